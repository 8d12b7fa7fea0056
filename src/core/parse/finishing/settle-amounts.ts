import type { AmountLevel, RowShare } from "../../ingest-evidence";
import { statusCode } from "../../row-status";
import type { DecidedRows } from "./decide-rows";
import { shareOf, totalOf } from "./evidence-parts";
import { countRepeatedAmountsOnce } from "./repeated-amounts";
import type { RowsRead } from "./rows-read";
import { unmatchedRefunds } from "./unmatched-refunds";

/** What became of amounts that do not stand for a row's own money. */
export interface AmountFindings {
  /** Whether orders that repeat one amount on each of their rows hold it once. */
  readonly countsOnce: boolean;
  /** Empty when nobody asked. */
  readonly unmatchedRefunds: RowShare & { readonly total: number };
}

/**
 * Leaves an amount that is the order's on one row only, and looks for refunds of no sale. The order matters: what a refund
 * takes back is looked at when orders hold their amount once. `level` is whose amount it is, as far as the rows tell.
 * Changes amount and refund. O(rows).
 */
export function settleAmounts(
  { reader, choices }: RowsRead,
  { status, members: { member }, days, order, amounts: { amount, refund } }: DecidedRows,
  level: AmountLevel,
  wantsEvidence: boolean,
): AmountFindings {
  const counted = statusCode("counted");
  const countsOnce = (choices.orderAmountRepeated ?? level) === "once-per-order";
  if (order && countsOnce) countRepeatedAmountsOnce({ order, member, amount, refund, status }, counted);
  const unmatched = wantsEvidence
    ? unmatchedRefunds({ status, member, order, day: days.values, amount, refund }, reader.options.lastDay)
    : [];
  const total = -totalOf(unmatched, amount);
  return { countsOnce, unmatchedRefunds: { ...shareOf(unmatched), total } };
}
