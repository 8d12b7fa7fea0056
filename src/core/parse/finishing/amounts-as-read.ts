import type { IngestEvidence } from "../../ingest-evidence";
import { statusCode } from "../../row-status";
import type { DecidedRows } from "./decide-rows";
import { currencyShares, shareOf, totalOf } from "./evidence-parts";
import type { OrderCounts } from "./order-counts";
import { orderGrain } from "./order-grain";
import type { RowsRead } from "./rows-read";

/** The part of the evidence that adds up amounts as the rows hold them. */
export type AmountsAsRead = Pick<IngestEvidence, "currencies" | "candidateTotals" | "duplicates" | "orders">;

/** What the amounts say before any of them is counted once or dropped. `orderCounts` are those of these rows. O(rows). */
export function amountsAsRead(
  { watches, confirmedDuplicates }: RowsRead,
  { status, members: { member }, order, amounts: { amount } }: DecidedRows,
  orderCounts: OrderCounts | null,
): AmountsAsRead {
  const counted = statusCode("counted");
  return {
    currencies: currencyShares(watches.currency, status, amount),
    candidateTotals: watches.candidates.totals(row => status[row] === counted),
    duplicates: { ...shareOf(confirmedDuplicates), total: totalOf(confirmedDuplicates, amount) },
    orders: order && orderGrain({ order, member, amount, status, counted }, orderCounts),
  };
}
