import type { Day } from "../units";
import type { CalendarRow, OccasionNames } from "./calendar-rows";
import { nameKey } from "./name-key";
import { OPENING_SEASON } from "./shipped-occasions";
import type { OccasionId, Span } from "./shipped-occasions";

/** An occasion that comes back, or a person's own. */
export interface Occasion extends OccasionNames {
  readonly id: OccasionId | null;
}

export interface OccasionWindow extends Span {
  /** Place in `Calendar.occasions`. */
  readonly occasion: number;
}

/** The rows of a calendar, ready to be asked. */
export interface Calendar {
  /** Each once, in the order of their first rows. */
  readonly occasions: readonly Occasion[];
  /** In the order of the rows. */
  readonly windows: readonly OccasionWindow[];
  /** They overlap the windows and do not compete with them. */
  readonly openingSeasons: readonly Span[];
}

/** Rows of one id are one occasion, and so are rows of a person's own that have the same names. O(rows). */
export function calendarOf(rows: readonly CalendarRow[]): Calendar {
  const occasions: Occasion[] = [];
  const windows: OccasionWindow[] = [];
  const openingSeasons: Span[] = [];
  const placeOf = new Map<string, number>();
  for (const { id, nameZh, nameEn, start, end } of rows) {
    if (id === OPENING_SEASON) {
      openingSeasons.push({ start, end });
      continue;
    }
    const name = id ?? JSON.stringify([nameKey(nameZh), nameKey(nameEn)]);
    let occasion = placeOf.get(name);
    if (occasion === undefined) {
      occasion = occasions.length;
      placeOf.set(name, occasion);
      occasions.push({ id, nameZh, nameEn });
    }
    windows.push({ occasion, start, end });
  }
  return { occasions, windows, openingSeasons };
}

/** What each day from `first` on is; entry d is of the day `first + d`. */
export interface DayTable {
  readonly first: Day;
  /** Place in `Calendar.occasions`, -1 for an ordinary day. */
  readonly occasion: Int32Array;
  /** How many days the window of the occasion has; 0 for an ordinary day. */
  readonly windowDays: Int32Array;
  /** 1 in an opening season. */
  readonly openingSeason: Uint8Array;
}

/**
 * The occasion of every day from `first` to `last`: of overlapping windows the shortest counts, of equally long ones the
 * first of the list. O(days spanned + days of windows).
 */
export function dayTable({ windows, openingSeasons }: Calendar, first: Day, last: Day): DayTable {
  const dayCount = Math.max(0, last - first + 1);
  const occasion = new Int32Array(dayCount).fill(-1);
  const windowDays = new Int32Array(dayCount);
  const openingSeason = new Uint8Array(dayCount);
  // The later one paints over the earlier one; reversed, because the sort leaves equally long ones as they are.
  const longestFirst = [...windows].reverse().sort((one, other) => daysOf(other) - daysOf(one));
  for (const window of longestFirst) {
    occasion.fill(window.occasion, ...entries(window));
    windowDays.fill(daysOf(window), ...entries(window));
  }
  for (const season of openingSeasons) openingSeason.fill(1, ...entries(season));
  return { first, occasion, windowDays, openingSeason };

  function entries({ start, end }: Span): [number, number] {
    return [Math.max(0, start - first), Math.max(0, end - first + 1)];
  }
}

function daysOf({ start, end }: Span): number {
  return end - start + 1;
}

/** The first day of the next window after `asOf` of each occasion; null where the calendar has none. O(windows). */
export function nextStarts({ occasions, windows }: Calendar, asOf: Day): (Day | null)[] {
  const next = occasions.map((): Day | null => null);
  for (const { occasion, start } of windows) {
    const known = next[occasion]!;
    if (start > asOf && (known === null || start < known)) next[occasion] = start;
  }
  return next;
}
