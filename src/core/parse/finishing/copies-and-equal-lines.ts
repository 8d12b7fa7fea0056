import type { RowReader } from "../columns/row-reader";
import { hasArticles, hasLineNumbers } from "../texts/line-headers";
import { copiedRows } from "./copied-rows";
import { pastedBlocks } from "./pasted-blocks";

/** Rows that repeat an earlier one cell by cell. */
export interface RepeatedRows {
  /** 1 for those that may be copies; null when there are none. */
  readonly repeated: Uint8Array | null;
  /** 1 for those of them that are copies. */
  readonly copied: Uint8Array | null;
}

/** Equal lines of an order that are more than this share of the rows, and this many, are how the till writes. */
const OFTEN = 0.001;
const MANY = 10;

/**
 * Rows that repeat an earlier one, and which of them are no lines of their own. Without an order id only a block that was
 * pasted again can tell: a member may buy the same twice a day. Within orders, lines that stand apart or come again as a
 * whole are copies; where something tells lines apart, equal ones are, too, unless there are many. O(rows)
 *
 * @param confirmed  rows of which every cell repeats an earlier row
 */
export function copiesAmong(reader: RowReader, confirmed: Int32Array): RepeatedRows {
  if (confirmed.length === 0) return { repeated: null, copied: null };
  const { options, rowCount } = reader;
  const flags = reader.flags.values;
  const repeated = marked(confirmed, rowCount);
  const candidates = reader.duplicateCandidates();
  const groupOf = new Map<number, number>();
  candidates.rows.forEach((row, index) => groupOf.set(row, candidates.firstRows[index]!));
  const firstOf = (row: number) => groupOf.get(row) ?? row;

  const copied = pastedBlocks(repeated, firstOf, flags);
  const order = reader.order?.values ?? null;
  for (const row of confirmed) if ((order === null || order[row]! < 0) && copied[row] === 0) repeated[row] = 0;
  if (order === null) return { repeated, copied };
  const apart = copiedRows(repeated, candidates, order, flags);
  const equalLines = repeated.reduce((count, mark, row) => count + (mark === 1 && apart[row] === 0 ? 1 : 0), 0);
  const many = equalLines > OFTEN * rowCount && equalLines >= MANY;
  const differ = candidates.rows.length > confirmed.length;
  const named = options.mapping.product !== undefined || hasArticles(options.headers);
  const linesAreCopies = hasLineNumbers(options.headers) || ((named || differ) && !many);
  for (const row of confirmed) if (apart[row] === 1 || (linesAreCopies && repeated[row] === 1)) copied[row] = 1;
  return { repeated, copied };
}

function marked(rows: Int32Array, rowCount: number): Uint8Array {
  const flags = new Uint8Array(rowCount);
  for (const row of rows) {
    if (row < 0 || row >= rowCount) throw new Error(`row ${row} is not one of ${rowCount} rows`);
    flags[row] = 1;
  }
  return flags;
}
