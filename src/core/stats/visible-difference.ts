import { lastThatHolds } from "./bisect";
import { Z_95, Z_POWER_80 } from "./normal";

/** The smallest true difference of two rates that a comparison would probably show. */
export interface VisibleDifference {
  /** The rate that the first group would need. */
  readonly rate: number;
  /** That rate minus the expected one. */
  readonly difference: number;
}

/**
 * The smallest rise over `expectedRate` in a group of `size` members that a two-sided test at 5 % against a group of
 * `otherSize` members at `expectedRate` shows in 80 % of all cases. The groups need not be equal: their own sizes count.
 *
 * @param size, otherSize  members, 1 or more
 * @param expectedRate     of the other group, 0 to 1
 * @returns                null when not even a rate of 1 would be seen
 * @throws RangeError      on sizes below 1 or a rate outside 0 to 1
 *
 * Source: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed., chapter 4 (unequal
 * samples, pooled error under no difference, own errors under the difference), without continuity correction; solved for the rate.
 */
export function smallestVisibleRise(size: number, otherSize: number, expectedRate: number): VisibleDifference | null {
  if (!(size >= 1 && otherSize >= 1)) throw new RangeError(`groups need members, got ${size} and ${otherSize}`);
  if (!(expectedRate >= 0 && expectedRate <= 1)) throw new RangeError(`a rate is 0 to 1, got ${expectedRate}`);
  const isTooSmall = (rate: number): boolean => {
    const pooled = (size * rate + otherSize * expectedRate) / (size + otherSize);
    const without = Math.sqrt(pooled * (1 - pooled) * (1 / size + 1 / otherSize));
    const own = Math.sqrt((rate * (1 - rate)) / size + (expectedRate * (1 - expectedRate)) / otherSize);
    return rate - expectedRate < Z_95 * without + Z_POWER_80 * own;
  };
  if (expectedRate === 1 || isTooSmall(1)) return null;
  // Halving may run up to the very edge of too small; the rate itself must be large enough.
  const rate = lastThatHolds(value => !isTooSmall(value), 1, expectedRate);
  return { rate, difference: rate - expectedRate };
}
