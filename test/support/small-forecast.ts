import type { Forecast } from "#core/member-forecast";
import { dayOf } from "./order-rows";

/** A forecast of four buyers, members 0, 1, 3 and 4 of five, as a model could have made it: 90 days from 2026-11-21 on. */
export function smallForecast(change: Partial<Forecast> = {}): Forecast {
  const expectedPurchases = Float64Array.of(0.25, 2.5, 0.125, 2.5);
  const expectedSpend = Float64Array.of(40, 100, 20, 60);
  return {
    unit: "days",
    horizon: 90,
    buyers: {
      asOf: dayOf("2026-11-21"),
      firstDay: dayOf("2025-01-01"),
      lastDay: dayOf("2026-11-20"),
      member: Int32Array.of(0, 1, 3, 4),
      repeats: Int32Array.of(0, 9, 3, 7),
      activeDays: Int32Array.of(0, 300, 40, 200),
      knownDays: Int32Array.of(30, 320, 500, 210),
      repeatSpend: Float64Array.of(0, 100, 20, 60),
    },
    model: { unit: "days", r: 0.25, alpha: 35, a: 0.6, b: 2.6 },
    logLikelihood: -123.5,
    patternCount: 4,
    chanceAlive: Float64Array.of(1, 0.9, 0.25, 0.5),
    chanceToBuy: Float64Array.of(0.2, 0.8, 0.1, 0.5),
    expectedPurchases,
    spend: {
      kind: "fitted",
      model: { p: 6.25, q: 3.75, v: 15.5 },
      logLikelihood: -45.5,
      repeatBuyers: 3,
      correlation: 0.125,
      expectedSpend,
      expectedAmount: expectedSpend.map((spend, buyer) => spend * expectedPurchases[buyer]!),
    },
    ...change,
  };
}
