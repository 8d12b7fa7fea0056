import { quantileSorted } from "../stats/quantile";
import { roundTo9Decimals } from "../stats/round";
import type { Binned, ToBin } from "./binned";

/** pandas.qcut raises "Bin edges must be unique" on repeated edges, unless it is told to drop them. */
export type QcutOutcome =
  | (Binned & { readonly edges: readonly number[] })
  | { readonly error: "bin-edges-not-unique"; readonly edges: readonly number[] };

/**
 * pandas.qcut: type 7 quantiles as edges, the smallest and the largest value among them; a value on an edge belongs to
 * the band below, the smallest value to the first. With repeated edges dropped there are fewer levels, and their labels
 * are counted anew from 1 to what is left: 60 one-time, 20 two-time and 20 more frequent buyers in five levels come out
 * as 1, 2 and 3. Days are labelled the other way round, as everyone does for recency.
 *
 * Fewer than two levels are left when one value fills everything; pandas gives no label at all (NaN) where it is the
 * only one. Then `levels` is 0 or 1 and so are all scores.
 *
 * Source: pandas 2, pandas.qcut and pandas.cut.
 */
export function pandasQcut({ dimension, values, levels }: ToBin, duplicates: "raise" | "drop"): QcutOutcome {
  const ascending = values.slice().sort();
  const edges = Array.from({ length: levels + 1 }, (_, k) => roundTo9Decimals(quantileSorted(ascending, k / levels)));
  const unique = [...new Set(edges)];
  if (unique.length < edges.length && duplicates === "raise") return { error: "bin-edges-not-unique", edges };
  const got = unique.length - 1;
  const inner = unique.slice(1, -1);
  if (got === 0) return { scores: new Uint8Array(values.length), levels: 0, edges: unique };
  const scores = Uint8Array.from(values, value => {
    const passed = inner.reduce((count, edge) => count + (value > edge ? 1 : 0), 0);
    return dimension === "recency" ? got - passed : 1 + passed;
  });
  return { scores, levels: got, edges: unique };
}

/**
 * pandas.qcut over rank(method="first"): equal values are split by their order, so edges never repeat. The sizes are
 * those of NTILE when the levels divide the members; otherwise the odd members fall elsewhere (53 in five levels: 11, 10,
 * 11, 10, 11).
 *
 * @param worstFirst  all places, ties in the order that the rows of the data frame had
 */
export function pandasQcutOfRanks(worstFirst: Int32Array, levels: number): Binned {
  const ranks = new Float64Array(worstFirst.length);
  worstFirst.forEach((place, position) => (ranks[place] = position + 1));
  const outcome = pandasQcut({ dimension: "frequency", values: ranks, levels }, "drop");
  if ("error" in outcome) throw new Error("dropping repeated edges cannot fail");
  return outcome;
}
