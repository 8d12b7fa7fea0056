import type { BandMethod } from "./band-methods";
import { DIMENSIONS } from "./dimensions";
import type { Dimension } from "./dimensions";
import { RFM } from "./scoring-rules";
import type { DimensionRules, ScoringRules } from "./scoring-rules";

export type PresetId = "standard" | "classic3" | "cn8" | "like-shopify" | "like-klaviyo";

interface Preset {
  /** Those that the preset has levels for; the others stay as they are. */
  readonly dimensions: readonly Dimension[];
  readonly levels: number;
  readonly method: BandMethod;
  readonly rules: Partial<Pick<ScoringRules, "map" | "frequencyScope" | "monetaryBasis" | "windowMonths">>;
}

/**
 * Methods that have a name: the method's defaults, the author's three levels of equal frequency, the textbook classes
 * by mean, and two that are widely seen. What a preset does not name, above all the order of the dimensions, stays.
 */
const PRESETS: Readonly<Record<PresetId, Preset>> = {
  standard: {
    dimensions: DIMENSIONS,
    levels: 5,
    method: "auto",
    rules: { map: "rfmw14", frequencyScope: "window", monetaryBasis: "average", windowMonths: 12 },
  },
  classic3: { dimensions: DIMENSIONS, levels: 3, method: "equal-frequency", rules: { map: "rfmw14" } },
  cn8: { dimensions: RFM, levels: 5, method: "auto", rules: { map: "cn8-mean", monetaryBasis: "total" } },
  "like-shopify": {
    dimensions: RFM,
    levels: 5,
    method: "equal-frequency",
    rules: { map: "like-shopify", frequencyScope: "lifetime", monetaryBasis: "total" },
  },
  "like-klaviyo": {
    dimensions: RFM,
    levels: 3,
    method: "equal-frequency",
    rules: { map: "like-klaviyo", frequencyScope: "window", monetaryBasis: "total" },
  },
};

/** In the order in which a person chooses. */
export const PRESET_IDS = Object.keys(PRESETS) as readonly PresetId[];

/** What one setting becomes; levels and the way to cut of several dimensions are one change where they become the same. */
export type PresetChange =
  | { readonly setting: "levels"; readonly dimensions: readonly Dimension[]; readonly levels: number; readonly method: BandMethod }
  | { readonly setting: "map"; readonly to: ScoringRules["map"] }
  | { readonly setting: "frequencyScope"; readonly to: ScoringRules["frequencyScope"] }
  | { readonly setting: "monetaryBasis"; readonly to: ScoringRules["monetaryBasis"] }
  | { readonly setting: "windowMonths"; readonly to: number }; // prettier-ignore

/** `rules` with what the preset sets. Own cut points of its dimensions go. */
export function applyPreset(rules: ScoringRules, preset: PresetId): ScoringRules {
  const { dimensions, levels, method, rules: other } = PRESETS[preset];
  const set = Object.fromEntries(dimensions.map(dimension => [dimension, { enabled: true, levels, method }]));
  return { ...rules, ...other, dimensions: { ...rules.dimensions, ...set } };
}

/** The preset that `rules` are, or null. */
export function presetOf(rules: ScoringRules): PresetId | null {
  return PRESET_IDS.find(preset => presetChanges(rules, preset).length === 0) ?? null;
}

/** What the preset changes in `rules`; none where they are it already. */
export function presetChanges(rules: ScoringRules, preset: PresetId): PresetChange[] {
  const { dimensions, levels, method, rules: other } = PRESETS[preset];
  const changes: PresetChange[] = [];
  const otherwise = dimensions.filter(dimension => !hasLevels(rules.dimensions[dimension], levels, method));
  if (otherwise.length > 0) changes.push({ setting: "levels", dimensions: otherwise, levels, method });
  const { map, frequencyScope, monetaryBasis, windowMonths } = other;
  if (map !== undefined && map !== rules.map) changes.push({ setting: "map", to: map });
  if (frequencyScope !== undefined && frequencyScope !== rules.frequencyScope)
    changes.push({ setting: "frequencyScope", to: frequencyScope });
  if (monetaryBasis !== undefined && monetaryBasis !== rules.monetaryBasis)
    changes.push({ setting: "monetaryBasis", to: monetaryBasis });
  if (windowMonths !== undefined && windowMonths !== rules.windowMonths)
    changes.push({ setting: "windowMonths", to: windowMonths });
  return changes;
}

function hasLevels(dimension: DimensionRules, levels: number, method: BandMethod): boolean {
  return dimension.enabled && dimension.levels === levels && dimension.method === method;
}
