import type { IngestEvidence } from "../../ingest-evidence";
import type { OrderRows } from "../../order-rows";
import { statusCode } from "../../row-status";
import { amountsAsRead } from "./amounts-as-read";
import { oneOrderPerRow } from "./apply-choices";
import { decideRows } from "./decide-rows";
import { evidenceOf } from "./evidence";
import { handOver } from "./hand-over";
import { countOrders } from "./order-counts";
import { readingNotes } from "./reading-notes";
import type { RowsRead } from "./rows-read";
import { settleAmounts } from "./settle-amounts";
import { settleIds } from "./settle-ids";
import { settleWidth } from "./settle-width";
import { blankUnreadable, unreadableExamples } from "./unreadable-rows";

/**
 * Decides what only the whole columns tell and hands the rows over. Each stage sees what those before it have left of
 * orders, amounts and refunds, so their order is part of the rules. O(rows); the reader is left as it was.
 */
export function finishRows(
  read: RowsRead,
  wantsEvidence: boolean,
): { readonly orders: OrderRows; readonly evidence: IngestEvidence | null } {
  const { reader, choices } = read;
  const rows = decideRows(read);
  const { status, members, days } = rows;
  const { amount } = rows.amounts;
  const counted = statusCode("counted");

  const ids = settleIds(read, rows);
  const width = settleWidth(read, rows);
  const examples = unreadableExamples(reader, rows);
  const orderCounts = rows.order && countOrders(rows.order, members.member, amount, status, counted);
  const asRead = wantsEvidence ? amountsAsRead(read, rows, orderCounts) : null;
  const amounts = settleAmounts(read, rows, orderCounts, wantsEvidence);
  const order =
    choices.orderGrain === "row"
      ? oneOrderPerRow(rows.order, members.member, days.values, row => status[row] === counted)
      : rows.order;
  blankUnreadable(days.values, amount);

  const findings = { rows, ids, amounts, width };
  return {
    orders: handOver(reader, findings, { order, examples, notes: readingNotes(read, findings) }),
    evidence: asRead && evidenceOf(reader, findings, asRead),
  };
}
