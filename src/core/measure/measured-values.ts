import type { MonetaryBase } from "../monetary-base";
import type { Dimension, MonetaryBasis, ScoringRules } from "../scoring-rules";
import { roundTo9Decimals } from "../stats/round";
import { preciseSum } from "../stats/sum";
import type { MemberMeasures } from "./member-measures";
import type { MemberWidths } from "./width";

/** One value per scored member and dimension, in the order of the measures; null for width without a basis. */
export type MeasuredValues = Readonly<Record<Dimension, Float64Array | null>>;

/** The values that the rules ask to be scored: days, purchases, money, categories. */
export function measuredValues(
  measures: MemberMeasures,
  widths: MemberWidths | null,
  { frequencyScope, monetaryBasis }: ScoringRules,
): MeasuredValues {
  return {
    recency: new Float64Array(measures.recencyDays),
    frequency: new Float64Array(frequencyScope === "lifetime" ? measures.lifetimePurchases : measures.windowPurchases),
    monetary: monetaryBasis === "total" ? measures.netAmount : measures.averageAmount,
    width: widths && new Float64Array(widths.widthCount),
  };
}

/**
 * The amount that the fixed bands of monetary take as 1: the average purchase of all members in the scope of the basis,
 * and for totals the average member. A window without any purchase is measured over all history, as its members are.
 */
export function monetaryBase(
  measures: Pick<MemberMeasures, "member" | "windowPurchases" | "lifetimePurchases" | "netAmount" | "windowNetAmount">,
  basis: MonetaryBasis,
): MonetaryBase {
  const windowCount = basis === "window-average" ? sumOf(measures.windowPurchases) : 0;
  const [money, count] =
    basis === "total"
      ? [measures.netAmount, measures.member.length]
      : windowCount > 0
        ? [measures.windowNetAmount, windowCount]
        : [measures.netAmount, sumOf(measures.lifetimePurchases)];
  return { money: roundTo9Decimals(preciseSum(money)), count };
}

function sumOf(counts: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i]!;
  return sum;
}
