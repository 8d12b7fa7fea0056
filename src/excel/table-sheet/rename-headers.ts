import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { rangeAt } from "../cells/ranges";
import { styleHeader } from "../columns/header-look";
import { pointsOf } from "../columns/body-look";
import type { WorkbookAccess } from "../host/workbook-access";
import type { ColumnTarget } from "../rows/column-blocks";
import { ownHeadersName, textsFormula } from "../sheets/hidden-names";
import { dataRectangle } from "../sheets/sheet-facts";
import { ownRowCount } from "./put-headers";
import type { PlacedTable } from "./place";

/**
 * Gives the columns of a table that stands the headers of the run's language, wherever people moved them, and the record of
 * our headers with them: by that record the next run knows its columns. No cell below the headers is touched, and people's
 * columns stay. No request where the headers are those of this language.
 */
export function renameHeaders(
  access: WorkbookAccess,
  { spec, place }: PlacedTable,
  targets: readonly ColumnTarget[],
): Promise<Outcome<null>> {
  const { headers, table } = place.own!;
  const { firstRow, firstColumn } = dataRectangle(table);
  const others = targets.filter(({ spec: { header }, column }) => headers[column - firstColumn]!.trim() !== header);
  if (others.length === 0) return Promise.resolve(success(null));
  return access.step({ step: "rename-headers", sheet: place.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    for (const { spec: column, column: at } of others) {
      const cell = rangeAt(worksheet, { firstRow, rowCount: 1, firstColumn: at, columnCount: 1 });
      cell.values = [[column.header]];
      cell.format.columnWidth = pointsOf(column.widthPixels);
      styleHeader(cell, column);
    }
    const row = rangeAt(worksheet, { ...dataRectangle(table), rowCount: 1 });
    row.format.rowHeight = pointsOf(spec.headerHeightPixels);
    const record = ownHeadersName(spec.tableName);
    if (place.hasOwnHeaders) worksheet.names.getItem(record).delete();
    const ours = textsFormula(spec.columns.map(({ header }) => header));
    worksheet.names.add(record, ours, ownRowCount(spec)).visible = false;
    await context.sync();
    return success(null);
  });
}
