/** A seeded stream of numbers (mulberry32 by Tommy Ettinger, public domain): the same seed gives the same sample. */
export interface RandomStream {
  /** 0 <= value < 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  between(low: number, high: number): number;
  pick<T>(choices: readonly T[]): T;
  /** The choices in a random order; the argument stays as it is. */
  shuffled<T>(choices: readonly T[]): T[];
}

/** Starts a stream. */
export function randomStream(seed: number): RandomStream {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  function whole(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1));
  }
  return {
    next,
    whole,
    between: (low, high) => low + next() * (high - low),
    pick: choices => {
      if (choices.length === 0) throw new Error("nothing to pick from");
      return choices[whole(0, choices.length - 1)]!;
    },
    shuffled: choices => {
      const order = [...choices];
      for (let last = order.length - 1; last > 0; last--) {
        const other = whole(0, last);
        [order[last], order[other]] = [order[other]!, order[last]!];
      }
      return order;
    },
  };
}
