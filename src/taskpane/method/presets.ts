import { defaultRules, DIMENSIONS } from "#core/scoring-rules";
import type { BandMethod, Dimension, ScoringRules } from "#core/scoring-rules";

export type PresetId = "standard" | "classic3";

const PRESETS: Readonly<Record<PresetId, { readonly levels: number; readonly method: BandMethod }>> = {
  standard: { levels: 5, method: "auto" },
  classic3: { levels: 3, method: "equal-frequency" },
};

/** `rules` with the levels of a preset in every dimension, all dimensions scored; the rest stays. */
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

/** `rules` with one dimension changed. */
export function changeDimension(
  rules: ScoringRules,
  dimension: Dimension,
  change: Partial<ScoringRules["dimensions"][Dimension]>,
): ScoringRules {
  return {
    ...rules,
    dimensions: { ...rules.dimensions, [dimension]: { ...rules.dimensions[dimension], ...change } },
  };
}
