import { DIMENSIONS } from "../scoring-rules";
import type { Dimension, ScoringRules } from "../scoring-rules";
import type { ScoreMap } from "../segment-map";
import { scaledScores, segmentOf } from "../segment-maps";

/** Scores go up to 9 in a compatibility mode. */
const SCORES = 10;

/**
 * The place in `map.segments` of every member. The rules of a map are asked once per combination of scores that occurs,
 * not once per member.
 *
 * @param scores  1 to the dimension's levels, or 0 for a dimension without scores, which counts as the middle
 */
export function assignSegments(
  map: ScoreMap,
  scores: Readonly<Record<Dimension, Uint8Array>>,
  rules: ScoringRules,
  memberCount: number,
): Uint8Array {
  const known = new Int16Array(SCORES ** DIMENSIONS.length).fill(-1);
  const segment = new Uint8Array(memberCount);
  const levelsOf = (dimension: Dimension): number => rules.dimensions[dimension].levels;
  const { recency, frequency, monetary, width } = scores;
  for (let place = 0; place < memberCount; place++) {
    const combination =
      ((recency[place]! * SCORES + frequency[place]!) * SCORES + monetary[place]!) * SCORES + width[place]!;
    if (known[combination]! < 0) {
      known[combination] = segmentOf(
        map,
        scaledScores(dimension => scores[dimension][place]!, levelsOf),
      );
    }
    segment[place] = known[combination]!;
  }
  return segment;
}
