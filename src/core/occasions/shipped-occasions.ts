import { dayFromCivil, dayFromIso } from "../units";
import type { Day } from "../units";
import { LUNAR_DAYS } from "./lunar-days";
import type { LunarFestival } from "./lunar-days";

/** From `start` to `end`, both included. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

/** The span of an occasion in a year; null where the table of lunar days does not have the year. */
type SpanOfYear = (year: number) => Span | null;

/** The shipped occasions in the order in which a list has them: of two that last equally long, the first one counts. */
const OCCASIONS = {
  "new-year": year => ({ start: on(year - 1, 12, 30), end: on(year, 1, 1) }),
  "cny-shopping": around("spring", -28, -1),
  "spring-festival": around("spring", 0, 6),
  valentine: fixed(2, 10, 2, 14),
  "womens-day": fixed(3, 1, 3, 8),
  "labour-day": fixed(4, 28, 5, 5),
  "520": fixed(5, 15, 5, 20),
  "dragon-boat": around("dragonBoat", -6, 0),
  "618": fixed(6, 1, 6, 20),
  qixi: around("qixi", -6, 0),
  "back-to-school": fixed(8, 20, 9, 10),
  "mid-autumn": around("midAutumn", -10, 0),
  "national-day": fixed(9, 28, 10, 7),
  "double-11": fixed(10, 20, 11, 12),
  "black-friday": year => days(blackFriday(year), -4, 3),
  "double-12": fixed(12, 8, 12, 12),
  christmas: fixed(12, 20, 12, 25),
} satisfies Record<string, SpanOfYear>;

export type OccasionId = keyof typeof OCCASIONS;

/** Raised whenever a window of the list or a day of the lunar table changes: a run says by which it was made. */
export const SHIPPED_VERSION = 1;

/** JavaScript would put "520" and "618" first: keys that look like numbers lead. */
export const OCCASION_IDS = [
  "new-year", "cny-shopping", "spring-festival", "valentine", "womens-day", "labour-day", "520", "dragon-boat", "618",
  "qixi", "back-to-school", "mid-autumn", "national-day", "double-11", "black-friday", "double-12", "christmas",
] as const satisfies readonly OccasionId[]; // prettier-ignore

/** A campaign of banks and insurers that lies over other occasions and does not compete with them. */
export const OPENING_SEASON = "opening-season";

export type CalendarId = OccasionId | typeof OPENING_SEASON;

export const CALENDAR_IDS: readonly CalendarId[] = [...OCCASION_IDS, OPENING_SEASON];

/**
 * When an occasion is in a year; one that runs over New Year's Eve is in the year that it leads into. Null for a lunar
 * occasion of a year that the table does not have.
 */
export function spanOf(id: CalendarId, year: number): Span | null {
  if (id === OPENING_SEASON) return { start: on(year, 1, 1), end: on(year, 3, 31) };
  return OCCASIONS[id](year);
}

/** The Friday after the fourth Thursday of November: the 23rd to the 29th. */
function blackFriday(year: number): Day {
  const first = on(year, 11, 1);
  // 1970-01-01 was a Thursday.
  const toThursday = (((-first % 7) + 7) % 7) + 21;
  return (first + toThursday + 1) as Day;
}

function fixed(startMonth: number, startDay: number, endMonth: number, endDay: number): SpanOfYear {
  return year => ({ start: on(year, startMonth, startDay), end: on(year, endMonth, endDay) });
}

function around(festival: LunarFestival, from: number, to: number): SpanOfYear {
  return year => {
    const day = LUNAR_DAYS[year]?.[festival];
    return day === undefined ? null : days(dayFromIso(day)!, from, to);
  };
}

function days(day: Day, from: number, to: number): Span {
  return { start: (day + from) as Day, end: (day + to) as Day };
}

function on(year: number, month: number, day: number): Day {
  return dayFromCivil(year, month, day)!;
}
