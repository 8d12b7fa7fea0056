import { frozenRules } from "../frozen-rules";
import { bandDimension } from "../score/band-dimension";
import { DIMENSIONS } from "../scoring-rules";
import type { Dimension, ScoringRules } from "../scoring-rules";
import { assignSegments } from "../segment/assign-segments";
import { segmentMapOf } from "../segment-maps";
import type { ScoringBasis } from "./member-facts";

/** One value a dimension that has scores, in the unit of its measure; others are not looked at. */
export type MemberValues = Readonly<Record<Dimension, number>>;

export interface FrozenScore {
  readonly scores: Readonly<Record<Dimension, number>>;
  /** Place in the map. */
  readonly segment: number;
}

/** Scores one member by the cut points of a run, with the product's own bands and map. */
export interface FrozenScoring {
  /** The dimensions that have scores. */
  readonly scored: readonly Dimension[];
  readonly scoreOf: (dimension: Dimension, value: number) => number;
  readonly segmentOf: (scores: FrozenScore["scores"]) => number;
  readonly score: (values: MemberValues) => FrozenScore;
}

/** Why no member can be scored alone. */
export type NotAlone = "no-members" | "compatibility" | "split-map";

/** The cut points of fixed bands are in money already, so that no average is asked for. */
const NO_BASE = { money: 0, count: 0 };

/**
 * The scoring of one member by the bands of a finished run: see {@link frozenRules}. A map that compares with the middle
 * of all members cannot place one alone, and a compatibility mode has no cut points.
 */
export function frozenScoring(basis: ScoringBasis): FrozenScoring | NotAlone {
  if (basis.rules.compatibility !== null) return "compatibility";
  if (basis.bands.length === 0) return "no-members";
  const rules: ScoringRules = frozenRules(basis);
  const map = segmentMapOf(rules);
  if (map.kind === "split") return "split-map";

  const scored = DIMENSIONS.filter(dimension => rules.dimensions[dimension].enabled);
  const scoreOf = (dimension: Dimension, value: number): number =>
    bandDimension(dimension, Float64Array.of(value), rules.dimensions[dimension], NO_BASE).scores[0]!;
  const segmentOf = (scores: FrozenScore["scores"]): number => assignSegments(map, columnsOf(scores), rules, 1)[0]!;
  const score = (values: MemberValues): FrozenScore => {
    const scoreIn = (dimension: Dimension): number =>
      scored.includes(dimension) ? scoreOf(dimension, values[dimension]) : 0;
    const scores = {
      recency: scoreIn("recency"),
      frequency: scoreIn("frequency"),
      monetary: scoreIn("monetary"),
      width: scoreIn("width"),
    };
    return { scores, segment: segmentOf(scores) };
  };
  return { scored, scoreOf, segmentOf, score };
}

function columnsOf({ recency, frequency, monetary, width }: FrozenScore["scores"]) {
  return {
    recency: Uint8Array.of(recency),
    frequency: Uint8Array.of(frequency),
    monetary: Uint8Array.of(monetary),
    width: Uint8Array.of(width),
  };
}
