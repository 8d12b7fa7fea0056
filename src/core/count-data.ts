import type { DataCounts } from "./data-counts";
import type { MemberMeasures } from "./measure/member-measures";
import type { PurchasesAsOf } from "./measure/purchases-as-of";
import { SALE } from "./measure/row-roles";
import { moneyDifference, moneyTotal } from "./money-totals";
import type { OrderRows } from "./order-rows";
import { isMaskedKey } from "./parse/texts/id-text";
import { countStatuses, isStatusOfNobody, statusCode } from "./row-status";
import { NO_DAY } from "./units";
import type { Day } from "./units";

/** What is counted: purchases as of a day, their members, and what became of each row. */
export interface CountedData {
  readonly bought: PurchasesAsOf;
  readonly measures: Pick<MemberMeasures, "member" | "netAmount" | "lifetimePurchases" | "firstDay" | "lastDay">;
  /** Final RowStatus codes. */
  readonly rowStatus: Uint8Array;
  /** Member codes without a valid purchase. */
  readonly prospects: Int32Array;
  /** 1 for members not to be contacted; null where the data do not say. */
  readonly optOut: Uint8Array | null;
}

/** The counts of orders after all rules. O(rows). */
export function countData(orders: OrderRows, data: CountedData): DataCounts {
  const { bought, measures, rowStatus, prospects, optOut } = data;
  const byStatus = countStatuses(rowStatus);
  const read = rowStatus.length;
  const members = measures.member.length;
  const net = moneyTotal(measures.netAmount);
  const gross = grossOf(bought);
  return {
    rows: { read, counted: byStatus.counted, leftOut: read - byStatus.counted, byStatus },
    purchases: bought.purchases.valid.reduce((sum, valid) => sum + valid, 0),
    people: {
      members,
      boughtOnce: measures.lifetimePurchases.reduce((count, purchases) => (purchases === 1 ? count + 1 : count), 0),
      prospects: prospects.length,
      neverCounted: orders.memberIds.length - members - prospects.length,
      doNotContact: optOut && countMarks(optOut),
      masked: orders.memberKeys.reduce((count, key) => (isMaskedKey(key) ? count + 1 : count), 0),
    },
    money: {
      currency: orders.currency,
      otherCurrencies: orders.otherCurrencies,
      gross,
      refunded: moneyDifference(gross, net),
      net,
      ...moneyLeftOut(orders, rowStatus, bought),
    },
    days: {
      asOf: bought.asOf,
      first: members === 0 ? null : (measures.firstDay.reduce((one, other) => Math.min(one, other)) as Day),
      last: members === 0 ? null : (measures.lastDay.reduce((one, other) => Math.max(one, other)) as Day),
    },
  };
}

/**
 * The share of sales that belongs to no member, 0 to 1, of these and the sales of valid purchases; 0 without any. What
 * belongs to nobody is told by its row alone. O(rows).
 */
export function anonymousShare(orders: OrderRows, bought: PurchasesAsOf): number {
  const { ofNobody } = moneyLeftOut(orders, orders.status, bought);
  return ofNobody === 0 ? 0 : ofNobody / (ofNobody + grossOf(bought));
}

/** How many marks are 1. */
export function countMarks(marks: Uint8Array): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}

/** Sales of valid purchases before anything went back. */
function grossOf({ purchases: { count, valid, rowStart, rows } }: PurchasesAsOf): number {
  const sales = new Float64Array(rows.money.length);
  for (let purchase = 0; purchase < count; purchase++) {
    if (valid[purchase] === 0) continue;
    for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
      if (rows.role[i] === SALE) sales[i] = rows.money[i]!;
    }
  }
  return moneyTotal(sales);
}

function moneyLeftOut(
  { amount, day }: OrderRows,
  rowStatus: Uint8Array,
  { asOf }: PurchasesAsOf,
): Pick<DataCounts["money"], "leftOut" | "ofNobody"> {
  const notAdded = new Set((["counted", "blank", "total-row", "other-currency"] as const).map(statusCode));
  const leftOut: number[] = [];
  const ofNobody: number[] = [];
  for (let row = 0; row < rowStatus.length; row++) {
    if (!(amount[row]! > 0) || notAdded.has(rowStatus[row]!)) continue;
    leftOut.push(amount[row]!);
    const isKnown = day[row] !== NO_DAY && day[row]! <= asOf;
    if (isKnown && isStatusOfNobody(rowStatus[row]!)) ofNobody.push(amount[row]!);
  }
  return { leftOut: moneyTotal(Float64Array.from(leftOut)), ofNobody: moneyTotal(Float64Array.from(ofNobody)) };
}
