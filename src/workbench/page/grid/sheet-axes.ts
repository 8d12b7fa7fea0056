import type { WorksheetModel } from "#host/model/worksheet";
import { DEFAULT_COLUMN_WIDTH_POINTS, DEFAULT_ROW_HEIGHT_POINTS } from "#host/model/worksheet";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "#host/rectangle";
import { Axis, type LineRun } from "./axis";

/** Screen pixels per point at 96 pixels per inch. */
export const PIXELS_PER_POINT = 96 / 72;

/** The rows of a sheet with their heights; hidden rows have height 0. Costs O(height runs), O(rows) while rows are hidden. */
export function rowAxis(sheet: WorksheetModel): Axis {
  return new Axis(rowRuns(sheet));
}

/** The columns of a sheet with their widths; hidden columns have width 0. */
export function columnAxis(sheet: WorksheetModel): Axis {
  return new Axis(columnRuns(sheet));
}

function* rowRuns(sheet: WorksheetModel): Generator<LineRun> {
  let row = 0;
  for (const run of sheet.rowHeightRuns()) {
    yield* visibleParts(sheet, row, run.start, pixels(DEFAULT_ROW_HEIGHT_POINTS));
    yield* visibleParts(sheet, run.start, run.end, pixels(run.points));
    row = run.end;
  }
  yield* visibleParts(sheet, row, MAXIMUM_ROWS, pixels(DEFAULT_ROW_HEIGHT_POINTS));
}

function* visibleParts(sheet: WorksheetModel, start: number, end: number, height: number): Generator<LineRun> {
  if (end <= start) return;
  for (const part of sheet.hiddenRowRuns(start, end)) {
    yield { start: part.start, end: part.end, pixels: part.hidden ? 0 : height };
  }
}

function* columnRuns(sheet: WorksheetModel): Generator<LineRun> {
  const standard = pixels(DEFAULT_COLUMN_WIDTH_POINTS);
  for (let column = 0; column < MAXIMUM_COLUMNS; column++) {
    const width = sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidth(column);
    yield { start: column, end: column + 1, pixels: width === DEFAULT_COLUMN_WIDTH_POINTS ? standard : pixels(width) };
  }
}

function pixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}
