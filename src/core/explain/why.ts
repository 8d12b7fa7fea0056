import { scoreOnMaps } from "../score-scale";
import { levelsOf } from "../scored-members";
import { DIMENSIONS } from "../scoring-rules";
import type { Dimension, SegmentMapId } from "../scoring-rules";
import { segmentMapOf } from "../segment-maps";
import { countedPurchases, countingOf, scoredMoney } from "./member-facts";
import type { Counting, MemberFacts, ScoringBasis } from "./member-facts";

/** Why the default map has a member where it has them: a segment, and for win-back which of its two conditions holds. */
export const RFMW14_REASONS = [
  "core", "regular", "fan", "rising", "broaden", "recent_hi", "recent", "slipping", "wavering", "drowsy",
  "winback-often", "winback-high", "sleep_hi", "dormant", "lost",
] as const; // prettier-ignore

export type Rfmw14Reason = (typeof RFMW14_REASONS)[number];

/** The numbers that a sentence about a member may name. */
export interface WhyNumbers {
  readonly days: number;
  readonly purchases: number;
  readonly money: number;
  readonly categories: number;
  readonly counting: Counting;
}

/** What a sentence about a member's segment rests on. */
export type Why =
  /** The conditions of the default map, told by what the member did. */
  | { readonly kind: "did"; readonly reason: Rfmw14Reason; readonly numbers: WhyNumbers }
  /** Scores and the segment that a map gives them; dimensions that were left out are not named. */
  | {
      readonly kind: "scores";
      readonly map: SegmentMapId;
      readonly scores: readonly { readonly dimension: Dimension; readonly score: number }[];
    }
  /** Measures against the middle of all members: the scores decide nothing. */
  | { readonly kind: "middle"; readonly map: SegmentMapId; readonly middle: "mean" | "median" };

/**
 * Why a scored member is in their segment.
 *
 * The default map is told by what the member did, where all four dimensions were scored by cut points. A dimension that
 * was left out, or in which all members are equal, counts as the middle whatever the member did; then, in every other map
 * and in a compatibility mode, the scores are told.
 */
export function whyOf(facts: MemberFacts, { rules, bands }: Pick<ScoringBasis, "rules" | "bands">): Why {
  const map = segmentMapOf(rules);
  if (map.kind === "split") return { kind: "middle", map: map.id, middle: map.middle };
  const byScores = (): Why => ({
    kind: "scores",
    map: map.id,
    scores: rules.order
      .filter(dimension => facts.scores[dimension] > 0)
      .map(dimension => ({ dimension, score: facts.scores[dimension] })),
  });
  if (map.id !== "rfmw14" || rules.compatibility !== null) return byScores();
  if (!DIMENSIONS.every(dimension => isScoredByCuts(dimension, facts, bands))) return byScores();

  return {
    kind: "did",
    reason: reasonOf(map.segments[facts.segment]!.id, facts, { rules, bands }),
    numbers: {
      days: facts.recencyDays,
      purchases: countedPurchases(facts, rules),
      money: scoredMoney(facts, rules),
      categories: facts.widthCount,
      counting: countingOf(facts, rules),
    },
  };
}

function isScoredByCuts(dimension: Dimension, facts: MemberFacts, bands: ScoringBasis["bands"]): boolean {
  return facts.scores[dimension] > 0 && bands.some(band => band.dimension === dimension && band.cuts.length > 0);
}

/** When both conditions of win-back hold, how often the member came is told. */
function reasonOf(segmentId: string, facts: MemberFacts, basis: Pick<ScoringBasis, "rules" | "bands">): Rfmw14Reason {
  if (segmentId !== "winback") return segmentId as Rfmw14Reason;
  const cameOften = scoreOnMaps(facts.scores.frequency, levelsOf(basis, "frequency")) >= 4;
  return cameOften ? "winback-often" : "winback-high";
}
