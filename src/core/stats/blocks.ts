/** So many rows are a block: a small function over a block is called often enough to be compiled in a first run. */
export const BLOCK = 8192;

/**
 * Calls `work` for places 0 to `count`, a block at a time. An engine compiles what is called often; one loop over a million
 * rows that runs once is compiled in the middle of it, late, and thrown away at its end.
 */
export function inBlocks(count: number, work: (from: number, to: number) => void, size = BLOCK): void {
  for (let from = 0; from < count; from += size) work(from, Math.min(count, from + size));
}
