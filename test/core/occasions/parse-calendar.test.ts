import { describe, expect, it } from "vitest";
import type { Cell } from "#core/cell";
import { parseCalendar, shippedCalendar } from "#core/order-occasions";
import { isoDay, serialFromDay } from "#core/units";
import { dayOf } from "../../support/order-rows";
import { NAMES } from "./names";

const HEADER = ["名称", "Name", "开始", "结束"];
const parse = (rows: readonly (readonly Cell[])[], date1904 = false) => parseCalendar(rows, NAMES, { date1904 });

describe("parseCalendar(cells, names)", () => {
  it.each([false, true])("reads back the shipped calendar as it was written (1904: %s)", date1904 => {
    const { rows } = shippedCalendar(dayOf("2026-01-01"), dayOf("2026-11-21"), NAMES);
    const cells = rows.map(({ nameZh, nameEn, start, end }) => [
      nameZh,
      nameEn,
      serialFromDay(start, date1904),
      serialFromDay(end, date1904),
    ]);
    expect(parse([HEADER, ...cells], date1904)).toEqual({ rows, faults: [] });
  });

  it("knows a shipped occasion by either name, whatever its dates, and takes any other for the person's own", () => {
    const { rows, faults } = parse([
      ["双 11", "", "2026-10-31", "2026/11/11"],
      ["", "ＤＯＵＢＬＥ 11", "2026年10月31日", "2026-11-11"],
      ["开门红", "Good Start", "2025-10-01", "2026-03-31"],
      ["", "", "", ""],
      ["店庆", "Anniversary", "2026-07-01", "2026-07-01"],
    ]);
    expect(faults).toEqual([]);
    expect(rows.map(({ id, start, end }) => [id, isoDay(start), isoDay(end)])).toEqual([
      ["double-11", "2026-10-31", "2026-11-11"],
      ["double-11", "2026-10-31", "2026-11-11"],
      ["opening-season", "2025-10-01", "2026-03-31"],
      [null, "2026-07-01", "2026-07-01"],
    ]);
  });

  it("names every row that cannot be used, and does not use it", () => {
    const { rows, faults } = parse([
      ["店庆", "", "2026-07-01", "2026-07-03"],
      ["", " ", "2026-07-01", "2026-07-03"],
      ["双11", "Spring Festival", "2026-07-01", "2026-07-03"],
      ["店庆", "", "", "2026-02-30"],
      ["店庆", "", "03/04/2026", "13/04/2026"],
      ["店庆", "", "2026-07-03", "2026-07-01"],
      ["店庆", "", 5, true],
    ]);
    expect(rows.length).toBe(1);
    expect(faults).toEqual([
      { code: "name-missing", row: 1, column: "nameZh", value: "" },
      { code: "names-disagree", row: 2, column: "nameEn", value: "Spring Festival" },
      { code: "date-missing", row: 3, column: "start", value: "" },
      { code: "date-unreadable", row: 3, column: "end", value: "2026-02-30" },
      { code: "date-ambiguous", row: 4, column: "start", value: "03/04/2026" },
      { code: "end-before-start", row: 5, column: "end", value: "2026-07-01" },
      { code: "date-unreadable", row: 6, column: "start", value: 5 },
      { code: "date-unreadable", row: 6, column: "end", value: true },
    ]);
  });

  it("does not take a first row with one good date for a header", () => {
    expect(parse([["店庆", "", "2026-07-01", "soon"]]).faults).toEqual([
      { code: "date-unreadable", row: 0, column: "end", value: "soon" },
    ]);
    expect(parse([HEADER])).toEqual({ rows: [], faults: [] });
  });
});
