import type { UnpaidRows } from "../../order-rows";
import { statusCode } from "../../row-status";
import { NO_DAY } from "../../units";
import { ROW_AWAITS_PAYMENT, ROW_UNPAID } from "../columns/row-flags";
import type { DecidedRows } from "./decide-rows";
import { groupsOfOneAmount, keepOncePerOrder, ordersOfSeveralRows } from "./repeated-amounts";

interface DecidedColumns {
  readonly status: Uint8Array;
  readonly flags: Uint8Array;
  readonly day: Int32Array;
  /** 1 for rows that stand for an earlier one. */
  readonly duplicate: Uint8Array;
}

/**
 * Rows that still wait to be paid: their status says so, or their time of payment is blank and no status says that the
 * order was called off. O(rows).
 */
export function unpaidRows({ status, flags, day, duplicate }: DecidedColumns): Int32Array {
  const unpaid = statusCode("unpaid-or-cancelled");
  const found: number[] = [];
  for (let row = 0; row < status.length; row += 1) {
    if (status[row] !== unpaid || duplicate[row] === 1) continue;
    const awaits = flags[row]! & ROW_AWAITS_PAYMENT || (!(flags[row]! & ROW_UNPAID) && day[row] === NO_DAY);
    if (awaits) found.push(row);
  }
  return Int32Array.from(found);
}

/** What these rows would have brought, in amounts that can all be read; null when there are none. O(unpaid rows). */
export function unpaidAmounts(
  { unpaid: rows, order, members: { member }, amounts: { amount: amountOf } }: DecidedRows,
  countsOnce: boolean,
): UnpaidRows | null {
  if (rows.length === 0) return null;
  const amount = Float64Array.from(rows, row => (Number.isFinite(amountOf[row]!) ? amountOf[row]! : 0));
  if (order !== null && countsOnce) {
    const groups = ordersOfSeveralRows(
      rows.map(row => order[row]!),
      rows.map(row => member[row]!),
      () => true,
    );
    keepOncePerOrder(groups, groupsOfOneAmount(groups, amount), amount, null);
  }
  return { rows, amount };
}
