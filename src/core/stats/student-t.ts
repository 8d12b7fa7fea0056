import { lastThatHolds } from "./bisect";

/**
 * The point that a t value with so many degrees of freedom exceeds in size in 5 % of all cases. By halving on
 * {@link bothTailsOfT}, good to 10 digits.
 *
 * @param freedom  above 0, need not be whole
 */
export function t95(freedom: number): number {
  return lastThatHolds(t => bothTailsOfT(t, freedom) > 0.05, 0, 1e9);
}

/** The chance that a t value with so many degrees of freedom lies farther from 0 than `t`, on either side. */
export function bothTailsOfT(t: number, freedom: number): number {
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/**
 * The regularised incomplete beta function, 0 <= x <= 1.
 *
 * Source: the continued fraction of Abramowitz and Stegun 26.5.8, evaluated as Lentz (1976), Applied Optics 15, 668-671.
 */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const factor = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (factor * betaFraction(x, a, b)) / a
    : 1 - (factor * betaFraction(1 - x, b, a)) / b;
}

const TINY = 1e-300;

function betaFraction(x: number, a: number, b: number): number {
  const kept = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return product;
}

/** Four terms of the series hold 13 digits from here on. */
const STIRLING_FROM = 15;

/** The logarithm of the gamma function, x > 0. Source: Stirling's series, Abramowitz and Stegun 6.1.41, after raising x. */
function logGamma(x: number): number {
  let raised = x;
  let product = 1;
  while (raised < STIRLING_FROM) product *= raised++;
  const inverse = 1 / (raised * raised);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / raised;
  return (raised - 0.5) * Math.log(raised) - raised + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
