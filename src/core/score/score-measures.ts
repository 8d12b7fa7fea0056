import type { MeasuredValues } from "../measure/measured-values";
import type { MonetaryBase } from "../monetary-base";
import { compatibleScores } from "../compatibility/compatible-scores";
import type { CompatibleScores } from "../compatibility/compatible-scores";
import { levelsOf } from "../scored-members";
import type { DimensionBands, ScoreNote } from "../scored-members";
import { DIMENSIONS } from "../scoring-rules";
import type { Dimension, ScoringRules } from "../scoring-rules";
import { ascendingValues } from "../stats/ascending-values";
import { bandDimension } from "./band-dimension";
import { responseIndex } from "./response-index";
import { responseOrder } from "./response-order";

export interface MeasuresToScore {
  /** A dimension without values (width without a basis) is left out, as if it were switched off. */
  readonly values: MeasuredValues;
  readonly memberKeys: readonly string[];
  readonly rules: ScoringRules;
  /** For ties that a compatibility mode splits. */
  readonly recencyDays: Int32Array;
  readonly averageAmount: Float64Array;
  readonly monetaryBase: MonetaryBase;
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
  /** Of a compatibility mode, where the tool has one. */
  readonly combinedScore: Float64Array | null;
  readonly notes: readonly ScoreNote[];
}

/** Bands, index and response order of all members. O(members log members). */
export function scoreMeasures(input: MeasuresToScore): ScoredMeasures {
  const { values, memberKeys, rules } = input;
  const { compatibility } = rules;
  const { scores, bands, combinedScore, notes } =
    compatibility === null || memberKeys.length === 0
      ? ownScores(input)
      : compatibleScores({ ...input, compatibility });
  const scored = bands.map(band => band.dimension);
  const ranked = rules.order
    .filter(dimension => scored.includes(dimension))
    .map(dimension => ({
      dimension,
      levels: levelsOf({ bands, rules }, dimension),
      scores: scores[dimension],
      values: values[dimension]!,
    }));
  const order = responseOrder(ranked, memberKeys);
  return {
    scores,
    bands,
    index: responseIndex(scores, scored, rulesWithLevels(rules, bands), memberKeys.length),
    order: combinedScore === null ? order : byCombinedScore(order, combinedScore),
    combinedScore,
    notes,
  };
}

/** The rules with the levels that came out in place of those that were asked for. */
export function rulesWithLevels(rules: ScoringRules, bands: readonly DimensionBands[]): ScoringRules {
  const dimensions = DIMENSIONS.map(dimension => {
    const levels = levelsOf({ bands, rules }, dimension);
    return [dimension, { ...rules.dimensions[dimension], levels }] as const;
  });
  return { ...rules, dimensions: Object.fromEntries(dimensions) as ScoringRules["dimensions"] };
}

function ownScores({ values, memberKeys, rules, monetaryBase }: MeasuresToScore): CompatibleScores {
  const memberCount = memberKeys.length;
  const nobody = new Uint8Array(0);
  const scores: Record<Dimension, Uint8Array> = { recency: nobody, frequency: nobody, monetary: nobody, width: nobody };
  const bands: DimensionBands[] = [];
  const room = new Float64Array(memberCount);
  for (const dimension of DIMENSIONS) {
    const column = values[dimension];
    if (column === null || memberCount === 0 || !rules.dimensions[dimension].enabled) {
      scores[dimension] = new Uint8Array(memberCount);
      continue;
    }
    const ascending = ascendingValues(column, room);
    const banded = bandDimension(dimension, column, rules.dimensions[dimension], monetaryBase, ascending);
    scores[dimension] = banded.scores;
    bands.push(banded.bands);
  }
  return { scores, bands, combinedScore: null, notes: [] };
}

/** Highest number first, equal numbers in the order they had. */
function byCombinedScore(order: Int32Array, combinedScore: Float64Array): Int32Array {
  const turn = Int32Array.from(order, (_, i) => i);
  turn.sort((a, b) => combinedScore[order[b]!]! - combinedScore[order[a]!]! || a - b);
  return turn.map(i => order[i]!);
}
