import { takesOwnCuts } from "./band-methods";
import { DIMENSIONS, RFM } from "./scoring-rules";
import type { CompatibilityMode, Dimension, DimensionRules, ScoringRules } from "./scoring-rules";
import { lookupKey } from "./width-lookup";

/** One way in which rules make no sense, with what a sentence about it needs. Places count from 0. */
export type RulesFault =
  | { readonly code: "levels-out-of-range"; readonly dimension: Dimension; readonly levels: number }
  | { readonly code: "order-not-a-permutation"; readonly order: readonly string[] }
  | { readonly code: "weight-not-positive"; readonly dimension: Dimension; readonly weight: number }
  | { readonly code: "window-out-of-range"; readonly windowMonths: number }
  | { readonly code: "no-dimension-enabled" }
  | { readonly code: "custom-map-without-rules" }
  | { readonly code: "cuts-missing"; readonly dimension: Dimension }
  | { readonly code: "cuts-do-not-match-levels"; readonly dimension: Dimension; readonly cutCount: number; readonly levels: number }
  | { readonly code: "cut-not-a-number"; readonly dimension: Dimension; readonly place: number; readonly cut: number }
  | { readonly code: "cuts-not-rising"; readonly dimension: Dimension; readonly place: number; readonly before: number; readonly cut: number }
  | { readonly code: "own-cuts-in-compatibility-mode"; readonly dimension: Dimension; readonly mode: CompatibilityMode }
  | { readonly code: "lookup-keyword-blank"; readonly place: number }
  | { readonly code: "lookup-category-blank"; readonly place: number; readonly keyword: string }
  | { readonly code: "lookup-keyword-repeated"; readonly place: number; readonly keyword: string }; // prettier-ignore

const MOST_LEVELS = 5;
/** As many as the other tools offer. */
const MOST_LEVELS_COMPATIBLE = 9;
const MOST_WINDOW_MONTHS = 1200;

/** All faults of `rules`; an empty list means that they can be used. */
export function checkRules(rules: ScoringRules): RulesFault[] {
  const faults: RulesFault[] = [];
  const mostLevels = rules.compatibility === null ? MOST_LEVELS : MOST_LEVELS_COMPATIBLE;
  for (const dimension of DIMENSIONS) {
    const { levels, method } = rules.dimensions[dimension];
    if (!Number.isInteger(levels) || levels < 2 || levels > mostLevels)
      faults.push({ code: "levels-out-of-range", dimension, levels });
    const weight = rules.weights[dimension];
    if (!isWeight(weight)) faults.push({ code: "weight-not-positive", dimension, weight });
    if (takesOwnCuts(method)) faults.push(...cutFaults(dimension, rules.dimensions[dimension]));
  }
  if (rules.order.length !== 4 || DIMENSIONS.some(dimension => !rules.order.includes(dimension))) {
    faults.push({ code: "order-not-a-permutation", order: rules.order });
  }
  if (!Number.isInteger(rules.windowMonths) || rules.windowMonths < 1 || rules.windowMonths > MOST_WINDOW_MONTHS) {
    faults.push({ code: "window-out-of-range", windowMonths: rules.windowMonths });
  }
  if (DIMENSIONS.every(dimension => !rules.dimensions[dimension].enabled))
    faults.push({ code: "no-dimension-enabled" });
  if (rules.map === "custom" && (rules.customRules ?? []).length === 0)
    faults.push({ code: "custom-map-without-rules" });
  return [...faults, ...lookupFaults(rules.widthLookup), ...compatibilityFaults(rules)];
}

/** Faults of cut points that would be used; what the method leaves alone is not looked at. */
function cutFaults(dimension: Dimension, { levels, ownCuts }: DimensionRules): RulesFault[] {
  if (ownCuts === undefined) return [{ code: "cuts-missing", dimension }];
  const { cuts, origin } = ownCuts;
  const faults: RulesFault[] = [];
  const noneAtAll = origin.kind === "frozen" && cuts.length === 0;
  if (cuts.length !== levels - 1 && !noneAtAll)
    faults.push({ code: "cuts-do-not-match-levels", dimension, cutCount: cuts.length, levels });
  cuts.forEach((cut, place) => {
    if (!Number.isFinite(cut)) faults.push({ code: "cut-not-a-number", dimension, place, cut });
    const before = cuts[place - 1];
    // Ties repeat a cut of equal-frequency bands, and to freeze them otherwise would change scores.
    if (before !== undefined && (cut < before || (cut === before && origin.kind === "own")))
      faults.push({ code: "cuts-not-rising", dimension, place, before, cut });
  });
  return faults;
}

function lookupFaults(lookup: ScoringRules["widthLookup"]): RulesFault[] {
  const faults: RulesFault[] = [];
  const categoryOf = new Map<string, string>();
  lookup.forEach(({ keyword, category }, place) => {
    const key = lookupKey(keyword);
    if (key === "") faults.push({ code: "lookup-keyword-blank", place });
    else if (lookupKey(category) === "") faults.push({ code: "lookup-category-blank", place, keyword });
    else if ((categoryOf.get(key) ?? lookupKey(category)) !== lookupKey(category))
      faults.push({ code: "lookup-keyword-repeated", place, keyword });
    else categoryOf.set(key, lookupKey(category));
  });
  return faults;
}

function compatibilityFaults({ compatibility, dimensions }: ScoringRules): RulesFault[] {
  if (compatibility === null) return [];
  const { mode } = compatibility;
  const faults: RulesFault[] = [];
  // The R package takes edges of one's own; the other tools take none, or none that is documented well enough.
  if (mode !== "r-rfm") {
    for (const dimension of DIMENSIONS) {
      if (takesOwnCuts(dimensions[dimension].method))
        faults.push({ code: "own-cuts-in-compatibility-mode", dimension, mode });
    }
  }
  if (compatibility.mode === "spss-modeler") {
    for (const dimension of RFM) {
      const weight = compatibility.weights[dimension];
      if (!isWeight(weight)) faults.push({ code: "weight-not-positive", dimension, weight });
    }
  }
  const anyOfRfm = RFM.some(dimension => dimensions[dimension].enabled);
  if (!anyOfRfm && dimensions.width.enabled && mode !== "sql-ntile" && mode !== "pandas-qcut")
    faults.push({ code: "no-dimension-enabled" });
  return faults;
}

/** More than any share or points; products of larger ones would leave the numbers that a sheet can hold. */
const LARGEST_WEIGHT = 1e6;

function isWeight(weight: number): boolean {
  return weight >= 0 && weight <= LARGEST_WEIGHT;
}
