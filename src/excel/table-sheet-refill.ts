import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { TableSheetSpec } from "#app/sheet-specs";
import { rangeAt } from "./ranges";
import { endColumn, endRow, isSameRectangle } from "./rectangles";
import type { Rectangle } from "./rectangles";
import { staysInPlace } from "./table-sheet-place";
import type { TablePlace } from "./table-sheet-place";
import type { WorkbookAccess } from "./workbook-access";

/**
 * Empties the table of an earlier run and brings it to its new size. Filters of the user's go first: cells that a
 * filter hides may be written to the wrong place. Where the host cannot resize a table it becomes plain cells and is
 * made anew, at the cost of what pointed to it.
 *
 * @returns whether the table still stands
 */
export function emptyTable(
  access: WorkbookAccess,
  supportsResize: boolean,
  spec: TableSheetSpec,
  place: TablePlace,
): Promise<Outcome<boolean>> {
  const { own, rectangle } = place;
  if (own === null) return Promise.resolve(success(false));
  const old = own.table.rectangle;
  const data = own.table.hasTotals ? { ...old, rowCount: old.rowCount - 1 } : old;
  const keepsTable = supportsResize || isSameRectangle(data, rectangle);
  return access.step({ step: "empty-table", sheet: place.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    const table = worksheet.tables.getItem(spec.tableName);
    if (own.table.filtered) table.autoFilter.clearCriteria();
    if (own.table.hasTotals) table.showTotals = false;
    const body = rangeAt(worksheet, { ...data, firstRow: data.firstRow + 1, rowCount: data.rowCount - 1 });
    body.clear("Contents");
    clearLooks(worksheet, spec, place, data);
    if (!keepsTable) table.convertToRange();
    else if (!isSameRectangle(data, rectangle)) table.resize(rangeAt(worksheet, rectangle));
    for (const left of leftBehind(data, rectangle)) rangeAt(worksheet, left).clear();
    await context.sync();
    return success(keepsTable);
  });
}

/** Formats and rules of our own columns go; a kept column that stays in its place keeps what its owner did to it. */
function clearLooks(worksheet: Excel.Worksheet, spec: TableSheetSpec, place: TablePlace, data: Rectangle): void {
  for (let offset = 0; offset < data.columnCount; offset++) {
    const column = spec.columns[offset];
    if (column?.kind === "kept" && staysInPlace(place, spec, offset)) continue;
    const cells = rangeAt(worksheet, { ...data, firstColumn: data.firstColumn + offset, columnCount: 1 });
    cells.clear("Formats");
    cells.conditionalFormats.clearAll();
    cells.dataValidation.clear();
  }
}

/** Cells of the old table that the new one no longer covers. */
function leftBehind(old: Rectangle, now: Rectangle): Rectangle[] {
  const left: Rectangle[] = [];
  const columns = endColumn(old) - endColumn(now);
  if (columns > 0) left.push({ ...old, firstColumn: endColumn(now), columnCount: columns });
  const rows = endRow(old) - endRow(now);
  if (rows > 0) left.push({ ...old, firstRow: endRow(now), rowCount: rows });
  return left;
}
