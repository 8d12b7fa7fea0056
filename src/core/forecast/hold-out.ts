import type { OrderRows } from "../order-rows";
import type { Day } from "../units";
import { byFrequency } from "./calibration/by-frequency";
import type { FrequencyGroup } from "./calibration/by-frequency";
import { reliability } from "./calibration/reliability";
import type { Reliability } from "./calibration/reliability";
import { splitPurchases } from "./calibration/split-purchases";
import { weeklyTracking } from "./calibration/weekly-tracking";
import type { TrackingPoint } from "./calibration/weekly-tracking";
import { fitPurchases } from "./fitting/fit-purchases";
import type { FitHooks } from "./fit-hooks";
import { distinctPatterns } from "./fitting/patterns";
import type { PurchaseModel } from "./purchase-model";
import { patternForecast } from "./pattern-forecast";
import { baseRefusals } from "./refusals";
import type { ForecastRefusal } from "./refusals";
import { DAYS_PER_UNIT } from "./time-unit";
import type { TimeUnit } from "./time-unit";

export interface HoldOutRequest {
  /** The last day that the model may see; the days after it, up to `endDay`, are what it is held against. */
  readonly splitDay: Day;
  readonly endDay: Day;
  readonly unit: TimeUnit;
  /** How long a buyer has to buy again for {@link HoldOut.reliability}, in `unit`; not longer than the days held out. */
  readonly horizon: number;
  readonly hooks?: FitHooks;
}

export type HoldOutRefusal =
  ForecastRefusal | { readonly code: "short-test"; readonly days: number; readonly leastDays: number };

export type HoldOutResult =
  | { readonly kind: "held-out"; readonly holdOut: HoldOut }
  | { readonly kind: "refused"; readonly refusals: readonly HoldOutRefusal[] }
  | { readonly kind: "stopped" };

/** A forecast made from the first part of the orders, beside what happened in the rest. */
export interface HoldOut {
  readonly splitDay: Day;
  readonly endDay: Day;
  readonly model: PurchaseModel;
  /** Buyers up to the split; all numbers below are about them. */
  readonly buyers: number;
  /** Left out because they first bought after the split, and what they bought. */
  readonly newBuyers: { readonly buyers: number; readonly purchases: number };
  /** Purchases of the buyers after the split. */
  readonly actual: number;
  readonly expected: number;
  readonly weeks: readonly TrackingPoint[];
  readonly frequencies: readonly FrequencyGroup[];
  /** Of the chance to buy within the horizon after the split. */
  readonly reliability: Reliability & { readonly horizon: number; readonly unit: TimeUnit };
}

/** The shortest time that says something of a forecast. */
export const LEAST_TEST_DAYS = 28;

/** The day in the middle: as long a time to learn from as to be held against. */
export function halfwayDay(firstDay: Day, endDay: Day): Day {
  return Math.floor((firstDay + endDay) / 2) as Day;
}

/**
 * Fits the purchase model to what was known on the split day and compares its forecast with what those buyers did until
 * the end day. Too small a base before the split, or too short a time after it, is refused and never thrown.
 *
 * @throws RangeError  when the horizon is not a number above 0
 *
 * O(rows + patterns x evaluations + days x days).
 */
export function holdOut(orders: OrderRows, request: HoldOutRequest): HoldOutResult {
  const { splitDay, endDay, unit, horizon, hooks = {} } = request;
  if (!(horizon > 0 && Number.isFinite(horizon))) throw new RangeError(`horizon must be above 0, got ${horizon}`);
  const testDays = endDay - splitDay;
  const leastDays = Math.max(LEAST_TEST_DAYS, Math.ceil(horizon * DAYS_PER_UNIT[unit]));
  if (testDays < leastDays) return { kind: "refused", refusals: [{ code: "short-test", days: testDays, leastDays }] };
  const split = splitPurchases(orders, splitDay, endDay);
  const { buyers, purchasesAfter, daysToNext } = split;
  const refusals = baseRefusals(buyers);
  if (refusals.length > 0) return { kind: "refused", refusals };
  const patterns = distinctPatterns(buyers);
  const fit = fitPurchases(patterns, unit, hooks);
  if (fit.kind === "stopped") return fit;
  if (fit.kind === "refused") return { kind: "refused", refusals: [fit.refusal] };
  const { model } = fit;
  const ofBuyers = (column: Float64Array) => Float64Array.from(patterns.patternOf, pattern => column[pattern]!);
  const untilEnd = patternForecast(model, patterns, testDays / DAYS_PER_UNIT[unit]);
  const untilHorizon = patternForecast(model, patterns, horizon);
  const expected = ofBuyers(untilEnd.expectedPurchases);
  const horizonDays = horizon * DAYS_PER_UNIT[unit];
  const bought = Uint8Array.from(daysToNext, days => (days > 0 && days <= horizonDays ? 1 : 0));
  const frequencies = byFrequency(buyers.repeats, purchasesAfter, expected);
  return {
    kind: "held-out",
    holdOut: {
      splitDay,
      endDay,
      model,
      buyers: buyers.member.length,
      newBuyers: split.newBuyers,
      actual: frequencies.reduce((sum, group) => sum + group.actual, 0),
      expected: frequencies.reduce((sum, group) => sum + group.expected, 0),
      weeks: weeklyTracking(model, split),
      frequencies,
      reliability: { ...reliability(ofBuyers(untilHorizon.chanceToBuy), bought), horizon, unit },
    },
  };
}
