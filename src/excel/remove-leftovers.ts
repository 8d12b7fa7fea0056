import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { readColumnsRecords } from "./order-columns-record";
import { rangeAt } from "./ranges";
import type { WorkbookAccess } from "./workbook-access";

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
    for (const { record, columns, used } of looks) {
      if (!used.isNullObject) continue;
      // The name goes first: where the answer is lost, the columns that come next must not be taken for these.
      names.getItem(record.name).delete();
      columns.delete("Left");
    }
    for (const { name, place } of records) if (place === null) names.getItem(name).delete();
    await context.sync();
    return success(null);
  });
}
