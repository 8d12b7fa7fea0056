import { DIMENSIONS } from "../dimensions";
import type { Dimension } from "../dimensions";
import { bandDimension } from "../score/band-dimension";
import type { ScoringRules } from "../scoring-rules";
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

/** The cut points are in the unit of the measure already, so that no average is asked for. */
const NO_BASE = { money: 0, count: 0 };

/**
 * Scores and segments of members by frozen cuts alone: nobody's depend on who else is there.
 *
 * @param values  `count` of each dimension, no NaN
 * @param rules   as `rulesOfCutSet` makes them
 *
 * O(members log members), because the very rule that scores a run sorts.
 */
export function scoreByCuts(values: RawValues, count: number, rules: ScoringRules, map: ScoreMap): ScoredByCuts {
  const scoresOf = (dimension: Dimension): Uint8Array => {
    if (count === 0 || !rules.dimensions[dimension].enabled) return new Uint8Array(count);
    const column = Float64Array.from(values[dimension], roundTo9Decimals);
    return bandDimension(dimension, column, rules.dimensions[dimension], NO_BASE).scores;
  };
  const scores = Object.fromEntries(DIMENSIONS.map(name => [name, scoresOf(name)])) as Record<Dimension, Uint8Array>;
  return { scores, segment: assignSegments(map, scores, rules, count) };
}
