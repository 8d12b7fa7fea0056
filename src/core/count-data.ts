import type { DataCounts } from "./data-counts";
import type { MemberMeasures } from "./measure/member-measures";
import type { PurchasesAsOf } from "./measure/purchases-as-of";
import type { Purchases } from "./measure/purchases";
import { SALE } from "./measure/row-roles";
import { moneyDifference, moneyTotal } from "./money-totals";
import { roundTo9Decimals } from "./stats/round";
import { addPrecisely } from "./stats/sum";
import type { RunningTotal } from "./stats/sum";
import type { OrderRows } from "./order-rows";
import { isMaskedKey } from "./parse/texts/id-text";
import { ROW_STATUSES, countStatuses, isStatusOfNobody } from "./row-status";
import { inBlocks } from "./stats/blocks";
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

/** By status: 1 for rows whose amounts are not left out, or are no money of this data. */
const NOT_ADDED = Uint8Array.from(ROW_STATUSES, status =>
  ["counted", "blank", "total-row", "other-currency"].includes(status) ? 1 : 0,
);

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
    purchases: countMarks(bought.purchases.valid),
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
  let count = 0;
  inBlocks(marks.length, (from, to) => (count += marksBetween(marks, from, to)));
  return count;
}

function marksBetween(marks: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) count += marks[i]!;
  return count;
}

/** Sales of valid purchases before anything went back. */
function grossOf({ purchases }: PurchasesAsOf): number {
  const total = { sum: 0, lost: 0 };
  const add = purchases.plainSales === null ? addSales : addPlainSales;
  inBlocks(purchases.count, (from, to) => add(purchases, total, from, to));
  return roundTo9Decimals(total.sum + total.lost);
}

function addSales({ valid, rowStart, rows }: Purchases, total: RunningTotal, from: number, to: number): void {
  const { role, money } = rows;
  for (let purchase = from; purchase < to; purchase++) {
    if (valid[purchase] === 0) continue;
    for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
      if (role[i] === SALE) addPrecisely(total, money[i]!);
    }
  }
}

/** The same where all rows are sales, without a column of their money: see `preciseSum` for the arithmetic. */
function addPlainSales(
  { valid, rowStart, rows: { row }, plainSales }: Purchases,
  total: RunningTotal,
  from: number,
  to: number,
): void {
  let { sum, lost } = total;
  for (let purchase = from; purchase < to; purchase++) {
    if (valid[purchase] === 0) continue;
    const end = rowStart[purchase + 1]!;
    for (let i = rowStart[purchase]!; i < end; i++) {
      const value = plainSales![row[i]!]!;
      const next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
    }
  }
  total.sum = sum;
  total.lost = lost;
}

function moneyLeftOut(
  { amount, day }: OrderRows,
  rowStatus: Uint8Array,
  { asOf }: PurchasesAsOf,
): Pick<DataCounts["money"], "leftOut" | "ofNobody"> {
  const leftOut: number[] = [];
  const ofNobody: number[] = [];
  inBlocks(rowStatus.length, (from, to) => {
    for (let row = from; row < to; row++) {
      if (NOT_ADDED[rowStatus[row]!] === 1 || !(amount[row]! > 0)) continue;
      leftOut.push(amount[row]!);
      const isKnown = day[row] !== NO_DAY && day[row]! <= asOf;
      if (isKnown && isStatusOfNobody(rowStatus[row]!)) ofNobody.push(amount[row]!);
    }
  });
  return { leftOut: moneyTotal(Float64Array.from(leftOut)), ofNobody: moneyTotal(Float64Array.from(ofNobody)) };
}
