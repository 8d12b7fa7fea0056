import { holmAdjusted } from "./holm";
import { rateDifference, rateDifferenceP, rateRatio, wilson } from "./rates";
import type { Estimate, Share } from "./rates";

/** Below so many members on either side nothing is claimed of a comparison. */
export const FEWEST_TO_COMPARE = 30;

/**
 * What a comparison shows: "clear" stands even among all comparisons that were made beside it, "suggestive" only taken
 * alone, "none" does not exclude chance, "too-few" was not judged.
 */
export type Evidence = "clear" | "suggestive" | "none" | "too-few";

/** A group beside everybody who is not in it. Intervals are of 95 %. */
export interface GroupRate {
  readonly share: Share;
  /** Null for an empty group. */
  readonly rate: Estimate | null;
  /**
   * The group's rate over that of all, the group included; a description without an interval, because the group is part
   * of what it is divided by. Null for an empty group, or where nobody responded.
   */
  readonly lift: number | null;
  readonly rest: Share;
  readonly restRate: Estimate | null;
  /** The group's rate minus that of the rest; null when one of them is empty. */
  readonly difference: Estimate | null;
  /** The group's rate over that of the rest; null when one of them is empty or nobody responded. */
  readonly ratio: Estimate | null;
  /** Of no difference between group and rest, not adjusted; null when one of them is empty. */
  readonly p: number | null;
  readonly evidence: Evidence;
}

export interface GroupRates {
  readonly groups: readonly GroupRate[];
  /** Comparisons judged beside one another, for which p values are adjusted by Holm. */
  readonly comparisonCount: number;
}

const LEVEL = 0.05;

/**
 * Compares every group of a partition with its rest: a group is part of the base, so the two are no independent samples,
 * but the group and everybody else are.
 *
 * @param shares  one per group; groups do not overlap, and together they are everybody
 *
 * Sources: {@link wilson}, {@link rateDifference} (Newcombe), {@link rateRatio} (Koopman), {@link holmAdjusted}.
 */
export function groupRates(shares: readonly Share[]): GroupRates {
  const all: Share = { hits: sum(shares.map(share => share.hits)), of: sum(shares.map(share => share.of)) };
  const compared = shares.map(share => {
    const rest: Share = { hits: all.hits - share.hits, of: all.of - share.of };
    return { share, rest, p: rateDifferenceP(share, rest) };
  });
  const isJudged = compared.map(({ share, rest }) => Math.min(share.of, rest.of) >= FEWEST_TO_COMPARE);
  const evidence = evidenceOf(compared.map(({ p }, group) => (isJudged[group]! ? p : null)));
  const groups = compared.map(({ share, rest, p }, group) => ({
    share,
    rate: wilson(share),
    lift: share.of === 0 || all.hits === 0 ? null : share.hits / share.of / (all.hits / all.of),
    rest,
    restRate: wilson(rest),
    difference: rateDifference(share, rest),
    ratio: rateRatio(share, rest),
    p,
    evidence: evidence[group]!,
  }));
  return { groups, comparisonCount: isJudged.filter(Boolean).length };
}

/** What each of several comparisons shows; null for one that is not judged. */
export function evidenceOf(pValues: readonly (number | null)[]): Evidence[] {
  const judged = pValues.filter(p => p !== null);
  const adjusted = holmAdjusted(judged);
  let next = 0;
  return pValues.map(p => {
    if (p === null) return "too-few";
    if (adjusted[next++]! < LEVEL) return "clear";
    return p < LEVEL ? "suggestive" : "none";
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
