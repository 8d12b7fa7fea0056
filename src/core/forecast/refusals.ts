import type { Buyers } from "./buyers";

/** Why there is no forecast, each with the numbers that a sentence about it needs. Shares are 0 to 1. */
export type ForecastRefusal =
  | { readonly code: "no-buyers" }
  | { readonly code: "short-history"; readonly days: number; readonly leastDays: number }
  | { readonly code: "old-data"; readonly daysSinceLast: number; readonly mostDays: number }
  | { readonly code: "few-buyers"; readonly buyers: number; readonly least: number }
  | { readonly code: "no-repeats"; readonly buyers: number }
  | { readonly code: "mostly-one-time"; readonly oneTime: number; readonly buyers: number; readonly share: number; readonly mostShare: number }
  | { readonly code: "few-repeat-buyers"; readonly repeatBuyers: number; readonly least: number }
  | FitRefusal; // prettier-ignore

/** Why a model could not be fitted. A parameter at its limit means that the data fit a simpler model, or none of these. */
export type FitRefusal =
  | { readonly code: "not-settled"; readonly evaluations: number }
  | {
      readonly code: "at-limit";
      readonly parameter: "r" | "alpha" | "a" | "b" | "p" | "q" | "v";
      readonly value: number;
    };

/** Why there is no forecast of amounts beside one of purchases. */
export type SpendRefusal =
  | { readonly code: "few-repeat-buyers"; readonly repeatBuyers: number; readonly least: number }
  | { readonly code: "no-mean"; readonly q: number }
  | FitRefusal;

/**
 * Below these a forecast is refused. Six months, 500 buyers, an order in the last month: what other tools ask for before
 * they say anything of single members; above 90 % of one-time buyers there is next to nothing to learn from.
 */
export const LEAST_HISTORY_DAYS = 183;
export const MOST_DAYS_SINCE_LAST = 30;
export const LEAST_BUYERS = 500;
export const MOST_ONE_TIME_SHARE = 0.9;
export const LEAST_REPEAT_BUYERS = 100;

/** Everything that speaks against a forecast from these buyers; empty when nothing does. O(buyers). */
export function baseRefusals({ asOf, firstDay, lastDay, repeats }: Buyers): ForecastRefusal[] {
  const buyers = repeats.length;
  if (buyers === 0) return [{ code: "no-buyers" }];
  const repeatBuyers = countRepeatBuyers(repeats);
  const oneTime = buyers - repeatBuyers;
  const found: ForecastRefusal[] = [];
  const days = asOf - firstDay;
  if (days < LEAST_HISTORY_DAYS) found.push({ code: "short-history", days, leastDays: LEAST_HISTORY_DAYS });
  const daysSinceLast = asOf - lastDay;
  if (daysSinceLast > MOST_DAYS_SINCE_LAST) {
    found.push({ code: "old-data", daysSinceLast, mostDays: MOST_DAYS_SINCE_LAST });
  }
  if (buyers < LEAST_BUYERS) found.push({ code: "few-buyers", buyers, least: LEAST_BUYERS });
  const share = oneTime / buyers;
  if (repeatBuyers === 0) found.push({ code: "no-repeats", buyers });
  else {
    if (share > MOST_ONE_TIME_SHARE) {
      found.push({ code: "mostly-one-time", oneTime, buyers, share, mostShare: MOST_ONE_TIME_SHARE });
    }
    if (repeatBuyers < LEAST_REPEAT_BUYERS) {
      found.push({ code: "few-repeat-buyers", repeatBuyers, least: LEAST_REPEAT_BUYERS });
    }
  }
  return found;
}

export function countRepeatBuyers(repeats: Int32Array): number {
  let count = 0;
  for (const x of repeats) if (x > 0) count += 1;
  return count;
}
