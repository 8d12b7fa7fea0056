import type { ScoredMembers } from "./scored-members";
import type { Dimension } from "./scoring-rules";

export type ScoredColumns = Pick<
  ScoredMembers,
  | "rules" | "compatibility" | "recencyDays" | "windowPurchases" | "lifetimePurchases" | "averageAmount" | "netAmount"
  | "widthCount"
>; // prettier-ignore

/**
 * The values that a dimension was scored by, in order of response rank: days, purchases, money or categories in the
 * scope of the rules, and in a compatibility mode what its tool measures. Means nothing for a dimension without scores.
 */
export function scoredValues(scored: ScoredColumns, dimension: Dimension): Int32Array | Float64Array {
  const other = scored.compatibility?.values[dimension];
  if (other) return other;
  const { frequencyScope, monetaryBasis } = scored.rules;
  switch (dimension) {
    case "recency":
      return scored.recencyDays;
    case "frequency":
      return frequencyScope === "lifetime" ? scored.lifetimePurchases : scored.windowPurchases;
    case "monetary":
      return monetaryBasis === "total" ? scored.netAmount : scored.averageAmount;
    case "width":
      return scored.widthCount;
  }
}
