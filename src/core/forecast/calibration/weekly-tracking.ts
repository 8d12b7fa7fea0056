import type { Day } from "../../units";
import { expectedRepeats } from "../purchase-model";
import type { PurchaseModel } from "../purchase-model";
import { DAYS_PER_UNIT } from "../time-unit";
import type { SplitPurchases } from "./split-purchases";

/** Repeat purchases of all buyers from the beginning to the end of a week. */
export interface TrackingPoint {
  readonly endDay: Day;
  /** Whether the week lies after the split, where the model had not looked. */
  readonly isAfterSplit: boolean;
  readonly actual: number;
  readonly expected: number;
}

/**
 * Cumulative repeat purchases by week, actual beside expected. Weeks end on the split day and every 7 days before and
 * after it, up to the end day; a first week may be shorter, and days after the last whole week are left out. What is
 * expected is expected of the first purchases alone: nothing that members did later goes in.
 *
 * O(days x days of first purchases).
 */
export function weeklyTracking(model: PurchaseModel, split: SplitPurchases): TrackingPoint[] {
  const { buyers, splitDay, endDay, repeatsOnDay } = split;
  const { firstDay } = buyers;
  if (buyers.member.length === 0) return [];
  const startsOnDay = new Int32Array(splitDay - firstDay + 1);
  for (const known of buyers.knownDays) startsOnDay[splitDay - known - firstDay]! += 1;
  const perUnit = DAYS_PER_UNIT[model.unit];
  const expectedAfter = Float64Array.from(repeatsOnDay, (_, days) => expectedRepeats(model, days / perUnit));
  const points: TrackingPoint[] = [];
  let actual = 0;
  let counted: number = firstDay;
  for (let end = splitDay - 7 * Math.floor((splitDay - firstDay) / 7); end <= endDay; end += 7) {
    for (; counted <= end; counted++) actual += repeatsOnDay[counted - firstDay]!;
    let expected = 0;
    for (let start = 0; start < startsOnDay.length && firstDay + start <= end; start++) {
      expected += startsOnDay[start]! * expectedAfter[end - firstDay - start]!;
    }
    points.push({ endDay: end as Day, isAfterSplit: end > splitDay, actual, expected });
  }
  return points;
}
