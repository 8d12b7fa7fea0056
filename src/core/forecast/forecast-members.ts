import { purchasesAsOf } from "../measure/purchases-as-of";
import type { OrderRows } from "../order-rows";
import type { Day } from "../units";
import { buyersAsOf } from "./buyers";
import type { Buyers } from "./buyers";
import { fitPurchases } from "./fitting/fit-purchases";
import { fitSpend } from "./fitting/fit-spend";
import type { FitHooks } from "./fit-hooks";
import { distinctPatterns } from "./fitting/patterns";
import { patternForecast } from "./pattern-forecast";
import type { PurchaseModel } from "./purchase-model";
import { baseRefusals } from "./refusals";
import type { ForecastRefusal, SpendRefusal } from "./refusals";
import { expectedSpend } from "./spend-model";
import type { SpendModel } from "./spend-model";
import { repeatCorrelation } from "./repeat-correlation";
import type { TimeUnit } from "./time-unit";

export interface ForecastRequest {
  readonly unit: TimeUnit;
  /** How far to look ahead, in `unit`, above 0. */
  readonly horizon: number;
  readonly hooks?: FitHooks;
}

export type ForecastResult =
  | { readonly kind: "forecast"; readonly forecast: Forecast }
  | { readonly kind: "refused"; readonly refusals: readonly ForecastRefusal[] }
  | { readonly kind: "stopped" };

/** What is expected of every buyer within the horizon. Columns have one entry per buyer, in the order of `buyers`. */
export interface Forecast {
  readonly unit: TimeUnit;
  readonly horizon: number;
  readonly buyers: Buyers;
  readonly model: PurchaseModel;
  /** In the unit of the model. */
  readonly logLikelihood: number;
  /** Different histories among the buyers. */
  readonly patternCount: number;
  readonly chanceAlive: Float64Array;
  readonly chanceToBuy: Float64Array;
  readonly expectedPurchases: Float64Array;
  readonly spend: SpendForecast;
}

export type SpendForecast =
  | {
      readonly kind: "fitted";
      readonly model: SpendModel;
      readonly logLikelihood: number;
      readonly repeatBuyers: number;
      /**
       * Pearson's correlation of number and mean amount of repeat purchases over buyers with a repeat, -1 to 1: the model
       * takes it for 0. Null where one of them does not vary.
       */
      readonly correlation: number | null;
      /** Per purchase. */
      readonly expectedSpend: Float64Array;
      /** Expected purchases times what each is expected to be worth. */
      readonly expectedAmount: Float64Array;
    }
  | { readonly kind: "refused"; readonly refusal: SpendRefusal };

/** Shares of the work that {@link FitHooks} are told of. */
const FITTING_PURCHASES = 0.7;
const FITTING_SPEND = 0.9;

/**
 * Fits the models to all buyers and says what is expected of each: purchases (BG/NBD), and amounts where those can be
 * fitted (Gamma-Gamma). Too small a base, or data that the model does not fit, is refused and never thrown; no number in
 * the result is NaN or infinite.
 *
 * @throws RangeError  when the horizon is not a number above 0
 *
 * O(rows + patterns x evaluations).
 */
export function forecastMembers(orders: OrderRows, asOf: Day, request: ForecastRequest): ForecastResult {
  return forecastBuyers(buyersAsOf(purchasesAsOf(orders, asOf, asOf, false)), request);
}

/** {@link forecastMembers} of buyers already told apart. */
export function forecastBuyers(buyers: Buyers, { unit, horizon, hooks = {} }: ForecastRequest): ForecastResult {
  if (!(horizon > 0 && Number.isFinite(horizon))) throw new RangeError(`horizon must be above 0, got ${horizon}`);
  const refusals = baseRefusals(buyers);
  if (refusals.length > 0) return { kind: "refused", refusals };
  const patterns = distinctPatterns(buyers);
  const fit = fitPurchases(patterns, unit, partOf(hooks, 0, FITTING_PURCHASES));
  if (fit.kind === "stopped") return fit;
  if (fit.kind === "refused") return { kind: "refused", refusals: [fit.refusal] };
  const expected = patternForecast(fit.model, patterns, horizon);
  const ofBuyers = (column: Float64Array) => Float64Array.from(patterns.patternOf, pattern => column[pattern]!);
  const purchases = ofBuyers(expected.expectedPurchases);
  const spend = spendForecast(buyers, purchases, partOf(hooks, FITTING_PURCHASES, FITTING_SPEND));
  if (spend.kind === "stopped") return spend;
  hooks.report?.(1);
  return {
    kind: "forecast",
    forecast: {
      unit,
      horizon,
      buyers,
      model: fit.model,
      logLikelihood: fit.logLikelihood,
      patternCount: patterns.count,
      chanceAlive: ofBuyers(expected.chanceAlive),
      chanceToBuy: ofBuyers(expected.chanceToBuy),
      expectedPurchases: purchases,
      spend,
    },
  };
}

function spendForecast(buyers: Buyers, purchases: Float64Array, hooks: FitHooks): SpendForecast | { kind: "stopped" } {
  const fit = fitSpend(buyers, hooks);
  if (fit.kind !== "fitted") return fit;
  const spend = new Float64Array(purchases.length);
  const amount = new Float64Array(purchases.length);
  for (let buyer = 0; buyer < spend.length; buyer++) {
    spend[buyer] = expectedSpend(fit.model, buyers.repeats[buyer]!, buyers.repeatSpend[buyer]!);
    amount[buyer] = purchases[buyer]! * spend[buyer]!;
  }
  return { ...fit, correlation: repeatCorrelation(buyers), expectedSpend: spend, expectedAmount: amount };
}

function partOf({ report, shouldStop }: FitHooks, from: number, to: number): FitHooks {
  return {
    ...(report && { report: (fraction: number) => report(from + (to - from) * fraction) }),
    ...(shouldStop && { shouldStop }),
  };
}
