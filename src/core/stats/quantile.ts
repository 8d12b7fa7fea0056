/**
 * The quantile of a sorted column, Hyndman & Fan's definition 7; Excel's PERCENTILE.INC is the same.
 *
 * @param ascending  sorted ascending, no NaN, at least one value
 * @param fraction   0 to 1
 * @throws RangeError  on an empty column or a fraction outside 0 to 1
 *
 * O(1). Source: Hyndman & Fan (1996), The American Statistician 50(4), 361-365.
 */
export function quantileSorted(ascending: Float64Array, fraction: number): number {
  if (ascending.length === 0) throw new RangeError("quantileSorted needs at least one value, got none");
  if (!(fraction >= 0 && fraction <= 1)) throw new RangeError(`fraction must be 0 to 1, got ${fraction}`);
  const position = (ascending.length - 1) * fraction;
  const below = Math.floor(position);
  const lower = ascending[below]!;
  const upper = ascending[Math.min(below + 1, ascending.length - 1)]!;
  return lower + (upper - lower) * (position - below);
}
