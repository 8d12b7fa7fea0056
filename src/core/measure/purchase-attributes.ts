import type { TextColumn } from "../order-rows";
import { inBlocks } from "../stats/blocks";
import type { Purchases } from "./purchases";
import { SALE } from "./row-roles";

/**
 * Per member, the value on the latest purchase; several on that day: the member's most frequent of them; none on that
 * day: the member's most frequent. What is still equal is decided by the text, never by the order of rows.
 *
 * @returns codes into `column.values`, -1 where the member has none. O(rows + values)
 */
export function latestPurchaseValue(
  column: TextColumn,
  purchases: Purchases,
  members: Int32Array,
  lastDays: Int32Array,
): Int32Array {
  const latest = new Int32Array(members.length).fill(-1);
  const uses = new ValueUses(column, purchases);
  // A block of members at a time is a function that is compiled in a first run.
  const block = (from: number, to: number): void => {
    for (let place = from; place < to; place++) {
      uses.ofMember(members[place]!);
      const onDay = uses.mostFrequent(lastDays[place]!);
      latest[place] = onDay < 0 ? uses.mostFrequent(null) : onDay;
    }
  };
  inBlocks(members.length, block, MEMBERS_OF_BLOCK);
  return latest;
}

/** Per member, the value of most purchases (equal: the latest, then the text) and how many values there are. */
export function mainPurchaseValue(
  column: TextColumn,
  purchases: Purchases,
  members: Int32Array,
): { readonly main: Int32Array; readonly valueCount: Int32Array } {
  const main = new Int32Array(members.length).fill(-1);
  const valueCount = new Int32Array(members.length);
  const uses = new ValueUses(column, purchases);
  const block = (from: number, to: number): void => {
    for (let place = from; place < to; place++) {
      valueCount[place] = uses.ofMember(members[place]!);
      main[place] = uses.mostFrequent(null);
    }
  };
  inBlocks(members.length, block, MEMBERS_OF_BLOCK);
  return { main, valueCount };
}

const MEMBERS_OF_BLOCK = 1024;

/** The values of a text column in the valid purchases of one member at a time; no object per value or member. */
class ValueUses {
  /** The values of the member: the first `count` of them. */
  private readonly used: Int32Array;
  private count = 0;
  /** By value; they tell of the values of the member alone. */
  private readonly purchaseCount: Int32Array;
  private readonly lastDay: Int32Array;
  private readonly lastPurchase: Int32Array;

  constructor(
    private readonly column: TextColumn,
    private readonly purchases: Purchases,
  ) {
    const valueCount = column.values.length;
    this.used = new Int32Array(valueCount);
    this.purchaseCount = new Int32Array(valueCount);
    this.lastDay = new Int32Array(valueCount);
    this.lastPurchase = new Int32Array(valueCount).fill(-1);
  }

  /** Finds the values of this member; a value counts once per purchase. Returns how many there are. */
  ofMember(member: number): number {
    const { used, purchaseCount, lastDay, lastPurchase, count: countBefore } = this;
    const { codes } = this.column;
    const { memberStart, valid, day, rowStart } = this.purchases;
    const { row, role } = this.purchases.rows;
    for (let i = 0; i < countBefore; i++) {
      purchaseCount[used[i]!] = 0;
      lastPurchase[used[i]!] = -1;
    }
    let count = 0;
    const lastOfMember = memberStart[member + 1]!;
    for (let purchase = memberStart[member]!; purchase < lastOfMember; purchase++) {
      if (valid[purchase] === 0) continue;
      const dayOfPurchase = day[purchase]!;
      const end = rowStart[purchase + 1]!;
      for (let i = rowStart[purchase]!; i < end; i++) {
        const value = codes[row[i]!]!;
        if (value < 0 || role[i] !== SALE || lastPurchase[value] === purchase) continue;
        lastPurchase[value] = purchase;
        if (purchaseCount[value] === 0) {
          used[count++] = value;
          lastDay[value] = dayOfPurchase;
        } else if (dayOfPurchase > lastDay[value]!) lastDay[value] = dayOfPurchase;
        purchaseCount[value]! += 1;
      }
    }
    this.count = count;
    return count;
  }

  /** The value of most purchases of those last used on `day`, or of all; -1 for none. Equal: the latest, then the text. */
  mostFrequent(day: number | null): number {
    const { used, purchaseCount, lastDay } = this;
    let best = -1;
    for (let i = 0; i < this.count; i++) {
      const value = used[i]!;
      if (day !== null && lastDay[value] !== day) continue;
      if (best < 0 || purchaseCount[value]! > purchaseCount[best]!) best = value;
      else if (purchaseCount[value] === purchaseCount[best] && this.isLater(value, best)) best = value;
    }
    return best;
  }

  private isLater(value: number, than: number): boolean {
    const { lastDay } = this;
    if (lastDay[value] !== lastDay[than]) return lastDay[value]! > lastDay[than]!;
    return this.column.values[value]! < this.column.values[than]!;
  }
}
