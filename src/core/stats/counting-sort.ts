/** Items gathered by group: those of group g are `items[start[g]]` to `items[start[g + 1] - 1]`, in their old order. */
export interface Grouping {
  readonly items: Int32Array;
  readonly start: Int32Array;
}

/**
 * Gathers items by group, stably.
 *
 * @param items       what to gather; the group of `items[i]` is `groupOf[i]`
 * @param groupOf     0 to groupCount - 1, no sentinels
 * @throws RangeError when the two columns differ in length
 *
 * O(items + groups): a counting sort, because groups are dense codes.
 */
export function gatherByGroup(items: Int32Array, groupOf: Int32Array, groupCount: number): Grouping {
  if (items.length !== groupOf.length) {
    throw new RangeError(`items and groupOf differ in length: ${items.length} and ${groupOf.length}`);
  }
  const start = new Int32Array(groupCount + 1);
  for (let i = 0; i < groupOf.length; i++) start[groupOf[i]! + 1]! += 1;
  for (let group = 0; group < groupCount; group++) start[group + 1]! += start[group]!;
  const next = start.slice(0, groupCount);
  const gathered = new Int32Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const group = groupOf[i]!;
    gathered[next[group]!] = items[i]!;
    next[group]! += 1;
  }
  return { items: gathered, start };
}
