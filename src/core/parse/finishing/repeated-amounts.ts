export interface RowsByOrder {
  readonly order: Int32Array;
  readonly member: Int32Array;
  readonly amount: Float64Array;
  readonly refund: Float64Array | null;
  readonly status: Uint8Array;
}

/**
 * Leaves an amount that stands on each row of its order on the first of them. Changes `amount` and `refund`; only rows of
 * the status `counted` take part. O(rows) for real orders.
 */
export function countRepeatedAmountsOnce(
  { order, member, amount, refund, status }: RowsByOrder,
  counted: number,
): void {
  const groups = ordersOfSeveralRows(order, member, row => status[row] === counted);
  keepOncePerOrder(groups, groupsOfOneAmount(groups, amount), amount, refund);
}

/** Rows of one order of one member, as places in `rows`. */
export interface OrderGroups {
  /** Row numbers, group after group, ascending within a group. */
  readonly rows: Int32Array;
  /** Group g is rows[starts[g]] up to but without rows[starts[g + 1]]. */
  readonly starts: readonly number[];
}

/** Groups of two or more rows with equal order and member among those that `takesPart` admits. O(rows) for real orders. */
export function ordersOfSeveralRows(
  order: Int32Array,
  member: Int32Array,
  takesPart: (row: number) => boolean,
): OrderGroups {
  let orderCount = 0;
  for (const code of order) if (code >= orderCount) orderCount = code + 1;
  const ends = new Int32Array(orderCount + 1);
  for (let row = 0; row < order.length; row += 1) if (order[row]! >= 0 && takesPart(row)) ends[order[row]! + 1]! += 1;
  for (let code = 0; code < orderCount; code += 1) ends[code + 1]! += ends[code]!;
  const sorted = new Int32Array(ends[orderCount]!);
  const next = ends.slice();
  for (let row = 0; row < order.length; row += 1) {
    if (order[row]! >= 0 && takesPart(row)) sorted[next[order[row]!]!++] = row;
  }
  const starts: number[] = [];
  let kept = 0;
  for (let code = 0; code < orderCount; code += 1) {
    const bucket = sorted.subarray(ends[code], ends[code + 1]);
    if (bucket.length < 2) continue;
    // The order number of a till starts again every day, so one number can belong to several members.
    if (bucket.some(row => member[row] !== member[bucket[0]!])) {
      bucket.sort((a, b) => member[a]! - member[b]! || a - b);
    }
    for (let from = 0; from < bucket.length;) {
      let to = from + 1;
      while (to < bucket.length && member[bucket[to]!] === member[bucket[from]!]) to += 1;
      if (to - from >= 2) {
        starts.push(kept);
        sorted.copyWithin(kept, ends[code]! + from, ends[code]! + to);
        kept += to - from;
      }
      from = to;
    }
  }
  starts.push(kept);
  return { rows: sorted.subarray(0, kept), starts };
}

/** Numbers of the groups whose rows all hold one and the same amount, other than 0. */
export function groupsOfOneAmount(groups: OrderGroups, amount: Float64Array): number[] {
  const found: number[] = [];
  for (let group = 0; group + 1 < groups.starts.length; group += 1) {
    const first = amount[groups.rows[groups.starts[group]!]!]!;
    let same = first !== 0;
    for (let place = groups.starts[group]!; same && place < groups.starts[group + 1]!; place += 1) {
      same = amount[groups.rows[place]!] === first;
    }
    if (same) found.push(group);
  }
  return found;
}

/** True when a row after the first of a group repeats no earlier one cell by cell. */
export function hasSeveralLines({ rows, starts }: OrderGroups, group: number, again: Uint8Array | null): boolean {
  if (again === null) return true;
  return rows.subarray(starts[group]! + 1, starts[group + 1]).some(row => again[row] === 0);
}

/** Leaves amount and refund on the first row of each given group and 0 on the others; differing refunds stay. Changes the arrays. */
export function keepOncePerOrder(
  groups: OrderGroups,
  which: readonly number[],
  amount: Float64Array,
  refund: Float64Array | null,
): void {
  for (const group of which) {
    const rows = groups.rows.subarray(groups.starts[group], groups.starts[group + 1]);
    const sameRefund = refund !== null && rows.every(row => refund[row] === refund[rows[0]!]);
    for (const row of rows.subarray(1)) {
      amount[row] = 0;
      if (sameRefund) refund[row] = 0;
    }
  }
}
