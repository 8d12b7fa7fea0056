import type { MonetaryBase } from "../monetary-base";
import { roundTo9Decimals } from "../stats/round";

/** More than the few rounding errors of a sum, a product and a quotient, as a share of the result. */
const NOISE_SHARE = 1e-15;

/**
 * Cut points at shares of the average, in money. The average is never rounded by itself: a member who stands exactly on a
 * share of it stands on the cut, to the last of the 9 decimals to which members' values are rounded.
 *
 * @param tenths     the shares times ten, whole numbers
 * @param ascending  the members' values; empty where only the cuts are wanted
 *
 * O(cuts x log members).
 */
export function ratioCuts(
  tenths: readonly number[],
  { money, count }: MonetaryBase,
  ascending: Float64Array,
): number[] {
  return tenths.map(share => {
    const cut = count === 0 ? 0 : (share * money) / (10 * count);
    // Beyond some thousands the ninth decimal lies in the noise of binary arithmetic, and a member on the cut can be
    // rounded up where the cut is rounded down: then the cut is where the member stands.
    const value = firstFrom(ascending, roundTo9Decimals(cut * (1 - NOISE_SHARE)));
    return value <= roundTo9Decimals(cut * (1 + NOISE_SHARE)) ? value : roundTo9Decimals(cut);
  });
}

/** The smallest value that is not below `least`; Infinity when there is none. */
function firstFrom(ascending: Float64Array, least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return ascending[low] ?? Infinity;
}
