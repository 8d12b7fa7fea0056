import type { Estimate } from "./rates";
import { bothTailsOfT, t95 } from "./student-t";
import { preciseSum } from "./sum";

/** The mean of one group minus the mean of another. */
export interface MeanDifference extends Estimate {
  /** Two-sided p value of no difference. */
  readonly p: number;
  readonly degreesOfFreedom: number;
  /**
   * True when a group is smaller than its skewness asks for: a few large amounts then decide the mean, and the interval
   * misses the truth more often than it says.
   */
  readonly isSkewed: boolean;
}

/**
 * The difference of two means, whose groups may differ in size and spread, with an interval of 95 %. For money: the
 * groups stand for themselves, and `isSkewed` says when their size is too small for how uneven the amounts are.
 *
 * @returns  null when a group has fewer than two members or no amount differs from another in both
 *
 * O(n). Sources: Welch (1947), Biometrika 34, 28-35; the rule for skewness, n > 25 G1^2, from Cochran (1977), Sampling
 * Techniques, 3rd ed., section 2.15.
 */
export function meanDifference(one: Float64Array, other: Float64Array): MeanDifference | null {
  if (one.length < 2 || other.length < 2) return null;
  const [a, b] = [momentsOf(one), momentsOf(other)];
  const square = a.errorSquare + b.errorSquare;
  if (!(square > 0)) return null;
  const value = a.mean - b.mean;
  const error = Math.sqrt(square);
  const degreesOfFreedom =
    (square * square) / (a.errorSquare ** 2 / (one.length - 1) + b.errorSquare ** 2 / (other.length - 1));
  const half = t95(degreesOfFreedom) * error;
  return {
    value,
    lower: value - half,
    upper: value + half,
    p: bothTailsOfT(value / error, degreesOfFreedom),
    degreesOfFreedom,
    isSkewed: isTooSkewed(a, one.length) || isTooSkewed(b, other.length),
  };
}

const SKEWNESS_FACTOR = 25;

function isTooSkewed({ skewness }: Moments, count: number): boolean {
  return count <= SKEWNESS_FACTOR * skewness * skewness;
}

interface Moments {
  readonly mean: number;
  /** The squared standard error of the mean. */
  readonly errorSquare: number;
  /** The third central moment over the cube of the standard deviation; 0 when nothing differs. */
  readonly skewness: number;
}

/** In two passes, because one pass over large amounts would cancel. */
function momentsOf(values: Float64Array): Moments {
  const count = values.length;
  const mean = preciseSum(values) / count;
  const squares = preciseSum(values.map(value => (value - mean) ** 2));
  const cubes = preciseSum(values.map(value => (value - mean) ** 3));
  const deviation = Math.sqrt(squares / count);
  return {
    mean,
    errorSquare: squares / (count - 1) / count,
    skewness: deviation > 0 ? cubes / count / deviation ** 3 : 0,
  };
}
