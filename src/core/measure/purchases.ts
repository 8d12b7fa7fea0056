import type { OrderRows } from "../order-rows";
import { statusCode } from "../row-status";
import { gatherByGroup } from "../stats/counting-sort";
import type { Grouping } from "../stats/counting-sort";
import { moneyLeft, roundTo9Decimals } from "../stats/round";
import { takeBytes } from "../stats/take";
import { NO_DAY } from "../units";
import { NO_ROLE, REFUND, SALE, rowMoney, rowRefunded } from "./row-roles";
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
  const byMember = rowsByMember(orders, roles.role);
  const rowCount = byMember.items.length;
  const range = keyRange(orders, roles.role);
  const purchaseOfOrder = new Int32Array(range.orderCount).fill(-1);
  const purchaseOfDay = new Int32Array(range.dayCount).fill(-1);
  const memberStart = new Int32Array(orders.memberIds.length + 1);
  const purchaseOf = new Int32Array(rowCount);
  let count = 0;
  for (let member = 0; member < orders.memberIds.length; member++) {
    const first = count;
    memberStart[member] = first;
    for (let i = byMember.start[member]!; i < byMember.start[member + 1]!; i++) {
      const row = byMember.items[i]!;
      const order = orders.order === null ? -1 : orders.order[row]!;
      const slots = order >= 0 ? purchaseOfOrder : purchaseOfDay;
      const slot = order >= 0 ? order : orders.day[row]! - range.firstDay;
      // An entry below `first` is left over from an earlier member; this saves clearing the slots for each.
      if (slots[slot]! < first) slots[slot] = count++;
      purchaseOf[i] = slots[slot]!;
    }
  }
  memberStart[orders.memberIds.length] = count;
  const byPurchase = gatherByGroup(byMember.items, purchaseOf, count);
  const rows = {
    row: byPurchase.items,
    role: takeBytes(roles.role, byPurchase.items),
    money: new Float64Array(rowCount),
    refunded: orders.refund && new Float64Array(rowCount),
  };
  for (let i = 0; i < rowCount; i++) {
    rows.money[i] = rowMoney(orders, rows.row[i]!, rows.role[i]!);
    if (rows.refunded !== null) rows.refunded[i] = rowRefunded(orders, rows.row[i]!, rows.role[i]!);
  }
  return {
    count,
    memberStart,
    ...purchaseAmounts(orders, rows, byPurchase.start),
    rowStart: byPurchase.start,
    rows,
  };
}

function purchaseAmounts(orders: OrderRows, rows: PurchaseRows, rowStart: Int32Array) {
  const count = rowStart.length - 1;
  const refundStatus = statusCode("refund");
  const valid = new Uint8Array(count);
  const day = new Int32Array(count).fill(NO_DAY);
  const net = new Float64Array(count);
  const unmatchedRefund = new Float64Array(count);
  const refunded = new Float64Array(count);
  for (let purchase = 0; purchase < count; purchase++) {
    let sales = 0;
    let refunds = 0;
    let cancelledSales = 0;
    let refundedSales = 0;
    let refundedParts = 0;
    let firstDay: number = NO_DAY;
    for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
      const role = rows.role[i];
      const money = rows.money[i]!;
      if (role === SALE) {
        sales += money;
        if (rows.refunded !== null) refundedParts += rows.refunded[i]!;
        const rowDay = orders.day[rows.row[i]!]!;
        if (firstDay === NO_DAY || rowDay < firstDay) firstDay = rowDay;
      } else if (role === REFUND) {
        refunds += money;
      } else {
        cancelledSales += money;
        if (orders.status[rows.row[i]!] === refundStatus) refundedSales += money;
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
  return { valid, day, net, unmatchedRefund, refunded };
}

/** How many rows are refunds of no sale in the data. O(rows). */
export function countUnmatchedRefundRows(purchases: Purchases): number {
  let rowCount = 0;
  for (let purchase = 0; purchase < purchases.count; purchase++) {
    if (purchases.unmatchedRefund[purchase]! > 0) {
      rowCount += purchases.rowStart[purchase + 1]! - purchases.rowStart[purchase]!;
    }
  }
  return rowCount;
}

/** Rows with a role, gathered by member: {@link gatherByGroup} without two columns made only for it. */
function rowsByMember(orders: OrderRows, role: Uint8Array): Grouping {
  const memberCount = orders.memberIds.length;
  const start = new Int32Array(memberCount + 1);
  for (let row = 0; row < role.length; row++) if (role[row] !== NO_ROLE) start[orders.member[row]! + 1]! += 1;
  for (let member = 0; member < memberCount; member++) start[member + 1]! += start[member]!;
  const next = start.slice(0, memberCount);
  const items = new Int32Array(start[memberCount]!);
  for (let row = 0; row < role.length; row++) {
    if (role[row] === NO_ROLE) continue;
    const member = orders.member[row]!;
    items[next[member]!] = row;
    next[member]! += 1;
  }
  return { items, start };
}

function keyRange(orders: OrderRows, role: Uint8Array) {
  let lastOrder = -1;
  let firstDay = Infinity;
  let lastDay = -Infinity;
  for (let row = 0; row < role.length; row++) {
    if (role[row] === NO_ROLE) continue;
    const order = orders.order === null ? -1 : orders.order[row]!;
    if (order > lastOrder) lastOrder = order;
    const day = orders.day[row]!;
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
  }
  const dayCount = lastDay === -Infinity ? 0 : lastDay - firstDay + 1;
  return { orderCount: lastOrder + 1, firstDay, dayCount };
}
