/** How the rows of one status go together to orders, where no order id belongs to rows of two members. */
export interface OrderCounts {
  /** Rows of the status with an order id. */
  readonly rowCount: number;
  readonly orderCount: number;
  /** Orders of several rows, and their rows. */
  readonly severalRows: number;
  /** Orders of several lines: rows that repeat an earlier one cell by cell prove nothing about amounts. */
  readonly severalLines: number;
  readonly rowsOfSeveral: number;
  readonly largestOrder: number;
  /** Orders of several lines whose rows all hold one amount other than 0: the first row of each, by order code. */
  readonly repeatedFirstRows: readonly number[];
  /** What these hold beyond the first row of each. */
  readonly repeatedAgain: number;
}

/** Of each order: how many rows, the first of them, its member, and what the bits below say. */
const ROWS = 0;
const FIRST = 1;
const MEMBER = 2;
const BITS = 3;
const WIDTH = 4;
/** An amount differs from the first one's. */
const DIFFERS = 1;
/** A row other than the first repeats no earlier one cell by cell. */
const LINES = 2;

/**
 * Counts what `ordersOfSeveralRows` and `groupsOfOneAmount` would find, in one pass and without sorting. Null where an
 * order id belongs to rows of two members; then those two have to be asked. `again` has 1 for rows that repeat an earlier
 * one cell by cell; null for none. O(rows + order ids).
 */
export function countOrders(
  order: Int32Array,
  member: Int32Array,
  amount: Float64Array,
  status: Uint8Array,
  wanted: number,
  again: Uint8Array | null,
): OrderCounts | null {
  let codeCount = 0;
  for (const code of order) if (code >= codeCount) codeCount = code + 1;
  // What belongs to one order stands side by side: with a million orders each look is a wait for memory.
  const orders = new Int32Array(WIDTH * codeCount);
  let rowCount = 0;
  for (let row = 0; row < order.length; row += 1) {
    const code = order[row]!;
    if (code < 0 || status[row] !== wanted) continue;
    rowCount += 1;
    const at = WIDTH * code;
    if (orders[at + ROWS] === 0) {
      orders[at + FIRST] = row;
      orders[at + MEMBER] = member[row]!;
    } else if (orders[at + MEMBER] !== member[row]) return null;
    else {
      if (amount[orders[at + FIRST]!] !== amount[row]) orders[at + BITS]! |= DIFFERS;
      if (again === null || again[row] === 0) orders[at + BITS]! |= LINES;
    }
    orders[at + ROWS]! += 1;
  }
  let orderCount = 0;
  let severalRows = 0;
  let severalLines = 0;
  let rowsOfSeveral = 0;
  let largestOrder = 0;
  let repeatedAgain = 0;
  const repeatedFirstRows: number[] = [];
  for (let at = 0; at < orders.length; at += WIDTH) {
    const rows = orders[at + ROWS]!;
    if (rows === 0) continue;
    orderCount += 1;
    if (rows > largestOrder) largestOrder = rows;
    if (rows === 1) continue;
    severalRows += 1;
    rowsOfSeveral += rows;
    const value = amount[orders[at + FIRST]!]!;
    if ((orders[at + BITS]! & LINES) === 0) continue;
    severalLines += 1;
    if ((orders[at + BITS]! & DIFFERS) !== 0 || value === 0) continue;
    repeatedFirstRows.push(orders[at + FIRST]!);
    repeatedAgain += value * (rows - 1);
  }
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
