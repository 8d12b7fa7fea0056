import type { OrderRows } from "../order-rows";
import { inBlocks } from "../stats/blocks";
import { NO_ROLE } from "./row-roles";

/** Rows side by side by purchase, and purchases by member. */
export interface GroupedRows {
  /** Purchases of member code m: from `memberStart[m]` to `memberStart[m + 1]`. */
  readonly memberStart: Int32Array;
  /** Rows of purchase p: the entries `rowStart[p]` to `rowStart[p + 1] - 1` of `row`, in the order of the data. */
  readonly rowStart: Int32Array;
  readonly row: Int32Array;
  /** Memory that nobody has a use for any more. */
  readonly spare: Int32Array;
}

/** Members looked at in one go. */
const MEMBERS = 512;

/**
 * Gathers rows with a role by member, and those of each member by order id, or by day where they have none. Purchases of a
 * member are in the order of their first rows. All of a member is done at once: its rows are few, so that they are sorted
 * within the processor's cache, and no column over rows is made on the way.
 *
 * O(rows + members + order ids + days spanned).
 */
export function groupRows(orders: OrderRows, role: Uint8Array): GroupedRows {
  const { rowCount } = orders;
  const memberCount = orders.memberIds.length;
  // Entry m + 2 counts the rows of member m; summed up, entry m + 1 says where its next row goes, and in the end where it ends.
  const start = new Int32Array(memberCount + 2);
  const span: KeySpan = { orderCount: 0, firstDay: Infinity, lastDay: -Infinity, withoutOrder: 0 };
  inBlocks(rowCount, (from, to) => countRows(orders, role, start, span, from, to));
  let mostRows = 0;
  for (let at = 2; at < start.length; at++) {
    mostRows = Math.max(mostRows, start[at]!);
    start[at]! += start[at - 1]!;
  }
  const row = new Int32Array(start[memberCount + 1]!);
  inBlocks(rowCount, (from, to) => placeRows(orders.member, role, start, row, from, to));
  const work: GroupingWork = {
    start,
    row,
    purchaseOfOrder: new Int32Array(span.orderCount),
    purchaseOfDay: new Int32Array(span.withoutOrder === 0 ? 0 : span.lastDay - span.firstDay + 1),
    firstDay: span.firstDay,
    purchaseOf: new Int32Array(mostRows),
    ends: new Int32Array(mostRows),
    sorted: new Int32Array(mostRows),
    memberStart: new Int32Array(memberCount + 1),
    // More purchases there are only where members share an order id.
    rowStart: new Int32Array(Math.min(row.length, span.orderCount + span.withoutOrder) + mostRows + 1),
    count: 0,
  };
  inBlocks(memberCount, (from, to) => groupMembers(orders, work, from, to), MEMBERS);
  work.memberStart[memberCount] = work.count;
  work.rowStart[work.count] = row.length;
  const { memberStart, rowStart, purchaseOfOrder: spare } = work;
  return { memberStart, rowStart: rowStart.subarray(0, work.count + 1), row, spare };
}

interface KeySpan {
  orderCount: number;
  /** Of rows without an order id, of which there are so many. */
  firstDay: number;
  lastDay: number;
  withoutOrder: number;
}

function countRows(
  { order, day: days, member }: OrderRows,
  role: Uint8Array,
  start: Int32Array,
  span: KeySpan,
  from: number,
  to: number,
): void {
  let { orderCount } = span;
  for (let row = from; row < to; row++) {
    if (role[row] === NO_ROLE) continue;
    start[member[row]! + 2]! += 1;
    const code = order === null ? -1 : order[row]!;
    if (code >= orderCount) orderCount = code + 1;
    if (code >= 0) continue;
    const day = days[row]!;
    span.withoutOrder += 1;
    if (day < span.firstDay) span.firstDay = day;
    if (day > span.lastDay) span.lastDay = day;
  }
  span.orderCount = orderCount;
}

function placeRows(
  member: Int32Array,
  role: Uint8Array,
  next: Int32Array,
  rows: Int32Array,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    if (role[row] === NO_ROLE) continue;
    const at = next[member[row]! + 1]!;
    rows[at] = row;
    next[member[row]! + 1] = at + 1;
  }
}

interface GroupingWork {
  /** Rows of member m: the entries `start[m]` to `start[m + 1] - 1` of `row`. */
  readonly start: Int32Array;
  readonly row: Int32Array;
  /** 1 + the purchase that an order id, or a day, was given last. */
  readonly purchaseOfOrder: Int32Array;
  readonly purchaseOfDay: Int32Array;
  readonly firstDay: number;
  /** Of the member at hand: each row's purchase, where the rows of each purchase end so far, and the rows by purchase. */
  readonly purchaseOf: Int32Array;
  readonly ends: Int32Array;
  readonly sorted: Int32Array;
  readonly memberStart: Int32Array;
  rowStart: Int32Array;
  count: number;
}

/** Sorts the rows of members `firstMember` to `endMember` by purchase. */
function groupMembers({ order, day }: OrderRows, work: GroupingWork, firstMember: number, endMember: number): void {
  const { start, row: rows, purchaseOfOrder, purchaseOfDay, firstDay, purchaseOf, ends, sorted, memberStart } = work;
  let { count, rowStart } = work;
  for (let member = firstMember; member < endMember; member++) {
    const from = start[member]!;
    const to = start[member + 1]!;
    const first = count;
    memberStart[member] = first;
    if (first + to - from >= rowStart.length) rowStart = work.rowStart = longer(rowStart, first + to - from);
    for (let i = from; i < to; i++) {
      const row = rows[i]!;
      const code = order === null ? -1 : order[row]!;
      const purchases = code >= 0 ? purchaseOfOrder : purchaseOfDay;
      const slot = code >= 0 ? code : day[row]! - firstDay;
      // A purchase before `first` is left over from an earlier member; this saves clearing the slots for each.
      let purchase = purchases[slot]! - 1;
      if (purchase < first) {
        purchase = count;
        count += 1;
        purchases[slot] = count;
        ends[purchase - first] = 0;
      }
      purchaseOf[i - from] = purchase - first;
      ends[purchase - first]! += 1;
    }
    let end = from;
    for (let k = 0; k < count - first; k++) {
      const rowCount = ends[k]!;
      rowStart[first + k] = end;
      ends[k] = end - from;
      end += rowCount;
    }
    if (count - first === to - from) continue;
    for (let i = 0; i < to - from; i++) {
      const k = purchaseOf[i]!;
      sorted[ends[k]!] = rows[from + i]!;
      ends[k]! += 1;
    }
    for (let i = 0; i < to - from; i++) rows[from + i] = sorted[i]!;
  }
  work.count = count;
}

function longer(column: Int32Array, needed: number): Int32Array {
  const grown = new Int32Array(2 * (needed + 1));
  grown.set(column);
  return grown;
}
