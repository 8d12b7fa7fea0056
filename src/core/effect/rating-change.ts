import { FEWEST_TO_COMPARE } from "../stats/group-against-rest";
import { meanInterval } from "../stats/mean-interval";
import type { Estimate } from "../stats/rates";
import { preciseSum } from "../stats/sum";
import { takeDoubles } from "../stats/take";

/** Mean ratings of the same members in two spans; one entry per member, NaN for who rated nothing in it. */
export interface RatingQuestion {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Of whoever rated in a span: other people than in another span. */
export interface SpanRating {
  readonly ratedCount: number;
  /** Each member counts once; null for nobody. */
  readonly mean: number | null;
}

/** How members rated before and after; not why, and nothing of those who rated in one span only. */
export interface RatingChange {
  readonly before: SpanRating;
  readonly after: SpanRating;
  /** Members who rated in both. */
  readonly bothCount: number;
  /** Of them, after minus before. */
  readonly change:
    | { readonly kind: "measured"; readonly estimate: Estimate }
    /** Everybody's rating changed by as much, so nothing says how far others would. */
    | { readonly kind: "alike"; readonly value: number }
    | { readonly kind: "too-few"; readonly needed: number };
}

/**
 * Ratings before and after by the members who gave both: the means of the spans are of different people, and their
 * difference would also be who rated.
 *
 * @throws RangeError when columns differ in length
 *
 * O(members). Source: {@link meanInterval} of the differences.
 */
export function compareRatings({ before, after }: RatingQuestion): RatingChange {
  if (before.length !== after.length) throw new RangeError("columns are one entry per member");
  const both = Int32Array.from(before, (_, member) => member).filter(
    member => !Number.isNaN(before[member]!) && !Number.isNaN(after[member]!),
  );
  const differences = takeDoubles(
    after.map((rating, member) => rating - before[member]!),
    both,
  );
  return {
    before: spanRating(before),
    after: spanRating(after),
    bothCount: both.length,
    change: changeOf(differences),
  };
}

function changeOf(differences: Float64Array): RatingChange["change"] {
  if (differences.length < FEWEST_TO_COMPARE) return { kind: "too-few", needed: FEWEST_TO_COMPARE };
  const estimate = meanInterval(differences);
  return estimate === null ? { kind: "alike", value: differences[0]! } : { kind: "measured", estimate };
}

function spanRating(ratings: Float64Array): SpanRating {
  const rated = ratings.filter(rating => !Number.isNaN(rating));
  return { ratedCount: rated.length, mean: rated.length === 0 ? null : preciseSum(rated) / rated.length };
}
