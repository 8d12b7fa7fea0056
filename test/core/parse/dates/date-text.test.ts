import { describe, expect, test } from "vitest";
import { isoDay, NO_DAY } from "#core/units";
import { dayFromNumber, quickDay, readDate, UNREADABLE_DAY } from "../../../../src/core/parse/dates/date-text";

const options = { date1904: false, rocYears: false };

describe("readDate", () => {
  test.each([
    "2025-03-14",
    "2025/3/14",
    "2025/3/14 5:34",
    "2025-03-14 05:34:55",
    "2025-03-14 05:34:55.123",
    "2025-03-14T05:34:55",
    "2025-03-14T05:34:55Z",
    "2025-03-14T05:34:55 +0800",
    "2025-03-14T23:59:59-08:00",
    "2025年3月14日",
    "2025年3月14日 5时34分",
    "2025年03月14日 下午5:34",
    "2025.3.14",
    "２０２５－０３－１４",
    "20250314",
    "202503140534",
    "20250314053455",
    "45730",
    "45730.23",
    "14-Mar-2025",
    "14-Mar-25",
    "14 March 2025",
    "Mar 14, 2025",
    "Mar-14-25",
    "14.03.25",
    "25年3月14日",
    "2025년 3월 14일",
    "2025. 3. 14.",
    "2025-03-14 오후 5:34",
    "14. März 2025",
    "14 mars 2025",
    "14 de marzo de 2025",
    "14 mar 25",
    "March 14th, 2025 5:34 PM",
    "Fri, 14 Mar 2025 05:34:55 GMT",
    "14.03.2025",
    "1741930495",
    "1741930495000",
    '="2025-03-14"',
    "\t2025-03-14",
    "民國114/3/14",
    "民國114年3月14日",
    "2025-03-14 星期五",
  ])("%j is 14 March 2025, the day as printed", text => {
    const { dayFirst, monthFirst } = readDate(text, options);
    expect([isoDay(dayFirst), isoDay(monthFirst)]).toEqual(["2025-03-14", "2025-03-14"]);
  });

  test.each(["2023-02-29", "2025/13/1", "2025年2月30日", "20230229", "30/02/2025", "14-Foo-2025", "Marble 14, 2025"])(
    "%j does not exist",
    text => {
      expect(readDate(text, options).dayFirst).toBe(UNREADABLE_DAY);
    },
  );

  test.each([
    "abc",
    "114/3/14",
    "5",
    "#N/A",
    "2025-03",
    "2025-03-14 - 2025-03-20",
    "12:30",
    "99999999999999",
    "3025-01-01",
  ])("%j is no date", text => {
    expect(readDate(text, options).dayFirst).toBe(UNREADABLE_DAY);
  });

  test.each(["", " ", "-", "0000-00-00 00:00:00", "0", "\t"])("%j is blank", text => {
    expect(readDate(text, options).dayFirst).toBe(NO_DAY);
  });

  test.each(["114/3/14", "114.03.14", "114年3月14日", "1140314"])("%j is a 民國 date where they are allowed", text => {
    expect(isoDay(readDate(text, { date1904: false, rocYears: true }).dayFirst)).toBe("2025-03-14");
  });

  test("14/03/2025 proves day first, 03/14/2025 month first, 03/04/2025 nothing", () => {
    expect(readDate("14/03/2025", options).proves).toBe("day-first");
    expect(readDate("03/14/2025 5:34", options).proves).toBe("month-first");
    const open = readDate("03/04/2025", options);
    expect([open.proves, isoDay(open.dayFirst), isoDay(open.monthFirst)]).toEqual([null, "2025-04-03", "2025-03-04"]);
  });

  test("14/03/26 proves day first, 03/14/26 month first, as years of four digits do", () => {
    expect([readDate("14/03/26", options).proves, isoDay(readDate("14/03/26", options).dayFirst)]).toEqual([
      "day-first",
      "2026-03-14",
    ]);
    expect([readDate("03/14/26", options).proves, isoDay(readDate("03/14/26", options).dayFirst)]).toEqual([
      "month-first",
      "2026-03-14",
    ]);
    expect(isoDay(readDate("03/04/99", options).monthFirst)).toBe("1999-03-04");
  });

  test("26/3/4 can only begin with its year", () => {
    expect(isoDay(readDate("26/3/4", options).dayFirst)).toBe("2026-03-04");
  });

  test.each(["1.2.3", "10.2.3", "1/2/3", "45/46/47", "14 ma 2025", "ju 14 2025"])("%j is no date", text => {
    expect(readDate(text, options).dayFirst).toBe(UNREADABLE_DAY);
  });

  test("hundreds of spaces are refused at once", () => {
    expect(readDate(`2025-03-14${" ".repeat(5000)}x`, options).dayFirst).toBe(UNREADABLE_DAY);
  });
});

describe("dayFromNumber", () => {
  test.each([
    [45730.23, "2025-03-14"],
    [20000, "1954-10-03"],
    [80000.9, "2119-01-11"],
    [20250314, "2025-03-14"],
    [202503140534, "2025-03-14"],
    [20250314053455, "2025-03-14"],
    [1741930495, "2025-03-14"],
    [1741930495000, "2025-03-14"],
  ])("%d is %s", (value, day) => {
    expect(isoDay(dayFromNumber(value, false))).toBe(day);
  });

  test("a 1904 workbook counts from 1904", () => {
    expect(isoDay(dayFromNumber(45730 - 1462, true))).toBe("2025-03-14");
  });

  test.each([1, 19999, 80001, -5, NaN, Infinity, 20230229, 5e8])("%d is no date", value => {
    expect(dayFromNumber(value, false)).toBe(UNREADABLE_DAY);
  });

  test("0 is blank", () => {
    expect(dayFromNumber(0, false)).toBe(NO_DAY);
  });
});

test.each([
  ["2025-03-14", "2025-03-14"],
  ["2025/3/4 05:34:55", "2025-03-04"],
  ["2025-3-14T5:34", "2025-03-14"],
])("the quick way reads %j like the thorough one", (text, day) => {
  expect(isoDay(quickDay(text))).toBe(day);
});

test.each(["2025-03/14", "2025-03-14 x", "2025-03-141", "20250314", "2025-03-14 5", "2025-03-", "14/03/2025"])(
  "the quick way leaves %j to the thorough one",
  text => {
    expect(quickDay(text)).toBe(NO_DAY);
  },
);
