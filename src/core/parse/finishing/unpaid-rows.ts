import type { UnpaidRows } from "../../order-rows";
import { statusCode } from "../../row-status";
import { NO_DAY } from "../../units";
import { ROW_AWAITS_PAYMENT, ROW_UNPAID } from "../columns/row-flags";
import { groupsOfOneAmount, keepOncePerOrder, ordersOfSeveralRows } from "./repeated-amounts";
import type { RowFlags } from "../columns/row-flags";

interface DecidedColumns {
  readonly status: Uint8Array;
  readonly flags: RowFlags;
  readonly day: Int32Array;
  /** 1 for rows that stand for another one; null for none. */
  readonly duplicate: Uint8Array | null;
}

/** Rows that wait to be paid, by number, and 1 for those of them that stand for another one and add no amount. */
export interface AwaitingRows {
  readonly rows: Int32Array;
  readonly repeated: Uint8Array;
}

/**
 * Rows that still wait to be paid: their status says so, or their time of payment is blank and no status says that the
 * order was called off. O(rows).
 */
export function awaitingRows({ status, flags, day, duplicate }: DecidedColumns): AwaitingRows {
  const unpaid = statusCode("unpaid-or-cancelled");
  const found: number[] = [];
  for (let row = status.indexOf(unpaid); row >= 0; row = status.indexOf(unpaid, row + 1)) {
    if (flags[row]! & ROW_AWAITS_PAYMENT || (!(flags[row]! & ROW_UNPAID) && day[row] === NO_DAY)) found.push(row);
  }
  return { rows: Int32Array.from(found), repeated: Uint8Array.from(found, row => duplicate?.[row] ?? 0) };
}

/** Whose these rows are, and what they hold. */
interface AwaitingColumns {
  readonly awaiting: AwaitingRows;
  readonly order: Int32Array | null;
  readonly members: { readonly member: Int32Array };
  readonly amounts: { readonly amount: Float64Array };
}

/** What these rows would have brought; null when there are none. `countsOnce`: see `AmountFindings`. O(unpaid rows). */
export function unpaidAmounts(
  { awaiting: { rows, repeated }, order, members: { member }, amounts: { amount: amountOf } }: AwaitingColumns,
  countsOnce: boolean,
): UnpaidRows | null {
  if (rows.length === 0) return null;
  const amount = Float64Array.from(rows, (row, place) =>
    Number.isFinite(amountOf[row]!) && repeated[place] === 0 ? amountOf[row]! : 0,
  );
  if (order !== null && countsOnce) {
    const orderOf = rows.map(row => order[row]!);
    const memberOf = rows.map(row => member[row]!);
    const groups = ordersOfSeveralRows(orderOf, memberOf, place => repeated[place] === 0);
    keepOncePerOrder(groups, groupsOfOneAmount(groups, amount), amount, null);
  }
  return { rows, amount };
}
