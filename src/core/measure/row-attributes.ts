import type { OrderRows, TextColumn } from "../order-rows";
import type { Day } from "../units";

/**
 * Per scored member, the latest non-blank text up to the as-of day on any of the member's rows, counted or not; two
 * texts on one day are decided by the text itself. Rows without a date come before all others.
 *
 * @returns codes into `column.values`, -1 where every row is blank. O(rows + members)
 */
export function latestRowValue(orders: OrderRows, column: TextColumn, members: Int32Array, asOf: Day): Int32Array {
  const value = new Int32Array(orders.memberIds.length).fill(-1);
  const dayOf = new Int32Array(orders.memberIds.length);
  for (let row = 0; row < orders.rowCount; row++) {
    const member = orders.member[row]!;
    const code = column.codes[row]!;
    const day = orders.day[row]!;
    if (member < 0 || code < 0 || day > asOf) continue;
    const known = value[member]!;
    const isLater = known < 0 || day > dayOf[member]!;
    if (isLater || (day === dayOf[member]! && column.values[code]! < column.values[known]!)) {
      value[member] = code;
      dayOf[member] = day;
    }
  }
  return members.map(member => value[member]!);
}

/** Per scored member, 1 when any row of the member, whatever its date or status, asks not to be contacted. O(rows). */
export function optOuts(orders: OrderRows, optOut: Uint8Array, members: Int32Array): Uint8Array {
  const ofMember = new Uint8Array(orders.memberIds.length);
  for (let row = 0; row < orders.rowCount; row++) {
    if (optOut[row] === 1 && orders.member[row]! >= 0) ofMember[orders.member[row]!] = 1;
  }
  return Uint8Array.from(members, member => ofMember[member]!);
}
