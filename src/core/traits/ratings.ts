import { CANCELLED_SALE, SALE } from "../measure/row-roles";
import { roundTo9Decimals } from "../stats/round";
import { NO, NOT_ENOUGH, PURCHASES_NEEDED, YES } from "./preference-flags";
import { readRatings } from "./rating-scale";
import type { TraitNote } from "./trait-notes";
import type { TraitSources } from "./trait-sources";

/** A latest rating of so many of 5 or fewer asks for care. Source: rfmw.md 1.15. */
export const CARE_UP_TO = 2;
/** Who rates half of their purchases, and at least two, speaks up about them. Source: rfmw.md 1.6. */
export const RATED_SHARE = 0.5;
export const RATED_PURCHASES = 2;

/** What members' ratings tell; on a scale to 5. */
export interface Ratings {
  /** The mean over rated purchases; NaN for none. */
  readonly average: Float64Array;
  /** Purchases that were rated. */
  readonly rated: Int32Array;
  /**
   * 1 where the latest rating is {@link CARE_UP_TO} or lower; of several on that day the lowest counts. Rows that were
   * refunded as a whole are looked at, too: whoever sends goods back has a reason.
   */
  readonly care: Uint8Array;
  /** 体验导向（推断）: NO, YES or NOT_ENOUGH. It says that somebody rates often, not that they care more than others. */
  readonly experienceOriented: Uint8Array;
}

/** A purchase's rating is the mean of its rows'. O(rows + texts). */
export function ratingsOfMembers({ orders, bought, member, lifetimePurchases }: TraitSources): {
  readonly ratings: Ratings | null;
  readonly notes: readonly TraitNote[];
} {
  const column = orders.details.feedbackScore;
  if (!column) return { ratings: null, notes: [] };
  const { memberStart, valid, rowStart, rows } = bought.purchases;
  const uses = new Int32Array(column.values.length);
  for (let i = 0; i < rows.row.length; i++) {
    const code = column.codes[rows.row[i]!]!;
    if (code >= 0 && rows.role[i] === SALE) uses[code]! += 1;
  }
  const { ratings, notes } = readRatings(column, uses);
  if (ratings === null) return { ratings, notes };
  const { ratingOf } = ratings;
  const average = new Float64Array(member.length).fill(NaN);
  const rated = new Int32Array(member.length);
  const care = new Uint8Array(member.length);
  const experienceOriented = new Uint8Array(member.length);
  for (let place = 0; place < member.length; place++) {
    let sum = 0;
    let latestDay = -Infinity;
    let latest = NaN;
    for (let purchase = memberStart[member[place]!]!; purchase < memberStart[member[place]! + 1]!; purchase++) {
      let total = 0;
      let count = 0;
      for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
        const code = column.codes[rows.row[i]!]!;
        const role = rows.role[i];
        if (code < 0 || (role !== SALE && role !== CANCELLED_SALE) || Number.isNaN(ratingOf[code]!)) continue;
        const rating = ratingOf[code]!;
        const day = orders.day[rows.row[i]!]!;
        if (day > latestDay || (day === latestDay && rating < latest)) {
          latestDay = day;
          latest = rating;
        }
        if (role !== SALE || valid[purchase] === 0) continue;
        total += rating;
        count += 1;
      }
      if (count === 0) continue;
      rated[place]! += 1;
      sum += total / count;
    }
    if (rated[place]! > 0) average[place] = roundTo9Decimals(sum / rated[place]!);
    care[place] = roundTo9Decimals(latest) <= CARE_UP_TO ? 1 : 0;
    const bought = lifetimePurchases[place]!;
    const ratesOften = rated[place]! >= RATED_PURCHASES && rated[place]! >= RATED_SHARE * bought;
    experienceOriented[place] = bought < PURCHASES_NEEDED ? NOT_ENOUGH : ratesOften ? YES : NO;
  }
  return { ratings: { average, rated, care, experienceOriented }, notes };
}
