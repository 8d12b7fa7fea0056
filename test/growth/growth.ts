import { expect } from "vitest";

/** Milliseconds that a reading of the clock may be off without anything having grown. */
const NOISE = 20;
/** Four times the work in one step of growth that is linear is 4; a quadratic one is 16. */
const MOST_GROWTH = 8;

/**
 * Proves that the work grows about as much as what is worked on: four times as much may take twice as long as linear
 * growth would, where quadratic growth takes four times as long. The best of three tries of each size counts, as another
 * process can only make a try slower.
 *
 * @param make  what is worked on, of a size; making it is not timed
 */
export function expectLinear<T>(size: number, make: (size: number) => T, work: (made: T) => void): void {
  const best = [size, 4 * size].map(count => {
    const made = make(count);
    return Math.min(...Array.from({ length: 3 }, () => timeOf(() => work(made))));
  });
  expect(best[1]!, `${best[0]!.toFixed(1)} ms for ${size}, ${best[1]!.toFixed(1)} ms for ${4 * size}`).toBeLessThan(
    MOST_GROWTH * Math.max(best[0]!, NOISE),
  );
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
