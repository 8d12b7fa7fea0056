/** Buyers with the same number of repeats before the split, and what they did after it. */
export interface FrequencyGroup {
  readonly repeats: number;
  /** True for the last group, which has all buyers with `repeats` or more. */
  readonly isOrMore: boolean;
  readonly buyers: number;
  /** Purchases after the split, of the group as a whole. */
  readonly actual: number;
  readonly expected: number;
}

const LAST_GROUP = 7;

/**
 * Actual and expected purchases after the split by repeats before it: 0, 1, ... 7 and more. A group without buyers stays,
 * with zeros. O(buyers).
 *
 * @param expected  per buyer, over the time from the split to the end
 */
export function byFrequency(repeats: Int32Array, purchasesAfter: Int32Array, expected: Float64Array): FrequencyGroup[] {
  const groups = Array.from({ length: LAST_GROUP + 1 }, (_, x) => ({
    repeats: x,
    isOrMore: x === LAST_GROUP,
    buyers: 0,
    actual: 0,
    expected: 0,
  }));
  for (let buyer = 0; buyer < repeats.length; buyer++) {
    const group = groups[Math.min(repeats[buyer]!, LAST_GROUP)]!;
    group.buyers += 1;
    group.actual += purchasesAfter[buyer]!;
    group.expected += expected[buyer]!;
  }
  return groups;
}
