import type { MeasuredValues } from "../measure/measured-values";
import type { DimensionBands } from "../scored-members";
import { DIMENSIONS } from "../scoring-rules";
import type { Dimension, ScoringRules } from "../scoring-rules";
import { bandDimension } from "./band-dimension";
import { responseIndex } from "./response-index";
import { responseOrder } from "./response-order";

export interface MeasuresToScore {
  /** A dimension without values (width without a basis) is left out, as if it were switched off. */
  readonly values: MeasuredValues;
  readonly memberKeys: readonly string[];
  readonly rules: ScoringRules;
  /** See `monetaryBase`. */
  readonly monetaryBase: number;
}

/** Columns in the order of the values. */
export interface ScoredMeasures {
  /** 0 in every entry of a dimension that was left out. */
  readonly scores: Readonly<Record<Dimension, Uint8Array>>;
  /** One per scored dimension, in the method's own order; none without members. */
  readonly bands: readonly DimensionBands[];
  readonly index: Float64Array;
  /** Places in order of response rank. */
  readonly order: Int32Array;
}

/** Bands, index and response order of all members. O(members log members). */
export function scoreMeasures({ values, memberKeys, rules, monetaryBase }: MeasuresToScore): ScoredMeasures {
  const memberCount = memberKeys.length;
  const scores: Record<Dimension, Uint8Array> = {
    recency: new Uint8Array(memberCount),
    frequency: new Uint8Array(memberCount),
    monetary: new Uint8Array(memberCount),
    width: new Uint8Array(memberCount),
  };
  const bands: DimensionBands[] = [];
  for (const dimension of DIMENSIONS) {
    const column = values[dimension];
    if (column === null || memberCount === 0 || !rules.dimensions[dimension].enabled) continue;
    const banded = bandDimension(dimension, column, rules.dimensions[dimension], monetaryBase);
    scores[dimension] = banded.scores;
    bands.push(banded.bands);
  }
  const scored = bands.map(band => band.dimension);
  const ranked = rules.order
    .filter(dimension => scored.includes(dimension))
    .map(dimension => ({ dimension, scores: scores[dimension], values: values[dimension]! }));
  return {
    scores,
    bands,
    index: responseIndex(scores, scored, rules, memberCount),
    order: responseOrder(ranked, memberKeys),
  };
}
