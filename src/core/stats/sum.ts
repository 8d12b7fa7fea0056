/** A sum under way, and what rounding took from it so far: the total is both together. */
export interface RunningTotal {
  sum: number;
  lost: number;
}

/** Adds one value as {@link preciseSum} does. */
export function addPrecisely(total: RunningTotal, value: number): void {
  const { sum } = total;
  const next = sum + value;
  total.lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
  total.sum = next;
}

/**
 * The sum of `values[from]` to `values[to - 1]`, as if added with twice the precision, so that the order of the values
 * does not show in money. O(to - from).
 *
 * Source: Neumaier (1974), ZAMM 54, 39-51, "improved Kahan-Babuska algorithm".
 */
export function preciseSum(values: Float64Array, from = 0, to = values.length): number {
  let sum = 0;
  let lost = 0;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
