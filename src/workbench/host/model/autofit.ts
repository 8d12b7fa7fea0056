import { intersect, type Rectangle } from "../rectangle";
import type { WorksheetModel } from "./worksheet";

/** A capital or a bold letter is wider than most, so an average letter would cut headers off. */
const POINTS_PER_CHARACTER = 6;
/** A Chinese character is as wide as the font is high. */
const POINTS_PER_SQUARE = 11;
const PADDING_POINTS = 3.75;
const MAXIMUM_POINTS = 255 * POINTS_PER_CHARACTER;
const ROWS_LOOKED_AT = 2000;

/**
 * A width that shows the longest text among the first rows of a column, in points; null for an empty column.
 * An estimate by characters: Excel measures the glyphs of every row.
 */
export function autofitWidth(sheet: WorksheetModel, column: number, within: Rectangle): number | null {
  const used = sheet.grid.usedRange({ ...within, column, columns: 1 }, true);
  const looked = used === null ? null : intersect(used, { ...used, rows: Math.min(used.rows, ROWS_LOOKED_AT) });
  if (looked === null) return null;
  let widest = 0;
  for (let row = looked.row; row < looked.row + looked.rows; row++) {
    widest = Math.max(widest, estimatedWidth(sheet.getText(row, column)));
  }
  return Math.min(widest + PADDING_POINTS, MAXIMUM_POINTS);
}

function estimatedWidth(text: string): number {
  let points = 0;
  for (let index = 0; index < text.length; index++)
    points += text.charCodeAt(index) > 0x2e7f ? POINTS_PER_SQUARE : POINTS_PER_CHARACTER;
  return points;
}
