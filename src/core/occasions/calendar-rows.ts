import { civilFromDay } from "../units";
import type { Day } from "../units";
import { CALENDAR_IDS, spanOf } from "./shipped-occasions";
import type { CalendarId, Span } from "./shipped-occasions";

/** The names of an occasion in both languages; one of the two may be empty. */
export interface OccasionNames {
  readonly nameZh: string;
  readonly nameEn: string;
}

/** One row of the calendar that a person may edit. `id` is null for an occasion of their own. */
export interface CalendarRow extends OccasionNames, Span {
  readonly id: CalendarId | null;
}

export interface ShippedCalendar {
  /** Year by year, each in the order of the list. */
  readonly rows: readonly CalendarRow[];
  /** Lunar occasions of years that the table does not have: their days count as ordinary ones. */
  readonly leftOut: readonly { readonly id: CalendarId; readonly year: number }[];
}

/**
 * The shipped calendar of whole years: from that of `firstDay` to the one after `asOf`, in which every occasion begins
 * again. A window over New Year's Eve is of both years.
 *
 * @param names  the words of each occasion; core has none
 */
export function shippedCalendar(
  firstDay: Day,
  asOf: Day,
  names: Readonly<Record<CalendarId, OccasionNames>>,
): ShippedCalendar {
  const rows: CalendarRow[] = [];
  const leftOut: { id: CalendarId; year: number }[] = [];
  const firstYear = civilFromDay(firstDay).year;
  const nextYear = civilFromDay(asOf).year + 1;
  for (let year = firstYear; year <= nextYear + 1; year++) {
    for (const id of CALENDAR_IDS) {
      const span = spanOf(id, year);
      if (span === null) {
        if (year <= nextYear) leftOut.push({ id, year });
      } else if (civilFromDay(span.end).year >= firstYear && civilFromDay(span.start).year <= nextYear) {
        rows.push({ id, nameZh: names[id].nameZh, nameEn: names[id].nameEn, ...span });
      }
    }
  }
  return { rows, leftOut };
}
