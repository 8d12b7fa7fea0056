import { inBlocks } from "../../stats/blocks";
import type { RowsByCode } from "../../stats/rows-by-code";

/** How the rows of one status go together to orders, where no order id belongs to rows of two members. */
export interface OrderCounts {
  /** Rows of the status with an order id. */
  readonly rowCount: number;
  readonly orderCount: number;
  /** Orders of several rows, and their rows. */
  readonly severalRows: number;
  /** Orders of several lines: rows that repeat an earlier one cell by cell prove nothing about amounts. */
  readonly severalLines: number;
  readonly rowsOfSeveral: number;
  readonly largestOrder: number;
  /** Orders of several lines whose rows all hold one amount other than 0: the first row of each, by order code. */
  readonly repeatedFirstRows: readonly number[];
  /** What these hold beyond the first row of each. */
  readonly repeatedAgain: number;
}

/**
 * Counts what `ordersOfSeveralRows` and `groupsOfOneAmount` would find, without sorting. Null where an order id belongs to
 * rows of two members; then those two have to be asked. O(rows + order ids).
 *
 * @param byOrder  all rows, grouped by order
 * @param again    1 for rows that repeat an earlier one cell by cell; null for none
 */
export function countOrders(byOrder: RowsByCode, rows: RowsToCount): OrderCounts | null {
  const found: Found = {
    rowCount: 0,
    orderCount: 0,
    severalRows: 0,
    severalLines: 0,
    rowsOfSeveral: 0,
    largestOrder: 0,
    repeatedFirstRows: [],
    repeatedAgain: 0,
  };
  let ofOneMember = true;
  inBlocks(
    byOrder.starts.length - 1,
    (from, to) => (ofOneMember = ofOneMember && countBlock(found, byOrder, rows, from, to)),
    ORDERS,
  );
  return ofOneMember ? found : null;
}

/** Orders looked at in one go. */
const ORDERS = 2048;

export interface RowsToCount {
  readonly member: Int32Array;
  readonly amount: Float64Array;
  readonly status: Uint8Array;
  /** The status of the rows that take part. */
  readonly counted: number;
  readonly again: Uint8Array | null;
}

type Found = { -readonly [Name in keyof OrderCounts]: Name extends "repeatedFirstRows" ? number[] : number };

/** Adds the orders `firstOrder` to `endOrder` to what was found; false when one of them is of two members. */
function countBlock(
  found: Found,
  { starts, rows }: RowsByCode,
  { member, amount, status, counted, again }: RowsToCount,
  firstOrder: number,
  endOrder: number,
): boolean {
  for (let order = firstOrder; order < endOrder; order += 1) {
    const from = starts[order]!;
    const to = starts[order + 1]!;
    let first = -1;
    let rowCount = 0;
    let hasOneAmount = true;
    let hasLines = false;
    for (let i = from; i < to; i += 1) {
      const row = rows[i]!;
      if (status[row] !== counted) continue;
      rowCount += 1;
      if (first < 0) {
        first = row;
        continue;
      }
      if (member[row] !== member[first]) return false;
      if (amount[row] !== amount[first]) hasOneAmount = false;
      if (again === null || again[row] === 0) hasLines = true;
    }
    if (rowCount === 0) continue;
    found.rowCount += rowCount;
    found.orderCount += 1;
    if (rowCount > found.largestOrder) found.largestOrder = rowCount;
    if (rowCount === 1) continue;
    found.severalRows += 1;
    found.rowsOfSeveral += rowCount;
    if (!hasLines) continue;
    found.severalLines += 1;
    if (!hasOneAmount || amount[first] === 0) continue;
    found.repeatedFirstRows.push(first);
    found.repeatedAgain += amount[first]! * (rowCount - 1);
  }
  return true;
}
