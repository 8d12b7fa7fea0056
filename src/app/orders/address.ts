import type { Inspection } from "./inspection";

/**
 * The cells of the orders as "A1:H8", without the columns of ours to their right: the same before and after a run that
 * put them there.
 */
export function ordersAddress({ source, ownColumns }: Inspection): string {
  const own = new Set(ownColumns);
  let columnCount = source.columnCount;
  while (columnCount > 1 && own.has(columnCount - 1)) columnCount -= 1;
  const { firstRow, firstColumn, rowCount } = source;
  return `${cell(firstRow, firstColumn)}:${cell(firstRow + rowCount - 1, firstColumn + columnCount - 1)}`;
}

/** One row of the orders, zero-based from the first data row, as "A7:H7". */
export function ordersRowAddress(inspection: Inspection, row: number): string {
  const { source, headerRow } = inspection;
  const firstRow = source.firstRow + headerRow + 1 + row;
  return ordersAddress({ ...inspection, source: { ...source, firstRow, rowCount: 1 } });
}

function cell(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The letters above a column of a sheet, zero-based: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
