/** From here on the series below is exact to the last digits of a double. */
const SERIES_FROM = 10;
const HALF_LOG_2_PI = 0.9189385332046727;

/**
 * The natural logarithm of the gamma function for x > 0, to about 15 digits (absolute near its zeros at 1 and 2).
 *
 * Source: Stirling's series, DLMF 5.11.1; smaller x are moved up by the recurrence, DLMF 5.5.1.
 */
export function logGamma(x: number): number {
  let product = 1;
  let moved = x;
  while (moved < SERIES_FROM) product *= moved++;
  return (moved - 0.5) * Math.log(moved) - moved + HALF_LOG_2_PI + stirlingRest(moved) - Math.log(product);
}

/** What Stirling's formula leaves of log-gamma, for x of {@link SERIES_FROM} and more. */
export function stirlingRest(x: number): number {
  const inverse = 1 / (x * x);
  const sum =
    1 / 12 +
    inverse *
      (-1 / 360 +
        inverse *
          (1 / 1260 + inverse * (-1 / 1680 + inverse * (1 / 1188 + inverse * (-691 / 360360 + inverse * (1 / 156))))));
  return sum / x;
}

/**
 * The natural logarithm of the beta function for a, b > 0, without the loss of digits that three large log-gammas have.
 *
 * Source: the differences of Stirling's formula written with log(1 + small), as in Didonato and Morris (1992), ACM TOMS
 * 18, 360-373.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < SERIES_FROM) return logGamma(small) + logGamma(large) - logGamma(small + large);
  // log-gamma of large minus that of small + large.
  const difference = (size: number): number =>
    -(large - 0.5) * Math.log1p(size / large) - size * Math.log(size + large) + size + rests();
  const rests = (): number => stirlingRest(large) - stirlingRest(small + large);
  if (small < SERIES_FROM) return logGamma(small) + difference(small);
  return (
    HALF_LOG_2_PI -
    0.5 * Math.log(small) -
    small * Math.log1p(large / small) -
    (large - 0.5) * Math.log1p(small / large) +
    stirlingRest(small) +
    rests()
  );
}
