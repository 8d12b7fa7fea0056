/** Rows of an Excel worksheet [docs: Excel specifications and limits, support.microsoft.com]. */
export const MAXIMUM_ROWS = 1_048_576;
/** Columns of an Excel worksheet [docs: Excel specifications and limits, support.microsoft.com]. */
export const MAXIMUM_COLUMNS = 16_384;

/** A block of cells: 0-based first row and column, and how many of each (at least 1). */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle that spans every row of the sheet (`A:F`). */
export function isEntireColumn(rectangle: Rectangle): boolean {
  return rectangle.rows === MAXIMUM_ROWS;
}

/** A rectangle that spans every column of the sheet (`1:4`). */
export function isEntireRow(rectangle: Rectangle): boolean {
  return rectangle.columns === MAXIMUM_COLUMNS;
}

/** Whole rows or whole columns: cell-level properties read null there and refuse writes. */
export function isUnbounded(rectangle: Rectangle): boolean {
  return isEntireColumn(rectangle) || isEntireRow(rectangle);
}

/** The cells common to both, or null. */
export function intersect(first: Rectangle, second: Rectangle): Rectangle | null {
  const row = Math.max(first.row, second.row);
  const column = Math.max(first.column, second.column);
  const rows = Math.min(first.row + first.rows, second.row + second.rows) - row;
  const columns = Math.min(first.column + first.columns, second.column + second.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle holding both. */
export function bounding(first: Rectangle, second: Rectangle): Rectangle {
  const row = Math.min(first.row, second.row);
  const column = Math.min(first.column, second.column);
  return {
    row,
    column,
    rows: Math.max(first.row + first.rows, second.row + second.rows) - row,
    columns: Math.max(first.column + first.columns, second.column + second.columns) - column,
  };
}

/** Whether `inner` lies completely inside `outer`. */
export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** Same cells. */
export function sameRectangle(first: Rectangle, second: Rectangle): boolean {
  return (
    first.row === second.row &&
    first.column === second.column &&
    first.rows === second.rows &&
    first.columns === second.columns
  );
}

/** Whether the rectangle has at least one cell and stays on the sheet. */
export function isOnSheet(rectangle: Rectangle): boolean {
  return (
    Number.isInteger(rectangle.row) &&
    Number.isInteger(rectangle.column) &&
    Number.isInteger(rectangle.rows) &&
    Number.isInteger(rectangle.columns) &&
    rectangle.row >= 0 &&
    rectangle.column >= 0 &&
    rectangle.rows > 0 &&
    rectangle.columns > 0 &&
    rectangle.row + rectangle.rows <= MAXIMUM_ROWS &&
    rectangle.column + rectangle.columns <= MAXIMUM_COLUMNS
  );
}

/** The parts of `whole` outside `hole`: at most four rectangles. */
export function subtract(whole: Rectangle, hole: Rectangle): Rectangle[] {
  const common = intersect(whole, hole);
  if (common === null) return [whole];
  const parts: Rectangle[] = [];
  const bottom = whole.row + whole.rows;
  const right = whole.column + whole.columns;
  const commonBottom = common.row + common.rows;
  const commonRight = common.column + common.columns;
  if (common.row > whole.row) parts.push({ ...whole, rows: common.row - whole.row });
  if (commonBottom < bottom) parts.push({ ...whole, row: commonBottom, rows: bottom - commonBottom });
  if (common.column > whole.column)
    parts.push({ row: common.row, rows: common.rows, column: whole.column, columns: common.column - whole.column });
  if (commonRight < right)
    parts.push({ row: common.row, rows: common.rows, column: commonRight, columns: right - commonRight });
  return parts;
}
