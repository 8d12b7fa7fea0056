import type { Dimension } from "./dimensions";

/** Digits that a bound of money keeps where members allow it: 216.663 is shown as 217. */
const DIGITS = 3;
const FINEST_STEP = 1e-9;
/** Amounts stand on the sheets with two decimals. */
const CENT = 0.01;

/** What a set of cut points was made for. */
export interface CutsToShow {
  readonly dimension: Dimension;
  /** Ascending, in the unit of the measure. */
  readonly cuts: readonly number[];
  readonly cutBelongsAbove: boolean;
  /** A person gave them: they are shown as they were given. */
  readonly isGiven: boolean;
  /** The members' values, ascending. */
  readonly ascending: Float64Array;
}

/**
 * Cut points as people read them. Those of money are rounded, each as far as no member would stand on the other side of
 * it: neither with the exact value nor with the two decimals that the sheets show of it. All others, and those that a
 * person gave, are as they are; days, purchases and categories are read as whole ranges (see `core/score-ranges`).
 *
 * O(cuts x log members).
 */
export function shownCuts({ dimension, cuts, cutBelongsAbove, isGiven, ascending }: CutsToShow): readonly number[] {
  if (dimension !== "monetary" || isGiven) return cuts;
  return cuts.map(cut => {
    const place = firstBeyond(ascending, cut, cutBelongsAbove);
    return rounded(cut, {
      below: place === 0 ? -Infinity : ascending[place - 1]!,
      above: place === ascending.length ? Infinity : ascending[place]!,
      cutBelongsAbove,
    });
  });
}

interface Neighbours {
  /** The largest value below the cut and the smallest above it. */
  readonly below: number;
  readonly above: number;
  readonly cutBelongsAbove: boolean;
}

function rounded(cut: number, neighbours: Neighbours): number {
  const { below, above } = neighbours;
  const inCents = { ...neighbours, below: toCents(below), above: toCents(above) };
  const coarsest = 10 ** (Math.floor(Math.log10(Math.max(CENT, Math.abs(cut)))) + 1 - DIGITS);
  for (let step = coarsest; step >= FINEST_STEP; step /= 10) {
    const fits = (tried: number): boolean => parts(tried, neighbours) && (step < CENT || parts(tried, inCents));
    const nearest = toStep(cut, step);
    if (fits(nearest)) return nearest;
    // A member may stand between the cut and the nearest round number, and none on the other side.
    const other = toStep(cut, step, nearest < cut ? Math.ceil : Math.floor);
    if (fits(other)) return other;
  }
  return cut;
}

function parts(cut: number, { below, above, cutBelongsAbove }: Neighbours): boolean {
  return cutBelongsAbove ? below < cut && cut <= above : below <= cut && cut < above;
}

/** Steps are powers of ten: dividing by a whole number leaves no noise, multiplying by 0.01 does. */
function toStep(value: number, step: number, round: (value: number) => number = Math.round): number {
  if (step >= 1) return round(value / step) * step;
  const perUnit = Math.round(1 / step);
  return round(value * perUnit) / perUnit;
}

function toCents(value: number): number {
  return Number.isFinite(value) ? toStep(value, CENT) : value;
}

/** The place of the first value that lies above the cut. */
function firstBeyond(ascending: Float64Array, cut: number, cutBelongsAbove: boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const isBelow = cutBelongsAbove ? ascending[middle]! < cut : ascending[middle]! <= cut;
    if (isBelow) low = middle + 1;
    else high = middle;
  }
  return low;
}
