/** Whole numbers from 0 to below this are sorted by counting. */
const MOST_COUNTED = 1 << 16;

/**
 * The values in ascending order: by counting where all are small whole numbers, as days and counts are. No NaN. O(n) to
 * O(n log n).
 *
 * @param sorted  as long as the values; they are put into it
 */
export function ascendingValues(values: Float64Array, sorted = new Float64Array(values.length)): Float64Array {
  const largest = largestCount(values);
  if (largest < 0) {
    sorted.set(values);
    return sorted.sort();
  }
  const counts = new Int32Array(largest + 1);
  for (let i = 0; i < values.length; i++) counts[values[i]!]! += 1;
  let at = 0;
  for (let value = 0; value <= largest; value++) {
    sorted.fill(value, at, at + counts[value]!);
    at += counts[value]!;
  }
  return sorted;
}

/** The largest value, -1 where some value is no small whole number. */
function largestCount(values: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(value >= 0 && value < MOST_COUNTED) || value !== Math.floor(value) || Object.is(value, -0)) return -1;
    if (value > largest) largest = value;
  }
  return largest;
}
