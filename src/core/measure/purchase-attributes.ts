import type { TextColumn } from "../order-rows";
import type { Purchases } from "./purchases";
import { SALE } from "./row-roles";

/** One value of a text column in the purchases of one member. */
interface ValueUse {
  readonly value: number;
  purchaseCount: number;
  lastDay: number;
}

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
  forEachMember(column, purchases, members, (place, uses) => {
    const onLastDay = uses.filter(use => use.lastDay === lastDays[place]);
    latest[place] = mostFrequent(onLastDay.length > 0 ? onLastDay : uses, column.values);
  });
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
  forEachMember(column, purchases, members, (place, uses) => {
    main[place] = mostFrequent(uses, column.values);
    valueCount[place] = uses.length;
  });
  return { main, valueCount };
}

function mostFrequent(uses: readonly ValueUse[], texts: readonly string[]): number {
  let best: ValueUse | undefined;
  for (const use of uses) if (best === undefined || comesBefore(use, best, texts)) best = use;
  return best?.value ?? -1;
}

function comesBefore(a: ValueUse, b: ValueUse, texts: readonly string[]): boolean {
  if (a.purchaseCount !== b.purchaseCount) return a.purchaseCount > b.purchaseCount;
  if (a.lastDay !== b.lastDay) return a.lastDay > b.lastDay;
  return texts[a.value]! < texts[b.value]!;
}

function forEachMember(
  column: TextColumn,
  purchases: Purchases,
  members: Int32Array,
  visit: (place: number, uses: readonly ValueUse[]) => void,
): void {
  const useOf = new Array<ValueUse | undefined>(column.values.length).fill(undefined);
  const purchaseSeen = new Int32Array(column.values.length).fill(-1);
  for (let place = 0; place < members.length; place++) {
    const uses: ValueUse[] = [];
    const member = members[place]!;
    for (let purchase = purchases.memberStart[member]!; purchase < purchases.memberStart[member + 1]!; purchase++) {
      if (purchases.valid[purchase] === 0) continue;
      const day = purchases.day[purchase]!;
      for (let i = purchases.rowStart[purchase]!; i < purchases.rowStart[purchase + 1]!; i++) {
        const value = column.codes[purchases.rows.row[i]!]!;
        if (value < 0 || purchases.rows.role[i] !== SALE || purchaseSeen[value] === purchase) continue;
        purchaseSeen[value] = purchase;
        let use = useOf[value];
        if (use === undefined) {
          use = { value, purchaseCount: 0, lastDay: day };
          useOf[value] = use;
          uses.push(use);
        }
        use.purchaseCount += 1;
        if (day > use.lastDay) use.lastDay = day;
      }
    }
    visit(place, uses);
    for (const use of uses) useOf[use.value] = undefined;
  }
}
