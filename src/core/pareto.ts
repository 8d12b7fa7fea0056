import { preciseSum } from "./stats/sum";

/** The share of the whole net amount that the first `percent` of 100 members bring. */
export interface TopShare {
  readonly percent: number;
  /** `percent` of all members, rounded up to a whole member. */
  readonly memberCount: number;
  /** Of 1; null where the net amounts add up to nothing or less. See {@link topShares} for shares above 1. */
  readonly share: number | null;
}

/** A point of the cumulative curve: the first `memberCount` members bring `amountShare` of the whole net amount. */
export interface CurvePoint {
  readonly memberCount: number;
  /** Of 1. */
  readonly memberShare: number;
  /** Of 1. */
  readonly amountShare: number;
}

const CURVE_STEPS = 100;

/**
 * What the members with the highest net amounts bring of the whole: "the top 20 % bring 63 %". Members stand in order of
 * net amount, the highest first, and equal amounts in order of response rank; which of two equal amounts comes first
 * changes no share. A percentage means that many members rounded up, so 10 % of 3 members is 1.
 *
 * A net amount can be below zero, where a member got back more than was paid. Such members stand last, and a share is
 * still of the sum of all: the members before them then bring more than 1, and the share falls to 1 with the last.
 *
 * @param netAmount  one per member, no NaN
 * @returns          one entry per percentage, in the order given; no member or a sum of zero or less gives null shares,
 *                   never NaN
 *
 * O(members log members).
 */
export function topShares(netAmount: Float64Array, percents: readonly number[] = [10, 20, 50]): TopShare[] {
  const descending = highestFirst(netAmount);
  const total = preciseSum(descending);
  return percents.map(percent => {
    const memberCount = Math.ceil((descending.length * percent) / 100);
    return { percent, memberCount, share: total > 0 ? preciseSum(descending, 0, memberCount) / total : null };
  });
}

/**
 * The same as a curve for a chart: from the origin to (1, 1) in at most 101 points, of which the last is exact. It rises
 * at every step, and ever less, as long as no net amount is below zero. Empty where {@link topShares} knows no share.
 * No screen draws it yet: it is for the picture of the result.
 *
 * O(members log members).
 */
export function paretoCurve(netAmount: Float64Array): CurvePoint[] {
  const descending = highestFirst(netAmount);
  const { length } = descending;
  const total = preciseSum(descending);
  if (!(total > 0)) return [];
  const points: CurvePoint[] = [{ memberCount: 0, memberShare: 0, amountShare: 0 }];
  const steps = Math.min(CURVE_STEPS, length);
  let sum = 0;
  let before = 0;
  for (let step = 1; step <= steps; step++) {
    const memberCount = Math.ceil((length * step) / steps);
    sum += preciseSum(descending, before, memberCount);
    before = memberCount;
    // The rounding errors of the steps must not show at the end of the curve.
    const amountShare = step === steps ? 1 : sum / total;
    points.push({ memberCount, memberShare: memberCount / length, amountShare });
  }
  return points;
}

function highestFirst(netAmount: Float64Array): Float64Array {
  return netAmount.slice().sort().reverse();
}
