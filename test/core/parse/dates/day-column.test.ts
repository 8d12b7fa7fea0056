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

describe("dates beside texts that prove an order", () => {
  const serial = (iso: string): number => serialFromDay(dayFromIso(iso)!, false);
  const finish = (cells: readonly Cell[], trueDates?: "as-they-stand" | "swap") => {
    const column = new DayColumn({ date1904: false, rocYears: false }, () => {});
    column.addCells(cells, cells.length, 0);
    const { values, swapped, isSwappedBack } = column.finish(undefined, trueDates);
    return { days: Array.from(values, day => isoDay(day as Day)), swapped, isSwappedBack };
  };
  const swapped = (cells: readonly Cell[]) => finish(cells).swapped;
  const OF_MAY = [serial("2026-05-03"), "13/04/2026", "14/06/2026"];

  test("may have day and month swapped when none of their days is above 12: both are counted, with an example", () => {
    expect(swapped(OF_MAY)).toEqual({
      dateCount: 1,
      textCount: 2,
      order: "day-first",
      changedCount: 1,
      example: { row: 0, standing: dayFromIso("2026-05-03"), swapped: dayFromIso("2026-03-05") },
      isInOrderSwapped: false,
    });
  });

  test("stay as they stand unless a person says otherwise; then only they are swapped", () => {
    expect(finish(OF_MAY).days).toEqual(["2026-05-03", "2026-04-13", "2026-06-14"]);
    expect(finish(OF_MAY, "swap").days).toEqual(["2026-03-05", "2026-04-13", "2026-06-14"]);
    const right = [serial("2026-05-03"), serial("2026-05-13"), "13/04/2026"];
    expect(finish(right, "swap").days).toEqual(["2026-05-03", "2026-05-13", "2026-04-13"]);
  });

  test("may be swapped beside texts that begin with the month, too", () => {
    const cells = [serial("2026-05-03"), "04/13/2026"];
    expect(swapped(cells)).toMatchObject({ order: "month-first", textCount: 1 });
    expect(finish(cells, "swap").days).toEqual(["2026-03-05", "2026-04-13"]);
  });

  test("are swapped where rows stand in the order of time only then, either way round", () => {
    const texts = ["2026-05-01", "13/01/2026", "2026-01-02", "14/02/2026", "2026-03-03", "2026-04-03", "15/04/2026"];
    const cells = texts.map(text => (text.includes("-") ? serial(text) : text));
    const oldestFirst = [
      "2026-01-05",
      "2026-01-13",
      "2026-02-01",
      "2026-02-14",
      "2026-03-03",
      "2026-03-04",
      "2026-04-15",
    ];
    expect(finish(cells)).toMatchObject({ days: oldestFirst, isSwappedBack: true });
    expect(finish([...cells].reverse()).days).toEqual([...oldestFirst].reverse());
    expect(finish(cells, "as-they-stand").days[0]).toBe("2026-05-01");
    const few = [serial("2026-05-01"), "13/01/2026"];
    expect(finish(few).days[0]).toBe("2026-05-01");
  });

  test("are found as texts that begin with the year, unless a text that could be read both ways was left alone", () => {
    expect(swapped(["2026-05-03", "13/04/2026"])).toMatchObject({ dateCount: 1, textCount: 1 });
    expect(swapped(["2026-05-03", "13/04/2026", "03/04/2026"])).toBeNull();
  });

  test("are right when one of their days is above 12, when no text proves the order, and when one proves the other", () => {
    expect(swapped([serial("2026-05-03"), serial("2026-05-13"), "13/04/2026"])).toBeNull();
    expect(swapped([serial("2026-05-03"), "03/04/2026"])).toBeNull();
    expect(swapped([serial("2026-05-03"), "13/04/2026", "04/13/2026"])).toBeNull();
    expect(swapped([serial("2026-05-03"), serial("2026-05-04")])).toBeNull();
    expect(swapped([20260503, "13/04/2026"])).toBeNull();
  });

  test("are not asked about when swapping would change none of them", () => {
    expect(swapped([serial("2026-05-05"), "13/04/2026"])).toBeNull();
  });
});
