import { inBlocks } from "../stats/blocks";
import { moneyLeft, roundTo9Decimals } from "../stats/round";
import { preciseSum } from "../stats/sum";
import { addMonths } from "../units";
import type { Day } from "../units";
import type { Purchases } from "./purchases";

/** What each scored member did, as columns in ascending order of member code. Money is rounded to 9 decimals. */
export interface MemberMeasures {
  /** Member codes with at least one valid purchase. */
  readonly member: Int32Array;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly recencyDays: Int32Array;
  /** First day of the frequency window, which is the member's own where it ends at the last purchase. */
  readonly windowStart: Int32Array;
  readonly windowPurchases: Int32Array;
  readonly lifetimePurchases: Int32Array;
  /** Per purchase, in the scope that was asked for. */
  readonly averageAmount: Float64Array;
  /** Purchases minus unmatched refunds, never below 0. */
  readonly netAmount: Float64Array;
  /** Purchases in the window; unmatched refunds have no purchase day and are not taken from it. */
  readonly windowNetAmount: Float64Array;
  readonly refundAmount: Float64Array;
}

export interface MeasureScope {
  readonly asOf: Day;
  /** First day of the frequency window that ends on the as-of day. */
  readonly windowStart: Day;
  /** Length of a window that ends at the member's own last purchase; null for the window up to the as-of day. */
  readonly ownWindowMonths: number | null;
  /** The average amount is that of the window, and of all history for members without a purchase in it. */
  readonly averageInWindow: boolean;
}

/** Measures recency, frequency and money of every member with a valid purchase. O(purchases + members). */
export function memberMeasures(purchases: Purchases, scope: MeasureScope): MemberMeasures {
  const member = membersWithPurchase(purchases);
  const measures = {
    member,
    firstDay: new Int32Array(member.length),
    lastDay: new Int32Array(member.length),
    recencyDays: new Int32Array(member.length),
    windowStart: new Int32Array(member.length).fill(scope.windowStart),
    windowPurchases: new Int32Array(member.length),
    lifetimePurchases: new Int32Array(member.length),
    averageAmount: new Float64Array(member.length),
    netAmount: new Float64Array(member.length),
    windowNetAmount: new Float64Array(member.length),
    refundAmount: new Float64Array(member.length),
  };
  const windowNets = new Float64Array(mostPurchases(purchases));
  inBlocks(member.length, (from, to) => measureBlock(measures, purchases, scope, windowNets, from, to), MEMBERS);
  return measures;
}

/** Members looked at in one go. */
const MEMBERS = 512;

/** The members at places `firstPlace` to `endPlace`; `windowNets` has room for the purchases of any of them. */
function measureBlock(
  measures: MemberMeasures,
  purchases: Purchases,
  { asOf, windowStart: sharedStart, ownWindowMonths, averageInWindow }: MeasureScope,
  windowNets: Float64Array,
  firstPlace: number,
  endPlace: number,
): void {
  const { memberStart, valid, day: days, net: nets } = purchases;
  const onlySales = purchases.plainSales !== null;
  for (let place = firstPlace; place < endPlace; place++) {
    const from = memberStart[measures.member[place]!]!;
    const to = memberStart[measures.member[place]! + 1]!;
    let first = Infinity;
    let last = -Infinity;
    let lifetime = 0;
    for (let purchase = from; purchase < to; purchase++) {
      if (valid[purchase] === 0) continue;
      const day = days[purchase]!;
      if (day < first) first = day;
      if (day > last) last = day;
      lifetime += 1;
    }
    const windowStart = ownWindowMonths === null ? sharedStart : addMonths(last as Day, -ownWindowMonths) + 1;
    let window = 0;
    for (let purchase = from; purchase < to; purchase++) {
      if (valid[purchase] === 0 || days[purchase]! < windowStart) continue;
      windowNets[window++] = nets[purchase]!;
    }
    const windowNet = roundTo9Decimals(preciseSum(windowNets, 0, window));
    const bought = preciseSum(nets, from, to);
    const back = onlySales ? 0 : preciseSum(purchases.unmatchedRefund, from, to);
    const net = Math.max(0, moneyLeft(bought, back));
    measures.firstDay[place] = first;
    measures.lastDay[place] = last;
    measures.recencyDays[place] = asOf - last;
    measures.lifetimePurchases[place] = lifetime;
    measures.windowStart[place] = windowStart;
    measures.windowPurchases[place] = window;
    measures.netAmount[place] = net;
    measures.averageAmount[place] =
      averageInWindow && window > 0 ? roundTo9Decimals(windowNet / window) : roundTo9Decimals(net / lifetime);
    measures.windowNetAmount[place] = windowNet;
    if (!onlySales) measures.refundAmount[place] = roundTo9Decimals(preciseSum(purchases.refunded, from, to));
  }
}

/** The number of entries of the member who has most. */
function mostPurchases({ memberStart }: Purchases): number {
  let most = 0;
  for (let member = 0; member + 1 < memberStart.length; member++) {
    most = Math.max(most, memberStart[member + 1]! - memberStart[member]!);
  }
  return most;
}

function membersWithPurchase(purchases: Purchases): Int32Array {
  const memberCount = purchases.memberStart.length - 1;
  const members = new Int32Array(memberCount);
  let count = 0;
  for (let member = 0; member < memberCount; member++) {
    const to = purchases.memberStart[member + 1]!;
    let purchase = purchases.memberStart[member]!;
    while (purchase < to && purchases.valid[purchase] === 0) purchase++;
    if (purchase < to) members[count++] = member;
  }
  return count === memberCount ? members : members.slice(0, count);
}
