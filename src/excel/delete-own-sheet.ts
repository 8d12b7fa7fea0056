import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { isNamed } from "./check-writable";
import { findOwnTable } from "./own-table";
import { addressOf, contains } from "./rectangles";
import type { WorkbookAccess } from "./workbook-access";

/**
 * Deletes a sheet of ours; nothing happens when there is none. A sheet that the user renamed or wrote on beside the
 * table is refused with cells-occupied.
 */
export function deleteOwnSheet(
  access: WorkbookAccess,
  names: readonly string[],
  tableName: string,
): Promise<Outcome<null>> {
  return access.step({ step: "delete-own-sheet", sheet: names[0] ?? "" }, async context => {
    const own = await findOwnTable(context, tableName);
    if (own === null) return success(null);
    const { facts, table } = own;
    const onlyOurs = facts.used === null || contains(table.rectangle, facts.used);
    if (!isNamed(facts.name, names) || !onlyOurs || facts.tables.length > 1) {
      const address = addressOf(facts.used ?? table.rectangle);
      return failed({ code: "cells-occupied", sheet: facts.name, address, columnCount: table.rectangle.columnCount });
    }
    context.workbook.worksheets.getItem(facts.id).delete();
    await context.sync();
    return success(null);
  });
}
