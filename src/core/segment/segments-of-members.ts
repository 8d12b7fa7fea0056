import type { Dimension, ScoringRules } from "../scoring-rules";
import type { HighLow, SegmentMap, SplitMap } from "../segment-map";
import { quantileSorted } from "../stats/quantile";
import { roundTo9Decimals } from "../stats/round";
import { preciseSum } from "../stats/sum";
import { assignSegments } from "./assign-segments";

/** Measures of all members as they are banded; null for a dimension without values. */
export type RawMeasures = Readonly<Record<"recency" | "frequency" | "monetary", ArrayLike<number> | null>>;

/**
 * The place in `map.segments` of every member, by scores or by the measures themselves, whichever the map looks at.
 *
 * @param scores  1 to the dimension's levels, or 0 for a dimension without scores
 */
export function segmentsOfMembers(
  map: SegmentMap,
  measures: RawMeasures,
  scores: Readonly<Record<Dimension, Uint8Array>>,
  rules: ScoringRules,
  memberCount: number,
): Uint8Array {
  return map.kind === "scores"
    ? assignSegments(map, scores, rules, memberCount)
    : splitSegments(map, measures, rules, memberCount);
}

/**
 * Segments by high and low measures. Equal to the middle is high, with `rules.strictSplit` low; a dimension that is
 * switched off is low. The middle and the values are compared with 9 decimals. O(members), for medians O(members log members).
 */
function splitSegments(map: SplitMap, measures: RawMeasures, rules: ScoringRules, memberCount: number): Uint8Array {
  const highOf = (dimension: keyof RawMeasures): ((place: number) => HighLow) => {
    const column = measures[dimension];
    if (column === null || memberCount === 0 || !rules.dimensions[dimension].enabled) return () => "low";
    const values = Float64Array.from(column);
    const middle = middleOf(map, values);
    const lessIsHigh = dimension === "recency" && !map.reversedRecency;
    return place => {
      const value = roundTo9Decimals(values[place]!);
      if (value === middle) return rules.strictSplit === true ? "low" : "high";
      return value < middle === lessIsHigh ? "high" : "low";
    };
  };
  const recency = highOf("recency");
  const frequency = highOf("frequency");
  const monetary = highOf("monetary");
  return Uint8Array.from({ length: memberCount }, (_, place) =>
    map.placeOf(`${recency(place)} ${frequency(place)} ${monetary(place)}`),
  );
}

function middleOf({ middle }: SplitMap, values: Float64Array): number {
  if (middle === "mean") return roundTo9Decimals(preciseSum(values) / values.length);
  return roundTo9Decimals(quantileSorted(values.slice().sort(), 0.5));
}
