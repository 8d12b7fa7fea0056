import type { AmountLevel, OrderGrain } from "../../ingest-evidence";
import { roundTo9Decimals } from "../../stats/round";
import { preciseSum } from "../../stats/sum";
import { EXAMPLES_SHOWN } from "./evidence-parts";
import type { OrderCounts } from "./order-counts";
import { groupsOfOneAmount, hasSeveralLines, ordersOfSeveralRows } from "./repeated-amounts";

interface AmountsToAdd {
  readonly amount: Float64Array;
  readonly status: Uint8Array;
  /** The status of the rows that take part. */
  readonly counted: number;
}

export interface OrderRowsToCount extends AmountsToAdd {
  readonly order: Int32Array;
  readonly member: Int32Array;
  /** 1 for rows that repeat an earlier one cell by cell; null for none. */
  readonly again: Uint8Array | null;
}

/**
 * How rows and orders go together; amounts as they stand, before anything is counted once. `counts` are those of these
 * rows, see `countOrders`, and `level` what they say about the amount. O(rows).
 */
export function orderGrain(rows: AmountsToAdd, counts: OrderCounts, level: AmountLevel): OrderGrain {
  const { rowCount, orderCount, severalRows, severalLines, largestOrder, repeatedFirstRows, repeatedAgain } = counts;
  const perRow = preciseSum(countedAmounts(rows));
  return {
    orderCount,
    rowCount,
    severalRowsOrderCount: severalRows,
    largestOrder,
    severalLinesOrderCount: severalLines,
    repeatedOrderCount: repeatedFirstRows.length,
    amountLevel: level,
    totalPerRow: roundTo9Decimals(perRow),
    totalOncePerOrder: roundTo9Decimals(perRow - repeatedAgain),
    exampleRows: repeatedFirstRows.slice(0, EXAMPLES_SHOWN),
  };
}

/** What `countOrders` counts, also where an order id belongs to rows of several members: one order for each of them. */
export function countsBySorting({ order, member, amount, status, counted, again }: OrderRowsToCount): OrderCounts {
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
  let severalLines = 0;
  for (let group = 0; group < severalRows; group += 1) if (hasSeveralLines(groups, group, again)) severalLines += 1;
  for (const group of groupsOfOneAmount(groups, amount)) {
    if (!hasSeveralLines(groups, group, again)) continue;
    const first = groups.starts[group]!;
    repeatedFirstRows.push(groups.rows[first]!);
    repeatedAgain += amount[groups.rows[first]!]! * (groups.starts[group + 1]! - first - 1);
  }
  const orderCount = rowCount - rowsOfSeveral + severalRows;
  return {
    rowCount,
    orderCount,
    severalRows,
    severalLines,
    rowsOfSeveral,
    largestOrder,
    repeatedFirstRows,
    repeatedAgain,
  };
}

function countedAmounts({ amount, status, counted }: AmountsToAdd): Float64Array {
  const amounts = new Float64Array(amount.length);
  let count = 0;
  for (let row = 0; row < amount.length; row += 1) if (status[row] === counted) amounts[count++] = amount[row]!;
  return amounts.subarray(0, count);
}
