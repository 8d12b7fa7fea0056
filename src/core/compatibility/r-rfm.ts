import { quantileSorted } from "../stats/quantile";
import { roundTo9Decimals } from "../stats/round";
import type { Binned, ToBin } from "./binned";

/**
 * The inner edges of the R package rfm 0.3.0: type 7 quantiles plus 1. Rounded to 9 decimals, which R does not do; it
 * matters only where binary arithmetic misses a value by less.
 *
 * The plus 1 suits whole numbers. On a small scale it breaks: the ten amounts 0.0 to 0.9 in five levels have edges from
 * 1.18 up and all score 1. That is how the package is, and why its rule is for comparison only.
 *
 * Source: rsquaredacademy/rfm 0.3.0, R/utils.R.
 */
export function rRfmEdges(values: Float64Array, levels: number): number[] {
  const ascending = values.slice().sort();
  return Array.from({ length: levels - 1 }, (_, k) =>
    roundTo9Decimals(quantileSorted(ascending, (k + 1) / levels) + 1),
  );
}

/**
 * Scores by edges, each of which belongs to the band of larger values: more days score lower, more of all else higher.
 *
 * @param edges  those of {@link rRfmEdges}, or a person's own, which the package takes as they are
 */
export function rRfmScores({ dimension, values, levels }: ToBin, edges: readonly number[]): Binned {
  const scores = Uint8Array.from(values, value => {
    const passed = edges.reduce((count, edge) => count + (value >= edge ? 1 : 0), 0);
    return dimension === "recency" ? levels - passed : 1 + passed;
  });
  return { scores, levels };
}
