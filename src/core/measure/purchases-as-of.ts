import type { OrderRows } from "../order-rows";
import { inBlocks } from "../stats/blocks";
import type { Day } from "../units";
import { groupPurchases } from "./purchases";
import type { Purchases } from "./purchases";
import { NO_ROLE, rowRoles } from "./row-roles";
import type { RowRoles } from "./row-roles";
import { joinSameDay } from "./same-day";

export interface PurchasesAsOf {
  readonly asOf: Day;
  readonly roles: RowRoles;
  readonly purchases: Purchases;
}

/**
 * The purchases known on the as-of day: later rows, refunds included, are not looked at.
 *
 * @param asOf   null for the day of the latest valid purchase that is not after `today`, judged with every refund up to
 *               `today`; without any valid purchase, `today` itself
 */
export function purchasesAsOf(
  orders: OrderRows,
  asOf: Day | null,
  today: Day,
  sameDayIsOnePurchase: boolean,
): PurchasesAsOf {
  const known = purchasesUpTo(orders, asOf ?? today, sameDayIsOnePurchase);
  if (asOf !== null) return known;
  const latest = latestPurchaseDay(known.purchases);
  if (latest === null) return known;
  let nothingLater = true;
  inBlocks(
    orders.rowCount,
    (from, to) => (nothingLater = nothingLater && endsWith(orders, known.roles, latest, from, to)),
  );
  return nothingLater ? { ...known, asOf: latest } : purchasesUpTo(orders, latest, sameDayIsOnePurchase);
}

/** Whether no row with a role is of a day after `latest`. */
function endsWith({ day }: OrderRows, { role }: RowRoles, latest: Day, from: number, to: number): boolean {
  for (let row = from; row < to; row++) if (role[row] !== NO_ROLE && day[row]! > latest) return false;
  return true;
}

function purchasesUpTo(orders: OrderRows, asOf: Day, sameDayIsOnePurchase: boolean): PurchasesAsOf {
  const roles = rowRoles(orders, asOf);
  const purchases = groupPurchases(orders, roles);
  return { asOf, roles, purchases: sameDayIsOnePurchase ? joinSameDay(purchases) : purchases };
}

function latestPurchaseDay(purchases: Purchases): Day | null {
  let latest = -Infinity;
  for (let purchase = 0; purchase < purchases.count; purchase++) {
    if (purchases.valid[purchase] === 1 && purchases.day[purchase]! > latest) latest = purchases.day[purchase]!;
  }
  return latest === -Infinity ? null : (latest as Day);
}
