import { scaleFromFive } from "../score-scale";
import type { Dimension } from "../dimensions";
import { roundTo9Decimals } from "../stats/round";

/** For five levels, ascending. Days, purchases and categories at a cut belong to the band below; ratios at a cut to the band above. */
export const FIVE_BANDS: Readonly<Record<Dimension, readonly number[]>> = {
  recency: [30, 90, 180, 360],
  frequency: [1, 2, 3, 5],
  monetary: [0.5, 0.8, 1.2, 2],
  width: [1, 2, 3, 4],
};

/**
 * The fixed cut points of a dimension, in the unit of its measure. Fewer than five bands are the five bands with
 * neighbours joined, as {@link scaleFromFive} joins the scores.
 *
 * @param averagePurchase  the money that a ratio of 1 stands for; only monetary looks at it
 * @returns levels - 1 ascending cuts
 */
export function fixedCuts(dimension: Dimension, levels: number, averagePurchase: number): number[] {
  const cuts = FIVE_BANDS[dimension].filter((_, i) => {
    // Fewer days are better: the first cut of recency parts the scores 5 and 4, the first of the others 1 and 2.
    const lower = dimension === "recency" ? 4 - i : i + 1;
    return scaleFromFive(lower, levels) !== scaleFromFive(lower + 1, levels);
  });
  return dimension === "monetary" ? cuts.map(ratio => roundTo9Decimals(ratio * averagePurchase)) : cuts;
}
