import { addMonths } from "../units";
import type { Day } from "../units";

/** Horizons of a response test that are offered, in days. */
export const HORIZONS = [30, 60, 90, 180] as const;

export const DEFAULT_HORIZON = 90;

/** Purchases must be known for so many months before the cutoff: the frequency window of the method. */
export const MONTHS_BEFORE_CUTOFF = 12;

/**
 * Whether the data reach back far enough before a cutoff: to the first day of the 12 months that end on it.
 *
 * @param firstDay  the day of the first valid purchase
 */
export function hasHistory(firstDay: Day, cutoff: Day): boolean {
  return firstDay <= addMonths(cutoff, -MONTHS_BEFORE_CUTOFF) + 1;
}

/** The offered horizons shorter than `asked` for which the data reach back far enough, the longest first. */
export function shorterHorizons(firstDay: Day, asOf: Day, asked: number): readonly number[] {
  return HORIZONS.filter(days => days < asked && hasHistory(firstDay, (asOf - days) as Day)).reverse();
}
