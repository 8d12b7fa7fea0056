import type { Grid } from "#host/grid/grid";
import { intersect, type Rectangle } from "#host/rectangle";

/** The numbers of some cells, for the bounds of data bars and colour scales. */
export class RangeNumbers {
  readonly lowest: number;
  readonly highest: number;
  private sorted: Float64Array | null = null;
  private readonly numbers: Float64Array;

  constructor(numbers: ArrayLike<number>) {
    this.numbers = Float64Array.from(numbers);
    let lowest = Infinity;
    let highest = -Infinity;
    for (const number of this.numbers) {
      if (number < lowest) lowest = number;
      if (number > highest) highest = number;
    }
    this.lowest = lowest === Infinity ? 0 : lowest;
    this.highest = highest === -Infinity ? 0 : highest;
  }

  /** Linear between neighbours, as PERCENTILE.INC; `percent` 0..100. 0 without numbers. */
  percentile(percent: number): number {
    this.sorted ??= Float64Array.from(this.numbers).sort();
    const last = this.sorted.length - 1;
    if (last < 0) return 0;
    const place = (Math.min(100, Math.max(0, percent)) / 100) * last;
    const below = Math.floor(place);
    const low = this.sorted[below] as number;
    const high = this.sorted[Math.min(below + 1, last)] as number;
    return low + (high - low) * (place - below);
  }
}

/** The numbers in the rectangles; only used cells are looked at. */
export function readRangeNumbers(grid: Grid, used: Rectangle | null, rectangles: readonly Rectangle[]): RangeNumbers {
  const numbers: number[] = [];
  for (const rectangle of rectangles) {
    const part = used === null ? null : intersect(used, rectangle);
    if (part === null) continue;
    for (let column = part.column; column < part.column + part.columns; column++) {
      for (const value of grid.readColumn(column, part.row, part.rows)) {
        if (typeof value === "number") numbers.push(value);
      }
    }
  }
  return new RangeNumbers(numbers);
}
