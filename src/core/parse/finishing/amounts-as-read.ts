import type { IngestEvidence } from "../../ingest-evidence";
import { isStatusOfNobody, statusCode } from "../../row-status";
import type { DecidedRows } from "./decide-rows";
import { currencyShares, shareOf, totalOf } from "./evidence-parts";
import { orderGrain } from "./order-grain";
import type { OrdersCounted } from "./reading-notes";
import type { RowsRead } from "./rows-read";

/** The part of the evidence that adds up amounts as the rows hold them. */
export type AmountsAsRead = Pick<
  IngestEvidence,
  "currencies" | "candidateTotals" | "duplicates" | "orderStates" | "rowsWithoutHead" | "mergedMembers" | "orders"
>;

/** What the amounts say before any of them is counted once or dropped. The orders are those of these rows. O(rows). */
export function amountsAsRead(
  { watches, confirmedDuplicates, compared }: RowsRead,
  { status, order, withoutMember, repeated, copied, amounts: { amount } }: DecidedRows,
  { counts, level }: OrdersCounted,
): AmountsAsRead {
  const counted = statusCode("counted");
  const { joined, below } = withoutMember;
  return {
    currencies: currencyShares(watches.currency, status, amount),
    candidateTotals: watches.candidates.totals(row => status[row] === counted),
    duplicates: duplicateShare(confirmedDuplicates, { repeated, copied, status }, amount),
    rowsWithoutHead: { ...shareOf(joined), total: totalOf(joined, amount) },
    mergedMembers: {
      ...shareOf(below.rows),
      total: totalOf(below.rows, amount),
      blockCount: below.blockCount,
      isEvident: below.isEvident,
    },
    orderStates: stateShare(compared.earlierStates ?? NONE, order, amount),
    orders: order && counts && orderGrain({ amount, status, counted }, counts, level),
  };
}

const NONE = new Int32Array(0);

/** Of rows that could count: a line of nobody changes nothing, whether it stands once or twice. */
function duplicateShare(
  confirmed: Int32Array,
  { repeated, copied, status }: Pick<DecidedRows, "repeated" | "copied" | "status">,
  amount: Float64Array,
): IngestEvidence["duplicates"] {
  const rows = confirmed.filter(row => repeated![row] === 1 && !isStatusOfNobody(status[row]!));
  const copies = rows.filter(row => copied![row] === 1);
  return {
    ...shareOf(rows),
    total: totalOf(rows, amount),
    copiedCount: copies.length,
    copiedTotal: totalOf(copies, amount),
  };
}

function stateShare(rows: Int32Array, order: Int32Array | null, amount: Float64Array): IngestEvidence["orderStates"] {
  const orderCount = new Set(Array.from(rows, row => order?.[row] ?? -1)).size;
  return { ...shareOf(rows), orderCount, total: totalOf(rows, amount) };
}
