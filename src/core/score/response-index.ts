import type { Dimension, ScoringRules } from "../scoring-rules";
import { roundTo9Decimals } from "../stats/round";

/**
 * The weighted mean of the scores on a scale of 0 (lowest band everywhere) to 100, rounded to 9 decimals; 0 when no
 * scored dimension has weight.
 *
 * @param scored  the dimensions that have scores
 */
export function responseIndex(
  scores: Readonly<Record<Dimension, Uint8Array>>,
  scored: readonly Dimension[],
  rules: ScoringRules,
  memberCount: number,
): Float64Array {
  const index = new Float64Array(memberCount);
  const weightSum = scored.reduce((sum, dimension) => sum + rules.weights[dimension], 0);
  if (weightSum === 0) return index;
  for (const dimension of scored) {
    const column = scores[dimension];
    const perStep = (rules.weights[dimension] * 100) / (rules.dimensions[dimension].levels - 1);
    for (let place = 0; place < memberCount; place++) index[place]! += (column[place]! - 1) * perStep;
  }
  for (let place = 0; place < memberCount; place++) index[place] = roundTo9Decimals(index[place]! / weightSum);
  return index;
}
