import type { Estimate } from "./rates";
import { t95 } from "./student-t";
import { preciseSum } from "./sum";

/**
 * The mean of values with an interval of 95 %. Of the differences of pairs it is the paired comparison of two means.
 *
 * @returns  null for fewer than two values, or where none differs from another
 *
 * O(n). Source: Student (1908), Biometrika 6, 1-25.
 */
export function meanInterval(values: Float64Array): Estimate | null {
  const count = values.length;
  if (count < 2) return null;
  const value = preciseSum(values) / count;
  const square = preciseSum(values.map(one => (one - value) ** 2)) / (count - 1) / count;
  if (!(square > 0)) return null;
  const half = t95(count - 1) * Math.sqrt(square);
  return { value, lower: value - half, upper: value + half };
}
