import { CUTTING_METHODS, takesOwnCuts } from "../band-methods";
import type { CuttingMethodId } from "../band-methods";
import { scoreBetweenCuts } from "../band-score";
import type { MonetaryBase } from "../monetary-base";
import { middleBand } from "../score-scale";
import { shownCuts } from "../shown-cuts";
import type { BandReason, DimensionBands } from "../scored-members";
import type { Dimension, DimensionRules } from "../scoring-rules";
import { ascendingValues } from "../stats/ascending-values";
import { inBlocks } from "../stats/blocks";
import { countTies } from "../stats/count-ties";
import type { BandCuts } from "./cutting-method";

/** Equal-frequency bands on fewer members than this per band say little. */
export const MEMBERS_PER_BAND = 5;

const NO_CUTS: BandCuts = { cuts: [], cutBelongsAbove: false };

export interface BandedDimension {
  /** 1 to levels, one per value. */
  readonly scores: Uint8Array;
  readonly bands: DimensionBands;
}

/**
 * Turns one measure into scores. Equal values always share a score. One distinct value for everyone carries no
 * information: all get the middle band, whatever method was asked for. Only cut points that were given are used even
 * then: they say what the value means. Frozen from a run with one value they are none, and all get the middle band.
 *
 * @param values           one per scored member, at least one, no NaN; money rounded to 9 decimals as the cuts are
 * @param monetaryBase     the amount that the fixed bands of monetary take as 1
 * @param ascending        the same values sorted, from a caller who has them
 * @throws RangeError      without a value
 *
 * O(members log members).
 */
export function bandDimension(
  dimension: Dimension,
  values: Float64Array,
  rules: DimensionRules,
  monetaryBase: MonetaryBase,
  ascending: Float64Array = ascendingValues(values),
): BandedDimension {
  if (values.length === 0) throw new RangeError(`no ${dimension} to band: at least one member is needed`);
  const { levels, method, ownCuts } = rules;
  const ties = countTies(ascending);
  const { used, reason } = chooseMethod(rules, values.length, ties.distinctCount);
  const { cuts, cutBelongsAbove } =
    used === "one-value" ? NO_CUTS : CUTTING_METHODS[used].cut({ dimension, ascending, levels, monetaryBase, ownCuts });
  const scoreOf = (value: number): number => {
    if (cuts.length === 0) return middleBand(levels);
    return scoreBetweenCuts(value, { cuts, cutBelongsAbove }, dimension === "recency");
  };

  const scores =
    cuts.length === 0 ? new Uint8Array(values.length).fill(middleBand(levels)) : new Uint8Array(values.length);
  if (cuts.length > 0) {
    const ascendingCuts = Float64Array.from(cuts);
    inBlocks(values.length, (from, to) =>
      scoreBlock(values, scores, ascendingCuts, cutBelongsAbove, dimension === "recency", from, to),
    );
  }
  const sizes = sizesOf(scores, levels);
  const isGiven = takesOwnCuts(method) && ownCuts?.origin.kind === "own";
  const shown = shownCuts({ dimension, cuts, cutBelongsAbove, isGiven, ascending });
  const largestTie = { value: ties.value, memberCount: ties.memberCount, score: scoreOf(ties.value) };
  return {
    scores,
    bands: {
      dimension,
      asked: method,
      used,
      reason,
      levels,
      cuts,
      shownCuts: shown,
      cutBelongsAbove,
      sizes,
      largestTie,
    },
  };
}

/** What `scoreBetweenCuts` says of each value. */
function scoreBlock(
  values: Float64Array,
  scores: Uint8Array,
  cuts: Float64Array,
  cutBelongsAbove: boolean,
  lessIsBetter: boolean,
  from: number,
  to: number,
): void {
  const lowest = lessIsBetter ? cuts.length + 1 : 1;
  const step = lessIsBetter ? -1 : 1;
  for (let place = from; place < to; place++) {
    const value = values[place]!;
    let score = lowest;
    for (let cut = 0; cut < cuts.length; cut++) {
      if (value > cuts[cut]! || (cutBelongsAbove && value === cuts[cut])) score += step;
    }
    scores[place] = score;
  }
}

function sizesOf(scores: Uint8Array, levels: number): number[] {
  const counts = new Int32Array(256);
  for (let place = 0; place < scores.length; place++) counts[scores[place]!]! += 1;
  return Array.from({ length: levels }, (_, level) => counts[level + 1]!);
}

function chooseMethod(
  { method, levels, ownCuts }: DimensionRules,
  memberCount: number,
  distinctCount: number,
): { readonly used: CuttingMethodId | "one-value"; readonly reason: BandReason } {
  // Given cuts say what a value means even where it is the only one.
  if (method !== "auto" && takesOwnCuts(method))
    return { used: method, reason: ownCuts?.origin.kind === "frozen" ? "frozen" : "asked" };
  if (distinctCount === 1) return { used: "one-value", reason: "one-value" };
  if (method !== "auto") return { used: method, reason: "asked" };
  if (memberCount < MEMBERS_PER_BAND * levels) return { used: "fixed", reason: "few-members" };
  if (distinctCount < levels) return { used: "fixed", reason: "few-values" };
  return { used: "equal-frequency", reason: "enough-members-and-values" };
}
