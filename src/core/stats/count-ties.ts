/** How often values repeat: how many different ones there are, and the one that most members hold, the smallest of several. */
export interface Ties {
  readonly distinctCount: number;
  readonly value: number;
  readonly memberCount: number;
}

/** @param ascending  sorted, at least one value, no NaN. O(values). */
export function countTies(ascending: Float64Array): Ties {
  let distinctCount = 0;
  let value = ascending[0]!;
  let memberCount = 0;
  let runStart = 0;
  for (let i = 0; i < ascending.length; i++) {
    if (i > 0 && ascending[i] === ascending[i - 1]) continue;
    const run = i - runStart;
    if (run > memberCount) {
      memberCount = run;
      value = ascending[runStart]!;
    }
    distinctCount += 1;
    runStart = i;
  }
  const lastRun = ascending.length - runStart;
  return lastRun > memberCount
    ? { distinctCount, value: ascending[runStart]!, memberCount: lastRun }
    : { distinctCount, value, memberCount };
}
