import { Z_95 } from "./normal";
import { wilson } from "./rates";
import type { Estimate, Share } from "./rates";

/** So many new trials of a kind whose rate is known from a sample. */
export interface NewTrials {
  readonly count: number;
  /** Earlier trials of the same kind, at least one. */
  readonly seen: Share;
}

/**
 * How many hits to expect of new trials, with an interval of about 95 % for the number that will come: it holds both how
 * little the samples tell of the rates and the chance of the new trials themselves. Kinds are taken as independent.
 *
 * The first part joins the Wilson bounds of the rates as Zou and Donner do, so that 0 of 30 is not taken for never; the
 * second is the binomial variance at the rates seen. Both as squares, the ends kept between 0 and all.
 *
 * @throws RangeError when a kind has no earlier trials
 *
 * Source: Zou and Donner (2008), Statistics in Medicine 27, 1693-1702 (variance recovered from the bounds).
 */
export function expectedHits(kinds: readonly NewTrials[], z: number = Z_95): Estimate {
  let value = 0;
  let all = 0;
  let belowSquare = 0;
  let aboveSquare = 0;
  for (const { count, seen } of kinds) {
    const rate = wilson(seen, z);
    if (rate === null) throw new RangeError("a rate needs earlier trials");
    const chance = z * z * count * rate.value * (1 - rate.value);
    value += count * rate.value;
    all += count;
    belowSquare += (count * (rate.value - rate.lower)) ** 2 + chance;
    aboveSquare += (count * (rate.upper - rate.value)) ** 2 + chance;
  }
  return {
    value,
    lower: Math.max(0, value - Math.sqrt(belowSquare)),
    upper: Math.min(all, value + Math.sqrt(aboveSquare)),
  };
}
