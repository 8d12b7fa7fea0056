import type { OrderColumns } from "../order-columns";
import { statusCode } from "../row-status";
import { NO_DAY } from "../units";
import type { Day } from "../units";

/** A row that has no part in any purchase. */
export const NO_ROLE = 0;
/** Goods that were paid for. */
export const SALE = 1;
/** Money that went back: a row below zero. */
export const REFUND = 2;
/**
 * A sale that stands in the data but never counts, because it was called off or refunded as a whole. It contributes
 * nothing; but the refund row that belongs to it must not be taken from other sales a second time.
 */
export const CANCELLED_SALE = 3;

/** What each row means for purchases, and the money of it. */
export interface RowRoles {
  readonly role: Uint8Array;
  /** The amount without its sign. */
  readonly money: Float64Array;
  /** What came back of a sale by its own row's refund column, 0 or more; null without such a column, as in most data. */
  readonly refunded: Float64Array | null;
}

/**
 * Gives every row its role as of `lastDay`; rows after it have none.
 *
 * O(rows). A row counts only when status, member, date and amount all allow it, so columns that contradict one another
 * (a counted row without a date) cost that row and nothing else.
 */
export function rowRoles(orders: OrderColumns, lastDay: Day): RowRoles {
  const role = new Uint8Array(orders.rowCount);
  const money = new Float64Array(orders.rowCount);
  const refunded = orders.refund === null ? null : new Float64Array(orders.rowCount);
  const counted = statusCode("counted");
  const refund = statusCode("refund");
  const cancelled = statusCode("unpaid-or-cancelled");
  for (let row = 0; row < orders.rowCount; row++) {
    const status = orders.status[row]!;
    if (status !== counted && status !== refund && status !== cancelled) continue;
    const day = orders.day[row]!;
    if (orders.member[row]! < 0 || day === NO_DAY || day > lastDay) continue;
    const amount = orders.amount[row]!;
    // NaN where the refund cell is blank.
    const refundCell = orders.refund === null ? 0 : orders.refund[row]! || 0;
    if (amount < 0) {
      role[row] = status === cancelled ? NO_ROLE : REFUND;
      money[row] = -amount;
    } else if (status !== counted) {
      role[row] = CANCELLED_SALE;
      // A sale that was refunded may show 0 or nothing as its amount, and what it was in the refund column.
      money[row] = amount > 0 ? amount : refundCell;
    } else if (amount >= 0) {
      // 0 is a line of an order whose amount stands on another of its rows.
      role[row] = SALE;
      money[row] = amount;
      if (refunded !== null) refunded[row] = refundCell;
    }
  }
  return { role, money, refunded };
}
