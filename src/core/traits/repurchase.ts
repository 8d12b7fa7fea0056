import { NO_DAY } from "../units";
import type { TraitSources } from "./trait-sources";

/** Where a member stands between two purchases. */
export const REPURCHASE_POSITIONS = ["unpaid", "post-purchase", "resting", "due", "overdue", "broken"] as const;
export type RepurchasePosition = (typeof REPURCHASE_POSITIONS)[number];

/** Whose gaps between purchases the position is told by. */
export const GAP_SOURCES = ["own", "category", "store"] as const;
export type GapSource = (typeof GAP_SOURCES)[number];

/** Marks a member whose position or source nobody can tell. */
export const UNKNOWN = 255;

/** Days with a purchase before a member's own gaps tell anything. Source: rfmw.md 1.11. */
export const OWN_PURCHASE_DAYS = 3;
/** Gaps before the median of a category, or of the store, stands for a member's own. */
export const SHARED_GAPS = 30;
/** Upper ends of the positions, in gaps since the last purchase; the last one belongs to its position, the others do not. */
export const POSITION_ENDS = { "post-purchase": 0.25, resting: 0.75, due: 1.25, overdue: 2 } as const;
/** An order that waits to be paid speaks for itself as long as it is not older. */
export const UNPAID_DAYS = 14;
/** Longer gaps count as this one; ten years. */
const LONGEST_GAP = 3660;

/** 复购周期位置（推断）: where the last purchase lies in the usual gap between purchases. */
export interface Repurchase {
  /** Codes into REPURCHASE_POSITIONS, or UNKNOWN. */
  readonly position: Uint8Array;
  /** Days since the last purchase divided by the gap; NaN where there is none. */
  readonly gaps: Float64Array;
  /** Median days between purchase days; NaN where there is none. */
  readonly gapDays: Float64Array;
  /** Codes into GAP_SOURCES, or UNKNOWN. */
  readonly source: Uint8Array;
  /** The day that the gap suggests, not before the day after as-of; NO_DAY where there is none. */
  readonly contactDay: Int32Array;
}

/**
 * The position of each member. The gap is the median between the member's own purchase days; with fewer than
 * {@link OWN_PURCHASE_DAYS} days it is the median of all gaps of members with the same first category by money, else of all
 * members, where there are {@link SHARED_GAPS} of them.
 *
 * A member whose order waits to be paid, no older than their last purchase and than {@link UNPAID_DAYS}, is "unpaid", and
 * to be contacted on the day after as-of.
 *
 * O(purchases + members log members + categories x days). Source: rfmw.md 1.11.
 */
export function repurchasePositions(sources: TraitSources): Repurchase {
  const { bought, member, lastDay, recencyDays, topWidthValues, unpaidDay, width } = sources;
  const { asOf } = bought;
  const own = ownGaps(sources);
  const shared = sharedGaps(sources, own);
  const position = new Uint8Array(member.length).fill(UNKNOWN);
  const gaps = new Float64Array(member.length).fill(NaN);
  const gapDays = new Float64Array(member.length).fill(NaN);
  const source = new Uint8Array(member.length).fill(UNKNOWN);
  const contactDay = new Int32Array(member.length).fill(NO_DAY);
  for (let place = 0; place < member.length; place++) {
    const category = width === null || topWidthValues === null ? -1 : topWidthValues[place * 3]!;
    const medians = [own.median[place]!, category < 0 ? NaN : shared.ofCategory[category]!, shared.ofStore];
    const found = medians.findIndex(days => !Number.isNaN(days));
    if (found >= 0) {
      const days = medians[found]!;
      source[place] = found;
      gapDays[place] = days;
      gaps[place] = recencyDays[place]! / days;
      position[place] = positionAt(gaps[place]!);
      contactDay[place] = Math.max(asOf + 1, lastDay[place]! + Math.round(days));
    }
    const unpaid = unpaidDay === null ? NO_DAY : unpaidDay[member[place]!]!;
    if (unpaid >= lastDay[place]! && asOf - unpaid <= UNPAID_DAYS) {
      position[place] = REPURCHASE_POSITIONS.indexOf("unpaid");
      contactDay[place] = asOf + 1;
    }
  }
  return { position, gaps, gapDays, source, contactDay };
}

function positionAt(gaps: number): number {
  const ends = POSITION_ENDS;
  const found: RepurchasePosition =
    gaps < ends["post-purchase"] ? "post-purchase"
    : gaps < ends.resting ? "resting"
    : gaps < ends.due ? "due"
    : gaps <= ends.overdue ? "overdue"
    : "broken"; // prettier-ignore
  return REPURCHASE_POSITIONS.indexOf(found);
}

/** The gaps between the purchase days of each member: those of place p from `start[p]` on, and their median with enough days. */
function ownGaps({ bought, member }: TraitSources) {
  const { memberStart, valid, day, count } = bought.purchases;
  const start = new Int32Array(member.length + 1);
  const gaps = new Int32Array(count);
  const median = new Float64Array(member.length).fill(NaN);
  let end = 0;
  let days = new Int32Array(64);
  for (let place = 0; place < member.length; place++) {
    const from = memberStart[member[place]!]!;
    const to = memberStart[member[place]! + 1]!;
    if (to - from > days.length) days = new Int32Array(2 * (to - from));
    let dayCount = 0;
    for (let purchase = from; purchase < to; purchase++) {
      if (valid[purchase] === 1) days[dayCount++] = day[purchase]!;
    }
    sortFirst(days, dayCount);
    const first = end;
    for (let i = 1; i < dayCount; i++) {
      const gap = days[i]! - days[i - 1]!;
      if (gap > 0) gaps[end++] = gap;
    }
    start[place + 1] = end;
    const gapCount = end - first;
    if (gapCount < OWN_PURCHASE_DAYS - 1) continue;
    // The days are not needed any more.
    for (let i = 0; i < gapCount; i++) days[i] = gaps[first + i]!;
    sortFirst(days, gapCount);
    median[place] = medianOf(days, gapCount);
  }
  return { start, gaps, median };
}

/** A call of `sort` costs more than so few numbers. */
const FEW = 32;

/** Sorts the first `count` numbers, in place. */
function sortFirst(numbers: Int32Array, count: number): void {
  if (count > FEW) {
    numbers.subarray(0, count).sort();
    return;
  }
  for (let i = 1; i < count; i++) {
    const number = numbers[i]!;
    let at = i;
    for (; at > 0 && numbers[at - 1]! > number; at--) numbers[at] = numbers[at - 1]!;
    numbers[at] = number;
  }
}

/** Of the first `count` numbers, which ascend. */
function medianOf(ascending: Int32Array, count: number): number {
  const middle = count >> 1;
  return count % 2 === 1 ? ascending[middle]! : (ascending[middle - 1]! + ascending[middle]!) / 2;
}

/** Median gaps of the members of each first category, and of all; NaN where there are too few. */
function sharedGaps(
  { width, topWidthValues, member }: TraitSources,
  { start, gaps }: { readonly start: Int32Array; readonly gaps: Int32Array },
) {
  const categoryCount = width === null || topWidthValues === null ? 0 : width.values.length;
  const ofStore = new Int32Array(LONGEST_GAP + 1);
  // A row of the table for each category in use only: a width of products has thousands.
  const rowOf = new Int32Array(categoryCount).fill(-1);
  const byCategory: Int32Array[] = [];
  const gapCount = new Int32Array(categoryCount);
  for (let place = 0; place < member.length; place++) {
    const category = categoryCount === 0 ? -1 : topWidthValues![place * 3]!;
    if (category >= 0) gapCount[category]! += start[place + 1]! - start[place]!;
  }
  gapCount.forEach((gapsOfCategory, category) => {
    if (gapsOfCategory < SHARED_GAPS) return;
    rowOf[category] = byCategory.length;
    byCategory.push(new Int32Array(LONGEST_GAP + 1));
  });
  for (let place = 0; place < member.length; place++) {
    const category = categoryCount === 0 ? -1 : topWidthValues![place * 3]!;
    const table = category < 0 || rowOf[category]! < 0 ? null : byCategory[rowOf[category]!]!;
    for (let i = start[place]!; i < start[place + 1]!; i++) {
      const gap = Math.min(LONGEST_GAP, gaps[i]!);
      ofStore[gap]! += 1;
      if (table !== null) table[gap]! += 1;
    }
  }
  return {
    ofStore: medianOfCounts(ofStore),
    ofCategory: Float64Array.from(rowOf, row => (row < 0 ? NaN : medianOfCounts(byCategory[row]!))),
  };
}

/** The median of numbers that are counted by their size; NaN for too few. */
function medianOfCounts(counts: Int32Array): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < SHARED_GAPS) return NaN;
  const at = (rank: number): number => {
    let before = 0;
    let value = 0;
    while (before + counts[value]! <= rank) before += counts[value++]!;
    return value;
  };
  const middle = total >> 1;
  return total % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
}
