/** The 0.975 quantile of the standard normal distribution: intervals of 95 %. */
const Z_95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % interval of a share, 0 to 1, of which `hits` out of `count` were seen. Without any it is 0 to 1.
 *
 * Source: Wilson (1927), Journal of the American Statistical Association 22, 209-212; no continuity correction.
 */
export function wilsonInterval(hits: number, count: number): Interval {
  if (count === 0) return { low: 0, high: 1 };
  const share = hits / count;
  const spread = (Z_95 * Z_95) / count;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / count + spread / (4 * count))) / (1 + spread);
  return {
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === count ? 1 : Math.min(1, middle + half),
  };
}
