import type { DuplicateCandidates } from "../columns/ingest-options";
import { ROW_BLANK } from "../columns/row-flags";
import type { RowFlags } from "../columns/row-flags";

/**
 * Tells copies from equal lines among rows that repeat an earlier row cell by cell. A copy stands apart from the row that
 * it repeats, with rows of other orders between, or belongs to an order of which every line stands equally often; other
 * equal rows in one order are two pieces of one article.
 *
 * @param order  codes by row, -1 for none
 * @returns 1 for rows that are copies
 *
 * O(rows + candidates).
 */
export function copiedRows(
  confirmed: Uint8Array,
  { rows, firstRows }: DuplicateCandidates,
  order: Int32Array,
  flags: RowFlags,
): Uint8Array {
  const copied = new Uint8Array(confirmed.length);
  const runOf = runStarts(order, flags, confirmed.length);
  /** Of each group of equal rows, by its first row: the run in which the last line stands that is no copy. */
  const lastLine = new Map<number, number>();
  const groupOf = new Map<number, number>();
  const runsToLookAt = new Set<number>();
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const first = firstRows[index]!;
    if (order[row]! < 0) continue;
    groupOf.set(row, first);
    if (confirmed[row] === 0) lastLine.set(first, runOf[row]!);
    else if ((lastLine.get(first) ?? runOf[first]) === runOf[row]) runsToLookAt.add(runOf[row]!);
    else copied[row] = 1;
  }
  for (const start of runsToLookAt) {
    let end = start + 1;
    while (end < confirmed.length && runOf[end] === start) end += 1;
    if (!comesAgainAsAWhole(start, end, row => groupOf.get(row) ?? row)) continue;
    for (let row = start; row < end; row += 1) if (confirmed[row] === 1) copied[row] = 1;
  }
  return copied;
}

/** The first row of the run of rows of one order that each row belongs to; blank rows end no run. */
function runStarts(order: Int32Array, flags: RowFlags, rowCount: number): Int32Array {
  const starts = new Int32Array(rowCount);
  let last = -1;
  let start = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const code = order[row]!;
    const isBlank = (flags[row]! & ROW_BLANK) !== 0;
    if (!isBlank && (code < 0 || code !== last)) {
      last = code;
      start = row;
    }
    starts[row] = isBlank ? row : start;
  }
  return starts;
}

/** True for two or more different lines that all stand between `start` and `end` equally often, and more than once. */
function comesAgainAsAWhole(start: number, end: number, groupOf: (row: number) => number): boolean {
  const times = new Map<number, number>();
  for (let row = start; row < end; row += 1) times.set(groupOf(row), (times.get(groupOf(row)) ?? 0) + 1);
  const [often = 1] = times.values();
  return often > 1 && times.size > 1 && [...times.values()].every(count => count === often);
}
