import { anonymousShare } from "../count-data";
import { MOSTLY_ANONYMOUS } from "../data-doubts";
import { purchasesAsOf } from "../measure/purchases-as-of";
import type { OrderRows } from "../order-rows";
import type { Day } from "../units";
import { buyersAsOf } from "./buyers";
import type { FitHooks } from "./fit-hooks";
import { forecastBuyers } from "./forecast-members";
import type { Forecast } from "./forecast-members";
import { LEAST_TEST_DAYS, halfwayDay, holdOut } from "./hold-out";
import type { HoldOutResult } from "./hold-out";
import { LEAST_HISTORY_DAYS, baseRefusals } from "./refusals";
import type { ForecastRefusal } from "./refusals";
import { DAYS_PER_UNIT } from "./time-unit";
import type { TimeUnit } from "./time-unit";

export interface ForecastQuestion {
  readonly unit: TimeUnit;
  /** How far to look ahead, in `unit`, above 0. */
  readonly horizon: number;
}

/** Why a shop has no forecast at all; shares are 0 to 1. */
export type StudyRefusal =
  ForecastRefusal | { readonly code: "mostly-anonymous"; readonly share: number; readonly mostShare: number };

export type ForecastStudy =
  | {
      readonly kind: "forecast";
      readonly asOf: Day;
      readonly forecast: Forecast;
      /** The same model made from the earlier orders and held against the later ones; refused where those are too few. */
      readonly calibration: Exclude<HoldOutResult, { kind: "stopped" }>;
    }
  | { readonly kind: "refused"; readonly asOf: Day; readonly refusals: readonly StudyRefusal[] };

export interface ForecastDays {
  /** Null for the day of the latest valid purchase that is not after `today`. */
  readonly asOf: Day | null;
  readonly today: Day;
}

/**
 * The forecast of all members beside what became of one that was made earlier. Where most of the money comes from nobody
 * in particular, members tell too little of the shop, and nothing is forecast.
 *
 * @throws RangeError  when the horizon is not a number above 0
 *
 * O(rows + patterns x evaluations + days x days).
 */
export function studyForecast(
  orders: OrderRows,
  { asOf, today }: ForecastDays,
  { unit, horizon }: ForecastQuestion,
  report: (fraction: number) => void = () => {},
): ForecastStudy {
  const bought = purchasesAsOf(orders, asOf, today, false);
  const buyers = buyersAsOf(bought);
  const refusals = [...anonymousRefusals(anonymousShare(orders, bought)), ...baseRefusals(buyers)];
  if (refusals.length > 0) return { kind: "refused", asOf: bought.asOf, refusals };
  const made = forecastBuyers(buyers, { unit, horizon, hooks: half(report, 0) });
  if (made.kind === "stopped") throw neverStopped();
  if (made.kind === "refused") return { kind: "refused", asOf: bought.asOf, refusals: made.refusals };
  const splitDay = splitDayOf(buyers.firstDay, bought.asOf);
  const testDays = bought.asOf - splitDay;
  const calibration = holdOut(orders, {
    splitDay,
    endDay: bought.asOf,
    unit,
    // A member whose days held out are fewer than the horizon had less time to buy than is forecast.
    horizon: Math.min(horizon, testDays / DAYS_PER_UNIT[unit]),
    hooks: half(report, 0.5),
  });
  if (calibration.kind === "stopped") throw neverStopped();
  return { kind: "forecast", asOf: bought.asOf, forecast: made.forecast, calibration };
}

/**
 * The last day that the model may see: halfway; later where half of the history is too short to learn from, as long as
 * enough days are left to be held against.
 */
export function splitDayOf(firstDay: Day, asOf: Day): Day {
  const learnt = Math.max(halfwayDay(firstDay, asOf), firstDay + LEAST_HISTORY_DAYS);
  return Math.max(firstDay, Math.min(learnt, asOf - LEAST_TEST_DAYS)) as Day;
}

function anonymousRefusals(share: number): StudyRefusal[] {
  return share > MOSTLY_ANONYMOUS ? [{ code: "mostly-anonymous", share, mostShare: MOSTLY_ANONYMOUS }] : [];
}

/** What is told of one of two fits that take about as long. */
function half(report: (fraction: number) => void, from: 0 | 0.5): FitHooks {
  return { report: fraction => report(from + fraction / 2) };
}

function neverStopped(): Error {
  return new Error("a fit was stopped though nothing asked for it");
}
