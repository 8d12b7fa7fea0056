import type { Purchases } from "../measure/purchases";
import type { ScoredMembers, ScoringBands } from "../scored-members";
import type { Dimension, FrequencyScope, MonetaryBasis, ScoringRules, WidthBasis, WidthScope } from "../scoring-rules";
import { roundTo9Decimals } from "../stats/round";
import type { Day } from "../units";

/** What the scores of a run were made by. A {@link ScoredMembers} is one; so is what a run wrote down of itself. */
export interface ScoringBasis {
  readonly rules: ScoringRules;
  readonly asOf: Day;
  readonly bands: readonly ScoringBands[];
}

/** A valid purchase up to the as-of day. */
export interface PurchaseFact {
  readonly day: Day;
  /** Sales minus refunds. */
  readonly amount: number;
}

/** What is known of one scored member, from a result in memory or from the cells of a written members table. */
export interface MemberFacts {
  /** Days from the last purchase to the as-of day. */
  readonly recencyDays: number;
  /** In the window of the rules, which may be the member's own. */
  readonly windowPurchases: number;
  readonly lifetimePurchases: number;
  /** Per purchase, in the scope of the rules. */
  readonly averageAmount: number;
  /** Over all history, unmatched refunds taken off. */
  readonly netAmount: number;
  /** Categories, brands or products in the scope of the rules; 0 without a width basis. */
  readonly widthCount: number;
  /** True when no purchase names a category, so that the width of 1 counts none. */
  readonly namesNoWidth: boolean;
  /** 0 for a dimension that was left out. */
  readonly scores: Readonly<Record<Dimension, number>>;
  /** Place of the segment in its map. */
  readonly segment: number;
  /** All valid purchases, where they are at hand: what leaves the window, and when, can be told only by them. */
  readonly purchases?: readonly PurchaseFact[];
}

/**
 * The facts of the member at `place` of a result.
 *
 * @throws RangeError when there is no member at `place`
 */
export function factsOfMember(scored: ScoredMembers, place: number, purchases?: readonly PurchaseFact[]): MemberFacts {
  if (!(place >= 0 && place < scored.memberCount)) throw new RangeError(`no member at place ${place}`);
  const { recency, frequency, monetary, width } = scored.scores;
  return {
    recencyDays: scored.recencyDays[place]!,
    windowPurchases: scored.windowPurchases[place]!,
    lifetimePurchases: scored.lifetimePurchases[place]!,
    averageAmount: scored.averageAmount[place]!,
    netAmount: scored.netAmount[place]!,
    widthCount: scored.widthCount[place]!,
    namesNoWidth: scored.topWidthValues !== null && scored.topWidthValues[place * 3]! < 0,
    scores: {
      recency: recency[place]!,
      frequency: frequency[place]!,
      monetary: monetary[place]!,
      width: width[place]!,
    },
    segment: scored.segment[place]!,
    ...(purchases && { purchases }),
  };
}

/** The valid purchases of the member with code `member`, in the order of the data. O(purchases of the member). */
export function purchasesOfMember(purchases: Purchases, member: number): PurchaseFact[] {
  const facts: PurchaseFact[] = [];
  for (let purchase = purchases.memberStart[member]!; purchase < purchases.memberStart[member + 1]!; purchase++) {
    if (purchases.valid[purchase] === 0) continue;
    facts.push({ day: purchases.day[purchase]! as Day, amount: purchases.net[purchase]! });
  }
  return facts;
}

/** The purchases that frequency counts under the rules. */
export function countedPurchases(facts: MemberFacts, { frequencyScope }: ScoringRules): number {
  return frequencyScope === "lifetime" ? facts.lifetimePurchases : facts.windowPurchases;
}

/** The money that the rules score: a sum, or an amount per purchase. */
export function scoredMoney(facts: MemberFacts, rules: ScoringRules): number {
  return rules.monetaryBasis === "total" ? facts.netAmount : usualAmount(facts, rules);
}

/**
 * The amount of a purchase as those before: the average in the scope of the rules. That of all history is made anew from
 * what a cell holds exactly, because the cell of the average is rounded to fewer decimals than scores are made by.
 */
export function usualAmount(facts: MemberFacts, { monetaryBasis }: ScoringRules): number {
  if (monetaryBasis === "window-average") return facts.averageAmount;
  return roundTo9Decimals(facts.netAmount / facts.lifetimePurchases);
}

/** What the measures of a member were counted over, for sentences that name them. */
export interface Counting {
  readonly frequencyScope: FrequencyScope;
  /** Length of the window. */
  readonly months: number;
  /** "window-average" only for who bought in the window: for all others it is the average of all history. */
  readonly monetaryBasis: MonetaryBasis;
  readonly widthScope: WidthScope;
  readonly widthBasis: WidthBasis;
}

export function countingOf(facts: MemberFacts, rules: ScoringRules): Counting {
  const { frequencyScope, windowMonths, monetaryBasis, widthScope, widthBasis } = rules;
  const boughtInWindow = facts.windowPurchases > 0;
  return {
    frequencyScope,
    months: windowMonths,
    monetaryBasis: monetaryBasis === "window-average" && !boughtInWindow ? "average" : monetaryBasis,
    widthScope,
    widthBasis,
  };
}
