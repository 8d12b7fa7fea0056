import type { PurchasesAsOf } from "../measure/purchases-as-of";
import { preciseSum } from "../stats/sum";
import type { Day } from "../units";

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
  const days = new Int32Array(mostEntries(memberStart));
  const nets = new Float64Array(days.length);
  let count = 0;
  let earliest = Infinity;
  let latest = -Infinity;
  for (let member = 0; member < memberCount; member++) {
    let bought = 0;
    let first = Infinity;
    for (let purchase = memberStart[member]!; purchase < memberStart[member + 1]!; purchase++) {
      if (valid[purchase] === 0) continue;
      days[bought++] = day[purchase]!;
      first = Math.min(first, day[purchase]!);
    }
    if (bought === 0) continue;
    const distinct = sortDistinct(days.subarray(0, bought));
    const last = days[distinct - 1]!;
    let after = 0;
    for (let purchase = memberStart[member]!; purchase < memberStart[member + 1]!; purchase++) {
      if (valid[purchase] === 1 && day[purchase]! > first) nets[after++] = net[purchase]!;
    }
    found.member[count] = member;
    found.repeats[count] = distinct - 1;
    found.activeDays[count] = last - first;
    found.knownDays[count] = asOf - first;
    found.repeatSpend[count] = distinct > 1 ? preciseSum(nets, 0, after) / (distinct - 1) : 0;
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

/** Sorts in place, moves each value once to the front and returns how many there are. */
function sortDistinct(days: Int32Array): number {
  if (days.length > 1) days.sort();
  let distinct = 1;
  for (let i = 1; i < days.length; i++) if (days[i] !== days[distinct - 1]) days[distinct++] = days[i]!;
  return distinct;
}

function mostEntries(memberStart: Int32Array): number {
  let most = 0;
  for (let member = 1; member < memberStart.length; member++) {
    most = Math.max(most, memberStart[member]! - memberStart[member - 1]!);
  }
  return most;
}
