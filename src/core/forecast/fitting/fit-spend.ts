import type { Buyers } from "../buyers";
import type { FitHooks } from "../fit-hooks";
import { LEAST_REPEAT_BUYERS } from "../refusals";
import type { SpendRefusal } from "../refusals";
import type { SpendModel } from "../spend-model";
import { findMaximum } from "./maximum";
import { joinSpenders, spendLikelihood, spendersOf, thinSpenders } from "./spend-likelihood";

export type SpendFit =
  | { readonly kind: "fitted"; readonly model: SpendModel; readonly logLikelihood: number; readonly repeatBuyers: number }
  | { readonly kind: "refused"; readonly refusal: SpendRefusal }
  | { readonly kind: "stopped" }; // prettier-ignore

const PARAMETERS = ["p", "q", "v"] as const;
/** Of parameters, with money counted in geometric means of the amounts. */
const LIMITS = [Math.log(1e-4), Math.log(1e4)] as const;
const MOST_ROUGH_BUYERS = 4000;
/** From here on, buyers who spend nearly the same are looked at together. */
const MOST_SINGLE_BUYERS = 20_000;

/**
 * Fits the Gamma-Gamma model by maximum likelihood to the buyers with a repeat and an amount above zero.
 *
 * O(repeat buyers) per evaluation, some 400 evaluations; less where many spend nearly the same.
 */
export function fitSpend(buyers: Pick<Buyers, "repeats" | "repeatSpend">, hooks: FitHooks = {}): SpendFit {
  const all = spendersOf(buyers);
  const repeatBuyers = all.buyerCount;
  if (repeatBuyers < LEAST_REPEAT_BUYERS) {
    return { kind: "refused", refusal: { code: "few-repeat-buyers", repeatBuyers, least: LEAST_REPEAT_BUYERS } };
  }
  const spenders = repeatBuyers > MOST_SINGLE_BUYERS ? joinSpenders(all) : all;
  const { scale } = spenders;
  const start = (p: number, q: number) => [p, q, (q - 1) / p].map(Math.log);
  const found = findMaximum(
    {
      valueAt: spendLikelihood(spenders),
      roughValueAt: spendLikelihood(thinSpenders(spenders, MOST_ROUGH_BUYERS)),
      starts: [start(6, 4), start(1, 3), start(20, 2)],
      limits: LIMITS,
    },
    hooks,
  );
  switch (found.kind) {
    case "stopped":
      return found;
    case "not-settled":
      return { kind: "refused", refusal: { code: "not-settled", evaluations: found.evaluations } };
    case "at-limit": {
      const parameter = PARAMETERS[found.axis]!;
      const value = Math.exp(found.logParameters[found.axis]!) * (parameter === "v" ? scale : 1);
      return { kind: "refused", refusal: { code: "at-limit", parameter, value } };
    }
    case "found": {
      const [p, q, v] = found.logParameters.map(Math.exp) as [number, number, number];
      if (q <= 1) return { kind: "refused", refusal: { code: "no-mean", q } };
      const logLikelihood = (found.value - Math.log(scale)) * repeatBuyers;
      return { kind: "fitted", model: { p, q, v: v * scale }, logLikelihood, repeatBuyers };
    }
  }
}
