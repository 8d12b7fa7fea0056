import type { Purchases } from "../measure/purchases";
import { REFUND, SALE } from "../measure/row-roles";
import { roundTo9Decimals } from "../stats/round";

/** Measures as tools have them that know rows, not purchases. Columns in the order of the members. */
export interface RowMeasures {
  /** Days since the latest row, a refund included. */
  readonly recencyDays: Float64Array;
  /** Sale and refund rows, each counted as one. */
  readonly rowCount: Float64Array;
  /** Sales minus refund rows; what a refund column says is not looked at. May be below zero. */
  readonly amount: Float64Array;
}

/**
 * R, F and M over rows, for the members that the product scores. Rows that reading left out (walk-ins, unreadable dates,
 * unpaid orders, rows after as-of) are left out here too: those tools would not know that they are none of ours.
 *
 * @param days     the day of every order row
 * @param members  member codes
 *
 * O(rows).
 */
export function rowMeasures(purchases: Purchases, days: Int32Array, members: Int32Array, asOf: number): RowMeasures {
  const recencyDays = new Float64Array(members.length);
  const rowCount = new Float64Array(members.length);
  const amount = new Float64Array(members.length);
  const { row, role, money } = purchases.rows;
  members.forEach((member, place) => {
    const from = purchases.rowStart[purchases.memberStart[member]!]!;
    const to = purchases.rowStart[purchases.memberStart[member + 1]!]!;
    let latest = -Infinity;
    let sum = 0;
    for (let i = from; i < to; i++) {
      if (role[i] !== SALE && role[i] !== REFUND) continue;
      rowCount[place]! += 1;
      sum = roundTo9Decimals(role[i] === SALE ? sum + money[i]! : sum - money[i]!);
      latest = Math.max(latest, days[row[i]!]!);
    }
    recencyDays[place] = asOf - latest;
    amount[place] = sum;
  });
  return { recencyDays, rowCount, amount };
}
