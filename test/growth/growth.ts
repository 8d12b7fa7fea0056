import { expect } from "vitest";

/** Milliseconds that a reading of the clock may be off without anything having grown. */
const NOISE = 20;
/** Work on so many times as much takes so many times as long when it is linear, and 64 times when it is quadratic. */
const STEP = 8;
const MOST_GROWTH = 24;

/**
 * Proves that the work grows about as much as what is worked on: eight times as much may take three times as long as
 * linear growth would, where quadratic growth takes eight times as long. The best of three tries of each size counts, as
 * another process can only make a try slower.
 *
 * @param make  what is worked on, of a size; making it is not timed
 */
export function expectLinear<T>(size: number, make: (size: number) => T, work: (made: T) => void): void {
  const best = [size, STEP * size].map(count => {
    const made = make(count);
    return Math.min(...Array.from({ length: 3 }, () => timeOf(() => work(made))));
  });
  expectGrowth(size, best);
}

/** The same for work that is waited for. */
export async function expectLinearWait<T>(
  size: number,
  make: (size: number) => T,
  work: (made: T) => Promise<unknown>,
): Promise<void> {
  const best: number[] = [];
  for (const count of [size, STEP * size]) {
    const made = make(count);
    let least = Infinity;
    for (let tries = 0; tries < 3; tries++) {
      const start = performance.now();
      await work(made);
      least = Math.min(least, performance.now() - start);
    }
    best.push(least);
  }
  expectGrowth(size, best);
}

function expectGrowth(size: number, best: readonly number[]): void {
  expect(best[1]!, `${best[0]!.toFixed(1)} ms for ${size}, ${best[1]!.toFixed(1)} ms for ${STEP * size}`).toBeLessThan(
    MOST_GROWTH * Math.max(best[0]!, NOISE),
  );
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
