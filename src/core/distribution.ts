import { isCounted } from "./dimensions";
import type { Dimension } from "./dimensions";
import { roundStep, toStep } from "./round-steps";
import { countTies } from "./stats/count-ties";
import { quantileSorted } from "./stats/quantile";
import { roundTo9Decimals } from "./stats/round";

/**
 * How the axis is laid out: one place per value; evenly; or by the square root, which gives small values more room where
 * a few large ones would take nearly all of it.
 */
export type DistributionLayout = "values" | "even" | "square-root";

/** A bar of a histogram. */
export interface DistributionBar {
  /** The smallest value that belongs to the bar. */
  readonly from: number;
  /** Where the bar ends: the next one's `from`. A value there belongs to the next bar, and to the last one where there is none. */
  readonly to: number;
  readonly memberCount: number;
}

/** What members' values of one measure look like. */
export interface Distribution {
  readonly dimension: Dimension;
  /** One value per scored member. */
  readonly ascending: Float64Array;
  readonly layout: DistributionLayout;
  /** Rising, without a gap on the axis; with "values" those that somebody has, each of them from itself to itself. */
  readonly bars: readonly DistributionBar[];
}

/** As many bars as can be told apart in a narrow pane, and as many rows as a table of them should have. */
const MOST_BARS = 30;

/** Counts of so few different values have a bar for each. */
const FEW_VALUES = 12;

/** From here on a few members would squeeze all others into a corner of an even axis. */
const LARGE_BY_MEDIAN = 5;

/**
 * The histogram of one measure. Every member is in exactly one bar. Bars of days, purchases and categories hold whole
 * numbers: one from 10 to 15 holds 10, 11, 12, 13 and 14.
 *
 * @param values  one per scored member, at least one, no NaN
 * @throws RangeError  without a value
 *
 * O(members log members).
 */
export function distributionOf(dimension: Dimension, values: ArrayLike<number>): Distribution {
  if (values.length === 0) throw new RangeError(`no ${dimension} to draw: at least one member is needed`);
  const ascending = Float64Array.from(values).sort();
  const layout = layoutOf(dimension, ascending);
  if (layout === "values") return { dimension, ascending, layout, bars: barsOfValues(ascending) };
  const edges = isCounted(dimension) ? countedEdges(ascending, layout) : measuredEdges(ascending, layout);
  return { dimension, ascending, layout, bars: barsBetween(ascending, edges) };
}

function layoutOf(dimension: Dimension, ascending: Float64Array): DistributionLayout {
  const { distinctCount } = countTies(ascending);
  const hasFewValues = (dimension === "frequency" || dimension === "width") && distinctCount <= FEW_VALUES;
  if (distinctCount === 1 || hasFewValues) return "values";
  const isSkewed = ascending.at(-1)! > LARGE_BY_MEDIAN * quantileSorted(ascending, 0.5);
  return isSkewed && ascending[0]! >= 0 ? "square-root" : "even";
}

function barsOfValues(ascending: Float64Array): DistributionBar[] {
  const bars: DistributionBar[] = [];
  for (let start = 0; start < ascending.length;) {
    const value = ascending[start]!;
    let end = start + 1;
    while (ascending[end] === value) end += 1;
    bars.push({ from: value, to: value, memberCount: end - start });
    start = end;
  }
  return bars;
}

/** Whole edges, the last of them one above the largest value. */
function countedEdges(ascending: Float64Array, layout: "even" | "square-root"): number[] {
  const end = Math.floor(ascending.at(-1)!) + 1;
  if (layout === "square-root") return distinct(squareRootEdges(end).map(Math.round));
  const first = Math.floor(ascending[0]!);
  const width = Math.max(1, Math.ceil((end - first) / MOST_BARS));
  return Array.from({ length: Math.ceil((end - first) / width) + 1 }, (_, place) =>
    Math.min(first + place * width, end),
  );
}

/** Edges at round amounts, the last of them not below the largest value. */
function measuredEdges(ascending: Float64Array, layout: "even" | "square-root"): number[] {
  const smallest = ascending[0]!;
  const largest = ascending.at(-1)!;
  if (layout === "square-root") {
    const edges = squareRootEdges(largest);
    const rounded = edges.map((edge, place) => toStep(edge, roundStep((edge - (edges[place - 1] ?? 0)) / 10)));
    return distinct([...rounded.slice(0, -1).filter(edge => edge < largest), largest]);
  }
  const width = roundStep((largest - smallest) / MOST_BARS);
  const first = Math.floor(smallest / width);
  // A largest value on an edge ends the bar before it.
  const barCount = Math.max(1, Math.ceil(roundTo9Decimals(largest / width)) - first);
  return Array.from({ length: barCount + 1 }, (_, place) => roundTo9Decimals((first + place) * width));
}

/** From 0 to `end`, evenly spaced on an axis of square roots. */
function squareRootEdges(end: number): number[] {
  return Array.from({ length: MOST_BARS + 1 }, (_, place) => (place / MOST_BARS) ** 2 * end);
}

function distinct(rising: readonly number[]): number[] {
  return [...new Set(rising)];
}

function barsBetween(ascending: Float64Array, edges: readonly number[]): DistributionBar[] {
  let place = 0;
  return edges.slice(0, -1).map((from, bar) => {
    const to = edges[bar + 1]!;
    const isLast = bar === edges.length - 2;
    const start = place;
    while (place < ascending.length && (isLast || ascending[place]! < to)) place += 1;
    return { from, to, memberCount: place - start };
  });
}
