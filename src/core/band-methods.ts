import { equalFrequencyCuts } from "./score/equal-frequency-cuts";
import type { CuttingMethod } from "./score/cutting-method";
import { FIVE_BANDS, fixedBands, fixedCuts } from "./score/fixed-cuts";
import { givenCuts } from "./score/given-cuts";
import { naturalBreaks } from "./score/natural-breaks";

/**
 * Every way to cut, by the id under which it stands in settings files and on the settings sheet. Another one is another
 * entry, and its words in `src/locales`: the compiler asks for those.
 */
const METHODS = {
  "equal-frequency": {
    cutsFrom: "values",
    cut: ({ ascending, levels }) => ({ cuts: equalFrequencyCuts(ascending, levels), cutBelongsAbove: false }),
  },
  "natural-breaks": {
    cutsFrom: "values",
    cut: ({ ascending, levels }) => ({ cuts: naturalBreaks(ascending, levels), cutBelongsAbove: false }),
  },
  fixed: {
    cutsFrom: "rule",
    cut: ({ dimension, ascending, levels, monetaryBase }) => ({
      cuts: fixedCuts(dimension, levels, monetaryBase, ascending),
      cutBelongsAbove: dimension === "monetary",
    }),
  },
  "own-cuts": {
    cutsFrom: "person",
    cut: ({ ownCuts }) => givenCuts(ownCuts!),
  },
} satisfies Record<string, CuttingMethod>;

export type CuttingMethodId = keyof typeof METHODS;

export const CUTTING_METHODS: Readonly<Record<CuttingMethodId, CuttingMethod>> = METHODS;

/** How a person may ask for bands: a way to cut, or "auto", which chooses one by how many members and values there are. */
export type BandMethod = "auto" | CuttingMethodId;

/** In the order in which a person chooses. */
export const BAND_METHODS: readonly BandMethod[] = ["auto", ...(Object.keys(METHODS) as CuttingMethodId[])];

/** Those that need nothing but a number of levels. */
export const SIMPLE_BAND_METHODS: readonly BandMethod[] = BAND_METHODS.filter(method => !takesOwnCuts(method));

/** True when the method uses `DimensionRules.ownCuts`; the others leave them alone. */
export function takesOwnCuts(method: BandMethod): boolean {
  return method !== "auto" && CUTTING_METHODS[method].cutsFrom === "person";
}

/** True when the cuts of a run came from its members' values; false for cuts set beforehand, and where there are none. */
export function isCutByValues(used: CuttingMethodId | "one-value" | "compatibility"): boolean {
  return used !== "one-value" && used !== "compatibility" && CUTTING_METHODS[used].cutsFrom === "values";
}

export { fixedBands };

/** The fixed bands for five levels; money in ratios of the average. */
export const FIXED_BANDS = FIVE_BANDS;
