import { moneyLeft, roundTo9Decimals } from "./stats/round";
import { preciseSum } from "./stats/sum";

/** The sum of amounts; their order does not show in it. O(amounts). */
export function moneyTotal(amounts: Float64Array): number {
  return roundTo9Decimals(preciseSum(amounts));
}

/** How far two totals are apart; 0 where only the noise of binary arithmetic is between them. */
export function moneyDifference(one: number, other: number): number {
  return one < other ? -moneyLeft(other, one) || 0 : moneyLeft(one, other);
}
