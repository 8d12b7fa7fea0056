import { FIXED_BANDS } from "#core/band-methods";
import { plainCuts } from "#core/cut-points";
import type { DimensionBands } from "#core/scored-members";
import type { Dimension, DimensionRules, OwnCuts } from "#core/scoring-rules";

/** Where to begin without a run to begin with: the fixed bands, and round sums for money. */
const FIRST_CUTS: Readonly<Record<Dimension, readonly number[]>> = {
  ...FIXED_BANDS,
  monetary: [100, 200, 500, 1000],
};

/**
 * Cut points to begin with when somebody wants to set their own: those in use, else those of the last scoring, else round
 * ones; as many as the levels need.
 */
export function firstOwnCuts(
  dimension: Dimension,
  { levels, ownCuts }: DimensionRules,
  bands: DimensionBands | undefined,
): OwnCuts {
  const origin = { kind: "own" } as const;
  if (ownCuts && isRising(ownCuts.cuts) && ownCuts.cuts.length === levels - 1) return { ...ownCuts, origin };
  const plain = bands && plainCuts(dimension, bands.cuts, bands.cutBelongsAbove);
  if (bands && plain?.length === levels - 1)
    return { cuts: plain, boundary: bands.cutBelongsAbove ? "above" : "below", origin };
  return { cuts: resizedCuts(FIRST_CUTS[dimension], levels), boundary: "below", origin };
}

/** `cuts` for another number of levels: the last ones go, or further ones follow at the last distance. */
export function resizedCuts(cuts: readonly number[], levels: number): readonly number[] {
  const resized = cuts.slice(0, levels - 1);
  while (resized.length < levels - 1) {
    const last = resized.at(-1) ?? 0;
    const before = resized.at(-2) ?? 0;
    resized.push(last + Math.max(1, last - before));
  }
  return resized;
}

function isRising(cuts: readonly number[]): boolean {
  return cuts.every((cut, place) => place === 0 || cut > cuts[place - 1]!);
}
