import { lastThatHolds } from "./bisect";
import { Z_95, bothTails } from "./normal";

/** So many of so many: `0 <= hits <= of`, whole numbers. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** An estimate with its interval, both ends included. An end may be Infinity where the data set no limit. */
export interface Estimate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * A rate and its interval by the score method, which stays inside 0 to 1 and says something even of 0 hits.
 *
 * @param z  how many standard errors wide: 1.96 for 95 %
 * @returns  null for no trials
 * @throws RangeError when `share` is no share (see {@link Share})
 *
 * Source: Wilson (1927), JASA 22, 209-212; without continuity correction.
 */
export function wilson(share: Share, z: number = Z_95): Estimate | null {
  checkShare(share);
  const { hits, of } = share;
  if (of === 0) return null;
  const value = hits / of;
  const square = z * z;
  const centre = (hits + square / 2) / (of + square);
  const half = (z * Math.sqrt((hits * (of - hits)) / of + square / 4)) / (of + square);
  return {
    value,
    lower: hits === 0 ? 0 : Math.max(0, centre - half),
    upper: hits === of ? 1 : Math.min(1, centre + half),
  };
}

/**
 * The rate of `one` minus the rate of `other`, two independent samples, with the hybrid score interval.
 *
 * Each end takes from each rate the Wilson bound that lies in its direction, so it is not symmetric, stays inside -1 to
 * 1, and holds with no hits in one sample or in both.
 *
 * @returns  null when one of the samples is empty
 *
 * Source: Newcombe (1998), Statistics in Medicine 17, 873-890, method 10; without continuity correction.
 */
export function rateDifference(one: Share, other: Share, z: number = Z_95): Estimate | null {
  const [a, b] = [wilson(one, z), wilson(other, z)];
  if (a === null || b === null) return null;
  const value = a.value - b.value;
  return {
    value,
    lower: value - Math.hypot(a.value - a.lower, b.upper - b.value),
    upper: value + Math.hypot(a.upper - a.value, b.value - b.lower),
  };
}

/** Beyond this many standard errors the chance is below the smallest double. */
const FARTHEST_Z = 40;

/**
 * The p value that goes with {@link rateDifference}: 1 minus the confidence of the widest of its intervals that does not
 * hold 0. So p < 0.05 says exactly that the interval of 95 % does not hold 0, and a verdict by one is a verdict by the
 * other. 1 when the rates are equal; null when one of the samples is empty.
 */
export function rateDifferenceP(one: Share, other: Share): number | null {
  const difference = rateDifference(one, other, 0);
  if (difference === null) return null;
  if (difference.value === 0) return 1;
  const excludesZero = (z: number): boolean => {
    const { lower, upper } = rateDifference(one, other, z)!;
    return lower > 0 || upper < 0;
  };
  if (!excludesZero(0)) return 1;
  return excludesZero(FARTHEST_Z) ? 0 : bothTails(lastThatHolds(excludesZero, 0, FARTHEST_Z));
}

/** As far from a ratio of 1 as an interval is looked for: e to the power of this. */
const FARTHEST_LOG_RATIO = 300;

/**
 * The rate of `one` divided by the rate of `other`, two independent samples, with the asymptotic score interval: all
 * ratios that a chi-squared test with the rates most likely under that ratio does not reject.
 *
 * No hits in `one` give a lower end of 0, none in `other` a value and an upper end of Infinity.
 *
 * @returns  null when one of the samples is empty or neither has a hit: any ratio would do
 *
 * Source: Koopman (1984), Biometrics 40, 513-517; the most likely rates in closed form after Miettinen and Nurminen (1985),
 * Statistics in Medicine 4, 213-226, without their factor N/(N - 1).
 */
export function rateRatio(one: Share, other: Share, z: number = Z_95): Estimate | null {
  checkShare(one);
  checkShare(other);
  if (one.of === 0 || other.of === 0 || one.hits + other.hits === 0) return null;
  const value = other.hits === 0 ? Infinity : one.hits / one.of / (other.hits / other.of);
  const isPossible = (logRatio: number): boolean => scoreStatistic(one, other, Math.exp(logRatio)) <= z * z;
  // A ratio that is surely inside; where a sample has no hits, far out on its side.
  const inside = one.hits === 0 ? -FARTHEST_LOG_RATIO : other.hits === 0 ? FARTHEST_LOG_RATIO : Math.log(value);
  return {
    value,
    lower: one.hits === 0 ? 0 : Math.exp(lastThatHolds(isPossible, inside, -FARTHEST_LOG_RATIO)),
    upper: other.hits === 0 ? Infinity : Math.exp(lastThatHolds(isPossible, inside, FARTHEST_LOG_RATIO)),
  };
}

/** The squared score of the hypothesis that the first rate is `ratio` times the second; infinite where it cannot be. */
function scoreStatistic(one: Share, other: Share, ratio: number): number {
  const [p1, p2] = [one.hits / one.of, other.hits / other.of];
  const a = (one.of + other.of) * ratio;
  const b = one.of * ratio + one.hits + other.of + other.hits * ratio;
  const c = one.hits + other.hits;
  // The smaller root of a p^2 - b p + c = 0, in the form that does not cancel.
  const most = (2 * c) / (b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
  const [q1, q2] = [Math.min(1, ratio * most), Math.min(1, most)];
  const variance = (q1 * (1 - q1)) / one.of + (ratio * ratio * q2 * (1 - q2)) / other.of;
  const distance = p1 - ratio * p2;
  if (Math.abs(distance) <= 1e-15 * Math.max(p1, ratio * p2)) return 0;
  return variance > 0 ? (distance * distance) / variance : Infinity;
}

function checkShare({ hits, of }: Share): void {
  if (!Number.isInteger(hits) || !Number.isInteger(of) || hits < 0 || hits > of) {
    throw new RangeError(`a share needs whole numbers with 0 <= hits <= of, got ${hits} of ${of}`);
  }
}
