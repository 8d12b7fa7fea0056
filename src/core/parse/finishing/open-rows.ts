import type { RowStatus } from "../../row-status";
import { statusCode } from "../../row-status";
import { inBlocks } from "../../stats/blocks";
import type { DecidedRows } from "./decide-rows";

const LATE_COUNTS_NOT: readonly RowStatus[] = ["counted", "refund", "duplicate"];

/**
 * The statuses with those after the as-of day told apart; the same array where there are none, or no such day is known.
 * Only for what people are told: the statuses that are handed over do not know the as-of day. O(rows).
 */
export function statusAsOf({ status, days }: Pick<DecidedRows, "status" | "days">, lastDay = Infinity): Uint8Array {
  if (lastDay === Infinity) return status;
  let shown = status;
  inBlocks(status.length, (from, to) => (shown = withLate(shown, status, days.values, lastDay, from, to)));
  return shown;
}

const late = statusCode("after-as-of");
const countsNotLate = new Set(LATE_COUNTS_NOT.map(statusCode));

/** Marks the late rows of a block in `shown`, which is a copy of `status` from the first of them on. */
function withLate(
  shown: Uint8Array,
  status: Uint8Array,
  days: Int32Array,
  lastDay: number,
  from: number,
  to: number,
): Uint8Array {
  let marked = shown;
  for (let row = from; row < to; row += 1) {
    if (days[row]! <= lastDay || !countsNotLate.has(status[row]!)) continue;
    if (marked === status) marked = status.slice();
    marked[row] = late;
  }
  return marked;
}

/** Tells the rows that a question can still be about: no choice and no as-of day has left them out. */
export function isOpen(status: Uint8Array): (row: number) => boolean {
  const closed = new Set((["left-out", "other-currency", "after-as-of"] as const).map(statusCode));
  return row => !closed.has(status[row]!);
}
