import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { contains } from "../cells/rectangles";
import type { WorkbookAccess } from "../host/workbook-access";
import { findOwnTable } from "../sheets/own-table";
import { isNamed } from "../sheets/sheet-names";

/** Deletes a sheet of ours and says whether it is gone: one that people renamed or wrote on beside the table stays. */
export function deleteOwnSheet(
  access: WorkbookAccess,
  names: readonly string[],
  tableName: string,
): Promise<Outcome<boolean>> {
  return access.step({ step: "delete-own-sheet", sheet: names[0] ?? "" }, async context => {
    const own = await findOwnTable(context, tableName);
    if (own === null) return success(true);
    const { facts, table } = own;
    const onlyOurs = facts.used === null || contains(table.rectangle, facts.used);
    if (!isNamed(facts.name, names) || !onlyOurs || facts.tables.length > 1) return success(false);
    context.workbook.worksheets.getItem(facts.id).delete();
    await context.sync();
    return success(true);
  });
}
