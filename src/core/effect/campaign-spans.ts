import { boughtBetween } from "../measure/bought-between";
import type { BoughtBetween } from "../measure/bought-between";
import { purchasesAsOf } from "../measure/purchases-as-of";
import type { OrderRows } from "../order-rows";
import type { ScoringDays } from "../score-members";
import type { ScoringRules } from "../scoring-rules";
import { ratingsBetween } from "../traits/ratings-between";
import type { Day } from "../units";

/** What every member bought since a campaign began, and in as many days before it; columns by member code of the orders. */
export interface CampaignSpans {
  /** The campaign's day: purchases of later days count as bought since. */
  readonly after: Day;
  /** The last day of both the orders and `since`. */
  readonly asOf: Day;
  /** Days in each of the two spans; 0 as long as the orders do not go beyond the campaign's day. */
  readonly days: number;
  readonly since: BoughtBetween;
  /** As it was known on the campaign's day: later refunds are not looked at. */
  readonly before: BoughtBetween;
  /** Mean ratings of the two spans, of 5, NaN for none; null where the orders carry none. */
  readonly ratings: { readonly before: Float64Array; readonly since: Float64Array } | null;
}

/**
 * Purchases after the day of a campaign up to the as-of day, and in the span of the same length up to that day.
 *
 * O(rows). Sources: {@link boughtBetween}, {@link ratingsBetween}.
 */
export function campaignSpans(
  orders: OrderRows,
  { sameDayIsOnePurchase }: Pick<ScoringRules, "sameDayIsOnePurchase">,
  { after, ...days }: ScoringDays & { readonly after: Day },
): CampaignSpans {
  const { asOf, purchases } = purchasesAsOf(orders, days.asOf, days.today, sameDayIsOnePurchase);
  const length = Math.max(0, asOf - after);
  const from = (after - length) as Day;
  const earlier = purchasesAsOf(orders, after, after, sameDayIsOnePurchase).purchases;
  const ratingsIn = ratingsBetween(orders, purchases);
  return {
    after,
    asOf,
    days: length,
    since: boughtBetween(purchases, after, asOf),
    before: boughtBetween(earlier, from, after),
    ratings: ratingsIn && {
      before: ratingsIn(earlier, from, after),
      since: ratingsIn(purchases, after, asOf),
    },
  };
}
