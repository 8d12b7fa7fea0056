import { gatherByGroup } from "../stats/counting-sort";
import { roundTo9Decimals } from "../stats/round";
import { takeBytes, takeDoubles, takeIntegers } from "../stats/take";
import type { Purchases } from "./purchases";

/**
 * Joins the valid purchases that one member made on one day into one. Whatever is not a valid purchase stays as it is,
 * so an order that was sent back whole cannot pull a kept one below zero.
 *
 * O(rows + purchases).
 */
export function joinSameDay(purchases: Purchases): Purchases {
  const joinedOf = new Int32Array(purchases.count);
  const memberCount = purchases.memberStart.length - 1;
  const memberStart = new Int32Array(memberCount + 1);
  let count = 0;
  for (let member = 0; member < memberCount; member++) {
    memberStart[member] = count;
    const joinedOfDay = new Map<number, number>();
    for (let purchase = purchases.memberStart[member]!; purchase < purchases.memberStart[member + 1]!; purchase++) {
      const day = purchases.day[purchase]!;
      const earlier = purchases.valid[purchase] === 1 ? joinedOfDay.get(day) : undefined;
      joinedOf[purchase] = earlier ?? count++;
      if (purchases.valid[purchase] === 1) joinedOfDay.set(day, joinedOf[purchase]!);
    }
  }
  memberStart[memberCount] = count;

  const valid = new Uint8Array(count);
  const day = new Int32Array(count);
  const net = new Float64Array(count);
  const unmatchedRefund = new Float64Array(count);
  const refunded = new Float64Array(count);
  const joinedOfRow = new Int32Array(purchases.rows.row.length);
  for (let purchase = 0; purchase < purchases.count; purchase++) {
    const joined = joinedOf[purchase]!;
    valid[joined] = purchases.valid[purchase]!;
    day[joined] = purchases.day[purchase]!;
    net[joined] = roundTo9Decimals(net[joined]! + purchases.net[purchase]!);
    unmatchedRefund[joined] = purchases.unmatchedRefund[purchase]!;
    refunded[joined] = roundTo9Decimals(refunded[joined]! + purchases.refunded[purchase]!);
    joinedOfRow.fill(joined, purchases.rowStart[purchase]!, purchases.rowStart[purchase + 1]!);
  }
  const entries = joinedOfRow.map((_, entry) => entry);
  const byJoined = gatherByGroup(entries, joinedOfRow, count);
  return {
    count,
    memberStart,
    valid,
    day,
    net,
    unmatchedRefund,
    refunded,
    plainSales: purchases.plainSales,
    rowStart: byJoined.start,
    rows: {
      row: takeIntegers(purchases.rows.row, byJoined.items),
      role: takeBytes(purchases.rows.role, byJoined.items),
      money: takeDoubles(purchases.rows.money, byJoined.items),
      refunded: purchases.rows.refunded && takeDoubles(purchases.rows.refunded, byJoined.items),
    },
  };
}
