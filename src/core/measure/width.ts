import type { WidthColumn } from "../order-columns";
import { roundTo9Decimals } from "../stats/round";
import type { Purchases } from "./purchases";
import { REFUND, SALE } from "./row-roles";
import type { RowRoles } from "./row-roles";

export interface MemberWidths {
  /** Distinct width values over valid purchases, at least 1. */
  readonly widthCount: Int32Array;
  /** Three per member by net amount, equal amounts by text; -1 for none. */
  readonly topValues: Int32Array;
  /** Members whose purchases name no width value at all; their width is 1. */
  readonly blankMemberCount: number;
}

const TOP = 3;

/** What one purchase did with one width value. */
interface Line {
  readonly value: number;
  saleCount: number;
  returnCount: number;
  sold: number;
  refunded: number;
  cancelled: number;
}

/**
 * Counts the distinct width values of each member over valid purchases, all history. A value counts for a purchase that
 * holds a sale of it, unless refunds of that value in that purchase took back all of its money. A cell of several values
 * counts for each of them, its money in equal parts.
 *
 * @param members  the member codes to measure
 *
 * O(rows + width values).
 */
export function memberWidths(
  width: WidthColumn,
  purchases: Purchases,
  roles: RowRoles,
  members: Int32Array,
): MemberWidths {
  const widthCount = new Int32Array(members.length);
  const topValues = new Int32Array(members.length * TOP).fill(-1);
  const valueCount = width.values.length;
  const seenBy = new Int32Array(valueCount).fill(-1);
  const memberNet = new Float64Array(valueCount);
  const linesOf = purchaseLines(width, purchases, roles);
  let blankMemberCount = 0;
  for (let place = 0; place < members.length; place++) {
    const bought: number[] = [];
    const member = members[place]!;
    for (let purchase = purchases.memberStart[member]!; purchase < purchases.memberStart[member + 1]!; purchase++) {
      if (purchases.valid[purchase] === 0) continue;
      for (const line of linesOf(purchase)) {
        const net = roundTo9Decimals(line.sold - Math.max(0, line.refunded - line.cancelled));
        // A line without money of its own (the amount stands on another row) counts unless something of it came back.
        if (line.saleCount === 0 || (net <= 0 && line.returnCount > 0)) continue;
        if (seenBy[line.value] !== place) {
          seenBy[line.value] = place;
          memberNet[line.value] = 0;
          bought.push(line.value);
        }
        memberNet[line.value] = roundTo9Decimals(memberNet[line.value]! + net);
      }
    }
    if (bought.length === 0) blankMemberCount += 1;
    widthCount[place] = Math.max(1, bought.length);
    bought.sort((a, b) => memberNet[b]! - memberNet[a]! || (width.values[a]! < width.values[b]! ? -1 : 1));
    topValues.set(bought.slice(0, TOP), place * TOP);
  }
  return { widthCount, topValues, blankMemberCount };
}

function purchaseLines(width: WidthColumn, purchases: Purchases, roles: RowRoles): (purchase: number) => Line[] {
  const lineOf = new Array<Line | undefined>(width.values.length).fill(undefined);
  const single = width.parts ? null : [0];
  const partsOf = (value: number): readonly number[] => {
    if (single === null) return width.parts![value]!;
    single[0] = value;
    return single;
  };
  return purchase => {
    const lines: Line[] = [];
    for (let i = purchases.rowStart[purchase]!; i < purchases.rowStart[purchase + 1]!; i++) {
      const row = purchases.rows[i]!;
      if (width.codes[row]! < 0) continue;
      const parts = partsOf(width.codes[row]!);
      for (const value of parts) {
        let line = lineOf[value];
        if (line === undefined) {
          line = { value, saleCount: 0, returnCount: 0, sold: 0, refunded: 0, cancelled: 0 };
          lineOf[value] = line;
          lines.push(line);
        }
        addToLine(line, roles.role[row]!, roles.money[row]! / parts.length, roles.refunded[row]! / parts.length);
      }
    }
    for (const line of lines) lineOf[line.value] = undefined;
    return lines;
  };
}

function addToLine(line: Line, role: number, money: number, refundedPart: number): void {
  if (role === SALE) {
    line.saleCount += 1;
    line.sold += money - refundedPart;
    if (refundedPart > 0) line.returnCount += 1;
  } else if (role === REFUND) {
    line.returnCount += 1;
    line.refunded += money;
  } else {
    line.cancelled += money;
  }
}
