import type { RowShare } from "../../ingest-evidence";
import { statusCode } from "../../row-status";
import type { DecidedRows } from "./decide-rows";
import { shareOf, totalOf } from "./evidence-parts";
import type { OrderCounts } from "./order-counts";
import { settleRepeatedAmounts } from "./repeated-amounts";
import type { RowsRead } from "./rows-read";
import { unmatchedRefunds } from "./unmatched-refunds";

/** What became of amounts that do not stand for a row's own money. */
export interface AmountFindings {
  /** Orders that repeat their amount on each of their rows, when the data look like it; otherwise null. */
  readonly repeatedOrderCount: number | null;
  /** Empty when nobody asked and the refunds count. */
  readonly unmatchedRefunds: RowShare & { readonly total: number };
}

/**
 * Leaves an amount that is the order's on one row only, and drops refunds of no sale where a person wants that. The order
 * matters: what a refund takes back is looked at when orders hold their amount once. `orderCounts` are those of the rows
 * as they are. Changes amount and refund. O(rows).
 */
export function settleAmounts(
  { choices }: RowsRead,
  { status, members: { member }, days, order, amounts: { amount, refund } }: DecidedRows,
  orderCounts: OrderCounts | null,
  wantsEvidence: boolean,
): AmountFindings {
  const counted = statusCode("counted");
  const repeatedOrderCount =
    order &&
    settleRepeatedAmounts({ order, member, amount, refund, status }, orderCounts, counted, choices.orderAmountRepeated);
  const ignoresUnmatched = choices.unmatchedRefunds === "ignore";
  const unmatched =
    wantsEvidence || ignoresUnmatched
      ? unmatchedRefunds({ status, member, order, day: days.values, amount, refund })
      : [];
  const total = -totalOf(unmatched, amount);
  if (ignoresUnmatched) for (const row of unmatched) amount[row] = NaN;
  return { repeatedOrderCount, unmatchedRefunds: { ...shareOf(unmatched), total } };
}
