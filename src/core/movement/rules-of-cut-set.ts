import { frozenDimensions } from "../frozen-rules";
import type { ScoringRules } from "../scoring-rules";
import type { Day } from "../units";
import type { CutSet } from "./cut-set";

/**
 * Rules that score by the cuts of a set, as `frozenRules` makes them of a run: for the set of a run they are the same.
 *
 * @param rules  of the present: what the set does not say (weights, width lookup, custom rules) is theirs, so their map,
 *               dimensions and measures must be those of the set; `cutSetDifferences` tells
 * @param asOf   the day of the snapshot that the set stands with
 */
export function rulesOfCutSet(set: CutSet, rules: ScoringRules, asOf: Day): ScoringRules {
  const dimensions = frozenDimensions(rules, dimension => set.dimensions[dimension], asOf);
  return { ...rules, order: set.order, dimensions };
}
