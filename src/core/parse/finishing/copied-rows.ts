import type { DuplicateCandidates } from "../columns/ingest-options";
import { ROW_BLANK } from "../columns/row-flags";

/**
 * Tells copies from equal lines among rows that repeat an earlier row cell by cell. A copy stands apart from the row that
 * it repeats, with rows of other orders between, or belongs to an order whose lines all come again below themselves; equal
 * rows side by side in one order are two pieces of one article.
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
  flags: Uint8Array,
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
    const from = start + wholeOrderLength(start, end, row => groupOf.get(row) ?? row);
    for (let row = from; row < end; row += 1) if (confirmed[row] === 1) copied[row] = 1;
  }
  return copied;
}

/** The first row of the run of rows of one order that each row belongs to; blank rows end no run. */
function runStarts(order: Int32Array, flags: Uint8Array, rowCount: number): Int32Array {
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

/** How many rows the order has that comes again and again between `start` and `end`; all rows when none does. */
function wholeOrderLength(start: number, end: number, groupOf: (row: number) => number): number {
  const count = end - start;
  for (let length = 2; length <= count / 2; length += 1) {
    if (count % length !== 0 || !hasTwoKinds(start, start + length, groupOf)) continue;
    let row = start + length;
    while (row < end && groupOf(row) === groupOf(row - length)) row += 1;
    if (row === end) return length;
  }
  return count;
}

function hasTwoKinds(start: number, end: number, groupOf: (row: number) => number): boolean {
  for (let row = start + 1; row < end; row += 1) if (groupOf(row) !== groupOf(start)) return true;
  return false;
}
