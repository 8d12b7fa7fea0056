import { purchasesAsOf } from "./measure/purchases-as-of";
import type { OrderRows } from "./order-rows";
import { takeBytes, takeDoubles, takeIntegers } from "./stats/take";
import { NO_DAY } from "./units";
import type { Day } from "./units";

/** What one member bought, purchase by purchase, the earliest first. */
export interface MemberHistory {
  /** Valid purchases up to the as-of day; `rows` are zero-based from the first data row. */
  readonly purchases: readonly { readonly day: Day; readonly net: number; readonly rows: readonly number[] }[];
  /** All rows of the member, counted or not, in the order of the data. */
  readonly rows: readonly number[];
  /** Texts of the width column on rows of valid purchases, each once, the most frequent first. */
  readonly widthValues: readonly string[];
}

/**
 * The purchases of one member by the rules of the scoring: the same rows, refunds and days as in a run.
 *
 * @param member  code into `orders.memberIds`
 *
 * O(rows) to find the member's rows; all else is about those.
 */
export function memberHistory(
  orders: OrderRows,
  member: number,
  days: { readonly asOf: Day; readonly sameDayIsOnePurchase: boolean },
): MemberHistory {
  const rows = rowsOf(orders, member);
  const own = rowsOnly(orders, rows);
  const { purchases } = purchasesAsOf(own, days.asOf, days.asOf, days.sameDayIsOnePurchase);
  const found = Array.from({ length: purchases.count }, (_, purchase) => purchase)
    .filter(purchase => purchases.valid[purchase] === 1)
    .map(purchase => ({
      day: purchases.day[purchase]! as Day,
      net: purchases.net[purchase]!,
      rows: [...purchases.rows.row.subarray(purchases.rowStart[purchase], purchases.rowStart[purchase + 1])].map(
        row => rows[row]!,
      ),
    }))
    .sort((one, other) => one.day - other.day);
  const valid = found.flatMap(purchase => purchase.rows);
  return { purchases: found, rows: [...rows], widthValues: widthValuesOf(orders, valid) };
}

function rowsOf({ member: members }: OrderRows, member: number): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < members.length; row++) if (members[row] === member) rows.push(row);
  return Int32Array.from(rows);
}

/** Orders of one member alone: what grouping and refunds look at. */
function rowsOnly(orders: OrderRows, rows: Int32Array): OrderRows {
  return {
    ...orders,
    rowCount: rows.length,
    memberIds: [""],
    memberKeys: [""],
    memberFromContact: null,
    joinedIds: null,
    status: takeBytes(orders.status, rows),
    member: new Int32Array(rows.length),
    day: takeIntegers(orders.day, rows),
    order: orders.order && takeIntegers(orders.order, rows),
    amount: takeDoubles(orders.amount, rows),
    refund: orders.refund && takeDoubles(orders.refund, rows),
    unpaid: null,
    width: null,
    optOut: null,
    attributes: {},
    details: {},
    figures: {},
    birthday: null,
  };
}

function widthValuesOf({ width, day }: OrderRows, rows: readonly number[]): string[] {
  if (width === null) return [];
  const counts = new Map<number, number>();
  for (const row of rows) {
    const code = width.codes[row]!;
    if (code < 0 || day[row] === NO_DAY) continue;
    for (const part of width.parts?.[code] ?? [code]) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1]).map(([code]) => width.values[code]!);
}
