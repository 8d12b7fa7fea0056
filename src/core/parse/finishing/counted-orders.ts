import { statusCode } from "../../row-status";
import { amountLevel } from "./amount-level";
import type { DecidedRows } from "./decide-rows";
import { countOrders } from "./order-counts";
import { countsBySorting } from "./order-grain";
import type { OrdersCounted } from "./reading-notes";
import type { RowsRead } from "./rows-read";

/**
 * How rows go together to orders, and whose their amount is. Equal rows of one order prove nothing about the amount, unless
 * it says itself that it is the order's; an amount made of quantity and unit price is the row's. O(rows).
 */
export function countedOrders(
  { reader: { options, amounts: sources }, compared }: RowsRead,
  { order, status, repeated, members: { member }, amounts: { amount } }: DecidedRows,
): OrdersCounted {
  if (order === null) return { counts: null, level: null };
  const counted = statusCode("counted");
  const saysOrder = options.amountSaysOrder ?? false;
  const again = saysOrder ? null : repeated;
  const counts =
    countOrders(order, member, amount, status, counted, again) ??
    countsBySorting({ order, member, amount, status, counted, again });
  const proof = sources.amount === null ? "per-row" : compared.amountLevel;
  return { counts, level: amountLevel(counts, { proof, saysOrder }) };
}
