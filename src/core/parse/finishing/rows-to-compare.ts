import { statusCode } from "../../row-status";
import type { RowsToCompare } from "../columns/ingest-options";
import { ROW_BLANK, ROW_RETURN, ROW_TOTAL } from "../columns/row-flags";
import type { DecidedRows } from "./decide-rows";
import type { OrdersCounted } from "./reading-notes";
import type { RowsRead } from "./rows-read";

/** So many orders that repeat an amount, and rows of one, are enough for a proof. */
const MOST_ORDERS = 50;
const MOST_ROWS = 100;
/** A row is compared with so many earlier ones of its order. */
const MOST_EARLIER = 16;

/** The rows whose other cells decide about states of one order and about whose the amount is. O(rows). */
export function rowsToCompare(read: RowsRead, rows: DecidedRows, { counts }: OrdersCounted): RowsToCompare {
  return { states: stateCandidates(read, rows), repeatedOrders: rowsOfOrders(rows, counts?.repeatedFirstRows ?? []) };
}

/**
 * Rows of one member and order with an earlier row of the same amount, where the earlier one or the later one counts.
 * Rows that repeat an earlier one in all mapped cells are no candidates: they are looked at as duplicates.
 */
function stateCandidates({ reader }: RowsRead, rows: DecidedRows): RowsToCompare["states"] {
  const found = { rows: [] as number[], earlierRows: [] as number[] };
  const { order, status, rowCount, members, amounts } = rows;
  const { mapping } = reader.options;
  if (order === null || (mapping.status === undefined && mapping.refundAmount === undefined)) return found;
  const { member } = members;
  const { amount } = amounts;
  const counted = statusCode("counted");
  const taken = new Uint8Array(rowCount);
  const unpaid = statusCode("unpaid-or-cancelled");
  const refund = statusCode("refund");
  for (const row of reader.duplicateCandidates().rows) taken[row] = 1;
  const flags = reader.flags.values;
  let codeCount = 0;
  for (const code of order) if (code >= codeCount) codeCount = code + 1;
  /** 1 + the last row of each order, and of each row 1 + the one before it in its order. */
  const last = new Int32Array(codeCount);
  const before = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    const code = order[row]!;
    const state = status[row]!;
    if (code < 0 || taken[row] === 1 || (flags[row]! & (ROW_BLANK | ROW_TOTAL | ROW_RETURN)) !== 0) continue;
    if ((state !== counted && state !== refund && state !== unpaid) || !(amount[row]! > 0)) continue;
    let earlier = last[code]! - 1;
    for (let steps = 0; earlier >= 0 && steps < MOST_EARLIER; steps += 1) {
      const counts = state === counted || status[earlier] === counted;
      if (counts && amount[earlier] === amount[row] && member[earlier] === member[row]) {
        found.rows.push(row);
        found.earlierRows.push(earlier);
        break;
      }
      earlier = before[earlier]! - 1;
    }
    before[row] = last[code]!;
    last[code] = row + 1;
  }
  return found;
}

function rowsOfOrders(
  { order, status, members: { member }, rowCount }: DecidedRows,
  firstRows: readonly number[],
): number[][] {
  if (order === null || firstRows.length === 0) return [];
  const wanted = firstRows.slice(0, MOST_ORDERS);
  const placeOf = new Map(wanted.map((first, place) => [order[first]!, place]));
  const found: number[][] = wanted.map(() => []);
  for (let row = 0; row < rowCount; row += 1) {
    const place = placeOf.get(order[row]!);
    if (place === undefined) continue;
    const first = wanted[place]!;
    if (member[row] === member[first] && status[row] === status[first]) found[place]!.push(row);
  }
  return found.filter(rows => rows.length <= MOST_ROWS);
}
