import type { BandMethod } from "./band-methods";
import { DIMENSIONS } from "./dimensions";
import { defaultRules } from "./scoring-rules";
import type { ScoringRules } from "./scoring-rules";

export type PresetId = "standard" | "classic3";

/** Levels that have a name: those of the method's defaults, and the author's three levels of equal frequency. */
const PRESETS: Readonly<Record<PresetId, { readonly levels: number; readonly method: BandMethod }>> = {
  standard: { levels: 5, method: "auto" },
  classic3: { levels: 3, method: "equal-frequency" },
};

/**
 * `rules` with every dimension scored, by the levels and the way to cut of a preset, in the method's own order. Own cut
 * points of the dimensions go; window, scopes, weights, map and compatibility mode stay.
 */
export function applyPreset(rules: ScoringRules, preset: PresetId): ScoringRules {
  const dimensions = Object.fromEntries(
    DIMENSIONS.map(dimension => [dimension, { enabled: true, ...PRESETS[preset] }]),
  ) as ScoringRules["dimensions"];
  return { ...rules, dimensions, order: defaultRules().order };
}

/** The preset that the levels of `rules` are, or null. */
export function presetOf(rules: ScoringRules): PresetId | null {
  const found = (Object.keys(PRESETS) as PresetId[]).find(preset =>
    DIMENSIONS.every(dimension => {
      const { enabled, levels, method } = rules.dimensions[dimension];
      return enabled && levels === PRESETS[preset].levels && method === PRESETS[preset].method;
    }),
  );
  return found ?? null;
}
