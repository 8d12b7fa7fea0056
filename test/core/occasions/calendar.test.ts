import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CALENDAR_IDS,
  OCCASION_IDS,
  calendarOf,
  dayTable,
  nextStarts,
  shippedCalendar,
  spanOf,
} from "#core/order-occasions";
import type { CalendarId, CalendarRow } from "#core/order-occasions";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { dayOf } from "../../support/order-rows";
import { NAMES } from "./names";

/** What `occasion-days.py` printed. */
interface YearByOtherMeans {
  readonly spring: string;
  readonly dragonBoat: string;
  readonly qixi: string;
  readonly midAutumn: string;
  readonly blackFriday: string;
  readonly days: Readonly<Record<string, number>>;
}
const BY_OTHER_MEANS = JSON.parse(readFileSync(new URL("occasion-days.json", import.meta.url), "utf8")) as Readonly<
  Record<string, YearByOtherMeans>
>;
const YEARS = Object.keys(BY_OTHER_MEANS).map(Number);

function spanText(id: CalendarId, year: number): string {
  const span = spanOf(id, year);
  return span === null ? "-" : `${isoDay(span.start)} ${isoDay(span.end)}`;
}

function own(name: string, start: string, end: string): CalendarRow {
  return { id: null, nameZh: name, nameEn: "", start: dayOf(start), end: dayOf(end) };
}

function occasionsOn(rows: readonly CalendarRow[], ...days: string[]): (string | undefined)[] {
  const calendar = calendarOf(rows);
  const table = dayTable(calendar, dayOf("2020-01-01"), dayOf("2031-12-31"));
  return days.map(day => {
    const occasion = calendar.occasions[table.occasion[dayOf(day) - table.first]!];
    return occasion && (occasion.id ?? occasion.nameZh);
  });
}

describe("spanOf(id, year)", () => {
  it.each(YEARS)("hangs the lunar occasions and Black Friday of %i on the days of independent libraries", year => {
    const { spring, dragonBoat, qixi, midAutumn, blackFriday } = BY_OTHER_MEANS[year]!;
    const festivals = [
      isoDay(spanOf("spring-festival", year)!.start),
      isoDay(spanOf("dragon-boat", year)!.end),
      isoDay(spanOf("qixi", year)!.end),
      isoDay(spanOf("mid-autumn", year)!.end),
      isoDay((spanOf("black-friday", year)!.start + 4) as Day),
    ];
    expect(festivals).toEqual([spring, dragonBoat, qixi, midAutumn, blackFriday]);
  });

  it("has the windows of the specification", () => {
    expect(CALENDAR_IDS.map(id => `${id} ${spanText(id, 2027)}`)).toEqual([
      "new-year 2026-12-30 2027-01-01",
      "cny-shopping 2027-01-09 2027-02-05",
      "spring-festival 2027-02-06 2027-02-12",
      "valentine 2027-02-10 2027-02-14",
      "womens-day 2027-03-01 2027-03-08",
      "labour-day 2027-04-28 2027-05-05",
      "520 2027-05-15 2027-05-20",
      "dragon-boat 2027-06-03 2027-06-09",
      "618 2027-06-01 2027-06-20",
      "qixi 2027-08-02 2027-08-08",
      "back-to-school 2027-08-20 2027-09-10",
      "mid-autumn 2027-09-05 2027-09-15",
      "national-day 2027-09-28 2027-10-07",
      "double-11 2027-10-20 2027-11-12",
      "black-friday 2027-11-22 2027-11-29",
      "double-12 2027-12-08 2027-12-12",
      "christmas 2027-12-20 2027-12-25",
      "opening-season 2027-01-01 2027-03-31",
    ]);
  });

  it("takes the Friday after the fourth Thursday also where November begins with a Friday", () => {
    // 2024-11-01 is a Friday: Thursdays are the 7th, 14th, 21st and 28th. 2029-11-01 is a Thursday.
    expect([spanText("black-friday", 2024), spanText("black-friday", 2029)]).toEqual([
      "2024-11-25 2024-12-02",
      "2029-11-19 2029-11-26",
    ]);
  });

  it("knows no lunar day of a year that the table does not have", () => {
    expect(["spring-festival", "cny-shopping", "dragon-boat", "qixi", "mid-autumn"].map(id => spanText(id as CalendarId, 2031))).toEqual(["-", "-", "-", "-", "-"]);
    expect(spanText("christmas", 2031)).toBe("2031-12-20 2031-12-25");
  }); // prettier-ignore
});

describe("shippedCalendar(firstDay, asOf, names)", () => {
  it("has the rows of whole years, from that of the first order to the one after as-of, and those over New Year's Eve", () => {
    const { rows, leftOut } = shippedCalendar(dayOf("2026-03-05"), dayOf("2026-12-30"), NAMES);
    const spans = (id: CalendarId) => rows.filter(row => row.id === id).map(row => isoDay(row.start));
    expect(spans("new-year")).toEqual(["2025-12-30", "2026-12-30", "2027-12-30"]);
    expect(spans("womens-day")).toEqual(["2026-03-01", "2027-03-01"]);
    expect(spans("cny-shopping")).toEqual(["2026-01-20", "2027-01-09", "2027-12-29"]);
    expect(spans("valentine")).toEqual(["2026-02-10", "2027-02-10"]);
    expect(spans("opening-season")).toEqual(["2026-01-01", "2027-01-01"]);
    expect(rows.find(row => row.id === "double-11")).toMatchObject({ nameZh: "双11", nameEn: "Double 11" });
    expect(leftOut).toEqual([]);
  });

  it("has a next start of every occasion after any as-of day that the table reaches", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf("2022-01-01"), max: dayOf("2028-12-31") }), asOf => {
        const calendar = calendarOf(shippedCalendar(asOf as Day, asOf as Day, NAMES).rows);
        expect(calendar.occasions.length).toBe(OCCASION_IDS.length);
        for (const next of nextStarts(calendar, asOf as Day)) {
          expect(next! - asOf).toBeGreaterThan(0);
          expect(next! - asOf).toBeLessThan(400);
        }
      }),
      { seed: 2026, numRuns: 50 },
    );
  });

  it("says which lunar occasions it leaves out, before and after the table", () => {
    const lunar = ["cny-shopping", "spring-festival", "dragon-boat", "qixi", "mid-autumn"];
    const before = shippedCalendar(dayOf("2020-06-01"), dayOf("2022-02-01"), NAMES);
    expect(before.leftOut).toEqual([2020, 2021].flatMap(year => lunar.map(id => ({ id, year }))));
    const after = shippedCalendar(dayOf("2030-01-01"), dayOf("2030-06-30"), NAMES);
    expect(after.leftOut).toEqual(lunar.map(id => ({ id, year: 2031 })));
    expect(nextStarts(calendarOf(after.rows), dayOf("2030-06-30"))).toContain(null);
  });
});

describe("dayTable(calendar, first, last)", () => {
  it("counts as many days of each occasion as a program of another kind", () => {
    const { rows } = shippedCalendar(dayOf("2022-01-01"), dayOf("2030-12-31"), NAMES);
    const calendar = calendarOf(rows);
    for (const year of YEARS) {
      const table = dayTable(calendar, dayOf(`${year}-01-01`), dayOf(`${year}-12-31`));
      const days: Record<string, number> = {};
      for (const occasion of table.occasion) {
        const id = calendar.occasions[occasion]?.id ?? "ordinary";
        days[id] = (days[id] ?? 0) + 1;
      }
      expect([year, days]).toEqual([year, BY_OTHER_MEANS[year]!.days]);
    }
  });

  it("takes the shortest of overlapping windows, and of equally long ones the first of the list", () => {
    const long = own("long", "2026-05-01", "2026-05-31");
    const short = own("short", "2026-05-10", "2026-05-12");
    const other = own("other", "2026-05-12", "2026-05-14");
    const days = ["2026-04-30", "2026-05-01", "2026-05-10", "2026-05-12", "2026-05-13", "2026-05-31"];
    expect(occasionsOn([long, short, other], ...days)).toEqual([undefined, "long", "short", "short", "other", "long"]);
    expect(occasionsOn([other, short, long], "2026-05-12")).toEqual(["other"]);
  });

  it("goes over New Year's Eve and the 29th of February", () => {
    const { rows } = shippedCalendar(dayOf("2023-12-01"), dayOf("2024-12-31"), NAMES);
    expect(occasionsOn(rows, "2023-12-29", "2023-12-30", "2023-12-31", "2024-01-01", "2024-01-02")).toEqual([
      undefined,
      "new-year",
      "new-year",
      "new-year",
      undefined,
    ]);
    expect(occasionsOn(rows, "2024-02-09", "2024-02-12", "2024-02-16", "2024-02-29", "2024-03-01")).toEqual([
      "cny-shopping",
      "valentine",
      "spring-festival",
      undefined,
      "womens-day",
    ]);
    const { openingSeason, first } = dayTable(calendarOf(rows), dayOf("2023-12-31"), dayOf("2024-04-01"));
    expect(openingSeason.reduce((sum, flag) => sum + flag, 0)).toBe(91);
    expect([openingSeason[0], openingSeason[dayOf("2024-02-29") - first], openingSeason.at(-1)]).toEqual([0, 1, 0]);
  });

  it("takes rows of a person's own with the same names for one occasion", () => {
    const { occasions, windows } = calendarOf([
      own("Anniversary", "2025-07-01", "2025-07-03"),
      own(" anniversary", "2026-07-01", "2026-07-03"),
      own("Other", "2026-08-01", "2026-08-01"),
    ]);
    expect(occasions.map(({ nameZh }) => nameZh)).toEqual(["Anniversary", "Other"]);
    expect(windows.map(({ occasion }) => occasion)).toEqual([0, 0, 1]);
  });

  it("is empty without a day", () => {
    expect(dayTable(calendarOf([]), 0 as Day, -1 as Day).occasion.length).toBe(0);
  });
});
