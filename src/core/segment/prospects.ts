import type { OrderRows } from "../order-rows";
import { isStatusOfNobody, statusCode } from "../row-status";

/**
 * Member codes, ascending, that appear on an order row but have no valid purchase. Walk-ins, total rows and blank rows
 * are nobody's, and rows that a person left out, also by choosing a currency, name nobody.
 *
 * @param placeOfMember  -1 for members without scores
 */
export function findProspects(orders: OrderRows, placeOfMember: Int32Array): Int32Array {
  const chosenAway = [statusCode("left-out"), statusCode("other-currency")];
  const appears = new Uint8Array(orders.memberIds.length);
  for (let row = 0; row < orders.rowCount; row++) {
    const member = orders.member[row]!;
    const status = orders.status[row]!;
    if (member >= 0 && !chosenAway.includes(status) && !isStatusOfNobody(status)) appears[member] = 1;
  }
  const prospects: number[] = [];
  appears.forEach((seen, member) => {
    if (seen === 1 && placeOfMember[member] === -1) prospects.push(member);
  });
  return Int32Array.from(prospects);
}
