import type { OrderRows } from "../order-rows";
import type { ScoredMembers } from "../scored-members";
import type { ScoringRules } from "../scoring-rules";
import { roundTo9Decimals } from "../stats/round";
import { preciseSum } from "../stats/sum";
import { takeDoubles, takeIntegers } from "../stats/take";
import { addMonths } from "../units";
import type { Day } from "../units";
import { lookUpWidth } from "../width-lookup";
import type { LookedUpWidth } from "../width-lookup";
import { memberMeasures } from "./member-measures";
import type { MemberMeasures } from "./member-measures";
import type { PurchasesAsOf } from "./purchases-as-of";
import { memberWidths } from "./width";
import type { MemberWidths } from "./width";

/** What the members with a valid purchase did, in the order of their codes. */
export interface MeasuredMembers {
  readonly windowStart: Day;
  readonly measures: MemberMeasures;
  /** The width column as it was counted; null, as `widths`, when the data do not have the basis. */
  readonly lookedUp: LookedUpWidth | null;
  readonly widths: MemberWidths | null;
}

/** Recency, frequency, money and width in the scopes of the rules. O(rows). */
export function measureMembers(orders: OrderRows, bought: PurchasesAsOf, rules: ScoringRules): MeasuredMembers {
  const measures = measuresAsOf(bought, rules);
  const lookedUp = widthToCount(orders, rules);
  const widthStart = rules.widthScope === "window" ? measures.windowStart : null;
  const widths = lookedUp && memberWidths(lookedUp.width, bought.purchases, measures.member, widthStart);
  return { windowStart: windowStartOf(bought, rules), measures, lookedUp, widths };
}

/** Recency, frequency and money in the scopes of the rules. O(purchases + members). */
export function measuresAsOf({ asOf, purchases }: PurchasesAsOf, rules: ScoringRules): MemberMeasures {
  return memberMeasures(purchases, {
    asOf,
    windowStart: windowStartOf({ asOf }, rules),
    ownWindowMonths: rules.frequencyScope === "own-window" ? rules.windowMonths : null,
    averageInWindow: rules.monetaryBasis === "window-average",
  });
}

function windowStartOf({ asOf }: Pick<PurchasesAsOf, "asOf">, rules: ScoringRules): Day {
  return (addMonths(asOf, -rules.windowMonths) + 1) as Day;
}

/** The width column as the rules want it counted; null when the data do not have the basis that they name. */
function widthToCount({ width }: OrderRows, { widthBasis, widthLookup }: ScoringRules): LookedUpWidth | null {
  if (width === null || (widthBasis !== "first-mapped" && widthBasis !== width.basis)) return null;
  return lookUpWidth(width, widthLookup);
}

/** The measures of a result, in the given order of places. O(members). */
export function measureColumns(
  { measures, lookedUp, widths }: MeasuredMembers,
  order: Int32Array,
  rules: ScoringRules,
) {
  return {
    member: takeIntegers(measures.member, order),
    lastDay: takeIntegers(measures.lastDay, order),
    firstDay: takeIntegers(measures.firstDay, order),
    recencyDays: takeIntegers(measures.recencyDays, order),
    windowPurchases: takeIntegers(measures.windowPurchases, order),
    lifetimePurchases: takeIntegers(measures.lifetimePurchases, order),
    averageAmount: takeDoubles(measures.averageAmount, order),
    netAmount: takeDoubles(measures.netAmount, order),
    windowNetAmount: takeDoubles(measures.windowNetAmount, order),
    refundAmount: takeDoubles(measures.refundAmount, order),
    widthCount: widths ? takeIntegers(widths.widthCount, order) : new Int32Array(order.length),
    topWidthValues: widths ? takeIntegers(widths.topValues, order, 3) : null,
    lookedUpWidthValues: widths && rules.widthLookup.length > 0 ? lookedUp!.width.values : null,
  } satisfies Partial<ScoredMembers>;
}

/** How much was bought in all, by everyone who is measured. */
export function measureTotals({ measures }: MeasuredMembers) {
  const { lifetimePurchases } = measures;
  let purchaseCount = 0;
  for (let place = 0; place < lifetimePurchases.length; place++) purchaseCount += lifetimePurchases[place]!;
  const netTotal = roundTo9Decimals(preciseSum(measures.netAmount));
  return {
    memberCount: measures.member.length,
    purchaseCount,
    netTotal,
    averagePurchase: purchaseCount === 0 ? 0 : roundTo9Decimals(netTotal / purchaseCount),
  } satisfies Partial<ScoredMembers>;
}
