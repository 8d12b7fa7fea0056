/** Cells of one sheet; rows and columns count from zero. */
export interface Rectangle {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** "A", "Z", "AA", ... */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A1:C20", or "B2" for a single cell. */
export function addressOf(rectangle: Rectangle): string {
  const { firstRow, firstColumn, rowCount, columnCount } = rectangle;
  const first = `${columnLetters(firstColumn)}${firstRow + 1}`;
  if (rowCount === 1 && columnCount === 1) return first;
  return `${first}:${columnLetters(firstColumn + columnCount - 1)}${firstRow + rowCount}`;
}

/** "订单!A1:C20", for people: the sheet's name is not quoted. */
export function addressForPeople(sheetName: string, rectangle: Rectangle): string {
  return `${sheetName}!${addressOf(rectangle)}`;
}

/** A single cell. */
export function cellAt(firstRow: number, firstColumn: number): Rectangle {
  return { firstRow, firstColumn, rowCount: 1, columnCount: 1 };
}

/** Row below the last. */
export function endRow(rectangle: Rectangle): number {
  return rectangle.firstRow + rectangle.rowCount;
}

/** Column right of the last. */
export function endColumn(rectangle: Rectangle): number {
  return rectangle.firstColumn + rectangle.columnCount;
}

/** Whether both are the same cells. */
export function isSameRectangle(a: Rectangle, b: Rectangle): boolean {
  return contains(a, b) && contains(b, a);
}

/** Whether every cell of `inner` is in `outer`; a rectangle contains itself. */
export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.firstColumn <= inner.firstColumn &&
    endRow(outer) >= endRow(inner) &&
    endColumn(outer) >= endColumn(inner)
  );
}

/** Whether they share a cell. */
export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return rowsOverlap(a, b) && a.firstColumn < endColumn(b) && b.firstColumn < endColumn(a);
}

/** Whether they share a row, side by side or not. */
export function rowsOverlap(a: Rectangle, b: Rectangle): boolean {
  return a.firstRow < endRow(b) && b.firstRow < endRow(a);
}

/** The part of `grown` that is not in `old`, as the strip at the right and the strip below; both have the same corner. */
export function stripsOutside(grown: Rectangle, old: Rectangle): Rectangle[] {
  const strips: Rectangle[] = [];
  const { firstRow, firstColumn } = grown;
  const newColumns = endColumn(grown) - endColumn(old);
  if (newColumns > 0) {
    const rowCount = Math.min(grown.rowCount, old.rowCount);
    strips.push({ firstRow, firstColumn: endColumn(old), rowCount, columnCount: newColumns });
  }
  const newRows = endRow(grown) - endRow(old);
  if (newRows > 0) {
    strips.push({ firstRow: endRow(old), firstColumn, rowCount: newRows, columnCount: grown.columnCount });
  }
  return strips;
}

/** The part of `cells` that none of `covers` covers, as rectangles that do not overlap. */
export function uncovered(cells: Rectangle, covers: readonly Rectangle[]): Rectangle[] {
  const [cover, ...rest] = covers;
  if (cover === undefined) return [cells];
  return without(cells, cover).flatMap(part => uncovered(part, rest));
}

function without(cells: Rectangle, cover: Rectangle): Rectangle[] {
  if (!overlaps(cells, cover)) return [cells];
  const top = Math.max(cells.firstRow, cover.firstRow);
  const bottom = Math.min(endRow(cells), endRow(cover));
  const middle = { ...cells, firstRow: top, rowCount: bottom - top };
  const left = Math.max(0, cover.firstColumn - cells.firstColumn);
  const right = Math.max(0, endColumn(cells) - endColumn(cover));
  return [
    { ...cells, rowCount: top - cells.firstRow },
    { ...middle, columnCount: left },
    { ...middle, firstColumn: endColumn(cells) - right, columnCount: right },
    { ...cells, firstRow: bottom, rowCount: endRow(cells) - bottom },
  ].filter(part => part.rowCount > 0 && part.columnCount > 0);
}
