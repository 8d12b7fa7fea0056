import { suppressCells } from "./suppression";

/** Members by two attributes. A cell that is not shown is null: it, or one that would tell it, is of fewer than five people. */
export interface CrossTab {
  /** By row, then by column. */
  readonly cells: readonly (readonly (number | null)[])[];
  /** Of all rows, by column. */
  readonly totals: readonly (number | null)[];
  /** Cells and totals that are not shown. */
  readonly suppressedCount: number;
}

/** Cells of fewer people are not shown. Source: rfmw.md 1.9. */
export const FEWEST_SHOWN = 5;

/**
 * Counts members by row and column, and hides what would tell of few people: cells and totals of fewer than five, and as many
 * others as it takes that no hidden one follows from those shown and from the sums of the rows, which are known elsewhere.
 *
 * @param rowOf     by place, 0 to rows - 1
 * @param columnOf  by place, 0 to columns - 1
 */
export function crossTab(
  rowOf: ArrayLike<number>,
  rows: number,
  columnOf: ArrayLike<number>,
  columns: number,
): CrossTab {
  const counts = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  for (let place = 0; place < rowOf.length; place++) counts[rowOf[place]!]![columnOf[place]!]! += 1;
  const { cells, totals } = suppressCells(counts, FEWEST_SHOWN);
  const suppressedCount = [...cells, totals].flat().filter(cell => cell === null).length;
  return { cells, totals, suppressedCount };
}
