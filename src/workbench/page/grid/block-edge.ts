import type { Grid } from "#host/grid/grid";
import type { Rectangle } from "#host/rectangle";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "#host/rectangle";
import type { Cell } from "./selection";

export type Direction = "up" | "down" | "left" | "right";

/**
 * Where Ctrl+arrow goes: to the end of the block of filled cells, or over empty cells to the next filled one,
 * or to the edge of the sheet. Scans only inside the used range, so empty sheets cost nothing.
 */
export function blockEdge(grid: Grid, used: Rectangle | null, from: Cell, direction: Direction): Cell {
  const vertical = direction === "up" || direction === "down";
  const step = direction === "down" || direction === "right" ? 1 : -1;
  const size = vertical ? MAXIMUM_ROWS : MAXIMUM_COLUMNS;
  const start = vertical ? from.row : from.column;
  const isFilled = (line: number): boolean => {
    if (used === null) return false;
    const first = vertical ? used.row : used.column;
    const end = vertical ? used.row + used.rows : used.column + used.columns;
    if (line < first || line >= end) return false;
    return (vertical ? grid.getValue(line, from.column) : grid.getValue(from.row, line)) !== null;
  };
  const last = vertical ? (used?.row ?? 0) + (used?.rows ?? 0) : (used?.column ?? 0) + (used?.columns ?? 0);
  const first = vertical ? (used?.row ?? 0) : (used?.column ?? 0);
  const edge = step > 0 ? size - 1 : 0;
  let line = start;
  if (isFilled(line) && line + step >= 0 && line + step < size && isFilled(line + step)) {
    while (line + step >= 0 && line + step < size && isFilled(line + step)) line += step;
  } else {
    line += step;
    // Beyond the used cells there is nothing to stop at.
    if (step > 0 && line < first) line = first;
    if (step < 0 && line >= last) line = Math.max(0, last - 1);
    while (line >= first && line < last && !isFilled(line)) line += step;
    if (!isFilled(line)) line = edge;
  }
  const target = Math.min(Math.max(line, 0), size - 1);
  return vertical ? { row: target, column: from.column } : { row: from.row, column: target };
}
