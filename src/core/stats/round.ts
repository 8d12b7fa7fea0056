/** Above this, a double cannot hold 9 decimals and survive being rounded twice. */
const LARGEST_WITH_9_DECIMALS = 2 ** 50 / 1e9;

/**
 * Rounds to 9 decimals, halves away from zero, so that noise of binary arithmetic (71.99999999999999 for 72, 0.1 + 0.2 - 0.3
 * for 0) never decides a comparison. Values beyond about a million keep 15 significant digits instead, which is all that
 * a double holds. Rounding twice changes nothing; NaN and the infinities stay, and -0 becomes 0.
 */
export function roundTo9Decimals(value: number): number {
  const size = Math.abs(value);
  const rounded = size < LARGEST_WITH_9_DECIMALS ? Math.round(size * 1e9) / 1e9 : Number(size.toPrecision(15));
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Rounding errors of adding and subtracting doubles stay far below this share of the largest of them. */
const NOISE_SHARE = 1e-12;

/** `paid` minus `returned`, rounded to 9 decimals; 0 when what is left is the noise of binary arithmetic. */
export function moneyLeft(paid: number, returned: number): number {
  const left = paid - returned;
  return Math.abs(left) <= Math.abs(paid) * NOISE_SHARE ? 0 : roundTo9Decimals(left);
}
