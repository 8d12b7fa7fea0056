import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { WorkbookAccess } from "../host/workbook-access";

/** Which of the tables the workbook holds, in the order given. */
export function findTables(access: WorkbookAccess, tableNames: readonly string[]): Promise<Outcome<readonly string[]>> {
  return access.step({ step: "find-tables", sheet: "" }, async context => {
    const tables = tableNames.map(name => {
      const table = context.workbook.tables.getItemOrNullObject(name);
      table.load("name");
      return table;
    });
    await context.sync();
    return success(tableNames.filter((_, k) => !tables[k]!.isNullObject));
  });
}
