import type { RowStatus } from "../../row-status";
import { statusCode } from "../../row-status";
import type { DecidedRows } from "./decide-rows";

const LATE_COUNTS_NOT: readonly RowStatus[] = ["counted", "refund", "duplicate"];

/**
 * The statuses with those after the as-of day told apart; the same array where there are none, or no such day is known.
 * Only for what people are told: the statuses that are handed over do not know the as-of day. O(rows).
 */
export function statusAsOf({ status, days }: Pick<DecidedRows, "status" | "days">, lastDay = Infinity): Uint8Array {
  if (lastDay === Infinity) return status;
  const changes = new Set(LATE_COUNTS_NOT.map(statusCode));
  const isLate = (code: number, row: number): boolean => days.values[row]! > lastDay && changes.has(code);
  if (!status.some(isLate)) return status;
  const late = statusCode("after-as-of");
  return status.map((code, row) => (isLate(code, row) ? late : code));
}

/** Tells the rows that a question can still be about: no choice and no as-of day has left them out. */
export function isOpen(status: Uint8Array): (row: number) => boolean {
  const closed = new Set((["left-out", "other-currency", "after-as-of"] as const).map(statusCode));
  return row => !closed.has(status[row]!);
}
