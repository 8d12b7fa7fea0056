import type { Day } from "./units";

/** Cut points that a person chose, or that were kept from an earlier run so that only members can move, never the bands. */
export interface OwnCuts {
  /**
   * Ascending, in the unit of the measure (days, purchases, money, categories), one fewer than levels. Own cuts rise;
   * frozen ones may repeat, because ties repeat them, and are none at all where the earlier run had one value only:
   * then everyone keeps the middle band.
   */
  readonly cuts: readonly number[];
  /** The band that a value equal to a cut belongs to: the one of smaller or of larger values. */
  readonly boundary: "below" | "above";
  readonly origin: { readonly kind: "own" } | { readonly kind: "frozen"; readonly asOf: Day };
}
