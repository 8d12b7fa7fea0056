import type { MemberFacts, ScoringBasis } from "#core/explain-member";
import type { MemberHistory } from "#core/member-history";
import { addMonths } from "#core/units";
import type { Day } from "#core/units";

/**
 * Whether purchases are those that a card's facts were counted from. They are not when the orders have changed since the
 * result was written, or were read by other settings.
 */
export function areSamePurchases({ purchases }: MemberHistory, facts: MemberFacts, asOf: Day): boolean {
  const last = purchases.at(-1);
  return purchases.length === facts.lifetimePurchases && last !== undefined && asOf - last.day === facts.recencyDays;
}

/** The facts with the days of purchases, by which a moving window can be told. */
export function factsWithPurchases(facts: MemberFacts, { purchases }: MemberHistory): MemberFacts {
  return { ...facts, purchases: purchases.map(({ day, net }) => ({ day, amount: net })) };
}

/** First and last day of the window in which purchases are counted for frequency; null where all history counts. */
export function countedDays(
  { recencyDays }: MemberFacts,
  { rules, asOf }: ScoringBasis,
): { readonly from: Day; readonly to: Day } | null {
  if (rules.frequencyScope === "lifetime") return null;
  const to = (rules.frequencyScope === "own-window" ? asOf - recencyDays : asOf) as Day;
  return { from: (addMonths(to, -rules.windowMonths) + 1) as Day, to };
}

/** Days between one purchase and the next, the middle of all; null below three purchases, from which no habit can be told. */
export function usualGap({ purchases }: MemberHistory): number | null {
  if (purchases.length < 3) return null;
  const gaps = purchases.slice(1).map(({ day }, before) => day - purchases[before]!.day);
  gaps.sort((a, b) => a - b);
  const middle = gaps.length / 2;
  const [low, high] = [gaps[Math.ceil(middle) - 1]!, gaps[Math.floor(middle)]!];
  return Math.round((low + high) / 2);
}
