import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { rangeAt } from "../cells/ranges";
import type { StepAccess } from "../host/workbook-access";
import { loadNames } from "../sheets/workbook-lists";
import type { Gap } from "./cells-beside";
import type { OrderColumnsOutput } from "./output";
import { recordInsertion } from "./record";

/** Inserts whole sheet columns, and writes down that it did. */
export function insertColumns(
  access: StepAccess,
  { source, headerRow }: OrderColumnsOutput,
  { firstColumn, columnCount }: Gap,
): Promise<Outcome<null>> {
  // A request whose answer was lost is sent again: what it inserted must not be inserted twice.
  let wasSent = false;
  return access.step({ step: "insert-columns", sheet: source.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(source.sheetId);
    const place = rangeAt(worksheet, { firstRow: 0, firstColumn, rowCount: 1, columnCount }).getEntireColumn();
    const used = place.getUsedRangeOrNullObject(true);
    const standing = loadNames(context);
    await context.sync();
    const isInserted = wasSent && used.isNullObject;
    wasSent = true;
    const inserted = isInserted ? place : place.insert("Right");
    // New columns take over the looks of their left neighbour.
    inserted.clear("Formats");
    const firstRow = source.firstRow + headerRow;
    const header = rangeAt(worksheet, { firstRow, firstColumn, rowCount: 1, columnCount });
    const names = standing.items.map(({ name }) => name);
    recordInsertion(context, names, header);
    await context.sync();
    return success(null);
  });
}
