import { purchasesAsOf } from "./measure/purchases-as-of";
import { memberOccasions } from "./order-occasions";
import type { Calendar, MemberOccasions } from "./order-occasions";
import type { OrderRows } from "./order-rows";
import type { ScoredMembers } from "./scored-members";

/**
 * On what occasions the scored members bought, from the purchases that were scored; columns by place.
 *
 * O(rows + days spanned + values).
 */
export function scoredOccasions(orders: OrderRows, scored: ScoredMembers, calendar: Calendar): MemberOccasions {
  const { asOf, rules, member } = scored;
  return memberOccasions(orders, purchasesAsOf(orders, asOf, asOf, rules.sameDayIsOnePurchase), member, calendar);
}
