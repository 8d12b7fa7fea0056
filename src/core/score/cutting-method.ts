import type { Dimension } from "../dimensions";
import type { MonetaryBase } from "../monetary-base";
import type { OwnCuts } from "../own-cuts";

/** What a method may look at when it cuts one measure into bands. */
export interface MeasureToCut {
  readonly dimension: Dimension;
  /** One value per scored member, sorted; at least two different ones unless a person gives the cuts. */
  readonly ascending: Float64Array;
  readonly levels: number;
  /** The amount that a ratio of 1 stands for where money is cut by ratios. */
  readonly monetaryBase: MonetaryBase;
  /** There when a person gives the cuts. */
  readonly ownCuts: OwnCuts | undefined;
}

export interface BandCuts {
  /** Ascending, in the unit of the measure. */
  readonly cuts: readonly number[];
  /** True when a value equal to a cut belongs to the band above it. */
  readonly cutBelongsAbove: boolean;
}

/** One way to cut a measure into bands. */
export interface CuttingMethod {
  /**
   * Where the cuts come from: the members' own values (few members say little, and equal values can leave a band
   * empty), a rule that stands before the data are seen, or the cut points of `DimensionRules.ownCuts`.
   */
  readonly cutsFrom: "values" | "rule" | "person";
  readonly cut: (measure: MeasureToCut) => BandCuts;
}
