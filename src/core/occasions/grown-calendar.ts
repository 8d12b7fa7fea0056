import { civilFromDay } from "../units";
import type { Day } from "../units";
import { shippedCalendar } from "./calendar-rows";
import type { CalendarRow, OccasionNames, ShippedCalendar } from "./calendar-rows";
import { CALENDAR_IDS, spanOf } from "./shipped-occasions";
import type { CalendarId } from "./shipped-occasions";

type Names = Readonly<Record<CalendarId, OccasionNames>>;

export interface GrownCalendar {
  /** Those that stood, then those that were added. */
  readonly rows: readonly CalendarRow[];
  readonly added: readonly CalendarRow[];
  /** Of the occasions that the calendar has: see `ShippedCalendar.leftOut`. */
  readonly leftOut: ShippedCalendar["leftOut"];
}

/**
 * A calendar that reaches from `firstDay` to the next starts after `asOf`. To one that stands only whole years before its
 * first and after its last are added, of occasions that it has: what somebody moved or took out stays so.
 *
 * @param standing  null where there is none yet; occasions of a person's own have no further windows
 */
export function grownCalendar(
  standing: readonly CalendarRow[] | null,
  firstDay: Day,
  asOf: Day,
  names: Names,
): GrownCalendar {
  const shipped = shippedCalendar(firstDay, asOf, names);
  if (standing === null) return { rows: shipped.rows, added: shipped.rows, leftOut: shipped.leftOut };
  const ids = new Set(standing.map(({ id }) => id));
  const { first, last } = yearsOf(standing.filter(({ id }) => id !== null));
  const added = shipped.rows.filter(
    ({ id, start, end }) => ids.has(id) && (civilFromDay(start).year > last || civilFromDay(end).year < first),
  );
  return { rows: [...standing, ...added], added, leftOut: shipped.leftOut.filter(({ id }) => ids.has(id)) };
}

/**
 * Whether these are all shipped windows of some years, one after the other, under the shipped names and in whatever order:
 * nobody changed, added or took out any. False for no rows.
 */
export function isAsShipped(rows: readonly CalendarRow[], names: Names): boolean {
  if (rows.length === 0) return false;
  const { first, last } = yearsOf(rows);
  const expected = new Set<string>();
  for (let year = first; year <= last + 1; year++) {
    for (const id of CALENDAR_IDS) {
      const span = spanOf(id, year);
      if (span !== null && civilFromDay(span.end).year >= first && civilFromDay(span.start).year <= last)
        expected.add(textOf({ id, ...names[id], ...span }));
    }
  }
  return rows.length === expected.size && rows.every(row => expected.delete(textOf(row)));
}

function textOf({ id, nameZh, nameEn, start, end }: CalendarRow): string {
  return JSON.stringify([id, nameZh, nameEn, start, end]);
}

/** The year in which the first window ends, and the one in which the last one begins. */
function yearsOf(rows: readonly CalendarRow[]): { readonly first: number; readonly last: number } {
  let first = Infinity;
  let last = -Infinity;
  for (const { start, end } of rows) {
    first = Math.min(first, civilFromDay(end).year);
    last = Math.max(last, civilFromDay(start).year);
  }
  return { first, last };
}
