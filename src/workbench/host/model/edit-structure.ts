import { HostError, invalidArgument } from "../errors";
import { DEFAULT_STYLE } from "../grid/styles";
import {
  MAXIMUM_COLUMNS,
  MAXIMUM_ROWS,
  contains,
  intersect,
  isEntireColumn,
  isEntireRow,
  type Rectangle,
} from "../rectangle";
import type { Change } from "./changes";
import { checkSheetWritable, type EditContext } from "./edit-context";
import { shiftCriteria } from "./filter";
import { pivotAreas } from "./pivot";
import { pivotsAt, refusePivotCells, refuseTornPivots } from "./pivot-conflicts";
import { forgetPivot } from "./pivot-removal";
import { tableRange } from "./table";
import { nameHeaders } from "./table-growth";
import type { WorksheetModel } from "./worksheet";

/** `Range.insert`: makes room by moving cells down or right; answers where the new cells are: the same rectangle. */
export function insertCells(context: EditContext, sheet: WorksheetModel, at: Rectangle, shift: unknown): void {
  const down = readDirection(shift, "Down", "Right");
  checkSheetWritable(context, sheet, null, down ? "allowInsertRows" : "allowInsertColumns");
  refuseTornTables(sheet, at, down ? "rows" : "columns");
  refuseTornPivots(sheet, at, movedBy(at, down ? "rows" : "columns"), true);
  refuseLostCells(sheet, at, down);
  const columnsBefore = sheet.tables.map(table => tableRange(table).columns);
  if (down) sheet.grid.insertDown(at);
  else sheet.grid.insertRight(at);
  sheet.follow({ kind: "insert", axis: down ? "rows" : "columns", at });
  if (!down) renumberColumns(sheet, columnsBefore, at);
  context.workbook.notify(structureChange(sheet, at, true, down));
}

/** `Range.delete`: removes cells and moves what is below up or what is to the right left. */
export function deleteCells(context: EditContext, sheet: WorksheetModel, at: Rectangle, shift: unknown): void {
  const up = readDirection(shift, "Up", "Left");
  checkSheetWritable(context, sheet, null, up ? "allowDeleteRows" : "allowDeleteColumns");
  refuseTornTables(sheet, at, up ? "rows" : "columns");
  refuseTornPivots(sheet, at, movedBy(at, up ? "rows" : "columns"), false);
  const before = sheet.tables.map(table => tableRange(table));
  if (up) sheet.grid.deleteUp(at);
  else sheet.grid.deleteLeft(at);
  sheet.follow({ kind: "delete", axis: up ? "rows" : "columns", at });
  for (let index = sheet.tables.length - 1; index >= 0; index--) {
    const table = sheet.tables[index];
    const old = before[index];
    if (table === undefined || old === undefined) continue;
    if (table.range.rectangle === null) sheet.tables.splice(index, 1);
    else if (!up) {
      const first = Math.max(0, at.column - old.column);
      const gone = old.columns - table.range.rectangle.columns;
      table.columnIds.splice(first, gone);
      if (gone > 0) shiftCriteria(table.filter, first, -gone);
    }
  }
  for (const pivot of [...sheet.pivotTables]) {
    if (pivot.range.rectangle === null) forgetPivot(context.workbook, sheet, pivot);
  }
  context.workbook.notify(structureChange(sheet, at, false, up));
}

/** `Range.clear`. Tables and conditional formats stay where they are, except that "All" and "Formats" remove the latter. */
export function clearCells(context: EditContext, sheet: WorksheetModel, rectangle: Rectangle, applyTo: unknown): void {
  const what = applyTo ?? "All";
  if (!["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"].includes(String(what))) {
    throw invalidArgument(`"${String(what)}" is nothing that can be cleared.`);
  }
  checkSheetWritable(context, sheet, rectangle);
  if (what === "All" || what === "Contents" || what === "ResetContents") {
    // A PivotTable goes when all of its cells are cleared, and refuses when some are [unverified].
    for (const pivot of pivotsAt(sheet, rectangle)) {
      if (!pivotAreas(pivot).every(area => contains(rectangle, area))) refusePivotCells(sheet, rectangle);
      forgetPivot(context.workbook, sheet, pivot);
    }
    sheet.grid.clearContents(rectangle);
  }
  if (what === "All" || what === "Formats") {
    sheet.grid.setNumberFormat(rectangle, "General");
    sheet.grid.updateStyle(rectangle, () => DEFAULT_STYLE);
  }
  context.workbook.notify({ kind: "cells", sheetId: sheet.id, rectangle });
}

function readDirection(shift: unknown, vertical: string, horizontal: string): boolean {
  if (shift === vertical) return true;
  if (shift === horizontal) return false;
  throw invalidArgument(`"${String(shift)}" is neither ${vertical} nor ${horizontal}.`);
}

/** The cells inserted or deleted and all that move with them. */
function movedBy(at: Rectangle, axis: "rows" | "columns"): Rectangle {
  return axis === "rows" ? { ...at, rows: MAXIMUM_ROWS - at.row } : { ...at, columns: MAXIMUM_COLUMNS - at.column };
}

// Cells beside a table cannot be moved when that would tear the table apart [unverified: the code].
function refuseTornTables(sheet: WorksheetModel, at: Rectangle, axis: "rows" | "columns"): void {
  const moved = movedBy(at, axis);
  for (const table of sheet.tables) {
    const range = tableRange(table);
    const touched = intersect(range, moved);
    if (touched === null || contains(moved, range)) continue;
    const wholeLines =
      axis === "rows" ? isEntireRow(at) || spansColumns(at, range) : isEntireColumn(at) || spansRows(at, range);
    if (!wholeLines) throw new HostError("InsertDeleteConflict", "The operation would tear a table apart.");
  }
}

function spansColumns(at: Rectangle, range: Rectangle): boolean {
  return at.column <= range.column && at.column + at.columns >= range.column + range.columns;
}

function spansRows(at: Rectangle, range: Rectangle): boolean {
  return at.row <= range.row && at.row + at.rows >= range.row + range.rows;
}

// Cells that hold something cannot be pushed off the sheet [docs: pr testing/application-specific-api-error-handling.md].
function refuseLostCells(sheet: WorksheetModel, at: Rectangle, down: boolean): void {
  const edge: Rectangle = down
    ? { ...at, row: MAXIMUM_ROWS - at.rows, rows: at.rows }
    : { ...at, column: MAXIMUM_COLUMNS - at.columns, columns: at.columns };
  const outside = down ? edge.row < 0 : edge.column < 0;
  if (!outside && sheet.grid.usedRange(edge, true) !== null) {
    throw new HostError("NonBlankCellOffSheet", "Cells with contents would be pushed off the sheet.");
  }
}

function renumberColumns(sheet: WorksheetModel, before: readonly number[], at: Rectangle): void {
  sheet.tables.forEach((table, index) => {
    const range = tableRange(table);
    const grown = range.columns - (before[index] ?? range.columns);
    if (grown > 0) shiftCriteria(table.filter, at.column - range.column, grown);
    for (let count = 0; count < grown; count++) {
      table.columnIds.splice(at.column - range.column, 0, Math.max(0, ...table.columnIds) + 1);
    }
    if (grown > 0) nameHeaders(sheet, table);
  });
}

function structureChange(sheet: WorksheetModel, rectangle: Rectangle, inserted: boolean, rows: boolean): Change {
  const word = inserted ? "Inserted" : "Deleted";
  const line = rows ? (isEntireRow(rectangle) ? "Row" : "Cell") : isEntireColumn(rectangle) ? "Column" : "Cell";
  return { kind: "structure", sheetId: sheet.id, rectangle, changeType: `${line}${word}` };
}
