import type { TableSheetSpec } from "#app/workbook/table-specs";
import { rangeAt } from "../cells/ranges";
import { endColumn, endRow, isSameRectangle } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { pointsOf } from "../columns/body-look";
import { ownHeadersName, textsFormula } from "../sheets/hidden-names";
import { dataRectangle } from "../sheets/sheet-facts";
import type { TableFacts } from "../sheets/sheet-facts";
import { staysInPlace } from "./place";
import type { PlacedTable, TablePlace } from "./place";

/**
 * Puts into the request what empties the table of an earlier run, brings it to its new size and gives it its headers. All
 * of it belongs in one request: a run that is cut off must not leave headers that the host made up, which would look like
 * a person's column. Filters of the user's go first: cells that a filter hides may be written to the wrong place. Where
 * the host cannot resize a table it becomes plain cells and is made anew, at the cost of what pointed to it.
 *
 * @param hasOwnHeaders  whether the sheet has the hidden name of an earlier run now
 * @returns whether a table stands
 */
export function putHeaders(
  worksheet: Excel.Worksheet,
  { spec, place }: PlacedTable,
  { resizesTables, hasOwnHeaders }: { readonly resizesTables: boolean; readonly hasOwnHeaders: boolean },
): boolean {
  const { own, rectangle, leftover } = place;
  const keepsTable = own !== null && (resizesTables || isSameRectangle(dataRectangle(own.table), rectangle));
  if (own !== null) emptyTable(worksheet, { spec, place }, { facts: own.table, keepsTable });
  if (leftover !== null) rangeAt(worksheet, leftover).clear();
  putSizes(worksheet, spec, place);
  // Header cells are text cells, or a header such as "2026-01" of a kept column would become a date.
  const header = rangeAt(worksheet, { ...rectangle, rowCount: 1 });
  header.numberFormat = [["@"]];
  header.values = [spec.columns.map(column => column.header)];
  if (hasOwnHeaders) worksheet.names.getItem(ownHeadersName(spec.tableName)).delete();
  const ours = spec.columns.filter(column => column.kind !== "kept").map(column => column.header);
  worksheet.names.add(ownHeadersName(spec.tableName), textsFormula(ours), ownRowCount(spec)).visible = false;
  return keepsTable;
}

/** How many body rows a run writes, as the record of its table says it; blank where people write rows of their own, too. */
export function ownRowCount(spec: TableSheetSpec): string {
  const isWrittenByPeople = spec.columns.some(column => column.role === "manual" || column.kind === "kept");
  const mayGrow = isWrittenByPeople || spec.adds !== undefined;
  return mayGrow ? "" : String(Math.max(1, spec.rowCount));
}

/** Puts the emptying and resizing into the request; a table that is not kept becomes plain cells. */
function emptyTable(
  worksheet: Excel.Worksheet,
  { spec, place }: PlacedTable,
  { facts, keepsTable }: { readonly facts: TableFacts; readonly keepsTable: boolean },
): void {
  const { rectangle } = place;
  const data = dataRectangle(facts);
  const table = worksheet.tables.getItem(spec.tableName);
  if (facts.filtered) table.autoFilter.clearCriteria();
  if (facts.hasTotals) table.showTotals = false;
  rangeAt(worksheet, { ...data, firstRow: data.firstRow + 1, rowCount: data.rowCount - 1 }).clear("Contents");
  clearLooks(worksheet, { spec, place }, data);
  if (!keepsTable) table.convertToRange();
  else if (!isSameRectangle(data, rectangle)) table.resize(rangeAt(worksheet, rectangle));
  for (const left of leftBehind(data, rectangle)) rangeAt(worksheet, left).clear();
}

/**
 * Widths of columns that are new there, or whose header now is another word; others are people's own by now. The height
 * of the header row on every run: headers in another language, or of other columns, take more lines or fewer. They go
 * before the headers, by which a run that comes after one that was cut off takes a column for old.
 */
export function putSizes(worksheet: Excel.Worksheet, spec: TableSheetSpec, place: TablePlace): void {
  const header = { ...place.rectangle, rowCount: 1 };
  spec.columns.forEach((column, position) => {
    if (staysInPlace(place, spec, position) && place.own?.headers[position]?.trim() === column.header) return;
    const cell = rangeAt(worksheet, { ...header, firstColumn: header.firstColumn + position, columnCount: 1 });
    cell.format.columnWidth = pointsOf(column.widthPixels);
  });
  rangeAt(worksheet, header).format.rowHeight = pointsOf(spec.headerHeightPixels);
}

/** Formats and rules of our own columns go; a kept column that stays in its place keeps what its owner did to it. */
function clearLooks(worksheet: Excel.Worksheet, { spec, place }: PlacedTable, data: Rectangle): void {
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
