import type { Cell } from "#core/cell";

/** A dimension that was left out has no score: the cell is blank, never 0. */
export function scoreCell(score: number): Cell {
  return score === 0 ? "" : score;
}
