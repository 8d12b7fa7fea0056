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
  const range = sheet.getRangeByIndexes(
    rectangle.firstRow,
    rectangle.firstColumn,
    rectangle.rowCount,
    rectangle.columnCount,
  );
  // Without this the client asks the host to keep each range and sends a second request to drop them again.
  range.untrack();
  return range;
}
