import type { OrderRows } from "../order-rows";
import { isStatusOfNobody, statusCode } from "../row-status";
import type { ScoredMembers } from "../scored-members";
import { roundTo9Decimals } from "../stats/round";
import { NO_DAY } from "../units";
import type { Day } from "../units";

/** What one member left unpaid under one order id, or on one day without. */
interface UnpaidOrder {
  readonly member: number;
  amount: number;
  /** NO_DAY where no row has one. */
  lastDay: number;
}

/** Per member code: what waits to be paid, in how many orders, and the day of the latest of them; NO_DAY without. */
export interface UnpaidOrders extends Pick<ScoredMembers, "unpaidAmount" | "unpaidOrders"> {
  readonly unpaidDay: Int32Array | null;
}

/**
 * Per member code, how many orders wait to be paid on `lastDay`, what they would bring and when the latest was placed; null
 * for all when the data hold no such row. An order with a row in any other state (paid, called off, given back) waits no longer. Rows without an
 * order id are one order per member and day. Rows after it are not looked at; those without a date are.
 * O(unpaid rows), and one look at all rows where unpaid ones have order ids.
 */
export function unpaidOrders(orders: OrderRows, lastDay: Day): UnpaidOrders {
  if (orders.unpaid === null) return { unpaidAmount: null, unpaidOrders: null, unpaidDay: null };
  const memberCount = orders.memberIds.length;
  const byOrder = new Map<number, UnpaidOrder>();
  const byDay = new Map<string, UnpaidOrder>();
  orders.unpaid.rows.forEach((row, place) => {
    const member = orders.member[row]!;
    const day = orders.day[row]!;
    if (member < 0 || day > lastDay) return;
    const order = orders.order === null ? -1 : orders.order[row]!;
    const amount = orders.unpaid!.amount[place]!;
    if (order >= 0) addTo(byOrder, order * memberCount + member, { member, amount, lastDay: day });
    else addTo(byDay, `${member} ${day}`, { member, amount, lastDay: day });
  });
  dropSettled(byOrder, orders, lastDay);
  const amount = new Float64Array(memberCount);
  const count = new Int32Array(memberCount);
  const latest = new Int32Array(memberCount).fill(NO_DAY);
  for (const found of [...byOrder.values(), ...byDay.values()]) {
    // A discount of its own line may be below zero, an order is not.
    amount[found.member]! += Math.max(0, found.amount);
    count[found.member]! += 1;
    latest[found.member] = Math.max(latest[found.member]!, found.lastDay);
  }
  return { unpaidAmount: amount.map(roundTo9Decimals), unpaidOrders: count, unpaidDay: latest };
}

function addTo<Key>(found: Map<Key, UnpaidOrder>, key: Key, row: UnpaidOrder): void {
  const known = found.get(key);
  if (known === undefined) {
    found.set(key, row);
    return;
  }
  known.amount += row.amount;
  known.lastDay = Math.max(known.lastDay, row.lastDay);
}

/** Takes away the orders that have a row which is not unpaid. Changes `unpaid`. */
function dropSettled(unpaid: Map<number, UnpaidOrder>, orders: OrderRows, lastDay: Day): void {
  if (unpaid.size === 0) return;
  const memberCount = orders.memberIds.length;
  const waits = new Uint8Array(orders.rowCount);
  const isWanted = new Uint8Array(orders.rowCount);
  for (const row of orders.unpaid!.rows) {
    waits[row] = 1;
    // There are no more order codes than rows.
    if (orders.order![row]! >= 0) isWanted[orders.order![row]!] = 1;
  }
  const duplicate = statusCode("duplicate");
  const leftOut = statusCode("left-out");
  for (let row = 0; row < orders.rowCount; row++) {
    const order = orders.order![row]!;
    if (order < 0 || isWanted[order] !== 1 || waits[row] === 1 || orders.day[row]! > lastDay) continue;
    const member = orders.member[row]!;
    const status = orders.status[row]!;
    if (member < 0 || isStatusOfNobody(status) || status === duplicate || status === leftOut) continue;
    unpaid.delete(order * memberCount + member);
  }
}
