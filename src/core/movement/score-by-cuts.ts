import { scoreBetweenCuts } from "../band-score";
import type { Dimension } from "../dimensions";
import { givenCuts } from "../score/given-cuts";
import { middleBand } from "../score-scale";
import type { DimensionRules, ScoringRules } from "../scoring-rules";
import { assignSegments } from "../segment/assign-segments";
import type { ScoreMap } from "../segment-map";
import { roundTo9Decimals } from "../stats/round";

/** Raw values of members, in the unit of each measure; a dimension without scores is not looked at. */
export type RawValues = Readonly<Record<Dimension, Int32Array | Float64Array>>;

export interface ScoredByCuts {
  /** 0 in every entry of a dimension that is switched off. */
  readonly scores: Readonly<Record<Dimension, Uint8Array>>;
  /** Places in the map. */
  readonly segment: Uint8Array;
}

/**
 * Scores and segments of members by frozen cuts alone: nobody's depend on who else is there. The scores are those that a run by
 * these rules gives, which sorts its values besides and says more of them.
 *
 * @param values  `count` of each dimension, no NaN
 * @param rules   as `rulesOfCutSet` makes them
 * @throws RangeError when a dimension has no cuts: the caller's mistake
 *
 * O(members x cuts).
 */
export function scoreByCuts(values: RawValues, count: number, rules: ScoringRules, map: ScoreMap): ScoredByCuts {
  const scoresOf = (dimension: Dimension): Uint8Array =>
    rules.dimensions[dimension].enabled
      ? betweenCuts(values[dimension], count, rules.dimensions[dimension], dimension === "recency")
      : new Uint8Array(count);
  const scores = {
    recency: scoresOf("recency"),
    frequency: scoresOf("frequency"),
    monetary: scoresOf("monetary"),
    width: scoresOf("width"),
  };
  return { scores, segment: assignSegments(map, scores, rules, count) };
}

/** The score of each value as `scoreBetweenCuts` gives it; without a cut everyone keeps the middle band. */
function betweenCuts(
  values: Int32Array | Float64Array,
  count: number,
  { ownCuts, levels }: DimensionRules,
  lessIsBetter: boolean,
): Uint8Array {
  if (ownCuts === undefined) throw new RangeError("rules of a cut set without cuts");
  const scores = new Uint8Array(count);
  if (ownCuts.cuts.length === 0) return scores.fill(middleBand(levels));
  const cuts = givenCuts(ownCuts);
  for (let place = 0; place < count; place++) {
    scores[place] = scoreBetweenCuts(roundTo9Decimals(values[place]!), cuts, lessIsBetter);
  }
  return scores;
}
