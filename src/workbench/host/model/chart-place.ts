import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, type Rectangle } from "../rectangle";
import type { ChartCorner, ChartModel } from "./chart";
import { DEFAULT_COLUMN_WIDTH_POINTS, DEFAULT_ROW_HEIGHT_POINTS, type WorksheetModel } from "./worksheet";

/** A place on a sheet in points from its top left corner. */
export interface PointBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a chart stands now: its corners' cells have the widths and heights of this moment, hidden ones none. */
export function chartBox(sheet: WorksheetModel, chart: ChartModel): PointBox {
  const left =
    columnEdge(sheet, chart.from.column) + Math.min(chart.from.columnOffset, width(sheet, chart.from.column));
  const right = columnEdge(sheet, chart.to.column) + Math.min(chart.to.columnOffset, width(sheet, chart.to.column));
  const top = rowEdge(sheet, chart.from.row) + Math.min(chart.from.rowOffset, height(sheet, chart.from.row));
  const bottom = rowEdge(sheet, chart.to.row) + Math.min(chart.to.rowOffset, height(sheet, chart.to.row));
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** The corners of a place in points; what lies beyond the last row or column ends there. */
export function cornersOf(sheet: WorksheetModel, box: PointBox): { from: ChartCorner; to: ChartCorner } {
  return {
    from: cornerAt(sheet, box.left, box.top),
    to: cornerAt(sheet, box.left + box.width, box.top + box.height),
  };
}

/** The place that cells cover. */
export function boxOfCells(sheet: WorksheetModel, cells: Rectangle): PointBox {
  const left = columnEdge(sheet, cells.column);
  const top = rowEdge(sheet, cells.row);
  return {
    left,
    top,
    width: columnEdge(sheet, cells.column + cells.columns) - left,
    height: rowEdge(sheet, cells.row + cells.rows) - top,
  };
}

function cornerAt(sheet: WorksheetModel, x: number, y: number): ChartCorner {
  let column = 0;
  let columnOffset = x;
  while (column < MAXIMUM_COLUMNS - 1 && columnOffset >= width(sheet, column)) columnOffset -= width(sheet, column++);
  let row = 0;
  let rowOffset = y;
  while (row < MAXIMUM_ROWS - 1 && rowOffset >= height(sheet, row)) rowOffset -= height(sheet, row++);
  return { row, rowOffset, column, columnOffset };
}

function columnEdge(sheet: WorksheetModel, column: number): number {
  let points = column * DEFAULT_COLUMN_WIDTH_POINTS;
  for (const [at, own] of sheet.columnWidthEntries()) if (at < column) points += own - DEFAULT_COLUMN_WIDTH_POINTS;
  for (let at = 0; at < column; at++) if (sheet.isColumnHidden(at)) points -= sheet.getColumnWidth(at);
  return points;
}

function rowEdge(sheet: WorksheetModel, row: number): number {
  let points = row * DEFAULT_ROW_HEIGHT_POINTS;
  for (const run of sheet.rowHeightRuns()) {
    const rows = Math.min(run.end, row) - run.start;
    if (rows > 0) points += rows * (run.points - DEFAULT_ROW_HEIGHT_POINTS);
  }
  if (!sheet.hasHiddenRows) return points;
  for (let at = 0; at < row; at++) if (sheet.isRowHidden(at)) points -= sheet.getRowHeight(at);
  return points;
}

function width(sheet: WorksheetModel, column: number): number {
  return sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidth(column);
}

function height(sheet: WorksheetModel, row: number): number {
  return sheet.isRowHidden(row) ? 0 : sheet.getRowHeight(row);
}
