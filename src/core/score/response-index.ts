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
  for (let place = 0; place < memberCount; place++) {
    let weighted = 0;
    for (const dimension of scored) {
      const { levels } = rules.dimensions[dimension];
      weighted += (rules.weights[dimension] * (scores[dimension][place]! - 1)) / (levels - 1);
    }
    index[place] = roundTo9Decimals((weighted / weightSum) * 100);
  }
  return index;
}
