import type { OrderRows } from "../order-rows";
import { ROW_STATUSES, isStatusOfNobody } from "../row-status";
import { inBlocks } from "../stats/blocks";

/**
 * Member codes, ascending, that appear on an order row but have no valid purchase. Walk-ins, total rows and blank rows
 * are nobody's, and rows that a person left out, also by choosing a currency, name nobody.
 *
 * @param placeOfMember  -1 for members without scores
 */
export function findProspects(orders: OrderRows, placeOfMember: Int32Array): Int32Array {
  const appears = new Uint8Array(orders.memberIds.length);
  inBlocks(orders.rowCount, (from, to) => noteMembers(orders, appears, from, to));
  const prospects: number[] = [];
  for (let member = 0; member < appears.length; member++) {
    if (appears[member] === 1 && placeOfMember[member] === -1) prospects.push(member);
  }
  return Int32Array.from(prospects);
}

/** By status: 1 where a row names nobody. */
const NAMES_NOBODY = Uint8Array.from(ROW_STATUSES, (status, code) =>
  isStatusOfNobody(code) || status === "left-out" || status === "other-currency" ? 1 : 0,
);

function noteMembers({ member: members, status }: OrderRows, appears: Uint8Array, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    const member = members[row]!;
    if (member >= 0 && NAMES_NOBODY[status[row]!] === 0) appears[member] = 1;
  }
}
