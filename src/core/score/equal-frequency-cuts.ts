import { quantileSorted } from "../stats/quantile";
import { roundTo9Decimals } from "../stats/round";

/**
 * Cut points that split one measure into bands of equal member count.
 *
 * @param ascending  one value per scored member, sorted ascending, no NaN; days, money or a count
 * @param bandCount  an integer of 2 or more
 * @returns          bandCount - 1 ascending cuts in the unit of `ascending`; a value equal to a cut belongs to the band
 *                   below it, so ties share a band and a middle band may stay empty
 * @throws RangeError  on an empty column or an impossible bandCount: the caller's mistake, not the data's
 *
 * O(bandCount). Excel's PERCENTILE.INC at k / bandCount is the same, so anyone can check a cut in a cell.
 */
export function equalFrequencyCuts(ascending: Float64Array, bandCount: number): number[] {
  if (ascending.length === 0) throw new RangeError("equalFrequencyCuts needs at least one value, got none");
  if (!Number.isInteger(bandCount) || bandCount < 2) {
    throw new RangeError(`bandCount must be an integer of 2 or more, got ${bandCount}`);
  }
  const cuts: number[] = [];
  for (let k = 1; k < bandCount; k++) {
    // 0.4 of the way from 60 to 90 comes out as 71.99999999999999; a member at 72 must not change band for that.
    cuts.push(roundTo9Decimals(quantileSorted(ascending, k / bandCount)));
  }
  return cuts;
}
