import { CANCELLED_SALE, rowRefunded, rowRoles } from "../measure/row-roles";
import type { OrderRows } from "../order-rows";
import { statusCode } from "../row-status";
import type { Day } from "../units";

/**
 * Rows up to `lastDay` whose refund stands on the sale itself, in a refund column or as its status, and so has no day of
 * its own. O(rows).
 */
export function countUndatedRefunds(orders: OrderRows, lastDay: Day): number {
  const { role } = rowRoles(orders, lastDay);
  const refund = statusCode("refund");
  let rowCount = 0;
  for (let row = 0; row < role.length; row++) {
    const isRefundedSale = role[row] === CANCELLED_SALE && orders.status[row] === refund;
    if (isRefundedSale || rowRefunded(orders, row, role[row]!) > 0) rowCount += 1;
  }
  return rowCount;
}
