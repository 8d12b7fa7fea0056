import type { IngestEvidence } from "../../ingest-evidence";
import type { OrderRows } from "../../order-rows";
import { statusCode } from "../../row-status";
import type { RowsToCompare } from "../columns/ingest-options";
import { amountsAsRead } from "./amounts-as-read";
import { oneOrderPerRow } from "./apply-choices";
import { campaignCells } from "./campaign-cells";
import { countedOrders } from "./counted-orders";
import { decideRows } from "./decide-rows";
import { evidenceOf } from "./evidence";
import { otherCurrencies } from "./currency-shares";
import { handOver } from "./hand-over";
import { readingNotes } from "./reading-notes";
import type { RowsRead } from "./rows-read";
import { rowsToCompare } from "./rows-to-compare";
import { settleAmounts } from "./settle-amounts";
import { settleIds } from "./settle-ids";
import { isOpen, statusAsOf } from "./open-rows";
import { settleWidth } from "./settle-width";
import { unpaidAmounts } from "./unpaid-rows";
import { blankUnreadable, unreadableExamples } from "./unreadable-rows";

/**
 * Decides what only the whole columns tell and hands the rows over. Each stage sees what those before it have left of
 * orders, amounts and refunds, so their order is part of the rules. O(rows); the reader is left as it was.
 */
export function finishRows(
  read: RowsRead,
  wantsEvidence: boolean,
): {
  readonly orders: OrderRows;
  readonly evidence: IngestEvidence | null;
  readonly toCompare: RowsToCompare | null;
} {
  const { reader, choices } = read;
  const rows = decideRows(read);
  const { status, members, days } = rows;
  const { amount } = rows.amounts;
  const counted = statusCode("counted");

  // What is told of the rows is told of those up to the as-of day that no choice has left out.
  const shown = { ...rows, status: statusAsOf(rows, reader.options.lastDay) };
  const ids = settleIds(read, rows, isOpen(shown.status));
  const width = settleWidth(read, shown);
  const examples = unreadableExamples(reader, rows);
  const orders = countedOrders(read, rows);
  const toCompare = wantsEvidence ? rowsToCompare(read, rows, orders) : null;
  const ordersShown = shown.status === status ? orders : { ...countedOrders(read, shown), level: orders.level };
  const asRead = wantsEvidence ? amountsAsRead(read, shown, ordersShown) : null;
  const amounts = settleAmounts(read, rows, orders.level, wantsEvidence);
  const order =
    choices.orderGrain === "row"
      ? oneOrderPerRow(rows.order, members.member, days.values, row => status[row] === counted)
      : rows.order;
  blankUnreadable(days.values, amount);

  const findings = { rows, ids, orders, amounts, width, campaigns: campaignCells(reader) };
  return {
    orders: handOver(reader, findings, {
      order,
      unpaid: unpaidAmounts(rows, amounts.countsOnce),
      examples,
      notes: readingNotes(read, findings),
      ignoresUnmatchedRefunds: choices.unmatchedRefunds === "ignore",
      currency: choices.currency ?? read.watches.currency.only(),
      otherCurrencies: otherCurrencies(read.watches.currency, rows),
    }),
    evidence: asRead && evidenceOf(reader, { ...findings, rows: shown }, asRead),
    toCompare,
  };
}
