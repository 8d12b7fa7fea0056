import type { Rectangle } from "./rectangles";

/** The names to load before {@link rectangleOf}. */
export const RECTANGLE_PROPERTIES = "rowIndex,columnIndex,rowCount,columnCount";

/** Where a range is; its {@link RECTANGLE_PROPERTIES} must have been loaded. */
export function rectangleOf(range: Excel.Range): Rectangle {
  return {
    firstRow: range.rowIndex,
    firstColumn: range.columnIndex,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
  };
}

/** The cells as a range that the host need not remember after the request. */
export function rangeAt(sheet: Excel.Worksheet, rectangle: Rectangle): Excel.Range {
  const { firstRow, firstColumn, rowCount, columnCount } = rectangle;
  return untracked(sheet.getRangeByIndexes(firstRow, firstColumn, rowCount, columnCount));
}

/**
 * A range that the host need not remember after the request. Otherwise the client asks the host to keep it and sends a
 * second request to drop it again.
 */
export function untracked(range: Excel.Range): Excel.Range {
  range.untrack();
  return range;
}

/**
 * Where a rectangle of our columns is now. Columns that people insert or delete between two requests would let a plain
 * address mean a column of theirs; a range that the host keeps for us moves with its cells.
 *
 * @throws Error  on a rectangle that does not begin in one of the columns
 */
export type FindRange = (rectangle: Rectangle) => Excel.Range;
