import type { WidthColumn } from "../order-rows";
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
  const widthCount = new Int32Array(members.length);
  const topValues = new Int32Array(members.length * TOP).fill(-1);
  const start = new Int32Array(members.length + 1);
  let values = new Int32Array(4 * members.length);
  let end = 0;
  const valueCount = width.values.length;
  const seenBy = new Int32Array(valueCount).fill(-1);
  const memberNet = new Float64Array(valueCount);
  const sums = emptySums(valueCount);
  const bought: number[] = [];
  let blankMemberCount = 0;
  for (let place = 0; place < members.length; place++) {
    bought.length = 0;
    const member = members[place]!;
    const firstDay = windowStart === null ? -Infinity : windowStart[place]!;
    let purchaseCount = 0;
    for (let purchase = purchases.memberStart[member]!; purchase < purchases.memberStart[member + 1]!; purchase++) {
      if (purchases.valid[purchase] === 0 || purchases.day[purchase]! < firstDay) continue;
      purchaseCount += 1;
      const single = singleLine(width, purchases, purchase);
      if (single === NO_VALUE) continue;
      if (single >= 0) {
        count(single, roundTo9Decimals(purchases.rows.money[purchases.rowStart[purchase]!]!), place);
        continue;
      }
      const lineCount = sumLines(sums, width, purchases, purchase);
      for (let i = 0; i < lineCount; i++) {
        const value = sums.values[i]!;
        const refunds = sums.returned[value]! + Math.max(0, sums.refunded[value]! - sums.cancelled[value]!);
        const net = moneyLeft(sums.sold[value]!, refunds);
        // A line without money of its own (the amount stands on another row) counts unless something of it came back.
        if (sums.hasSale[value] === 0 || (net <= 0 && sums.hasReturn[value] === 1)) continue;
        count(value, net, place);
      }
    }
    if (bought.length === 0 && purchaseCount > 0) blankMemberCount += 1;
    widthCount[place] = purchaseCount === 0 ? 0 : Math.max(1, bought.length);
    keepTop(topValues, place * TOP, bought, memberNet, width.values);
    if (end + bought.length > values.length) {
      const wider = new Int32Array(2 * (end + bought.length));
      wider.set(values);
      values = wider;
    }
    for (const value of bought) values[end++] = value;
    start[place + 1] = end;
  }
  return { widthCount, topValues, values: { start, values: values.subarray(0, end) }, blankMemberCount };

  function count(value: number, net: number, place: number): void {
    if (seenBy[value] !== place) {
      seenBy[value] = place;
      memberNet[value] = 0;
      bought.push(value);
    }
    memberNet[value] = roundTo9Decimals(memberNet[value]! + net);
  }
}

/** The purchase is one row whose width cell is blank. */
const NO_VALUE = -1;
/** Only {@link sumLines} can tell. */
const NOT_SINGLE = -2;

/** The width value of a purchase that is one plain sale of one value, as more than half of them are: nothing to sum up. */
function singleLine(width: WidthColumn, purchases: Purchases, purchase: number): number {
  const first = purchases.rowStart[purchase]!;
  const { row, role, refunded } = purchases.rows;
  if (purchases.rowStart[purchase + 1] !== first + 1 || role[first] !== SALE || refunded !== null) return NOT_SINGLE;
  const code = width.codes[row[first]!]!;
  if (code < 0) return NO_VALUE;
  return width.parts === undefined ? code : NOT_SINGLE;
}

/** Puts the values of most money into `top` from `first` on, equal ones by text. */
function keepTop(
  top: Int32Array,
  first: number,
  bought: readonly number[],
  net: Float64Array,
  texts: readonly string[],
): void {
  const end = first + TOP;
  for (const value of bought) {
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
