import { proveAmountLevel } from "./amount-proof";
import type { Cell } from "./cell";
import type { Detection } from "./detect-columns";
import type { ColumnMapping } from "./fields";
import type { ComparedRows, RowsToCompare } from "./order-ingest";
import { exactMatches } from "./parse/detection/synonym-index";
import { normaliseHeader } from "./parse/texts/header-text";

/** Rows with all their cells, and what is known about their columns. */
export interface WholeRows {
  readonly detection: Detection;
  readonly mapping: ColumnMapping;
  /** Columns of a reading that are no data of the orders, such as results of an earlier run. */
  readonly ownColumns: readonly number[];
  readonly cellsOf: (row: number) => readonly Cell[];
}

const STATE_HEADER = /状态|狀態|退款|退货|售后|status|state$|refund|statut|estado|stato|ステータス|상태|환불/;

/**
 * Columns in which one order differs from itself at another time: its status, what was given back, and dates other than
 * the order's.
 */
export function stateColumns({ headers, kinds }: Detection, mapping: ColumnMapping): ReadonlySet<number> {
  const ofState = headers.flatMap((header, column) => {
    const text = normaliseHeader(header);
    const isKnown = exactMatches(text).some(({ field }) => field === "status" || field === "refundAmount");
    return isKnown || STATE_HEADER.test(text) || kinds[column] === "date" ? [column] : [];
  });
  const found = new Set(ofState);
  for (const column of [mapping.status, mapping.refundAmount]) if (column !== undefined) found.add(column);
  const { returnFlag } = mapping;
  if (returnFlag !== undefined) found.delete(returnFlag);
  return found;
}

/** Judges rows that the mapped columns leave in doubt by all their cells. O(rows to compare x columns). */
export function judgeWholeRows(toCompare: RowsToCompare, rows: WholeRows): ComparedRows {
  return {
    earlierStates: earlierStates(toCompare.states, rows),
    amountLevel: proveAmountLevel(
      toCompare.repeatedOrders.map(order => order.map(rows.cellsOf)),
      rows,
    ),
  };
}

/** The earlier rows of those pairs that are equal in all but the state, where the state differs. */
function earlierStates(
  { rows: later, earlierRows }: RowsToCompare["states"],
  { detection, mapping, ownColumns, cellsOf }: WholeRows,
): Int32Array {
  const state = stateColumns(detection, mapping);
  const own = new Set(ownColumns);
  const tells = [...state].filter(column => column !== mapping.orderDate);
  const found = later.flatMap((row, index) => {
    const earlier = earlierRows[index]!;
    const [one, other] = [cellsOf(earlier), cellsOf(row)];
    const isSame = one.every((cell, column) => state.has(column) || own.has(column) || cell === other[column]);
    return isSame && tells.some(column => one[column] !== other[column]) ? [earlier] : [];
  });
  return Int32Array.from(new Set(found));
}
