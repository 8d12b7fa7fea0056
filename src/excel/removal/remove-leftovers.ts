import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { rangeAt } from "../cells/ranges";
import { isSameRectangle } from "../cells/rectangles";
import type { WorkbookAccess } from "../host/workbook-access";
import { readColumnsRecords } from "../order-columns/record";
import type { ColumnsRecord } from "../order-columns/record";

/**
 * Takes away what cut-off runs and removals left of our columns: sheet columns that were inserted and hold nothing, and
 * hidden names that refer to nothing any more.
 */
export function removeColumnLeftovers(access: WorkbookAccess): Promise<Outcome<null>> {
  return access.step({ step: "remove-leftovers", sheet: "" }, async context => {
    const { names, worksheets } = context.workbook;
    const records = await readColumnsRecords(context);
    if (records.length === 0) return success(null);
    const looks = records.flatMap(record => {
      if (!record.isInserted || record.place === null) return [];
      const { sheetId, rectangle } = record.place;
      const columns = rangeAt(worksheets.getItem(sheetId), rectangle).getEntireColumn();
      const used = columns.getUsedRangeOrNullObject(true);
      used.load("address");
      return [{ record, columns, used }];
    });
    if (looks.length > 0) await context.sync();
    // Two records tell of the same columns where the answer of the insertion was lost.
    const blank = looks.filter(({ used }) => used.isNullObject);
    const isSame = (a: ColumnsRecord["place"], b: ColumnsRecord["place"]): boolean =>
      a?.sheetId === b?.sheetId && a !== null && b !== null && isSameRectangle(a.rectangle, b.rectangle);
    // The names go first: where the answer is lost, the columns that come next must not be taken for these.
    for (const { record } of blank) names.getItem(record.name).delete();
    const single = blank.filter(
      ({ record }, at) => blank.findIndex(other => isSame(other.record.place, record.place)) === at,
    );
    for (const { columns } of single) columns.delete("Left");
    for (const { name, place } of records) if (place === null) names.getItem(name).delete();
    await context.sync();
    return success(null);
  });
}
