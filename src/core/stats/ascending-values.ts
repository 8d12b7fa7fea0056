/** Whole numbers from 0 to below this are sorted by counting. */
const MOST_COUNTED = 1 << 16;

/** A sorted copy: by counting where all values are small whole numbers, as days and counts are. No NaN. O(n) to O(n log n). */
export function ascendingValues(values: Float64Array): Float64Array {
  const largest = largestCount(values);
  if (largest < 0) return values.slice().sort();
  const counts = new Int32Array(largest + 1);
  for (let i = 0; i < values.length; i++) counts[values[i]!]! += 1;
  const sorted = new Float64Array(values.length);
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
