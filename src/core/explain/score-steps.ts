import type { ScoringBands } from "../scored-members";
import type { Dimension } from "../scoring-rules";
import { countedPurchases, countingOf, scoredMoney } from "./member-facts";
import type { Counting, MemberFacts, ScoringBasis } from "./member-facts";

interface Step {
  readonly dimension: Dimension;
  /** 1 to `levels`. */
  readonly score: number;
  readonly levels: number;
}

/** How the score of one dimension came about. */
export type ScoreStep =
  | { readonly kind: "left-out"; readonly dimension: Dimension }
  /** Another tool's way was followed, which has no cut points in the unit of our measures. */
  | (Step & { readonly kind: "compatibility" })
  /** No cut points: all members had one value, in this run or in the one whose bands were kept. */
  | (Step & { readonly kind: "one-value"; readonly kept: boolean })
  /** Days, purchases or categories: the whole numbers that score the same. */
  | (Step & {
      readonly kind: "counted";
      readonly dimension: Exclude<Dimension, "monetary">;
      readonly value: number;
      /** Null where nothing bounds the level on this side. */
      readonly from: number | null;
      readonly to: number | null;
      readonly counting: Counting;
    })
  /** Money, with as many decimals as keep what is stated from contradicting the score. */
  | (Step & {
      readonly kind: "money";
      readonly dimension: "monetary";
      readonly value: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly decimals: number;
      /** True: at least `low` and below `high`. False: above `low` and up to `high`. */
      readonly cutBelongsAbove: boolean;
      readonly isOnCut: boolean;
      readonly counting: Counting;
    });

const FEWEST_DECIMALS = 2;
/** Money is rounded to as many before it is compared. */
const MOST_DECIMALS = 9;

/** One step a dimension, in the order of the code. */
export function scoreSteps(facts: MemberFacts, { rules, bands }: Pick<ScoringBasis, "rules" | "bands">): ScoreStep[] {
  const counting = countingOf(facts, rules);
  return rules.order.map(dimension => {
    const band = bands.find(other => other.dimension === dimension);
    const score = facts.scores[dimension];
    if (band === undefined || score === 0) return { kind: "left-out", dimension };
    const step = { score, levels: band.levels };
    if (rules.compatibility !== null) return { ...step, kind: "compatibility", dimension };
    if (band.cuts.length === 0) return { ...step, kind: "one-value", dimension, kept: band.used !== "one-value" };
    const { lower, upper } = cutsAround(band, score);
    const { cutBelongsAbove } = band;
    if (dimension === "monetary") {
      const value = scoredMoney(facts, rules);
      const isOnCut = value === lower || value === upper;
      return {
        ...step,
        kind: "money",
        dimension,
        ...moneyToState(value, lower, upper, cutBelongsAbove),
        cutBelongsAbove,
        isOnCut,
        counting,
      };
    }
    return {
      ...step,
      kind: "counted",
      dimension,
      value: countedValue(dimension, facts, countedPurchases(facts, rules)),
      from: lower === null ? null : firstWholeAbove(lower, cutBelongsAbove),
      to: upper === null ? null : firstWholeAbove(upper, cutBelongsAbove) - 1,
      counting,
    };
  });
}

/** The smallest whole number that lies in the band above a cut. */
export function firstWholeAbove(cut: number, cutBelongsAbove: boolean): number {
  return cutBelongsAbove ? Math.ceil(cut) : Math.floor(cut) + 1;
}

function countedValue(dimension: Exclude<Dimension, "monetary">, facts: MemberFacts, purchases: number): number {
  if (dimension === "recency") return facts.recencyDays;
  return dimension === "frequency" ? purchases : facts.widthCount;
}

/** The cuts that bound the band of a score; few days score high. */
function cutsAround({ dimension, levels, cuts }: ScoringBands, score: number) {
  const passed = dimension === "recency" ? levels - score : score - 1;
  return { lower: cuts[passed - 1] ?? null, upper: cuts[passed] ?? null };
}

/** The value and its bounds, rounded alike to the fewest decimals that leave the value on its own side of each bound. */
function moneyToState(value: number, lower: number | null, upper: number | null, cutBelongsAbove: boolean) {
  for (let decimals = FEWEST_DECIMALS; ; decimals++) {
    const stated = roundTo(value, decimals);
    const low = lower === null ? null : roundTo(lower, decimals);
    const high = upper === null ? null : roundTo(upper, decimals);
    const isAboveLow = low === null || (cutBelongsAbove ? stated >= low : stated > low);
    const isBelowHigh = high === null || (cutBelongsAbove ? stated < high : stated <= high);
    if ((isAboveLow && isBelowHigh) || decimals === MOST_DECIMALS) return { value: stated, low, high, decimals };
  }
}

function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const rounded = Math.round(value * scale) / scale;
  // Beyond what a double can hold to so many decimals the value is as exact as it gets.
  return Number.isSafeInteger(Math.round(value * scale)) ? rounded : value;
}
