import type { ScoringRules } from "#core/scoring-rules";
import type { Dimension } from "#core/dimensions";

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
