import { scaleFromFive } from "../score-scale";
import type { Dimension } from "../dimensions";
import type { MonetaryBase } from "../monetary-base";
import { ratioCuts } from "./ratio-cuts";

/** For five levels, ascending. Days, purchases and categories at a cut belong to the band below; ratios at a cut to the band above. */
export const FIVE_BANDS: Readonly<Record<Dimension, readonly number[]>> = {
  recency: [30, 90, 180, 360],
  frequency: [1, 2, 3, 5],
  monetary: [0.5, 0.8, 1.2, 2],
  width: [1, 2, 3, 4],
};

/**
 * What a dimension is cut at whatever the members' values: days, purchases and categories, and for money multiples of the
 * average. Fewer than five bands are the five bands with neighbours joined, as {@link scaleFromFive} joins the scores.
 */
export function fixedBands(dimension: Dimension, levels: number): number[] {
  return FIVE_BANDS[dimension].filter((_, i) => {
    // Fewer days are better: the first cut of recency parts the scores 5 and 4, the first of the others 1 and 2.
    const lower = dimension === "recency" ? 4 - i : i + 1;
    return scaleFromFive(lower, levels) !== scaleFromFive(lower + 1, levels);
  });
}

/**
 * The cut points of {@link fixedBands} in the unit of the measure.
 *
 * @param base       the money that a ratio of 1 stands for; only monetary looks at it and at `ascending`
 * @param ascending  the members' values: see {@link ratioCuts}
 * @returns levels - 1 ascending cuts
 */
export function fixedCuts(dimension: Dimension, levels: number, base: MonetaryBase, ascending: Float64Array): number[] {
  const cuts = fixedBands(dimension, levels);
  if (dimension !== "monetary") return cuts;
  return ratioCuts(
    cuts.map(ratio => Math.round(10 * ratio)),
    base,
    ascending,
  );
}
