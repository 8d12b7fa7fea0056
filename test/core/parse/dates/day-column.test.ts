import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { dayFromIso, isoDay, serialFromDay } from "#core/units";
import type { Day } from "#core/units";
import { DayColumn } from "../../../../src/core/parse/dates/day-column";

function read(texts: readonly string[], choice?: "day-first" | "month-first") {
  const unreadable: string[] = [];
  const column = new DayColumn({ date1904: false, rocYears: false }, (_, text) => unreadable.push(text));
  column.addCells(texts, texts.length, 0);
  const { values, order, decided, ambiguousCount } = column.finish(choice);
  return { days: Array.from(values, day => isoDay(day as Day)), order, decided, ambiguousCount, unreadable };
}

describe("years of two digits", () => {
  test("03/14/26 shows that 03/04/26 of its column is 4 March 2026", () => {
    const found = read(["03/04/26", "05/06/26", "03/14/26", "06/28/26"]);
    expect(found.days).toEqual(["2026-03-04", "2026-05-06", "2026-03-14", "2026-06-28"]);
    expect([found.order, found.decided]).toEqual(["month-first", true]);
  });

  test("14/03/26 shows that the day comes first", () => {
    expect(read(["03/04/26", "14/03/26"]).days).toEqual(["2026-04-03", "2026-03-14"]);
  });

  test("03/04/26 alone is asked, and the answer is heard", () => {
    const found = read(["03/04/26", "05/06/26"]);
    expect([found.order, found.decided, found.ambiguousCount]).toEqual(["day-first", false, 2]);
    expect(read(["03/04/26", "05/06/26"], "month-first").days).toEqual(["2026-03-04", "2026-05-06"]);
  });

  test("first parts that lie together and last ones that lie apart begin with the year", () => {
    expect(read(["26/03/14", "25/12/31", "26/01/02"]).days).toEqual(["2026-03-14", "2025-12-31", "2026-01-02"]);
    expect(read(["26.03.14", "26.03.15", "26.03.16"]).days).toEqual(["2026-03-14", "2026-03-15", "2026-03-16"]);
    expect(read(["26/3/4", "26/03/14"]).days).toEqual(["2026-03-04", "2026-03-14"]);
  });

  test("days before Christmas and the first of each month end with the year", () => {
    expect(read(["24/12/25", "25/12/25", "26/12/25"]).days).toEqual(["2025-12-24", "2025-12-25", "2025-12-26"]);
    expect(read(["01/03/24", "01/04/25", "01/05/26", "13/05/26"]).days[2]).toBe("2026-05-01");
  });

  test("Jun-05-26 and 05-Jun-26 are 5 June 2026 and nothing in them is unreadable", () => {
    const found = read(["Jun-05-26", "05-Jun-26"]);
    expect(found.days).toEqual(["2026-06-05", "2026-06-05"]);
    expect(found.unreadable).toEqual([]);
  });
});

describe("true dates beside texts that begin with the day", () => {
  const serial = (iso: string): number => serialFromDay(dayFromIso(iso)!, false);
  const swapped = (cells: readonly Cell[]) => {
    const column = new DayColumn({ date1904: false, rocYears: false }, () => {});
    column.addCells(cells, cells.length, 0);
    return column.finish(undefined).swapped;
  };

  test("may have day and month swapped when none of their days is above 12: both are counted", () => {
    const cells = [serial("2026-05-03"), "13/04/2026", "14/06/2026"];
    expect(swapped(cells)).toEqual({ dateCount: 1, textCount: 2 });
  });

  test("are right when one of their days is above 12, when no text proves the order, and when one proves the other", () => {
    expect(swapped([serial("2026-05-03"), serial("2026-05-13"), "13/04/2026"])).toBeNull();
    expect(swapped([serial("2026-05-03"), "03/04/2026"])).toBeNull();
    expect(swapped([serial("2026-05-03"), "13/04/2026", "04/13/2026"])).toBeNull();
    expect(swapped([serial("2026-05-03"), serial("2026-05-04")])).toBeNull();
    expect(swapped([20260503, "13/04/2026"])).toBeNull();
  });
});
