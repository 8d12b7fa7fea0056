import { rangeCells } from "./range-cells";
import { rangeActions } from "./range-actions";
import { rangeGeometry } from "./range-geometry";
import { rangeNeighbours } from "./range-neighbours";
import { rangeOutline } from "./range-outline";
import type { Shape } from "../shape";
import type { RangeTarget } from "../targets";

/** One range [docs: types Range]: cells, place, neighbours, and what can be done to it. */
export const rangeShape: Shape<RangeTarget> = {
  name: "Range",
  identity: target => (target.referenceId === null ? {} : { _ReferenceId: target.referenceId }),
  scalars: { ...rangeGeometry.scalars, ...rangeCells.scalars },
  navigations: { ...rangeGeometry.navigations, ...rangeActions.navigations },
  methods: {
    ...rangeNeighbours,
    ...rangeGeometry.methods,
    ...rangeCells.methods,
    ...rangeActions.methods,
    ...rangeOutline,
  },
};
