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
 * A calendar that reaches from `firstDay` to the next starts after `asOf`. To one that stands only those shipped windows
 * are added that begin after its last one or end before its first one, of occasions that it has: what somebody moved or
 * took out between them stays so, and so does an occasion that somebody took out altogether.
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
  const { first, last } = boundsOf(standing.filter(({ id }) => id !== null));
  const added = shipped.rows.filter(({ id, start, end }) => ids.has(id) && (start > last || end < first));
  return { rows: [...standing, ...added], added, leftOut: shipped.leftOut.filter(({ id }) => ids.has(id)) };
}

/**
 * Whether these are the shipped windows from the first of them to the last, under the shipped names, in whatever order:
 * nobody changed, added or took out any between them. False for no rows.
 */
export function isAsShipped(rows: readonly CalendarRow[], names: Names): boolean {
  if (rows.length === 0) return false;
  const { first, last } = boundsOf(rows);
  const expected = new Set<string>();
  for (let year = civilFromDay(first).year; year <= civilFromDay(last).year + 1; year++) {
    for (const id of CALENDAR_IDS) {
      const span = spanOf(id, year);
      if (span !== null && span.end >= first && span.start <= last)
        expected.add(textOf({ id, ...names[id], ...span }));
    }
  }
  return rows.length === expected.size && rows.every(row => expected.delete(textOf(row)));
}

function textOf({ id, nameZh, nameEn, start, end }: CalendarRow): string {
  return JSON.stringify([id, nameZh, nameEn, start, end]);
}

/** The earliest end and the latest start. */
function boundsOf(rows: readonly CalendarRow[]): { readonly first: Day; readonly last: Day } {
  let first = Infinity;
  let last = -Infinity;
  for (const { start, end } of rows) {
    if (end < first) first = end;
    if (start > last) last = start;
  }
  return { first: first as Day, last: last as Day };
}
