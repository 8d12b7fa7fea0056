import type { Dimension } from "../scoring-rules";

/** What a tool made of one dimension. */
export interface Binned {
  /** 1 to `levels`, one per value. */
  readonly scores: Uint8Array;
  /** Levels that came out; fewer than asked where the tool joins bins. */
  readonly levels: number;
}

/** One dimension as the tools see it. */
export interface ToBin {
  readonly dimension: Dimension;
  /** One per member, no NaN: days, counts or money, rounded to 9 decimals. */
  readonly values: Float64Array;
  /** 2 to 9. */
  readonly levels: number;
}

/** Values so that more is better: days turned around, all else as it is. */
export function betterUpwards({ dimension, values }: Pick<ToBin, "dimension" | "values">): Float64Array {
  // 0 days stay 0, not -0.
  return dimension === "recency" ? values.map(days => 0 - days) : values;
}

/**
 * The places of all members, the worst value first.
 *
 * @param breakTie  orders two members of equal value; it must not call two of them equal
 */
export function worstFirst(
  toBin: Pick<ToBin, "dimension" | "values">,
  breakTie: (a: number, b: number) => number,
): Int32Array {
  const better = betterUpwards(toBin);
  return Int32Array.from(better, (_, place) => place).sort((a, b) => better[a]! - better[b]! || breakTie(a, b));
}

/** The runs of equal values in ascending order: calls `visit` with the places of each. O(values log values). */
export function forEachTie(values: Float64Array, visit: (places: Int32Array, firstRank: number) => void): void {
  const places = Int32Array.from(values, (_, place) => place).sort((a, b) => values[a]! - values[b]! || a - b);
  let from = 0;
  for (let to = 1; to <= places.length; to++) {
    if (to < places.length && values[places[to]!] === values[places[from]!]) continue;
    visit(places.subarray(from, to), from + 1);
    from = to;
  }
}
