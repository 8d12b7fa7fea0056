import type { OrderRows } from "../order-rows";
import { statusCode } from "../row-status";
import { inBlocks } from "../stats/blocks";
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

/** What each row means for purchases. */
export interface RowRoles {
  readonly role: Uint8Array;
  /** Every row with a role is a sale. */
  readonly onlySales: boolean;
}

/**
 * Gives every row its role as of `lastDay`; rows after it have none.
 *
 * O(rows). A row counts only when status, member, date and amount all allow it, so columns that contradict one another
 * (a counted row without a date) cost that row and nothing else.
 */
export function rowRoles(orders: OrderRows, lastDay: Day): RowRoles {
  const role = new Uint8Array(orders.rowCount);
  let others = 0;
  inBlocks(orders.rowCount, (from, to) => (others += rolesOfBlock(orders, role, lastDay, from, to)));
  return { role, onlySales: others === 0 };
}

const counted = statusCode("counted");
const refund = statusCode("refund");
const cancelled = statusCode("unpaid-or-cancelled");

/** Returns how many of the rows have a role other than that of a sale. */
function rolesOfBlock(orders: OrderRows, role: Uint8Array, lastDay: Day, from: number, to: number): number {
  const { status: statuses, day: days, member, amount: amounts } = orders;
  let others = 0;
  for (let row = from; row < to; row++) {
    const status = statuses[row]!;
    if (status !== counted && status !== refund && status !== cancelled) continue;
    const day = days[row]!;
    if (member[row]! < 0 || day === NO_DAY || day > lastDay) continue;
    const amount = amounts[row]!;
    if (amount < 0) role[row] = status === cancelled ? NO_ROLE : REFUND;
    else if (status !== counted) role[row] = CANCELLED_SALE;
    // 0 is a line of an order whose amount stands on another of its rows.
    else if (amount >= 0) role[row] = SALE;
    if (role[row] !== SALE && role[row] !== NO_ROLE) others += 1;
  }
  return others;
}

/** The amount of a row that has a role, without its sign. */
export function rowMoney(orders: OrderRows, row: number, role: number): number {
  const amount = orders.amount[row]!;
  if (role !== CANCELLED_SALE) return Math.abs(amount);
  // A sale that was refunded may show 0 or nothing as its amount, and what it was in the refund column.
  return amount > 0 ? amount : refundCell(orders, row);
}

/** What came back of a sale by its own row's refund column, 0 or more; 0 for rows that are no sale. */
export function rowRefunded(orders: OrderRows, row: number, role: number): number {
  return role === SALE ? refundCell(orders, row) : 0;
}

function refundCell(orders: OrderRows, row: number): number {
  // NaN where the cell is blank.
  return orders.refund === null ? 0 : orders.refund[row]! || 0;
}
