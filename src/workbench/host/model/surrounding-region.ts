import type { Rectangle } from "../rectangle";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "../rectangle";
import type { Grid } from "../grid/grid";

/**
 * The range around a cell that is bounded by blank rows and blank columns [docs: types Range.getSurroundingRegion];
 * the cell itself when everything around it is blank.
 */
export function surroundingRegion(grid: Grid, row: number, column: number): Rectangle {
  let top = row;
  let bottom = row;
  let left = column;
  let right = column;
  const touches = (row: number, column: number, rows: number, columns: number) =>
    grid.usedRange({ row, column, rows, columns }, true) !== null;
  for (let grown = true; grown;) {
    grown = false;
    // Cells that touch the region only by a corner belong to it, too.
    const firstColumn = Math.max(0, left - 1);
    const lastColumn = Math.min(MAXIMUM_COLUMNS - 1, right + 1);
    const rowIsUsed = (at: number) => {
      for (let c = left; c <= right; c++) if (grid.getValue(at, c) !== null) return true;
      return touches(at, firstColumn, 1, lastColumn - firstColumn + 1);
    };
    while (bottom + 1 < MAXIMUM_ROWS && rowIsUsed(bottom + 1)) {
      bottom++;
      grown = true;
    }
    while (top > 0 && rowIsUsed(top - 1)) {
      top--;
      grown = true;
    }
    const firstRow = Math.max(0, top - 1);
    const rows = Math.min(MAXIMUM_ROWS - 1, bottom + 1) - firstRow + 1;
    while (right + 1 < MAXIMUM_COLUMNS && touches(firstRow, right + 1, rows, 1)) {
      right++;
      grown = true;
    }
    while (left > 0 && touches(firstRow, left - 1, rows, 1)) {
      left--;
      grown = true;
    }
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
