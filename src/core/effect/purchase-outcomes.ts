import { boughtBetween } from "../measure/bought-between";
import type { BoughtBetween } from "../measure/bought-between";
import { purchasesAsOf } from "../measure/purchases-as-of";
import type { OrderRows } from "../order-rows";
import type { Day } from "../units";

/**
 * Who made a valid purchase after day `after` and up to day `upTo`, and for how much, per member code: the outcomes of a
 * campaign by the same rules as scores. Refunds after `upTo` are not looked at.
 *
 * O(rows).
 */
export function purchaseOutcomes(
  orders: OrderRows,
  { after, upTo, sameDayIsOnePurchase }: { readonly after: Day; readonly upTo: Day; readonly sameDayIsOnePurchase: boolean }, // prettier-ignore
): BoughtBetween {
  return boughtBetween(purchasesAsOf(orders, upTo, upTo, sameDayIsOnePurchase).purchases, after, upTo);
}
