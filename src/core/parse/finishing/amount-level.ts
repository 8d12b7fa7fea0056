import type { AmountLevel } from "../../ingest-evidence";
import type { OrderCounts } from "./order-counts";

/** What is known about the amount beyond its own column. */
export interface AmountKnowledge {
  /** What the other columns of orders that repeat an amount prove; undefined when they were not looked at. */
  readonly proof: AmountLevel | undefined;
  /** The header, or the system that wrote it, says that the amount is an order's. */
  readonly saysOrder: boolean;
}

/**
 * Whose amount it is, by the first of these that tells: sums over other columns, however few orders there are; a header of
 * orders that no order contradicts; at least 5 orders of several lines of which at least 90 % repeat one amount.
 */
export function amountLevel(
  { repeatedFirstRows, severalLines }: OrderCounts,
  { proof, saysOrder }: AmountKnowledge,
): AmountLevel {
  const repeated = repeatedFirstRows.length;
  if (repeated === 0) return null;
  const nearlyAll = repeated >= 0.9 * severalLines;
  if (proof === "per-row" || (proof === "once-per-order" && nearlyAll)) return proof;
  if (saysOrder && repeated === severalLines) return "once-per-order";
  return repeated >= 5 && nearlyAll ? "once-per-order" : null;
}
