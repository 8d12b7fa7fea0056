import type { OrderGrain } from "../../ingest-evidence";
import { roundTo9Decimals } from "../../stats/round";
import { preciseSum } from "../../stats/sum";
import { EXAMPLES_SHOWN } from "./evidence-parts";
import type { OrderCounts } from "./order-counts";
import { groupsOfOneAmount, looksRepeated, ordersOfSeveralRows } from "./repeated-amounts";

export interface OrderRowsToCount {
  readonly order: Int32Array;
  readonly member: Int32Array;
  readonly amount: Float64Array;
  readonly status: Uint8Array;
  /** The status of the rows that take part. */
  readonly counted: number;
}

/**
 * How rows and orders go together; amounts as they stand, before anything is counted once. `counts` are those of these
 * rows, see `countOrders`. O(rows).
 */
export function orderGrain(rows: OrderRowsToCount, counts: OrderCounts | null): OrderGrain {
  const { rowCount, orderCount, severalRows, largestOrder, repeatedFirstRows, repeatedAgain } =
    counts ?? countsBySorting(rows);
  const perRow = preciseSum(countedAmounts(rows));
  return {
    orderCount,
    rowCount,
    severalRowsOrderCount: severalRows,
    largestOrder,
    repeatedOrderCount: repeatedFirstRows.length,
    looksRepeated: looksRepeated(repeatedFirstRows.length, severalRows),
    totalPerRow: roundTo9Decimals(perRow),
    totalOncePerOrder: roundTo9Decimals(perRow - repeatedAgain),
    exampleRows: repeatedFirstRows.slice(0, EXAMPLES_SHOWN),
  };
}

/** What `countOrders` counts, also where an order id belongs to rows of several members: one order for each of them. */
export function countsBySorting({ order, member, amount, status, counted }: OrderRowsToCount): OrderCounts {
  const groups = ordersOfSeveralRows(order, member, row => status[row] === counted);
  let rowCount = 0;
  for (let row = 0; row < order.length; row += 1) if (order[row]! >= 0 && status[row] === counted) rowCount += 1;
  const severalRows = groups.starts.length - 1;
  const rowsOfSeveral = groups.rows.length;
  let largestOrder = rowCount > rowsOfSeveral ? 1 : 0;
  for (let group = 0; group < severalRows; group += 1) {
    largestOrder = Math.max(largestOrder, groups.starts[group + 1]! - groups.starts[group]!);
  }
  const repeatedFirstRows: number[] = [];
  let repeatedAgain = 0;
  for (const group of groupsOfOneAmount(groups, amount)) {
    const first = groups.starts[group]!;
    repeatedFirstRows.push(groups.rows[first]!);
    repeatedAgain += amount[groups.rows[first]!]! * (groups.starts[group + 1]! - first - 1);
  }
  const orderCount = rowCount - rowsOfSeveral + severalRows;
  return { rowCount, orderCount, severalRows, rowsOfSeveral, largestOrder, repeatedFirstRows, repeatedAgain };
}

function countedAmounts({ amount, status, counted }: OrderRowsToCount): Float64Array {
  const amounts = new Float64Array(amount.length);
  let count = 0;
  for (let row = 0; row < amount.length; row += 1) if (status[row] === counted) amounts[count++] = amount[row]!;
  return amounts.subarray(0, count);
}
