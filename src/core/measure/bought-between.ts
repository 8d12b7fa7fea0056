import type { TextColumn } from "../order-rows";
import type { Day } from "../units";
import type { Purchases } from "./purchases";
import { SALE } from "./row-roles";

/** Per member code what was bought in a span of days. */
export interface BoughtBetween {
  /** 1 for a member with at least one valid purchase in it. */
  readonly hasBought: Uint8Array;
  /** Sum of the net amounts of these purchases. */
  readonly net: Float64Array;
}

/** A text that a purchase must carry on one of its sales. */
export interface CarriedText {
  readonly column: TextColumn;
  readonly code: number;
}

/**
 * Who made a valid purchase after day `after` and up to day `upTo`, and for how much. A purchase has the day of its first
 * sale: lines added to an older order are none of the span. One that was refunded in full is not valid.
 *
 * @param purchases  as of `upTo`, or of a later day whose refunds are to count
 * @param carrying   only purchases that carry this text; null for all
 *
 * O(purchases), with `carrying` O(rows).
 */
export function boughtBetween(
  purchases: Purchases,
  after: Day,
  upTo: Day,
  carrying: CarriedText | null = null,
): BoughtBetween {
  const memberCount = purchases.memberStart.length - 1;
  const hasBought = new Uint8Array(memberCount);
  const net = new Float64Array(memberCount);
  for (let member = 0; member < memberCount; member++) {
    for (let purchase = purchases.memberStart[member]!; purchase < purchases.memberStart[member + 1]!; purchase++) {
      if (purchases.valid[purchase] === 0) continue;
      const day = purchases.day[purchase]!;
      if (day <= after || day > upTo) continue;
      if (carrying !== null && !carriesText(purchases, purchase, carrying)) continue;
      hasBought[member] = 1;
      net[member]! += purchases.net[purchase]!;
    }
  }
  return { hasBought, net };
}

/** Whether one of the sales of a purchase carries a text. */
function carriesText({ rowStart, rows }: Purchases, purchase: number, { column, code }: CarriedText): boolean {
  for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
    if (rows.role[i] === SALE && column.codes[rows.row[i]!] === code) return true;
  }
  return false;
}

/** First and last day with a valid purchase, or with one that carries a text; null without any. O(rows). */
export function purchaseDays(
  purchases: Purchases,
  carrying: CarriedText | null = null,
): { readonly first: Day; readonly last: Day } | null {
  let first = Infinity;
  let last = -Infinity;
  for (let purchase = 0; purchase < purchases.count; purchase++) {
    if (purchases.valid[purchase] === 0) continue;
    if (carrying !== null && !carriesText(purchases, purchase, carrying)) continue;
    const day = purchases.day[purchase]!;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return first === Infinity ? null : { first: first as Day, last: last as Day };
}
