import { scaleLinear, scaleSqrt } from "d3-scale";
import { firstCountAbove } from "#core/score-ranges";
import { isCounted } from "#core/dimensions";
import type { Distribution, DistributionBar } from "#core/distribution";

/** Where values stand on the axis of a distribution: 0 is its left end, 1 its right one. */
export interface ValueAxis {
  readonly placeOfBar: (bar: number) => { readonly start: number; readonly end: number };
  /** Between the values on either side of the cut, so that each of them is seen on the side that it belongs to. */
  readonly placeOfCut: (cut: number) => number;
  /** A cut that stands at a place; whole for counted measures, and one that somebody has where each value has its bar. */
  readonly cutAt: (place: number) => number;
}

/** The axis of a distribution, for cuts whose own value belongs above or below them. */
export function valueAxis({ dimension, layout, bars }: Distribution, cutBelongsAbove: boolean): ValueAxis {
  if (layout === "values") return axisOfValues(bars, cutBelongsAbove);
  const domain = [bars[0]!.from, bars.at(-1)!.to];
  const scale =
    layout === "square-root"
      ? scaleSqrt().domain(domain).range([0, 1]).clamp(true)
      : scaleLinear().domain(domain).range([0, 1]).clamp(true);
  const counted = isCounted(dimension);
  return {
    placeOfBar: bar => ({ start: scale(bars[bar]!.from), end: scale(bars[bar]!.to) }),
    placeOfCut: cut => scale(counted ? firstCountAbove(cut, cutBelongsAbove) : cut),
    cutAt: place => {
      const value = scale.invert(place);
      return counted ? Math.round(value) - (cutBelongsAbove ? 0 : 1) : value;
    },
  };
}

function axisOfValues(bars: readonly DistributionBar[], cutBelongsAbove: boolean): ValueAxis {
  const isBelow = (value: number, cut: number) => value < cut || (value === cut && !cutBelongsAbove);
  return {
    placeOfBar: bar => ({ start: bar / bars.length, end: (bar + 1) / bars.length }),
    placeOfCut: cut => bars.filter(({ from }) => isBelow(from, cut)).length / bars.length,
    cutAt: place => {
      const below = Math.round(place * bars.length);
      const value = cutBelongsAbove ? Math.min(below, bars.length - 1) : Math.max(below, 1) - 1;
      return bars[value]!.from;
    },
  };
}
