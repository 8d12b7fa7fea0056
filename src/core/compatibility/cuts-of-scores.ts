import type { DimensionBands } from "../scored-members";
import type { Dimension } from "../scoring-rules";

/**
 * Cut points that give the very same scores to the very same values; null where there are none, because equal values
 * score differently or because both the first and the last band are empty.
 *
 * O(values).
 */
export function cutsOfScores(
  dimension: Dimension,
  values: Float64Array,
  scores: Uint8Array,
  levels: number,
): Pick<DimensionBands, "cuts" | "cutBelongsAbove"> | null {
  const smallest = new Float64Array(levels).fill(Infinity);
  const largest = new Float64Array(levels).fill(-Infinity);
  values.forEach((value, place) => {
    // Bands in the order of values: few days score high.
    const band = dimension === "recency" ? levels - scores[place]! : scores[place]! - 1;
    smallest[band] = Math.min(smallest[band]!, value);
    largest[band] = Math.max(largest[band]!, value);
  });
  for (let band = 1, reached = -Infinity; band < levels; band++) {
    reached = Math.max(reached, largest[band - 1]!);
    if (smallest[band]! <= reached) return null;
  }
  const below: number[] = [];
  const above: number[] = [];
  for (let band = 1; band < levels; band++) {
    below.push(Math.max(...largest.subarray(0, band)));
    above.push(Math.min(...smallest.subarray(band)));
  }
  if (below.every(Number.isFinite)) return { cuts: below, cutBelongsAbove: false };
  return above.every(Number.isFinite) ? { cuts: above, cutBelongsAbove: true } : null;
}
