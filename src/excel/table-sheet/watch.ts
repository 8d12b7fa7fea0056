import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { leaveEvent } from "../host/leave-event";
import type { WorkbookAccess } from "../host/workbook-access";

const NOTHING_TO_LEAVE = (): void => undefined;

/**
 * Listens to the changes of a table until the answer is called. A host without such events, or without the table, tells
 * nothing; whoever needs to know reads again by themselves.
 */
export function watchTable(
  access: WorkbookAccess,
  tableName: string,
  changed: () => void,
): Promise<Outcome<() => void>> {
  return access.step({ step: "watch-table", sheet: "" }, async context => {
    const table = context.workbook.tables.getItemOrNullObject(tableName);
    table.load("name");
    await context.sync();
    if (table.isNullObject || typeof table.onChanged?.add !== "function") return success(NOTHING_TO_LEAVE);
    const registered = table.onChanged.add(() => {
      changed();
      return Promise.resolve();
    });
    await context.sync();
    return success(() => void leaveEvent(access, "leave-table", registered));
  });
}
