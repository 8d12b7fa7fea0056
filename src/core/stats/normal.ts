/** The point that a standard normal value exceeds in size in 5 % of all cases: for two-sided intervals of 95 %. */
export const Z_95 = 1.959963984540054;

/** The point below which a standard normal value lies in 80 % of all cases: for a power of 80 %. */
export const Z_POWER_80 = 0.8416212335729143;

/** From here on the continued fraction converges fast, and 1 minus a sum would lose digits. */
const TAIL_FROM = 3;

/**
 * The chance that a standard normal value lies farther from 0 than `z` does, on either side. Infinity gives 0.
 *
 * Sources: for small z the series of Marsaglia (2004), Journal of Statistical Software 11(4), formula for cPhi; for
 * large z the continued fraction of Laplace for the tail (Abramowitz and Stegun 26.2.14), from its far end.
 */
export function bothTails(z: number): number {
  const size = Math.abs(z);
  if (size === Infinity) return 0;
  const density = Math.exp((-size * size) / 2) / Math.sqrt(2 * Math.PI);
  if (size >= TAIL_FROM) {
    let fraction = size;
    for (let k = 60; k >= 1; k--) fraction = size + k / fraction;
    return (2 * density) / fraction;
  }
  let term = size;
  let sum = size;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (size * size) / k;
    sum += term;
  }
  return Math.max(0, 1 - 2 * density * sum);
}
