import type { OrderRows } from "../order-rows";
import { statusCode } from "../row-status";
import { inBlocks } from "../stats/blocks";
import { moneyLeft, roundTo9Decimals } from "../stats/round";
import { NO_DAY } from "../units";
import { groupRows } from "./group-rows";
import { REFUND, SALE, rowMoney, rowRefunded } from "./row-roles";
import type { RowRoles } from "./row-roles";

/**
 * Purchases as columns, those of one member side by side, and the rows of one purchase side by side. What is not a valid
 * purchase (refunds without their sale, sales refunded as a whole) keeps an entry, because its rows need one.
 */
export interface Purchases {
  readonly count: number;
  /** Purchases of member code m: from `memberStart[m]` to `memberStart[m + 1]`. */
  readonly memberStart: Int32Array;
  /** 1 where the net amount is above zero. */
  readonly valid: Uint8Array;
  /** First day of its sales; NO_DAY when it has none. The day of a refund is never a purchase day. */
  readonly day: Int32Array;
  /** Sales minus refunds of a valid purchase, rounded to 9 decimals; 0 for all others. */
  readonly net: Float64Array;
  /** Refunds that belong to no sale, to be taken from the member's net total only. */
  readonly unmatchedRefund: Float64Array;
  /** Everything that went back to the member, for information. */
  readonly refunded: Float64Array;
  /** The rows of purchase p are the entries `rowStart[p]` to `rowStart[p + 1] - 1` of `rows`, in the order of the data. */
  readonly rowStart: Int32Array;
  readonly rows: PurchaseRows;
  /**
   * Amounts by row of the data where every row with a role is a sale of which nothing came back; then `unmatchedRefund` and
   * `refunded` are 0 throughout. Null otherwise.
   */
  readonly plainSales: Float64Array | null;
}

/**
 * Rows with a role, purchase by purchase. Role and money are copied into this order because everything after reads them
 * in it: at a million rows, looking them up row by row would cost more than all arithmetic.
 */
export interface PurchaseRows {
  readonly row: Int32Array;
  readonly role: Uint8Array;
  readonly money: Float64Array;
  /** Null when no row has a refund of its own. */
  readonly refunded: Float64Array | null;
}

/**
 * Rows to purchases: one per member and order id, or per member and day where the row has no order id. An order id alone
 * is no key: two members may share one.
 *
 * O(rows + members + order ids + days spanned); no object per row.
 */
export function groupPurchases(orders: OrderRows, roles: RowRoles): Purchases {
  const { memberStart, rowStart, row, spare } = groupRows(orders, roles.role);
  const count = rowStart.length - 1;
  const returned = roles.onlySales && orders.refund === null ? null : newReturns(count, row.length, orders);
  const amounts: PurchaseAmounts = {
    valid: new Uint8Array(count),
    // Every entry is written.
    day: spare.length < count ? new Int32Array(count) : spare.subarray(0, count),
    net: new Float64Array(count),
    returned,
  };
  inBlocks(
    count,
    returned === null
      ? (from, to) => addSales(orders, row, rowStart, amounts, from, to)
      : (from, to) => addAmounts(orders, roles.role, row, rowStart, amounts, from, to),
    PURCHASES,
  );
  const { valid, day, net } = amounts;
  let zeros: Float64Array | null = null;
  const nothing = () => (zeros ??= new Float64Array(count));
  let sales: Uint8Array | null = null;
  const allSales = () => (sales ??= new Uint8Array(row.length).fill(SALE));
  let money: Float64Array | null = null;
  const salesMoney = () => (money ??= moneyOfSales(orders.amount, row));
  return {
    count,
    memberStart,
    valid,
    day,
    net,
    plainSales: returned === null ? orders.amount : null,
    // Few look at these where nothing came back, and at a million rows they would only take memory.
    get unmatchedRefund() {
      return returned === null ? nothing() : returned.unmatchedRefund;
    },
    get refunded() {
      return returned === null ? nothing() : returned.refunded;
    },
    rowStart,
    rows: {
      row,
      get role() {
        return returned === null ? allSales() : returned.role;
      },
      get money() {
        return returned === null ? salesMoney() : returned.money;
      },
      refunded: returned === null ? null : returned.ofRows,
    },
  };
}

/** Purchases looked at in one go. */
const PURCHASES = 2048;

/** Columns over purchases. */
interface PurchaseAmounts {
  readonly valid: Uint8Array;
  readonly day: Int32Array;
  readonly net: Float64Array;
  /** Null where every row is a sale of which nothing came back. */
  readonly returned: Returned | null;
}

/** What came back, by purchase; roles, money and refunds of their own by row. */
interface Returned {
  readonly unmatchedRefund: Float64Array;
  readonly refunded: Float64Array;
  readonly role: Uint8Array;
  readonly money: Float64Array;
  readonly ofRows: Float64Array | null;
}

function newReturns(count: number, rowCount: number, orders: OrderRows): Returned {
  return {
    unmatchedRefund: new Float64Array(count),
    refunded: new Float64Array(count),
    role: new Uint8Array(rowCount),
    money: new Float64Array(rowCount),
    ofRows: orders.refund && new Float64Array(rowCount),
  };
}

/** The amounts of purchases `first` to `end` where every row is a sale of which nothing came back. */
function addSales(
  { amount, day: days }: OrderRows,
  row: Int32Array,
  rowStart: Int32Array,
  { valid, day, net }: PurchaseAmounts,
  first: number,
  end: number,
): void {
  for (let purchase = first; purchase < end; purchase++) {
    const to = rowStart[purchase + 1]!;
    let sales = 0;
    let firstDay = Infinity;
    for (let i = rowStart[purchase]!; i < to; i++) {
      const at = row[i]!;
      sales += amount[at]!;
      const rowDay = days[at]!;
      if (rowDay < firstDay) firstDay = rowDay;
    }
    day[purchase] = firstDay;
    const netAmount = moneyLeft(sales, 0);
    if (netAmount > 0) {
      valid[purchase] = 1;
      net[purchase] = netAmount;
    }
  }
}

/** The amounts of purchases `first` to `end`. */
function addAmounts(
  orders: OrderRows,
  roleOf: Uint8Array,
  row: Int32Array,
  rowStart: Int32Array,
  amounts: PurchaseAmounts,
  first: number,
  end: number,
): void {
  const { valid, day, net } = amounts;
  const { unmatchedRefund, refunded, role: roles, money, ofRows } = amounts.returned!;
  const { status, day: days } = orders;
  for (let purchase = first; purchase < end; purchase++) {
    let sales = 0;
    let refunds = 0;
    let cancelledSales = 0;
    let refundedSales = 0;
    let refundedParts = 0;
    let firstDay: number = NO_DAY;
    const to = rowStart[purchase + 1]!;
    for (let i = rowStart[purchase]!; i < to; i++) {
      const at = row[i]!;
      const role = roleOf[at]!;
      const value = rowMoney(orders, at, role);
      roles[i] = role;
      money[i] = value;
      if (role === SALE) {
        sales += value;
        if (ofRows !== null) {
          ofRows[i] = rowRefunded(orders, at, role);
          refundedParts += ofRows[i]!;
        }
        const rowDay = days[at]!;
        if (firstDay === NO_DAY || rowDay < firstDay) firstDay = rowDay;
      } else if (role === REFUND) {
        refunds += value;
      } else {
        cancelledSales += value;
        if (status[at] === refundStatus) refundedSales += value;
      }
    }
    day[purchase] = firstDay;
    refunded[purchase] = roundTo9Decimals(refundedParts + Math.max(refunds, refundedSales));
    if (firstDay !== NO_DAY) {
      const netAmount = moneyLeft(sales, refundedParts + Math.max(0, refunds - cancelledSales));
      if (netAmount > 0) {
        valid[purchase] = 1;
        net[purchase] = netAmount;
      }
    } else if (orders.ignoresUnmatchedRefunds) {
      if (cancelledSales === 0) refunded[purchase] = 0;
    } else if (cancelledSales === 0) {
      unmatchedRefund[purchase] = roundTo9Decimals(refunds);
    }
  }
}

/** Amounts in the order of their purchases; adding 0 takes the sign from -0. */
function moneyOfSales(amount: Float64Array, row: Int32Array): Float64Array {
  const money = new Float64Array(row.length);
  inBlocks(row.length, (from, to) => {
    for (let i = from; i < to; i++) money[i] = amount[row[i]!]! + 0;
  });
  return money;
}

const refundStatus = statusCode("refund");

/** How many rows are refunds of no sale in the data. O(rows). */
export function countUnmatchedRefundRows(purchases: Purchases): number {
  let rowCount = 0;
  if (purchases.plainSales !== null) return rowCount;
  for (let purchase = 0; purchase < purchases.count; purchase++) {
    if (purchases.unmatchedRefund[purchase]! > 0) {
      rowCount += purchases.rowStart[purchase + 1]! - purchases.rowStart[purchase]!;
    }
  }
  return rowCount;
}
