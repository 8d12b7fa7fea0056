import type { Cell } from "../cell";
import { dayFromNumber, isDay, readDate } from "../parse/dates/date-text";
import { cleanText } from "../parse/texts/clean-text";
import { NO_DAY } from "../units";
import type { Day } from "../units";
import type { CalendarRow, OccasionNames } from "./calendar-rows";
import { CALENDAR_IDS } from "./shipped-occasions";
import type { CalendarId } from "./shipped-occasions";
import { nameKey } from "./name-key";

/** The columns of the sheet of the calendar, in their order. */
export const CALENDAR_COLUMNS = ["nameZh", "nameEn", "start", "end"] as const;

export type CalendarColumn = (typeof CALENDAR_COLUMNS)[number];

/** One thing in the sheet of the calendar that cannot be used, where it stands, and what stands there. */
export interface CalendarFault {
  readonly code:
    | "name-missing"
    /** The two names are those of two shipped occasions. */
    | "names-disagree"
    | "date-missing"
    | "date-unreadable"
    /** 03/04/2026 may be two days; 2026-03-04 is one. */
    | "date-ambiguous"
    | "end-before-start";
  /** Zero-based in the given rows. */
  readonly row: number;
  readonly column: CalendarColumn;
  readonly value: Cell;
}

export interface ParsedCalendar {
  /** In the order of the sheet; only rows without a fault. */
  readonly rows: readonly CalendarRow[];
  /** Empty when every row can be used: only then is the calendar what the person wrote. */
  readonly faults: readonly CalendarFault[];
}

/**
 * Reads the rows of a sheet of the calendar, columns as in CALENDAR_COLUMNS. A first row with texts that are no dates is
 * the header; blank rows are skipped. An occasion that has a shipped name in either language is that occasion, whatever
 * its dates; any other is the person's own. Rows may overlap and repeat.
 *
 * @param names  the words of the shipped occasions
 */
export function parseCalendar(
  cells: readonly (readonly Cell[])[],
  names: Readonly<Record<CalendarId, OccasionNames>>,
  { date1904 }: { readonly date1904: boolean },
): ParsedCalendar {
  const idOfName = idsByName(names);
  const rows: CalendarRow[] = [];
  const faults: CalendarFault[] = [];
  cells.forEach((own, row) => {
    const cellOf = (column: CalendarColumn): Cell => own[CALENDAR_COLUMNS.indexOf(column)] ?? "";
    const texts = CALENDAR_COLUMNS.map(column => cleanText(String(cellOf(column))));
    if (texts.every(text => text === "")) return;
    const start = readDay(cellOf("start"), date1904);
    const end = readDay(cellOf("end"), date1904);
    if (row === 0 && start === "date-unreadable" && end === "date-unreadable") return;

    const before = faults.length;
    const fault = (code: CalendarFault["code"], column: CalendarColumn) =>
      faults.push({ code, row, column, value: cellOf(column) });
    const [nameZh = "", nameEn = ""] = texts;
    const ids = [nameZh, nameEn].flatMap(name => idOfName.get(nameKey(name)) ?? []);
    if (nameZh === "" && nameEn === "") fault("name-missing", "nameZh");
    else if (ids.length === 2 && ids[0] !== ids[1]) fault("names-disagree", "nameEn");
    if (typeof start === "string") fault(start, "start");
    if (typeof end === "string") fault(end, "end");
    if (typeof start === "number" && typeof end === "number" && end < start) fault("end-before-start", "end");
    if (faults.length === before)
      rows.push({ id: ids[0] ?? null, nameZh, nameEn, start: start as Day, end: end as Day });
  });
  return { rows, faults };
}

/** Lines without their ids; one whose two names are those of two shipped occasions is a person's own. */
export function withIds(
  lines: readonly Omit<CalendarRow, "id">[],
  names: Readonly<Record<CalendarId, OccasionNames>>,
): CalendarRow[] {
  const idOfName = idsByName(names);
  return lines.map(({ nameZh, nameEn, start, end }) => {
    const ids = new Set([nameZh, nameEn].flatMap(name => idOfName.get(nameKey(name)) ?? []));
    const [id = null] = ids.size === 1 ? ids : [];
    return { id, nameZh, nameEn, start, end };
  });
}

function idsByName(names: Readonly<Record<CalendarId, OccasionNames>>): Map<string, CalendarId> {
  const idOfName = new Map<string, CalendarId>();
  for (const id of CALENDAR_IDS) {
    idOfName.set(nameKey(names[id].nameZh), id);
    idOfName.set(nameKey(names[id].nameEn), id);
  }
  idOfName.delete("");
  return idOfName;
}

function readDay(cell: Cell, date1904: boolean): Day | "date-missing" | "date-unreadable" | "date-ambiguous" {
  if (typeof cell === "number") {
    const day = dayFromNumber(cell, date1904);
    return isDay(day) ? day : "date-unreadable";
  }
  const { dayFirst, monthFirst, yearFirst } = readDate(String(cell), { date1904, rocYears: false });
  if (dayFirst === NO_DAY) return "date-missing";
  if (!isDay(dayFirst) && !isDay(monthFirst)) return "date-unreadable";
  const leads = yearFirst !== undefined && !yearFirst.only && isDay(yearFirst.day) && yearFirst.day !== dayFirst;
  return dayFirst === monthFirst && !leads ? dayFirst : "date-ambiguous";
}
