import type { IngestEvidence } from "../../ingest-evidence";
import { isStatusOfNobody, statusCode } from "../../row-status";
import type { DecidedRows } from "./decide-rows";
import { currencyShares } from "./currency-shares";
import { shareOf, totalOf } from "./evidence-parts";
import { isOpen } from "./open-rows";
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
  rows: DecidedRows,
  { counts, level }: OrdersCounted,
): AmountsAsRead {
  const { status, order, withoutMember, repeated, copied, amounts } = rows;
  const { amount } = amounts;
  const counted = statusCode("counted");
  const open = isOpen(status);
  const joinedRows = withoutMember.joined.filter(open);
  const { below } = withoutMember;
  const belowMembers = below.rows.filter(open);
  return {
    currencies: currencyShares(watches.currency, rows),
    candidateTotals: watches.candidates.totals(row => status[row] === counted),
    duplicates: duplicateShare(confirmedDuplicates.filter(open), { repeated, copied, status }, amount),
    rowsWithoutHead: { ...shareOf(joinedRows), total: totalOf(joinedRows, amount) },
    orderStates: stateShare((compared.earlierStates ?? NONE).filter(open), order, amount),
    mergedMembers: {
      ...shareOf(belowMembers),
      total: totalOf(belowMembers, amount),
      blockCount: below.blockCount,
      isEvident: below.isEvident,
    },
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
