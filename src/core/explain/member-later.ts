import type { Dimension } from "../scoring-rules";
import { roundTo9Decimals } from "../stats/round";
import { preciseSum } from "../stats/sum";
import { addMonths } from "../units";
import type { Day } from "../units";
import type { MemberValues } from "./frozen-scoring";
import type { MemberFacts, ScoringBasis } from "./member-facts";

/** Purchases that a member might make, all on one day. */
export interface NewPurchases {
  readonly count: number;
  /** Of each. */
  readonly amount: number;
  /** One of them in a category that the member has not bought in. */
  readonly newCategory: boolean;
}

export const NOTHING_BOUGHT: NewPurchases = { count: 0, amount: 0, newCategory: false };

/**
 * The measures of a member on a day from the as-of day on, as if as-of were that day, with what they might buy on it.
 * A measure that the facts do not tell is NaN: when a window moves and the days of purchases are not known, and what
 * unmatched refunds leave of more money where they have eaten up all.
 */
export function valuesLater(
  facts: MemberFacts,
  { rules, asOf }: Pick<ScoringBasis, "rules" | "asOf">,
  day: Day,
  bought: NewPurchases,
): MemberValues {
  const lifetime = facts.lifetimePurchases + bought.count;
  const window = windowLater(facts, { rules, asOf }, day, bought);
  const net = netLater(facts, bought);
  const perPurchase = roundTo9Decimals(net / lifetime);
  const inWindow = window.purchases > 0 ? roundTo9Decimals(window.net / window.purchases) : perPurchase;
  return {
    recency: bought.count > 0 ? 0 : facts.recencyDays + (day - asOf),
    frequency: rules.frequencyScope === "lifetime" ? lifetime : window.purchases,
    monetary: { total: net, average: perPurchase, "window-average": Number.isNaN(window.net) ? NaN : inWindow }[
      rules.monetaryBasis
    ],
    width: rules.widthScope === "window" && !window.isSame ? NaN : widthLater(facts, bought),
  };
}

/** The first day on which a purchase of `day` is not in the window any more. */
export function leavesWindow(day: Day, months: number): Day {
  let leaves = addMonths(day, months);
  // Months differ in length: a purchase of 31 January is in the window of one month that ends on 28 February.
  while (addMonths(leaves, -months) < day) leaves = (leaves + 1) as Day;
  return leaves;
}

/** The purchases of the window that ends on `day`, or at the member's own last purchase where the rules say so. */
function windowLater(
  facts: MemberFacts,
  { rules, asOf }: Pick<ScoringBasis, "rules" | "asOf">,
  day: Day,
  bought: NewPurchases,
) {
  const isOwn = rules.frequencyScope === "own-window";
  const lastDay = (asOf - facts.recencyDays) as Day;
  const oldEnd = isOwn ? lastDay : asOf;
  const newEnd = isOwn && bought.count === 0 ? lastDay : day;
  const isSame = newEnd === oldEnd;
  const first = addMonths(newEnd, -rules.windowMonths) + 1;
  const kept = facts.purchases?.filter(purchase => purchase.day >= first).map(purchase => purchase.amount);
  const keptCount = kept?.length ?? (isSame ? facts.windowPurchases : NaN);
  const keptNet = kept ? preciseSum(Float64Array.from(kept)) : windowNet(facts, rules, keptCount);
  return {
    isSame,
    purchases: keptCount + bought.count,
    net: roundTo9Decimals(keptNet + bought.count * bought.amount),
  };
}

/** What an average over the window stands for; the average over all history says nothing of it. */
function windowNet(facts: MemberFacts, { monetaryBasis }: ScoringBasis["rules"], count: number): number {
  if (count === 0) return 0;
  return monetaryBasis === "window-average" ? facts.averageAmount * count : NaN;
}

function netLater(facts: MemberFacts, { count, amount }: NewPurchases): number {
  if (count === 0) return facts.netAmount;
  return facts.netAmount === 0 ? NaN : roundTo9Decimals(facts.netAmount + count * amount);
}

/** Without a category on any purchase the width is 1 all the same. */
function widthLater({ widthCount, namesNoWidth }: MemberFacts, { count, newCategory }: NewPurchases): number {
  if (count === 0) return widthCount;
  const named = namesNoWidth ? 0 : widthCount;
  return Math.max(1, named + (newCategory ? 1 : 0));
}

/** Whether a score depends on a window that moves with the days. */
export function looksAtWindow(
  { frequencyScope, monetaryBasis, widthScope }: ScoringBasis["rules"],
  scored: readonly Dimension[],
): boolean {
  return (
    (frequencyScope !== "lifetime" && scored.includes("frequency")) ||
    (monetaryBasis === "window-average" && scored.includes("monetary")) ||
    (widthScope === "window" && scored.includes("width"))
  );
}
