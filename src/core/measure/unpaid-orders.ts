import type { OrderRows } from "../order-rows";
import { isStatusOfNobody, statusCode } from "../row-status";
import type { ScoredMembers } from "../scored-members";
import { roundTo9Decimals } from "../stats/round";
import type { Day } from "../units";

/** What one member left unpaid under one order id, or on one day without. */
interface UnpaidOrder {
  readonly member: number;
  amount: number;
}

/**
 * Per member code, how many orders wait to be paid on `lastDay` and what they would bring; null for both when the data
 * hold no such row. An order with a row in any other state (paid, called off, given back) waits no longer. Rows without an
 * order id are one order per member and day. Rows after it are not looked at; those without a date are.
 * O(unpaid rows), and one look at all rows where unpaid ones have order ids.
 */
export function unpaidOrders(orders: OrderRows, lastDay: Day): Pick<ScoredMembers, "unpaidAmount" | "unpaidOrders"> {
  if (orders.unpaid === null) return { unpaidAmount: null, unpaidOrders: null };
  const memberCount = orders.memberIds.length;
  const byOrder = new Map<number, UnpaidOrder>();
  const byDay = new Map<string, UnpaidOrder>();
  orders.unpaid.rows.forEach((row, place) => {
    const member = orders.member[row]!;
    const day = orders.day[row]!;
    if (member < 0 || day > lastDay) return;
    const order = orders.order === null ? -1 : orders.order[row]!;
    const amount = orders.unpaid!.amount[place]!;
    if (order >= 0) addTo(byOrder, order * memberCount + member, member, amount);
    else addTo(byDay, `${member} ${day}`, member, amount);
  });
  dropSettled(byOrder, orders, lastDay);
  const amount = new Float64Array(memberCount);
  const count = new Int32Array(memberCount);
  for (const found of [...byOrder.values(), ...byDay.values()]) {
    // A discount of its own line may be below zero, an order is not.
    amount[found.member]! += Math.max(0, found.amount);
    count[found.member]! += 1;
  }
  return { unpaidAmount: amount.map(roundTo9Decimals), unpaidOrders: count };
}

function addTo<Key>(found: Map<Key, UnpaidOrder>, key: Key, member: number, amount: number): void {
  const known = found.get(key);
  if (known) known.amount += amount;
  else found.set(key, { member, amount });
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
