import type { Purchases } from "../measure/purchases";
import { SALE } from "../measure/row-roles";
import type { OrderRows } from "../order-rows";
import type { Day } from "../units";
import { readRatings } from "./rating-scale";

/** Per member code the mean rating of the valid purchases after day `after` and up to day `upTo`, of 5; NaN for none. */
export type RatingsBetween = (purchases: Purchases, after: Day, upTo: Day) => Float64Array;

/**
 * Reads the ratings of spans of days, all on one scale: that of the whole column. A purchase's rating is the mean of its
 * sales'.
 *
 * @param all  the purchases by whose rows the scale is found
 * @returns    null where no rating is mapped, or too many rows say something else
 *
 * O(rows). Source of the scale: {@link readRatings}.
 */
export function ratingsBetween({ details }: OrderRows, all: Purchases): RatingsBetween | null {
  const column = details.feedbackScore;
  if (!column) return null;
  const uses = new Int32Array(column.values.length);
  for (let i = 0; i < all.rows.row.length; i++) {
    const code = column.codes[all.rows.row[i]!]!;
    if (code >= 0 && all.rows.role[i] === SALE) uses[code]! += 1;
  }
  const { ratings } = readRatings(column, uses);
  if (ratings === null) return null;
  const { ratingOf } = ratings;

  function ratingOfPurchase({ rowStart, rows }: Purchases, purchase: number): number {
    let sum = 0;
    let count = 0;
    for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
      const code = column!.codes[rows.row[i]!]!;
      if (code < 0 || rows.role[i] !== SALE || Number.isNaN(ratingOf[code]!)) continue;
      sum += ratingOf[code]!;
      count += 1;
    }
    return sum / count;
  }

  return (purchases, after, upTo) => {
    const { memberStart, valid, day } = purchases;
    return new Float64Array(memberStart.length - 1).map((_, member) => {
      let sum = 0;
      let count = 0;
      for (let purchase = memberStart[member]!; purchase < memberStart[member + 1]!; purchase++) {
        if (valid[purchase] === 0 || day[purchase]! <= after || day[purchase]! > upTo) continue;
        const rating = ratingOfPurchase(purchases, purchase);
        if (Number.isNaN(rating)) continue;
        sum += rating;
        count += 1;
      }
      return sum / count;
    });
  };
}
