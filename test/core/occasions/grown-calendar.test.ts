import { describe, expect, it } from "vitest";
import { CALENDAR_IDS, grownCalendar, isAsShipped, studyOccasions, withIds } from "#core/order-occasions";
import type { CalendarRow } from "#core/order-occasions";
import { isoDay } from "#core/units";
import { dayOf, orderRows } from "../../support/order-rows";
import { NAMES } from "./names";

const shipped = (first: string, asOf: string) => grownCalendar(null, dayOf(first), dayOf(asOf), NAMES).rows;
const grown = (standing: readonly CalendarRow[], first: string, asOf: string) =>
  grownCalendar(standing, dayOf(first), dayOf(asOf), NAMES);
const line = ({ id, start }: CalendarRow) => `${id} ${isoDay(start)}`;
const own = (nameZh: string, start: string, end: string): CalendarRow => ({
  id: null, nameZh, nameEn: "", start: dayOf(start), end: dayOf(end),
}); // prettier-ignore

describe("grownCalendar(standing, firstDay, asOf, names)", () => {
  const rows = shipped("2025-06-01", "2026-11-21");

  it("adds nothing as long as the years of the orders are there, and whole years when they are not", () => {
    expect(grown(rows, "2025-01-01", "2026-12-31").added).toEqual([]);
    const later = grown(rows, "2025-06-01", "2027-01-01").added;
    // 2028 but for what leads into it, which stands: New Year and its shopping begin in 2027.
    expect(later.map(line)).toContain("double-11 2028-10-20");
    expect(later.map(line)).not.toContain("new-year 2027-12-30");
    expect(later.map(line)).toContain("new-year 2028-12-30");
    expect(later.every(({ start }) => isoDay(start) >= "2028")).toBe(true);
    const earlier = grown(rows, "2024-12-31", "2026-11-21").added;
    expect(earlier.every(({ end }) => isoDay(end) < "2025")).toBe(true);
    expect(earlier.length).toBe(CALENDAR_IDS.length);
  });

  it("leaves what somebody moved, took out or added as it is, and adds nothing in its place", () => {
    const edited = rows
      .filter(row => line(row) !== "double-11 2027-10-20" && row.id !== "520")
      .map(row => (line(row) === "618 2026-06-01" ? { ...row, start: dayOf("2026-05-25") } : row))
      .concat(own("店庆", "2031-05-01", "2031-05-07"));
    expect(grown(edited, "2025-06-01", "2026-11-21")).toMatchObject({ rows: edited, added: [] });
    const added = grown(edited, "2025-06-01", "2027-11-21").added.map(line);
    expect(added).toContain("double-11 2028-10-20");
    expect(added).not.toContain("520 2028-05-15");
  });

  it("adds nothing to a calendar of a person's own occasions, or to an empty one", () => {
    const mine = [own("店庆", "2026-05-01", "2026-05-07")];
    expect(grown(mine, "2020-01-01", "2027-01-01")).toEqual({ rows: mine, added: [], leftOut: [] });
    expect(grown([], "2020-01-01", "2027-01-01").added).toEqual([]);
  });
});

describe("isAsShipped(rows, names)", () => {
  const rows = shipped("2025-06-01", "2026-11-21");

  it("is true of whole years in any order, however often they grew", () => {
    expect(isAsShipped(rows, NAMES)).toBe(true);
    expect(isAsShipped([...rows].reverse(), NAMES)).toBe(true);
    expect(isAsShipped(grown(rows, "2023-01-01", "2029-01-01").rows, NAMES)).toBe(true);
    // Beyond the lunar table there is less, and nobody took it out.
    expect(isAsShipped(shipped("2019-01-01", "2031-05-05"), NAMES)).toBe(true);
  });

  it("is false as soon as a day, a name or the number of rows is another", () => {
    const [first, ...rest] = rows;
    expect(isAsShipped([{ ...first!, end: dayOf("2025-01-02") }, ...rest], NAMES)).toBe(false);
    expect(isAsShipped([{ ...first!, nameEn: "" }, ...rest], NAMES)).toBe(false);
    expect(isAsShipped(rest, NAMES)).toBe(false);
    expect(isAsShipped([...rows, first!], NAMES)).toBe(false);
    expect(isAsShipped([...rows, own("店庆", "2026-05-01", "2026-05-07")], NAMES)).toBe(false);
    expect(isAsShipped([], NAMES)).toBe(false);
  });
});

describe("withIds(lines, names)", () => {
  it("knows a shipped occasion by either name, and takes two that disagree for a person's own", () => {
    const span = { start: dayOf("2026-11-01"), end: dayOf("2026-11-12") };
    const ids = withIds(
      [
        { nameZh: "双11", nameEn: "", ...span },
        { nameZh: "", nameEn: "DOUBLE 11", ...span },
        { nameZh: "春节", nameEn: "Double 11", ...span },
        { nameZh: "店庆", nameEn: "", ...span },
      ],
      NAMES,
    ).map(({ id }) => id);
    expect(ids).toEqual(["double-11", "double-11", null, null]);
  });
});

describe("studyOccasions(orders, days, question)", () => {
  const days = { asOf: null, today: dayOf("2026-11-21") };
  const question = { standing: null, names: NAMES, sameDayIsOnePurchase: false };
  const study = (rows: Parameters<typeof orderRows>[0]) => studyOccasions(orderRows(rows), days, question);

  it("makes a calendar that reaches over the orders, but not to a day long before the first purchase", () => {
    const { calendar, asOf, placeOfMember } = study([
      { member: "A", day: "1970-01-01", amount: 0 },
      { member: "B", day: "2024-03-02", amount: 0 },
      { member: "A", day: "2025-02-01", amount: 10 },
      { member: "A", day: "2026-10-01", amount: 10 },
    ]);
    expect(isoDay(asOf)).toBe("2026-10-01");
    expect(isoDay(calendar.rows[0]!.start)).toBe("2023-12-30");
    expect([...placeOfMember]).toEqual([0, -1]);
  });

  it("says of a campaign that is named after an occasion when that comes again, but keeps its name", () => {
    const next = (campaign: string) => {
      const { members, rows, occasions } = study([
        { member: "A", day: "2026-03-20", amount: 10, details: { campaign } },
      ]);
      const value = rows.values[members.main[0]!]!;
      const named = value.kind === "campaign" && value.occasion !== null ? occasions[value.occasion]!.id : null;
      return [value.kind, named, members.next[0]! < 0 ? null : isoDay(members.next[0]! as never)];
    };
    expect(next("双11狂欢")).toEqual(["campaign", "double-11", "2026-10-20"]);
    expect(next("Big DOUBLE 11 Sale")).toEqual(["campaign", "double-11", "2026-10-20"]);
    expect(next("双110周年")).toEqual(["campaign", null, null]);
    expect(next("双11")).toEqual(["calendar", null, "2026-10-20"]);
    expect(next("会员日")).toEqual(["campaign", null, null]);
  });

  it("counts purchases on the main occasion, and members by occasion and by main occasion", () => {
    const { members, rows, occasions } = study([
      { member: "A", day: "2025-11-01", amount: 10 },
      { member: "A", day: "2026-11-01", amount: 10 },
      { member: "A", day: "2026-07-20", amount: 10 },
      { member: "B", day: "2026-07-20", amount: 10 },
    ]);
    const doubleEleven = 1 + occasions.findIndex(({ id }) => id === "double-11");
    expect([...members.mainPurchases]).toEqual([2, 1]);
    expect([...members.main]).toEqual([doubleEleven, 0]);
    const told = (counts: Int32Array) => [counts[0], counts[doubleEleven]];
    expect(rows.values.length).toBe(1 + occasions.length);
    expect(told(members.members)).toEqual([2, 1]);
    expect(told(members.mainMembers)).toEqual([1, 1]);
  });
});
