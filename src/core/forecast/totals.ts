import { preciseSum } from "../stats/sum";
import type { Forecast } from "./forecast-members";

/** What a forecast says of all buyers together. */
export interface ForecastTotals {
  readonly buyers: number;
  /** With one purchase so far: of them the model cannot say that they left. */
  readonly oneTime: number;
  readonly repeatBuyers: number;
  /** Within the horizon. */
  readonly expectedPurchases: number;
  /** How many are expected to buy at all. */
  readonly expectedBuyers: number;
  /** Null where amounts could not be fitted. */
  readonly expectedAmount: number | null;
  /** More likely than not to buy. */
  readonly likelyToBuy: number;
  /** Bought again at some time, and are by the model more likely gone than not. */
  readonly likelyGone: number;
}

const EVEN_CHANCE = 0.5;

/** O(buyers). */
export function forecastTotals({
  buyers,
  chanceAlive,
  chanceToBuy,
  expectedPurchases,
  spend,
}: Forecast): ForecastTotals {
  const { repeats } = buyers;
  let [oneTime, likelyToBuy, likelyGone] = [0, 0, 0];
  for (let buyer = 0; buyer < repeats.length; buyer++) {
    if (repeats[buyer] === 0) oneTime += 1;
    if (chanceToBuy[buyer]! >= EVEN_CHANCE) likelyToBuy += 1;
    if (chanceAlive[buyer]! < EVEN_CHANCE) likelyGone += 1;
  }
  return {
    buyers: repeats.length,
    oneTime,
    repeatBuyers: repeats.length - oneTime,
    expectedPurchases: preciseSum(expectedPurchases),
    expectedBuyers: preciseSum(chanceToBuy),
    expectedAmount: spend.kind === "fitted" ? preciseSum(spend.expectedAmount) : null,
    likelyToBuy,
    likelyGone,
  };
}

/** Buyers by what is expected of them, the most purchases first; equal ones by member. O(buyers log buyers). */
export function byExpectation({ buyers, expectedPurchases }: Forecast): Int32Array {
  return Int32Array.from(buyers.member, (_, buyer) => buyer).sort(
    (one, other) => expectedPurchases[other]! - expectedPurchases[one]! || one - other,
  );
}

/** The buyer that a member (a code) is; null for who is none. O(log buyers). */
export function buyerOf({ buyers: { member } }: Forecast, code: number): number | null {
  let [low, high] = [0, member.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (member[middle]! < code) low = middle + 1;
    else high = middle;
  }
  return member[low] === code ? low : null;
}
