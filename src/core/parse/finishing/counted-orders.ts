import { statusCode } from "../../row-status";
import { amountLevel } from "./amount-level";
import type { DecidedRows } from "./decide-rows";
import { countOrders } from "./order-counts";
import { countsBySorting } from "./order-grain";
import type { OrdersCounted } from "./reading-notes";
import { inBlocks } from "../../stats/blocks";
import { rowsByCode } from "../../stats/rows-by-code";
import type { RowsByCode } from "../../stats/rows-by-code";
import type { RowReader } from "../columns/row-reader";
import type { RowsRead } from "./rows-read";

/**
 * How rows go together to orders, and whose their amount is. Equal rows of one order prove nothing about the amount, unless
 * it says itself that it is the order's; an amount made of quantity and unit price is the row's. O(rows).
 */
export function countedOrders(
  { reader, compared }: RowsRead,
  { order, status, repeated, members: { member }, amounts: { amount } }: DecidedRows,
): OrdersCounted {
  if (order === null) return { counts: null, level: null };
  const { options, amounts: sources } = reader;
  const counted = statusCode("counted");
  const saysOrder = options.amountSaysOrder ?? false;
  const again = saysOrder ? null : repeated;
  const counts =
    countOrders(ordersOf(reader, order), { member, amount, status, counted, again }) ??
    countsBySorting({ order, member, amount, status, counted, again });
  const proof = sources.amount === null ? "per-row" : compared.amountLevel;
  return { counts, level: amountLevel(counts, { proof, saysOrder }) };
}

/** The rows of each order; as the reader knows them where no row has changed its order since. */
function ordersOf(reader: RowReader, order: Int32Array): RowsByCode {
  const read = reader.order!.values;
  let same = true;
  inBlocks(order.length, (from, to) => (same = same && isEqual(order, read, from, to)));
  return same ? reader.rowsByOrder()! : rowsByCode(order, order.length);
}

function isEqual(one: Int32Array, other: Int32Array, from: number, to: number): boolean {
  for (let row = from; row < to; row += 1) if (one[row] !== other[row]) return false;
  return true;
}
