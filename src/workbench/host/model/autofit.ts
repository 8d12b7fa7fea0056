import { intersect, type Rectangle } from "../rectangle";
import type { WorksheetModel } from "./worksheet";

const POINTS_PER_CHARACTER = 5.25;
const PADDING_POINTS = 3.75;
const MAXIMUM_POINTS = 255 * POINTS_PER_CHARACTER;
const ROWS_LOOKED_AT = 2000;

/**
 * A width that shows the longest text among the first rows of a column, in points; null for an empty column.
 * An estimate by characters, wide ones counted twice: Excel measures the glyphs of every row.
 */
export function autofitWidth(sheet: WorksheetModel, column: number, within: Rectangle): number | null {
  const used = sheet.grid.usedRange({ ...within, column, columns: 1 }, true);
  const looked = used === null ? null : intersect(used, { ...used, rows: Math.min(used.rows, ROWS_LOOKED_AT) });
  if (looked === null) return null;
  let longest = 0;
  for (let row = looked.row; row < looked.row + looked.rows; row++) {
    longest = Math.max(longest, characterCells(sheet.getText(row, column)));
  }
  return Math.min(longest * POINTS_PER_CHARACTER + PADDING_POINTS, MAXIMUM_POINTS);
}

function characterCells(text: string): number {
  let cells = 0;
  for (let index = 0; index < text.length; index++) cells += text.charCodeAt(index) > 0x2e7f ? 2 : 1;
  return cells;
}
