import type { DimensionBands } from "./scored-members";

/** An end of a range, in the unit of the measure. */
export interface RangeEnd {
  readonly value: number;
  /** Whether the value itself belongs to the range. */
  readonly isIncluded: boolean;
}

/** The values that get one score. */
export interface ScoreRange {
  readonly score: number;
  readonly memberCount: number;
  /** The smallest value; null where the range is open, and where a mode has no cut points. */
  readonly from: RangeEnd | null;
  /** The largest value, likewise. */
  readonly to: RangeEnd | null;
  /** No value can have this score, because cut points coincide or stand between two whole numbers. */
  readonly isEmpty: boolean;
}

/**
 * The levels of a dimension as ranges of values, in the order of the values: from few days, purchases, money or
 * categories to many. Days, purchases and categories are whole numbers, so a range names the first and the last of
 * them; money has the bounds that {@link DimensionBands.shownCuts} rounds without moving a member. Both ends are open
 * where a compatibility mode has no cut points, and the same value where everybody has it.
 */
export function scoreRanges(bands: DimensionBands): ScoreRange[] {
  const { dimension, sizes, levels, largestTie, used, shownCuts } = bands;
  if (used === "one-value") {
    const { score, value, memberCount } = largestTie;
    const end = { value, isIncluded: true };
    return [{ score, memberCount, from: end, to: end, isEmpty: false }];
  }
  const endsOf = dimension === "monetary" ? moneyEnds : wholeEnds;
  return Array.from({ length: levels }, (_, band) => {
    const score = dimension === "recency" ? levels - band : band + 1;
    const ends = endsOf(shownCuts[band - 1] ?? null, shownCuts[band] ?? null, bands.cutBelongsAbove);
    return { score, memberCount: sizes[score - 1] ?? 0, ...ends, isEmpty: isEmpty(ends) };
  });
}

/** Where one level ends and the next begins, as people read it: the upper end of every range but the last. */
export function readableCuts(bands: DimensionBands): number[] {
  return bands.cuts.length === 0 ? [] : scoreRanges(bands).flatMap(({ to }) => (to === null ? [] : [to.value]));
}

type Ends = Pick<ScoreRange, "from" | "to">;

function moneyEnds(lower: number | null, upper: number | null, cutBelongsAbove: boolean): Ends {
  return {
    from: lower === null ? null : { value: lower, isIncluded: cutBelongsAbove },
    to: upper === null ? null : { value: upper, isIncluded: !cutBelongsAbove },
  };
}

/** The smallest whole number of the band above the cut. */
export function firstCountAbove(cut: number, cutBelongsAbove: boolean): number {
  return cutBelongsAbove ? Math.ceil(cut) : Math.floor(cut) + 1;
}

/** The first and the last whole number between two cut points; none is below zero. */
function wholeEnds(lower: number | null, upper: number | null, cutBelongsAbove: boolean): Ends {
  const last = upper === null ? null : firstCountAbove(upper, cutBelongsAbove) - 1;
  const first = lower === null ? (last === 0 ? 0 : null) : firstCountAbove(lower, cutBelongsAbove);
  return {
    from: first === null ? null : { value: first, isIncluded: true },
    to: last === null ? null : { value: last, isIncluded: true },
  };
}

function isEmpty({ from, to }: Ends): boolean {
  if (from === null || to === null) return false;
  return from.value > to.value || (from.value === to.value && !(from.isIncluded && to.isIncluded));
}
