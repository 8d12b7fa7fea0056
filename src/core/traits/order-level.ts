import type { Purchases } from "../measure/purchases";
import { SALE } from "../measure/row-roles";

/** As with amounts: so many orders, and this share of them, repeat one number on all of their rows. */
const ENOUGH_ORDERS = 5;
const REPEATING_SHARE = 0.9;

/**
 * Whether a figure is the order's and stands again on each of its rows, so that it counts once per purchase. Evidence are
 * purchases with two or more sales that all have the figure. O(rows). Source: rfmw.md 2.3, as for amounts.
 */
export function isRepeatedPerOrder(figure: Float64Array, { count, rowStart, rows }: Purchases): boolean {
  let orders = 0;
  let repeating = 0;
  for (let purchase = 0; purchase < count; purchase++) {
    let first = NaN;
    let sales = 0;
    let isSame = true;
    for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
      if (rows.role[i] !== SALE) continue;
      const value = figure[rows.row[i]!]!;
      if (!(value !== 0) || Number.isNaN(value)) {
        sales = 0;
        break;
      }
      if (sales === 0) first = value;
      else if (value !== first) isSame = false;
      sales += 1;
    }
    if (sales < 2) continue;
    orders += 1;
    if (isSame) repeating += 1;
  }
  return orders >= ENOUGH_ORDERS && repeating >= REPEATING_SHARE * orders;
}
