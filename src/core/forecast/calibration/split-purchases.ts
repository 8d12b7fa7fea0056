import { purchasesAsOf } from "../../measure/purchases-as-of";
import type { OrderRows } from "../../order-rows";
import type { Day } from "../../units";
import { buyersAsOf } from "../buyers";
import type { Buyers } from "../buyers";
import { purchaseDays } from "../purchase-days";

/** The orders cut in two: what was known on the split day, and what those buyers did after it. */
export interface SplitPurchases {
  /** The last day that the model may see; its buyers are those of this day. */
  readonly splitDay: Day;
  /** The last day that it is held against. */
  readonly endDay: Day;
  readonly buyers: Buyers;
  /** Per buyer: days with a purchase after the split day. */
  readonly purchasesAfter: Int32Array;
  /** Per buyer: days from the split to the first purchase after it; 0 where there is none. */
  readonly daysToNext: Int32Array;
  /** Repeat purchases of the buyers on each day from `buyers.firstDay` to `endDay`. */
  readonly repeatsOnDay: Int32Array;
  /** Members who first bought after the split: the model cannot know them, and nothing here counts them. */
  readonly newBuyers: { readonly buyers: number; readonly purchases: number };
}

/**
 * Splits at a day by the rules of the product: before it, only rows and refunds up to that day are known; after it, what
 * is known on the end day. Same-day purchases are one. O(rows + purchases log purchases of one member).
 */
export function splitPurchases(orders: OrderRows, splitDay: Day, endDay: Day): SplitPurchases {
  const before = purchasesAsOf(orders, splitDay, splitDay, false);
  const after = purchasesAsOf(orders, endDay, endDay, false);
  const buyers = buyersAsOf(before);
  const daysBefore = purchaseDays(before.purchases);
  const daysAfter = purchaseDays(after.purchases);
  const purchasesAfter = new Int32Array(buyers.member.length);
  const daysToNext = new Int32Array(buyers.member.length);
  const repeatsOnDay = new Int32Array(Math.max(0, endDay - buyers.firstDay + 1));
  const newBuyers = { buyers: 0, purchases: 0 };
  let buyer = 0;
  for (let member = 0; member < orders.memberIds.length; member++) {
    const days = daysAfter(member);
    if (buyers.member[buyer] !== member) {
      if (days.length > 0) newBuyers.buyers += 1;
      newBuyers.purchases += days.length;
      continue;
    }
    for (const day of daysBefore(member).subarray(1)) repeatsOnDay[day - buyers.firstDay]! += 1;
    for (const day of days) {
      if (day <= splitDay) continue;
      if (purchasesAfter[buyer] === 0) daysToNext[buyer] = day - splitDay;
      purchasesAfter[buyer]! += 1;
      repeatsOnDay[day - buyers.firstDay]! += 1;
    }
    buyer += 1;
  }
  return { splitDay, endDay, buyers, purchasesAfter, daysToNext, repeatsOnDay, newBuyers };
}
