import type { FitHooks } from "../fit-hooks";
import type { PurchaseModel } from "../purchase-model";
import type { FitRefusal, ForecastRefusal } from "../refusals";
import { DAYS_PER_UNIT } from "../time-unit";
import type { TimeUnit } from "../time-unit";
import { findMaximum } from "./maximum";
import { thinPatterns } from "./patterns";
import type { Patterns } from "./patterns";
import { purchaseLikelihood } from "./purchase-likelihood";

export type PurchaseFit =
  | { readonly kind: "fitted"; readonly model: PurchaseModel; readonly logLikelihood: number; readonly evaluations: number }
  | { readonly kind: "refused"; readonly refusal: FitRefusal | Extract<ForecastRefusal, { code: "no-buyers" | "no-repeats" }> }
  | { readonly kind: "stopped" }; // prettier-ignore

const PARAMETERS = ["r", "alpha", "a", "b"] as const;
/** Of parameters, with time counted so that the longest known time is 1. */
const LIMITS = [Math.log(1e-4), Math.log(1e4)] as const;
const MOST_ROUGH_PATTERNS = 4000;

/**
 * Fits the BG/NBD model by maximum likelihood. The log-likelihood is that of the model's unit: in days it is lower than
 * in weeks by log 7 per repeat purchase, and means the same.
 *
 * O(patterns) per evaluation, some 500 evaluations.
 */
export function fitPurchases(patterns: Patterns, unit: TimeUnit, hooks: FitHooks = {}): PurchaseFit {
  let scale = 0;
  let knownDays = 0;
  let repeats = 0;
  for (let i = 0; i < patterns.count; i++) {
    scale = Math.max(scale, patterns.knownDays[i]!);
    knownDays += patterns.buyers[i]! * patterns.knownDays[i]!;
    repeats += patterns.buyers[i]! * patterns.repeats[i]!;
  }
  if (patterns.count === 0) return { kind: "refused", refusal: { code: "no-buyers" } };
  if (repeats === 0) return { kind: "refused", refusal: { code: "no-repeats", buyers: patterns.buyerCount } };
  const rate = (repeats / knownDays) * scale;
  const start = (r: number, a: number, b: number) => [r, r / rate, a, b].map(clampedLog);
  const found = findMaximum(
    {
      valueAt: purchaseLikelihood(patterns, scale),
      roughValueAt: purchaseLikelihood(thinPatterns(patterns, MOST_ROUGH_PATTERNS), scale),
      starts: [start(0.25, 0.8, 2.5), start(1, 1, 3), start(1, 0.3, 6), start(4, 1, 1)],
      limits: LIMITS,
    },
    hooks,
  );
  const daysPerUnit = DAYS_PER_UNIT[unit];
  switch (found.kind) {
    case "stopped":
      return found;
    case "not-settled":
      return { kind: "refused", refusal: { code: "not-settled", evaluations: found.evaluations } };
    case "at-limit": {
      const parameter = PARAMETERS[found.axis]!;
      const value = Math.exp(found.logParameters[found.axis]!) * (parameter === "alpha" ? scale / daysPerUnit : 1);
      return { kind: "refused", refusal: { code: "at-limit", parameter, value } };
    }
    case "found": {
      const [r, alpha, a, b] = found.logParameters.map(Math.exp) as [number, number, number, number];
      return {
        kind: "fitted",
        model: { unit, r, alpha: (alpha * scale) / daysPerUnit, a, b },
        logLikelihood: found.value * patterns.buyerCount - repeats * Math.log(scale / daysPerUnit),
        evaluations: found.evaluations,
      };
    }
  }
}

function clampedLog(value: number): number {
  return Math.min(Math.max(Math.log(value), LIMITS[0] + 1), LIMITS[1] - 1);
}
