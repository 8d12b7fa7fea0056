import { CANCELLED_SALE, SALE } from "../measure/row-roles";
import { statusCode } from "../row-status";
import type { TraitSources } from "./trait-sources";

/**
 * 退货率: of the purchases that were paid, the share of which something came back, 0 to 1; a sale that was refunded as a
 * whole is one of them. Refunds without a sale in the data are not looked at: nobody knows of which purchase they are.
 *
 * @returns null where the data tell of no refunds: no column, no row below zero, no status. O(rows)
 */
export function returnRates({ orders, bought, member }: TraitSources): Float64Array | null {
  const refund = statusCode("refund");
  if (orders.refund === null && !orders.status.includes(refund)) return null;
  const { memberStart, valid, refunded, rowStart, rows } = bought.purchases;
  return Float64Array.from(member, code => {
    let paid = 0;
    let returned = 0;
    for (let purchase = memberStart[code]!; purchase < memberStart[code + 1]!; purchase++) {
      const cameBack = refunded[purchase]! > 0;
      if (valid[purchase] === 0 && !(cameBack && hasSale(purchase))) continue;
      paid += 1;
      if (cameBack) returned += 1;
    }
    return paid === 0 ? 0 : returned / paid;
  });

  function hasSale(purchase: number): boolean {
    for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
      if (rows.role[i] === SALE || rows.role[i] === CANCELLED_SALE) return true;
    }
    return false;
  }
}
