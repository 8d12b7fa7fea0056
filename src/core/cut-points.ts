import { isCounted } from "./dimensions";
import type { Dimension } from "./dimensions";
import type { Distribution } from "./distribution";
import { roundStep } from "./round-steps";
import { bandDimension } from "./score/band-dimension";
import { firstCountAbove } from "./score-ranges";
import type { DimensionBands } from "./scored-members";
import type { DimensionRules } from "./scoring-rules";
import { quantileSorted } from "./stats/quantile";
import { roundTo9Decimals } from "./stats/round";

/**
 * The cut points that part the members, as a person would write them: whole for counted measures, where 16.8 days part
 * the same members as 16, and each of them once, where ties repeat them. No member changes its side of any of them.
 */
export function plainCuts(dimension: Dimension, cuts: readonly number[], cutBelongsAbove: boolean): number[] {
  const plain = isCounted(dimension)
    ? cuts.map(cut => firstCountAbove(cut, cutBelongsAbove) - (cutBelongsAbove ? 0 : 1))
    : cuts;
  return [...new Set(plain)];
}

/** The bands that own cut points give, by the very rule that scores. O(members x cuts). @throws RangeError without own cuts */
export function bandsByOwnCuts({ dimension, ascending }: Distribution, rules: DimensionRules): DimensionBands {
  if (rules.ownCuts === undefined) throw new RangeError(`${dimension} has no cut points of its own`);
  const noBase = { money: 0, count: 0 };
  return bandDimension(dimension, ascending, { ...rules, method: "own-cuts" }, noBase, ascending).bands;
}

/** How far a cut point of the measure moves at once: one day, purchase or category, and a round fiftieth of the median amount. */
export function cutStep({ dimension, ascending }: Distribution): number {
  if (isCounted(dimension)) return 1;
  const median = quantileSorted(ascending, 0.5);
  return Math.max(1e-9, roundStep((median > 0 ? median : ascending.at(-1)! - ascending[0]!) / 50));
}

/** How far one of several rising cut points can go without reaching its neighbour or leaving the members' values. */
export interface CutLimits {
  readonly least: number;
  readonly most: number;
}

/** The limits of the cut at `place`, both of them steps. Where a cut is now is always within. */
export function cutLimits(distribution: Distribution, cuts: readonly number[], place: number): CutLimits {
  const { ascending } = distribution;
  const step = cutStep(distribution);
  const cut = cuts[place]!;
  const before = cuts[place - 1];
  const after = cuts[place + 1];
  const least = before === undefined ? stepFrom(ascending[0]!, step) : stepAfter(before, step);
  const most = after === undefined ? stepFrom(ascending.at(-1)!, step) : stepBefore(after, step);
  return { least: Math.min(least, cut), most: Math.max(most, cut) };
}

/** The cut at `place`, moved by so many steps up or, below 0, down, as far as it can go. From between two steps it goes to the next. */
export function cutMovedBy(distribution: Distribution, cuts: readonly number[], place: number, steps: number): number {
  const step = cutStep(distribution);
  const cut = cuts[place]!;
  const first = steps > 0 ? stepAfter(cut, step) : stepBefore(cut, step);
  return cutWithin(distribution, cuts, place, roundTo9Decimals(first + (steps - Math.sign(steps)) * step));
}

/** The value nearest to `cut` that the cut at `place` can have. */
export function cutWithin(distribution: Distribution, cuts: readonly number[], place: number, cut: number): number {
  const { least, most } = cutLimits(distribution, cuts, place);
  return Math.min(Math.max(cut, least), most);
}

/** Of a step that a value stands on, 0.3 / 0.1 is 2.9999999999999996. */
const NOISE = 1e-9;

function stepAfter(value: number, step: number): number {
  return roundTo9Decimals((Math.floor(value / step + NOISE) + 1) * step);
}

function stepBefore(value: number, step: number): number {
  return roundTo9Decimals((Math.ceil(value / step - NOISE) - 1) * step);
}

/** The smallest step that is not below the value. */
function stepFrom(value: number, step: number): number {
  return roundTo9Decimals(Math.ceil(value / step - NOISE) * step);
}
