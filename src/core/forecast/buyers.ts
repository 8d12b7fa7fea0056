import type { PurchasesAsOf } from "../measure/purchases-as-of";
import { preciseSum } from "../stats/sum";
import type { Day } from "../units";
import { mostEntries, purchaseDays } from "./purchase-days";

/**
 * What the forecast looks at, one entry per member with a valid purchase, in ascending order of member code. Everything
 * that a member bought on one day is one purchase here, whatever the scoring counts.
 */
export interface Buyers {
  readonly asOf: Day;
  /** Day of the earliest and of the latest purchase of all; both the as-of day where nobody bought. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly member: Int32Array;
  /** Days with a purchase after the first one: x of the model. */
  readonly repeats: Int32Array;
  /** Days from the first to the last purchase, 0 without a repeat: t_x of the model. */
  readonly activeDays: Int32Array;
  /** Days from the first purchase to the as-of day: T of the model. */
  readonly knownDays: Int32Array;
  /** Net amount per repeat purchase, the first day left out; 0 without a repeat. Unmatched refunds are of no purchase. */
  readonly repeatSpend: Float64Array;
}

/** Purchases to what the forecast looks at. O(purchases log purchases of one member). */
export function buyersAsOf({ asOf, purchases }: PurchasesAsOf): Buyers {
  const { memberStart, valid, day, net } = purchases;
  const memberCount = memberStart.length - 1;
  const found = {
    member: new Int32Array(memberCount),
    repeats: new Int32Array(memberCount),
    activeDays: new Int32Array(memberCount),
    knownDays: new Int32Array(memberCount),
    repeatSpend: new Float64Array(memberCount),
  };
  const daysOf = purchaseDays(purchases);
  const nets = new Float64Array(mostEntries(memberStart));
  let count = 0;
  let earliest = Infinity;
  let latest = -Infinity;
  for (let member = 0; member < memberCount; member++) {
    const days = daysOf(member);
    if (days.length === 0) continue;
    const first = days[0]!;
    const last = days.at(-1)!;
    let after = 0;
    for (let purchase = memberStart[member]!; purchase < memberStart[member + 1]!; purchase++) {
      if (valid[purchase] === 1 && day[purchase]! > first) nets[after++] = net[purchase]!;
    }
    found.member[count] = member;
    found.repeats[count] = days.length - 1;
    found.activeDays[count] = last - first;
    found.knownDays[count] = asOf - first;
    found.repeatSpend[count] = days.length > 1 ? preciseSum(nets, 0, after) / (days.length - 1) : 0;
    count += 1;
    earliest = Math.min(earliest, first);
    latest = Math.max(latest, last);
  }
  return {
    asOf,
    firstDay: (count === 0 ? asOf : earliest) as Day,
    lastDay: (count === 0 ? asOf : latest) as Day,
    member: found.member.slice(0, count),
    repeats: found.repeats.slice(0, count),
    activeDays: found.activeDays.slice(0, count),
    knownDays: found.knownDays.slice(0, count),
    repeatSpend: found.repeatSpend.slice(0, count),
  };
}
