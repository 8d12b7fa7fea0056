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
export function whyOf(facts: MemberFacts, basis: RulesAndBands): Why {
  return whyTeller(basis)(facts);
}

type RulesAndBands = Pick<ScoringBasis, "rules" | "bands">;

/** {@link whyOf} for many members of one run: what is the same for all is looked at once. */
export function whyTeller({ rules, bands }: RulesAndBands): (facts: MemberFacts) => Why {
  const map = segmentMapOf(rules);
  if (map.kind === "split") {
    const why: Why = { kind: "middle", map: map.id, middle: map.middle };
    return () => why;
  }
  const hasCuts = (dimension: Dimension): boolean =>
    bands.some(band => band.dimension === dimension && band.cuts.length > 0);
  if (map.id !== "rfmw14" || rules.compatibility !== null || !DIMENSIONS.every(hasCuts)) {
    return facts => ({ kind: "scores", map: map.id, scores: scoresOf(facts, rules) });
  }
  const frequencyLevels = levelsOf({ rules, bands }, "frequency");
  return facts => ({
    kind: "did",
    reason: reasonOf(map.segments[facts.segment]!.id, scoreOnMaps(facts.scores.frequency, frequencyLevels)),
    numbers: {
      days: facts.recencyDays,
      purchases: countedPurchases(facts, rules),
      money: scoredMoney(facts, rules),
      categories: facts.widthCount,
      counting: countingOf(facts, rules),
    },
  });
}

function scoresOf({ scores }: MemberFacts, { order }: ScoringBasis["rules"]) {
  return order.filter(dimension => scores[dimension] > 0).map(dimension => ({ dimension, score: scores[dimension] }));
}

/** When both conditions of win-back hold, how often the member came is told. */
function reasonOf(segmentId: string, scaledFrequency: number): Rfmw14Reason {
  if (segmentId !== "winback") return segmentId as Rfmw14Reason;
  return scaledFrequency >= 4 ? "winback-often" : "winback-high";
}
