import { inBlocks } from "./stats/blocks";

/**
 * What became of an order row. Every row ends in exactly one status; its place in this list is its code in a
 * `Uint8Array`. "blank" rows hold nothing in any mapped column and are not orders.
 *
 * Four stations decide whether a row is counted: `parse/columns/row-flags` (`decideStatuses`) by the row alone, from what
 * `parse/finishing/decide-rows` gathers; `measure/row-roles` by its order; `measure/purchases` by what the order adds up
 * to; `measure/final-row-status` puts their words together.
 */
export const ROW_STATUSES = [
  "counted",
  "refund",
  "unpaid-or-cancelled",
  "zero-amount",
  "no-member-id",
  "walk-in",
  "bad-date",
  "bad-amount",
  "after-as-of",
  "duplicate",
  "total-row",
  "blank",
  // A person decided that the row stays out: it is filtered away.
  "left-out",
  // Of an order in another currency than the one that a person chose.
  "other-currency",
] as const;

export type RowStatus = (typeof ROW_STATUSES)[number];

/** The code of a status in a column of statuses. */
export function statusCode(status: RowStatus): number {
  return ROW_STATUSES.indexOf(status);
}

const OF_NOBODY: ReadonlySet<RowStatus> = new Set(["no-member-id", "walk-in", "total-row", "blank"]);
/** By code of a status: 1 where {@link isStatusOfNobody}. */
export const STATUSES_OF_NOBODY = Uint8Array.from(ROW_STATUSES, status => (OF_NOBODY.has(status) ? 1 : 0));

/** True for the code of a status whose rows belong to no member: one without an id, walk-ins, rows of totals, blank rows. */
export function isStatusOfNobody(code: number): boolean {
  return STATUSES_OF_NOBODY[code] === 1;
}

/** How many rows ended in each status. */
export type StatusCounts = Readonly<Record<RowStatus, number>>;

/** Counts a column of status codes. O(rows). */
export function countStatuses(codes: Uint8Array): StatusCounts {
  const counts = new Int32Array(ROW_STATUSES.length);
  inBlocks(codes.length, (from, to) => countBlock(codes, counts, from, to));
  return Object.fromEntries(ROW_STATUSES.map((status, code) => [status, counts[code]])) as Record<RowStatus, number>;
}

function countBlock(codes: Uint8Array, counts: Int32Array, from: number, to: number): void {
  for (let row = from; row < to; row += 1) counts[codes[row]!]! += 1;
}
