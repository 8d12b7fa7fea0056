import type { OrderRows } from "../order-rows";
import { statusCode } from "../row-status";
import { inBlocks } from "../stats/blocks";
import { NO_DAY } from "../units";
import type { Day } from "../units";
import type { Purchases } from "./purchases";
import { SALE } from "./row-roles";
import type { RowRoles } from "./row-roles";

/**
 * What became of each row in the end. Only "counted" and "refund" rows can change: those after the as-of day say so, a
 * sale that was sent back whole is "refund", an order without any money is "zero-amount", and a counted row that lacks something says what. Rows that were left out
 * for a reason of their own (unpaid, zero, duplicate) keep it, whatever their date.
 *
 * O(rows).
 */
export function finalRowStatus(orders: OrderRows, asOf: Day, roles: RowRoles, purchases: Purchases): Uint8Array {
  const final = orders.status.slice();
  inBlocks(orders.rowCount, (from, to) => finishBlock(orders, roles.role, asOf, final, from, to));
  const { valid } = purchases;
  for (let purchase = valid.indexOf(0); purchase >= 0; purchase = valid.indexOf(0, purchase + 1)) {
    const from = purchases.rowStart[purchase]!;
    const to = purchases.rowStart[purchase + 1]!;
    const sentBack = purchases.rows.money.subarray(from, to).some(money => money > 0);
    for (let i = from; i < to; i++) {
      const row = purchases.rows.row[i]!;
      if (final[row] === counted) final[row] = sentBack ? refund : zeroAmount;
    }
  }
  return final;
}

const counted = statusCode("counted");
const refund = statusCode("refund");
const zeroAmount = statusCode("zero-amount");
const afterAsOf = statusCode("after-as-of");

function finishBlock(
  orders: OrderRows,
  role: Uint8Array,
  asOf: Day,
  final: Uint8Array,
  from: number,
  to: number,
): void {
  const { status: statuses, day: days } = orders;
  for (let row = from; row < to; row++) {
    const status = statuses[row];
    if (status !== counted && status !== refund) continue;
    if (days[row]! > asOf) final[row] = afterAsOf;
    else if (status === counted && role[row] !== SALE) final[row] = whyNotCounted(orders, row);
  }
}

function whyNotCounted(orders: OrderRows, row: number): number {
  if (orders.member[row]! < 0) return statusCode("no-member-id");
  if (orders.day[row] === NO_DAY) return statusCode("bad-date");
  if (Number.isNaN(orders.amount[row]!)) return statusCode("bad-amount");
  return statusCode("refund");
}
