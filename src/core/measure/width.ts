import type { WidthColumn } from "../order-rows";
import { inBlocks } from "../stats/blocks";
import { moneyLeft, roundTo9Decimals } from "../stats/round";
import type { Purchases } from "./purchases";
import { REFUND, SALE } from "./row-roles";

/** The width values of each member, in no order: those of place p are `values[start[p]]` to `values[start[p + 1] - 1]`. */
export interface ValuesOfMembers {
  readonly start: Int32Array;
  readonly values: Int32Array;
}

export interface MemberWidths {
  /** Distinct width values over valid purchases: at least 1, and 0 for a member without a purchase in the window asked for. */
  readonly widthCount: Int32Array;
  /** Three per member by net amount, equal amounts by text; -1 for none. */
  readonly topValues: Int32Array;
  readonly values: ValuesOfMembers;
  /** Members whose purchases name no width value at all; their width is 1. */
  readonly blankMemberCount: number;
}

const TOP = 3;

/** What one purchase did with each width value it touched; the arrays are used again for every purchase. */
interface LineSums {
  /** The values touched, in the first entries. */
  readonly values: Int32Array;
  /** Per value: the purchase that touched it last. */
  readonly purchase: Int32Array;
  readonly hasSale: Uint8Array;
  readonly hasReturn: Uint8Array;
  readonly sold: Float64Array;
  readonly returned: Float64Array;
  readonly refunded: Float64Array;
  readonly cancelled: Float64Array;
}

/**
 * Counts the distinct width values of each member over valid purchases. A value counts for a purchase that
 * holds a sale of it, unless refunds of that value in that purchase took back all of its money. A cell of several values
 * counts for each of them, its money in equal parts.
 *
 * @param members      the member codes to measure
 * @param windowStart  per entry of `members` the first day that counts; null for all history
 *
 * O(rows + width values).
 */
export function memberWidths(
  width: WidthColumn,
  purchases: Purchases,
  members: Int32Array,
  windowStart: Int32Array | null = null,
): MemberWidths {
  const valueCount = width.values.length;
  const work: WidthWork = {
    widthCount: new Int32Array(members.length),
    topValues: new Int32Array(members.length * TOP).fill(-1),
    start: new Int32Array(members.length + 1),
    values: new Int32Array(8 * members.length),
    end: 0,
    blankMemberCount: 0,
    bought: new Int32Array(valueCount),
    boughtCount: 0,
    seenBy: new Int32Array(valueCount).fill(-1),
    memberNet: new Float64Array(valueCount),
  };
  const sums = emptySums(valueCount);
  const sales =
    purchases.plainSales === null || width.parts !== undefined
      ? null
      : { codes: width.codes, amount: purchases.plainSales };
  inBlocks(
    members.length,
    (from, to) => {
      for (let place = from; place < to; place++) {
        const firstDay = windowStart === null ? -Infinity : windowStart[place]!;
        work.boughtCount = 0;
        const purchaseCount =
          sales !== null
            ? countSales(work, sums, sales, purchases, members[place]!, place, firstDay)
            : countLines(work, sums, width, purchases, members[place]!, place, firstDay);
        keepMember(work, place, purchaseCount, width.values);
      }
    },
    MEMBERS,
  );
  const { widthCount, topValues, start, values, end, blankMemberCount } = work;
  return { widthCount, topValues, values: { start, values: values.subarray(0, end) }, blankMemberCount };
}

/** Members looked at in one go. */
const MEMBERS = 512;

interface WidthWork {
  readonly widthCount: Int32Array;
  readonly topValues: Int32Array;
  readonly start: Int32Array;
  values: Int32Array;
  end: number;
  blankMemberCount: number;
  /** The values that the member at hand bought, in the first entries, and how many there are. */
  readonly bought: Int32Array;
  boughtCount: number;
  /** Per value: the place of the member who bought it last, and that member's net amount. */
  readonly seenBy: Int32Array;
  readonly memberNet: Float64Array;
}

/** Adds what one member's purchases did; returns how many count. */
function countLines(
  work: WidthWork,
  sums: LineSums,
  width: WidthColumn,
  purchases: Purchases,
  member: number,
  place: number,
  firstDay: number,
): number {
  let purchaseCount = 0;
  for (let purchase = purchases.memberStart[member]!; purchase < purchases.memberStart[member + 1]!; purchase++) {
    if (purchases.valid[purchase] === 0 || purchases.day[purchase]! < firstDay) continue;
    purchaseCount += 1;
    const lineCount = sumLines(sums, width, purchases, purchase);
    for (let i = 0; i < lineCount; i++) {
      const value = sums.values[i]!;
      const refunds = sums.returned[value]! + Math.max(0, sums.refunded[value]! - sums.cancelled[value]!);
      const net = moneyLeft(sums.sold[value]!, refunds);
      // A line without money of its own (the amount stands on another row) counts unless something of it came back.
      if (sums.hasSale[value] === 0 || (net <= 0 && sums.hasReturn[value] === 1)) continue;
      countValue(work, value, net, place);
    }
  }
  return purchaseCount;
}

/** By row of the data. */
interface SalesColumns {
  readonly codes: Int32Array;
  readonly amount: Float64Array;
}

/** {@link countLines} where every row is a sale of one value of which nothing came back. */
function countSales(
  work: WidthWork,
  sums: LineSums,
  { codes, amount }: SalesColumns,
  { memberStart, rowStart, valid, day, rows: { row } }: Purchases,
  member: number,
  place: number,
  firstDay: number,
): number {
  const { values, purchase: touchedBy, sold } = sums;
  const end = memberStart[member + 1]!;
  let purchaseCount = 0;
  for (let purchase = memberStart[member]!; purchase < end; purchase++) {
    if (valid[purchase] === 0 || day[purchase]! < firstDay) continue;
    purchaseCount += 1;
    const to = rowStart[purchase + 1]!;
    let lineCount = 0;
    for (let i = rowStart[purchase]!; i < to; i++) {
      const at = row[i]!;
      const value = codes[at]!;
      if (value < 0) continue;
      if (touchedBy[value] === purchase) {
        sold[value]! += amount[at]!;
        continue;
      }
      touchedBy[value] = purchase;
      sold[value] = amount[at]!;
      values[lineCount] = value;
      lineCount += 1;
    }
    for (let i = 0; i < lineCount; i++) {
      const value = values[i]!;
      countValue(work, value, moneyLeft(sold[value]!, 0), place);
    }
  }
  return purchaseCount;
}

function countValue(work: WidthWork, value: number, net: number, place: number): void {
  const { seenBy, memberNet } = work;
  if (seenBy[value] === place) {
    memberNet[value] = roundTo9Decimals(memberNet[value]! + net);
    return;
  }
  seenBy[value] = place;
  memberNet[value] = net;
  work.bought[work.boughtCount] = value;
  work.boughtCount += 1;
}

/** Writes down what one member bought. */
function keepMember(work: WidthWork, place: number, purchaseCount: number, texts: readonly string[]): void {
  const { bought, boughtCount, memberNet } = work;
  if (boughtCount === 0 && purchaseCount > 0) work.blankMemberCount += 1;
  work.widthCount[place] = purchaseCount === 0 ? 0 : Math.max(1, boughtCount);
  keepTop(work.topValues, place * TOP, bought, boughtCount, memberNet, texts);
  if (work.end + boughtCount > work.values.length) {
    const wider = new Int32Array(2 * (work.end + boughtCount));
    wider.set(work.values);
    work.values = wider;
  }
  for (let i = 0; i < boughtCount; i++) work.values[work.end + i] = bought[i]!;
  work.end += boughtCount;
  work.start[place + 1] = work.end;
}

/** Puts the values of most money into `top` from `first` on, equal ones by text. */
function keepTop(
  top: Int32Array,
  first: number,
  bought: Int32Array,
  boughtCount: number,
  net: Float64Array,
  texts: readonly string[],
): void {
  const end = first + TOP;
  for (let i = 0; i < boughtCount; i++) {
    const value = bought[i]!;
    let at = end;
    while (at > first && comesBefore(value, top[at - 1]!, net, texts)) at -= 1;
    if (at === end) continue;
    for (let k = end - 1; k > at; k--) top[k] = top[k - 1]!;
    top[at] = value;
  }
}

function comesBefore(value: number, other: number, net: Float64Array, texts: readonly string[]): boolean {
  if (other < 0 || net[value] !== net[other]) return other < 0 || net[value]! > net[other]!;
  return texts[value]! < texts[other]!;
}

function emptySums(valueCount: number): LineSums {
  return {
    values: new Int32Array(valueCount),
    purchase: new Int32Array(valueCount).fill(-1),
    hasSale: new Uint8Array(valueCount),
    hasReturn: new Uint8Array(valueCount),
    sold: new Float64Array(valueCount),
    returned: new Float64Array(valueCount),
    refunded: new Float64Array(valueCount),
    cancelled: new Float64Array(valueCount),
  };
}

/** Sums the rows of one purchase by width value into `sums` and returns how many values it touched. */
function sumLines(sums: LineSums, width: WidthColumn, purchases: Purchases, purchase: number): number {
  const { row, role, money, refunded } = purchases.rows;
  let lineCount = 0;
  for (let i = purchases.rowStart[purchase]!; i < purchases.rowStart[purchase + 1]!; i++) {
    const code = width.codes[row[i]!]!;
    if (code < 0) continue;
    const parts = width.parts?.[code];
    const partCount = parts === undefined ? 1 : parts.length;
    for (let part = 0; part < partCount; part++) {
      const value = parts === undefined ? code : parts[part]!;
      if (sums.purchase[value] !== purchase) {
        sums.purchase[value] = purchase;
        sums.hasSale[value] = sums.hasReturn[value] = 0;
        sums.sold[value] = sums.returned[value] = sums.refunded[value] = sums.cancelled[value] = 0;
        sums.values[lineCount++] = value;
      }
      const share = money[i]! / partCount;
      if (role[i] === SALE) {
        sums.hasSale[value] = 1;
        sums.sold[value]! += share;
        if (refunded === null) continue;
        sums.returned[value]! += refunded[i]! / partCount;
        if (refunded[i]! > 0) sums.hasReturn[value] = 1;
      } else if (role[i] === REFUND) {
        sums.hasReturn[value] = 1;
        sums.refunded[value]! += share;
      } else {
        sums.cancelled[value]! += share;
      }
    }
  }
  return lineCount;
}
