import { SALE } from "../measure/row-roles";
import type { PurchasesAsOf } from "../measure/purchases-as-of";
import type { OrderRows } from "../order-rows";
import { ANOTHER, THE_MEMBER, rowPeople } from "../row-people";
import type { PersonRoles } from "./person-roles";

/** The roles that each member has anywhere, as bits: 1 shifted by the place in ROLES. Columns are by place. O(entries). */
export function memberRoles(
  { member: players, role }: PersonRoles,
  placeOfMember: Int32Array,
  count: number,
): Uint8Array {
  const roles = new Uint8Array(count);
  for (let entry = 0; entry < players.length; entry++) {
    const place = players[entry]! < 0 ? -1 : placeOfMember[players[entry]!]!;
    if (place >= 0) roles[place]! |= 1 << role[entry]!;
  }
  return roles;
}

/**
 * The share of a member's valid purchases for somebody else among those that say for whom: NaN where none does. One line for
 * another person makes it a purchase for others. Source: rfmw.md 1.10. O(rows of purchases).
 *
 * @param roles  see `orderRoles`
 */
export function buysForOthersShare({ purchases }: PurchasesAsOf, roles: Uint8Array, members: Int32Array): Float64Array {
  const recipientOf = Uint8Array.from({ length: 3 ** 4 }, (_, code) => rowPeople(code).recipient);
  const { rows, rowStart } = purchases;
  return Float64Array.from(members, member => {
    let told = 0;
    let forOthers = 0;
    for (let purchase = purchases.memberStart[member]!; purchase < purchases.memberStart[member + 1]!; purchase++) {
      if (purchases.valid[purchase] === 0) continue;
      let most = 0;
      for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
        if (rows.role[i] === SALE) most = Math.max(most, recipientOf[roles[rows.row[i]!]!]!);
      }
      if (most >= THE_MEMBER) told += 1;
      if (most === ANOTHER) forOthers += 1;
    }
    return told === 0 ? NaN : forOthers / told;
  });
}

/** Whether a column of people says anything of a member, on any row of theirs: 1 or 0, by place. O(rows + members). */
export function namesSomebody(orders: OrderRows, field: "referrer", members: Int32Array): Uint8Array | null {
  const column = orders.details[field];
  if (column === undefined) return null;
  const named = new Uint8Array(orders.memberIds.length);
  for (let row = 0; row < orders.rowCount; row++) {
    if (column.codes[row]! >= 0 && orders.member[row]! >= 0) named[orders.member[row]!] = 1;
  }
  return Uint8Array.from(members, member => named[member]!);
}
