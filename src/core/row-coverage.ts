import type { OrderRows } from "./order-rows";
import { statusCode } from "./row-status";
import { NO_DAY } from "./units";

/** How far the order rows hold what the scores need. Counts are of rows. */
export interface RowCoverage {
  /** All but blank rows and rows of totals. */
  readonly orderRows: number;
  /** Rows of a known member: walk-ins and rows without an id are none. */
  readonly memberRows: number;
  readonly dateRows: number;
  readonly amountRows: number;
  /** Null where the column is not mapped. */
  readonly orderIdRows: number | null;
  readonly widthRows: number | null;
}

/** Counts what the columns hold; to be called before they go to the scorer, which takes them. O(rows). */
export function rowCoverage(orders: OrderRows): RowCoverage {
  const { rowCount, status, member, day, amount, order, width } = orders;
  const [blank, total] = [statusCode("blank"), statusCode("total-row")];
  let [orderRows, memberRows, dateRows, amountRows, orderIdRows, widthRows] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < rowCount; row++) {
    const of = status[row]!;
    if (of === blank || of === total) continue;
    orderRows += 1;
    if (member[row]! >= 0) memberRows += 1;
    if (day[row] !== NO_DAY) dateRows += 1;
    if (!Number.isNaN(amount[row]!)) amountRows += 1;
    if (order !== null && order[row]! >= 0) orderIdRows += 1;
    if (width !== null && width.codes[row]! >= 0) widthRows += 1;
  }
  return {
    orderRows,
    memberRows,
    dateRows,
    amountRows,
    orderIdRows: order === null ? null : orderIdRows,
    widthRows: width === null ? null : widthRows,
  };
}
