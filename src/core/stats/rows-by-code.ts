import { inBlocks } from "./blocks";

/** Rows of code c: rows[starts[c]] up to but without rows[starts[c + 1]], ascending. */
export interface RowsByCode {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Groups rows by their code; rows with a code below 0 are in no group. O(rows + codes): a counting sort.
 *
 * @param codes  may be longer than `rowCount`
 */
export function rowsByCode(codes: Int32Array, rowCount: number): RowsByCode {
  let codeCount = 0;
  inBlocks(rowCount, (from, to) => (codeCount = Math.max(codeCount, beyondCodes(codes, from, to))));
  // Entry c + 2 counts the rows of code c; summed up, entry c + 1 says where its next row goes, and in the end where it ends.
  const starts = new Int32Array(codeCount + 2);
  inBlocks(rowCount, (from, to) => countRows(codes, starts, from, to));
  let sum = 0;
  inBlocks(codeCount, (from, to) => (sum = sumUp(starts, from + 2, to + 2, sum)));
  const rows = new Int32Array(sum);
  inBlocks(rowCount, (from, to) => placeRows(codes, starts, rows, from, to));
  return { starts: starts.subarray(0, codeCount + 1), rows };
}

/** One more than the largest code. */
function beyondCodes(codes: Int32Array, from: number, to: number): number {
  let largest = -1;
  for (let row = from; row < to; row += 1) if (codes[row]! > largest) largest = codes[row]!;
  return largest + 1;
}

function countRows(codes: Int32Array, counts: Int32Array, from: number, to: number): void {
  for (let row = from; row < to; row += 1) {
    const code = codes[row]!;
    if (code >= 0) counts[code + 2]! += 1;
  }
}

/** Makes each count the sum up to it, `sum` being that of all before; returns the last. */
function sumUp(counts: Int32Array, from: number, to: number, sum: number): number {
  for (let at = from; at < to; at += 1) {
    sum += counts[at]!;
    counts[at] = sum;
  }
  return sum;
}

function placeRows(codes: Int32Array, next: Int32Array, rows: Int32Array, from: number, to: number): void {
  for (let row = from; row < to; row += 1) {
    const code = codes[row]!;
    if (code < 0) continue;
    const at = next[code + 1]!;
    rows[at] = row;
    next[code + 1] = at + 1;
  }
}
