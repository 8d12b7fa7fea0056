import { looksLikeCellReference } from "../addresses";
import { HostError, invalidArgument } from "../errors";
import { MAXIMUM_ROWS, contains, intersect, isOnSheet, type Rectangle } from "../rectangle";
import { cutsMergedArea, checkSheetWritable, type EditContext } from "./edit-context";
import { deleteCells, insertCells } from "./edit-structure";
import { shiftCriteria } from "./filter";
import { refusePivotCells } from "./pivot-conflicts";
import { removeSlicersOf } from "./slicer-removal";
import { headerRange, tableRange, totalRange, type TableModel } from "./table";
import { nameHeaders, setTableRange } from "./table-growth";
import type { WorkbookModel } from "./workbook";
import type { WorksheetModel } from "./worksheet";

/**
 * `tables.add`. Without headers a header row is inserted and the data move down one row [docs: types TableCollection.add].
 * Overlap with a table: InvalidArgument, differing by version [issue #1199]; with merged cells MergedRangeConflict
 * [docs: pr testing/application-specific-api-error-handling.md].
 */
export function addTable(context: EditContext, sheet: WorksheetModel, at: Rectangle, hasHeaders: boolean): TableModel {
  checkSheetWritable(context, sheet, null);
  refuseOverlap(context, sheet, at, null);
  refusePivotCells(sheet, at);
  if (cutsMergedArea(sheet, at)) throw new HostError("MergedRangeConflict", "The range holds merged cells.");
  let range = at;
  if (!hasHeaders) {
    insertCells(context, sheet, { ...at, rows: 1 }, "Down");
    range = { ...at, rows: at.rows + 1 };
  } else if (at.rows === 1) {
    range = { ...at, rows: 2 };
    refuseOverlap(context, sheet, range, null);
  }
  const anchor = sheet.anchor(range);
  const table: TableModel = {
    id: context.workbook.newTableId(),
    name: freeTableName(context.workbook),
    sheetId: sheet.id,
    range: anchor,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columnIds: Array.from({ length: range.columns }, (_unused, index) => index + 1),
    filter: { range: anchor, criteria: new Map() },
  };
  sheet.tables.push(table);
  if (context.rules.uniqueTableHeaders) nameHeaders(sheet, table);
  context.workbook.notify({ kind: "table", what: "added", sheetId: sheet.id, tableId: table.id });
  return table;
}

/**
 * Throws InvalidArgument unless the name is allowed: first a letter, `_` or `\`; then letters, digits, `.`, `_`;
 * at most 255; no cell reference, not R or C alone [docs: types Table.name; issue office-js-docs-reference#555];
 * unique among tables and names, without regard to case; a duplicate is InvalidArgument, too [issue #551].
 */
export function checkTableName(workbook: WorkbookModel, name: unknown, self: unknown): string {
  const checked = checkNameText(name);
  const isTaken = workbook.names.some(entry => entry !== self && isSameName(entry.name, checked));
  if (isTaken || isTableName(workbook, checked, self)) throw nameTaken();
  return checked;
}

/** A defined name shares its name with no table and none of its own scope; other sheets may have the same. */
export function checkDefinedName(workbook: WorkbookModel, name: unknown, sheetId: string | null): string {
  const checked = checkNameText(name);
  const isTaken = workbook.names.some(entry => entry.sheetId === sheetId && isSameName(entry.name, checked));
  if (isTaken || isTableName(workbook, checked, null)) throw nameTaken();
  return checked;
}

function checkNameText(name: unknown): string {
  if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\p{N}._\\]{0,254}$/u.test(name) || looksLikeCellReference(name)) {
    throw invalidArgument("The name is not valid.");
  }
  return name;
}

function isTableName(workbook: WorkbookModel, name: string, self: unknown): boolean {
  return workbook.tables.some(table => table !== self && isSameName(table.name, name));
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function nameTaken(): Error {
  return invalidArgument("The argument is invalid or missing or has an incorrect format.");
}

/** `table.resize`: the new range must overlap the old and keep its header row [docs: types Table.resize]. */
export function resizeTable(context: EditContext, sheet: WorksheetModel, table: TableModel, range: Rectangle): void {
  checkSheetWritable(context, sheet, range);
  const old = tableRange(table);
  if (range.row !== old.row || intersect(range, old) === null) {
    throw invalidArgument("The new range must overlap the table and keep its header row.");
  }
  if (range.rows < 2) throw invalidArgument("A table needs a row below its header.");
  refuseOverlap(context, sheet, range, table);
  refusePivotCells(sheet, range);
  setTableRange(sheet, table, range);
  changed(context, table);
}

/** `columns.add`: moves what is right of the table [docs: office-js notes 1.8]; answers the new column's id. */
export function insertTableColumn(
  context: EditContext,
  sheet: WorksheetModel,
  table: TableModel,
  index: number,
): number {
  checkSheetWritable(context, sheet, null, "allowInsertColumns");
  const range = tableRange(table);
  if (range.rows === MAXIMUM_ROWS) throw new HostError("GeneralException", "The table fills the whole sheet."); // [issue #3776]
  const at = { ...range, column: range.column + index, columns: 1 };
  if (!isOnSheet(at)) throw invalidArgument("There is no room for another column.");
  insertCells(context, sheet, at, "Right");
  if (tableRange(table).columns === range.columns) {
    // At either end the cells move beside the table rather than inside: the table takes the new ones in.
    table.range.rectangle = { ...range, columns: range.columns + 1 };
    table.columnIds.splice(index, 0, Math.max(0, ...table.columnIds) + 1);
    shiftCriteria(table.filter, index, 1);
    nameHeaders(sheet, table);
  }
  changed(context, table);
  return table.columnIds[index] as number;
}

/** Deletes one column; the last one cannot go [unverified]. */
export function deleteTableColumn(context: EditContext, sheet: WorksheetModel, table: TableModel, index: number): void {
  const range = tableRange(table);
  if (range.columns === 1) throw invalidArgument("A table keeps at least one column.");
  deleteCells(context, sheet, { ...range, column: range.column + index, columns: 1 }, "Left");
  changed(context, table);
}

/** `rows.add`: makes room inside the table; null = at the end. */
export function insertTableRows(
  context: EditContext,
  sheet: WorksheetModel,
  table: TableModel,
  index: number | null,
  count: number,
): Rectangle {
  checkSheetWritable(context, sheet, null, "allowInsertRows");
  const range = tableRange(table);
  const header = table.showHeaders ? 1 : 0;
  const bodyRows = range.rows - header - (table.showTotals ? 1 : 0);
  const row = range.row + header + (index ?? bodyRows);
  if (index !== null && (index < 0 || index > bodyRows)) throw invalidArgument(`There is no row ${index}.`);
  insertCells(context, sheet, { ...range, row, rows: count }, "Down");
  table.range.rectangle = { ...range, rows: range.rows + count };
  changed(context, table);
  return { ...range, row, rows: count };
}

/** Switches the total row on or off: it is added below the table, or its cells are emptied. */
export function setShowTotals(context: EditContext, sheet: WorksheetModel, table: TableModel, show: boolean): void {
  if (show === table.showTotals) return;
  const range = tableRange(table);
  if (show) {
    const row = range.row + range.rows;
    insertCells(context, sheet, { ...range, row, rows: 1 }, "Down");
    table.range.rectangle = { ...range, rows: range.rows + 1 };
    table.showTotals = true;
    sheet.grid.setValue(row, range.column, "Total");
  } else {
    const total = totalRange(table);
    if (total !== null) sheet.grid.clearContents(total);
    table.range.rectangle = { ...range, rows: range.rows - 1 };
    table.showTotals = false;
  }
  changed(context, table);
}

/** Removes the table; `keepCells` leaves the values, as `convertToRange` does. */
export function removeTable(context: EditContext, sheet: WorksheetModel, table: TableModel, keepCells: boolean): void {
  checkSheetWritable(context, sheet, null);
  const range = tableRange(table);
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  sheet.anchors.delete(table.range);
  // Plain cells have no slicers [unverified].
  removeSlicersOf(context.workbook, ({ source }) => source.kind === "table" && source.table === table);
  if (table.filter.criteria.size > 0) {
    table.filter.criteria.clear();
    sheet.applyFilters();
  }
  if (!keepCells) deleteCells(context, sheet, range, "Up");
  context.workbook.notify({ kind: "table", what: "deleted", sheetId: sheet.id, tableId: table.id });
}

/** Texts of the header row, in order; "Column1" ... when it is switched off. */
export function headerTexts(sheet: WorksheetModel, table: TableModel): string[] {
  const header = headerRange(table);
  const range = tableRange(table);
  return Array.from({ length: range.columns }, (_unused, offset) =>
    header === null ? `Column${offset + 1}` : sheet.getText(header.row, range.column + offset),
  );
}

function changed(context: EditContext, table: TableModel): void {
  context.workbook.notify({ kind: "table", what: "changed", sheetId: table.sheetId, tableId: table.id });
}

function refuseOverlap(context: EditContext, sheet: WorksheetModel, range: Rectangle, self: TableModel | null): void {
  const hit = sheet.tables.some(
    table => table !== self && table.range.rectangle !== null && intersect(table.range.rectangle, range) !== null,
  );
  if (hit || !contains(SHEET, range)) {
    throw new HostError(context.rules.tableOverlapCode, "A table cannot overlap another table.");
  }
}

const SHEET: Rectangle = { row: 0, column: 0, rows: MAXIMUM_ROWS, columns: 16_384 };

function freeTableName(workbook: WorkbookModel): string {
  const taken = new Set(
    [...workbook.tables.map(table => table.name), ...workbook.names.map(entry => entry.name)].map(name =>
      name.toLowerCase(),
    ),
  );
  for (let number = 1; ; number++) if (!taken.has(`table${number}`)) return `Table${number}`;
}
