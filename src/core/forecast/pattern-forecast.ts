import type { Patterns } from "./fitting/patterns";
import { chanceAlive, chanceToBuy, expectedPurchases } from "./purchase-model";
import type { PurchaseModel } from "./purchase-model";
import { DAYS_PER_UNIT } from "./time-unit";

/** What the model expects of each pattern within `horizon`, in the unit of the model. O(patterns). */
export function patternForecast(model: PurchaseModel, patterns: Patterns, horizon: number) {
  const perUnit = DAYS_PER_UNIT[model.unit];
  const columns = {
    chanceAlive: new Float64Array(patterns.count),
    chanceToBuy: new Float64Array(patterns.count),
    expectedPurchases: new Float64Array(patterns.count),
  };
  for (let i = 0; i < patterns.count; i++) {
    const pattern = {
      repeats: patterns.repeats[i]!,
      active: patterns.activeDays[i]! / perUnit,
      known: patterns.knownDays[i]! / perUnit,
    };
    columns.chanceAlive[i] = chanceAlive(model, pattern);
    columns.chanceToBuy[i] = chanceToBuy(model, pattern, horizon);
    columns.expectedPurchases[i] = expectedPurchases(model, pattern, horizon);
  }
  return columns;
}
