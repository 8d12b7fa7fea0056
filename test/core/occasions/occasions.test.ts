import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { purchasesAsOf } from "#core/measure/purchases-as-of";
import { birthdayMonths, calendarOf, memberOccasions, occasionOfRows, shippedCalendar } from "#core/order-occasions";
import type { Calendar, OccasionValue } from "#core/order-occasions";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { NO_DAY, isoDay } from "#core/units";
import type { Day } from "#core/units";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";
import { NAMES } from "./names";

const AS_OF = dayOf("2026-11-21");
const SHIPPED = calendarOf(shippedCalendar(dayOf("2024-01-01"), AS_OF, NAMES).rows);

function nameOf(value: OccasionValue | undefined, { occasions }: Calendar): string {
  if (value === undefined) return "-";
  if (value.kind === "campaign") return `"${value.text}"`;
  if (value.kind !== "calendar") return value.kind;
  const { id, nameZh } = occasions[value.occasion]!;
  return id ?? nameZh;
}

function ofRows(rows: readonly OrderRow[], calendar = SHIPPED): string[] {
  const { codes, values } = occasionOfRows(orderRows(rows), calendar);
  return Array.from(codes, code => nameOf(values[code], calendar));
}

/** By member id: main, special, purchases on occasions, share, next, opening season, birthday month. */
function ofMembers(rows: readonly OrderRow[], calendar = SHIPPED, asOf = AS_OF) {
  const orders = orderRows(rows);
  const { member, purchaseCount, netTotal } = scoreMembers(orders, defaultRules(), { asOf, today: asOf });
  const found = memberOccasions(orders, purchasesAsOf(orders, asOf, asOf, false), member, calendar);
  const told = Array.from(member, (code, place): [string, unknown[]] => [
    orders.memberIds[code]!,
    [
      nameOf(found.values[found.main[place]!], calendar),
      nameOf(found.values[found.special[place]!], calendar),
      found.occasionPurchases[place],
      found.share[place],
      found.next[place] === NO_DAY ? "-" : isoDay(found.next[place]! as Day),
      found.openingSeason[place],
      found.birthdayMonth?.[place] ?? null,
    ],
  ]);
  return { members: Object.fromEntries(told), found, purchaseCount, netTotal };
}

describe("occasionOfRows(orders, calendar)", () => {
  it("gives every row with a date the occasion of its day, counted or not", () => {
    expect(
      ofRows([
        { member: "A", day: "2026-11-11", amount: 10 },
        { member: "A", day: "2026-11-13", amount: 10 },
        { member: "A", day: "2026-11-24", amount: -10 },
        { day: "2025-12-31", amount: 10 },
        { member: "A", amount: 10 },
      ]),
    ).toEqual(["double-11", "ordinary", "black-friday", "new-year", "-"]);
  });

  it("takes the campaign of a row before its day, and one with a name of the calendar for that occasion", () => {
    expect(
      ofRows([
        { member: "A", day: "2026-11-11", amount: 10, details: { campaign: "VIP Night" } },
        { member: "A", day: "2026-07-11", amount: 10, details: { campaign: "DOUBLE 11" } },
        { member: "A", amount: 10, details: { campaign: "VIP Night" } },
        { member: "A", day: "2026-11-11", amount: 10 },
      ]),
    ).toEqual(['"VIP Night"', "double-11", '"VIP Night"', "double-11"]);
  });

  it("takes the birthday month of the member for a window of its own: shorter ones come first, and so does the list", () => {
    const rows = (day: string, birthday: string) => [
      { member: "A", day: "2026-07-15", amount: 1, birthday },
      { member: "A", day, amount: 1 },
    ];
    expect(ofRows(rows("2026-06-25", "1990-06-01"))[1]).toBe("birthday-month");
    expect(ofRows(rows("2026-06-05", "1990-06-01"))[1]).toBe("618");
    expect(ofRows(rows("2026-05-25", "1990-06-01"))[1]).toBe("ordinary");
    const of = (start: string, end: string) =>
      calendarOf([{ id: null, nameZh: "own", nameEn: "", start: dayOf(start), end: dayOf(end) }]);
    // February has 28 days, and 29 in a leap year.
    const february = rows("2026-02-20", "1992-02-29");
    expect(ofRows(february, of("2026-02-01", "2026-02-28"))[1]).toBe("own");
    expect(ofRows(february, of("2026-02-01", "2026-03-01"))[1]).toBe("birthday-month");
    expect(ofRows(rows("2024-02-29", "1992-02-29"), of("2024-02-01", "2024-02-29"))[1]).toBe("own");
  });

  it("marks the days of an opening season, whatever their occasion", () => {
    const days = ["2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01"];
    const orders = orderRows([...days.map(day => ({ member: "A", day, amount: 1 })), { member: "A", amount: 1 }]);
    expect([...occasionOfRows(orders, SHIPPED).openingSeason]).toEqual([0, 1, 1, 0, 0]);
  });
});

describe("birthdayMonths(orders)", () => {
  const months = (rows: readonly OrderRow[]) => [...birthdayMonths(orderRows(rows))!];

  it("takes the latest row that has one, of several on a day the earliest birthday, and 0 for nobody's", () => {
    expect(
      months([
        { member: "A", day: "2026-01-01", amount: 1, birthday: "1990-06-01" },
        { member: "A", day: "2026-02-01", amount: 1, birthday: "1990-07-01" },
        { member: "A", day: "2026-03-01", amount: 1 },
        { member: "B", day: "2026-01-01", amount: 1, birthday: "1990-09-01" },
        { member: "B", day: "2026-01-01", amount: 1, birthday: "1980-08-01" },
        { member: "C", day: "2026-01-01", amount: 1 },
        { member: "D", amount: 1, birthday: "1992-02-29" },
      ]),
    ).toEqual([7, 8, 0, 2]);
  });

  it("does not believe in a birthday after the order, or of somebody older than 110", () => {
    expect(
      months([
        { member: "A", day: "2026-01-01", amount: 1, birthday: "2026-06-01" },
        { member: "B", day: "2026-01-01", amount: 1, birthday: "1915-12-31" },
        { member: "C", day: "2026-01-01", amount: 1, birthday: "1916-01-01" },
      ]),
    ).toEqual([0, 0, 1]);
  });

  it("is null when birthdays are not mapped", () => {
    expect(birthdayMonths(orderRows([{ member: "A", day: "2026-01-01", amount: 1 }]))).toBeNull();
  });
});

describe("memberOccasions(orders, bought, members, calendar)", () => {
  it("tells the occasion of most purchases, the share of occasions, and when the occasion comes again", () => {
    const buys = (member: string, ...days: string[]) => days.map(day => ({ member, day, amount: 10 }));
    const { members, found, purchaseCount, netTotal } = ofMembers([
      ...buys("often", "2024-11-11", "2025-11-11", "2026-06-18", "2026-07-15"),
      ...buys("tie", "2025-11-11", "2026-02-12"),
      ...buys("plain", "2026-07-15"),
      ...buys("mostly plain", "2026-07-15", "2026-07-16", "2026-03-05"),
      ...buys("later", "2026-11-22", "2026-11-01"),
    ]);
    expect(members).toEqual({
      often: ["double-11", "double-11", 3, 0.75, "2027-10-20", 0, null],
      tie: ["valentine", "valentine", 2, 1, "2027-02-10", 1, null],
      plain: ["ordinary", "-", 0, 0, "-", 0, null],
      "mostly plain": ["ordinary", "womens-day", 1, 1 / 3, "2027-03-01", 1, null],
      later: ["double-11", "double-11", 1, 1, "2027-10-20", 0, null],
    });
    expect(found.purchases.reduce((sum, count) => sum + count, 0)).toBe(purchaseCount);
    expect(found.net.reduce((sum, net) => sum + net, 0)).toBe(netTotal);
    const double11 = found.values.findIndex(value => nameOf(value, SHIPPED) === "double-11");
    expect([found.purchases[double11], found.net[double11]]).toEqual([4, 40]);
  });

  it("begins the next window after the as-of day, not on it", () => {
    const rows = [{ member: "A", day: "2025-11-11", amount: 10 }];
    const nextOn = (asOf: string) => ofMembers(rows, SHIPPED, dayOf(asOf)).members["A"]![4];
    expect([nextOn("2026-10-19"), nextOn("2026-10-20"), nextOn("2026-11-11")]).toEqual([
      "2026-10-20",
      "2027-10-20",
      "2027-10-20",
    ]);
  });

  it("knows when a birthday month comes again, and of a campaign only that it was", () => {
    const { members } = ofMembers([
      { member: "July", day: "2026-07-15", amount: 10, birthday: "1990-07-01" },
      { member: "November", day: "2026-11-15", amount: 10, birthday: "1990-11-30" },
      { member: "December", day: "2025-12-15", amount: 10, birthday: "1990-12-02" },
      { member: "VIP", day: "2026-07-15", amount: 10, details: { campaign: "VIP Night" } },
    ]);
    expect(members).toEqual({
      July: ["birthday-month", "birthday-month", 1, 1, "2027-07-01", 0, 7],
      November: ["birthday-month", "birthday-month", 1, 1, "2027-11-01", 0, 11],
      December: ["birthday-month", "birthday-month", 1, 1, "2026-12-01", 0, 12],
      VIP: ['"VIP Night"', '"VIP Night"', 1, 1, "-", 0, 0],
    });
  });

  it("takes the day of the first sale of a purchase, and the campaign of most of its sales, the text deciding ties", () => {
    const line = (campaign: string | null, day = "2026-07-15") => ({
      member: "A",
      order: "1",
      day,
      amount: 10,
      ...(campaign === null ? {} : { details: { campaign } }),
    });
    const main = (rows: readonly OrderRow[]) => ofMembers(rows).members["A"]!.slice(0, 4);
    expect(main([line(null, "2026-11-13"), line(null, "2026-11-12")])).toEqual(["double-11", "double-11", 1, 1]);
    expect(main([line("B"), line("A"), line(null), line("A")])).toEqual(['"A"', '"A"', 1, 1]);
    expect(main([line("B"), line("A")])).toEqual(['"A"', '"A"', 1, 1]);
    expect(main([line("A"), line(null), line(null)])).toEqual(['"A"', '"A"', 1, 1]);
    const back = { ...line("A"), amount: -1 };
    expect(main([line("B"), back, back])).toEqual(['"B"', '"B"', 1, 1]);
  });

  it("gives the same of rows in any order", () => {
    const row: fc.Arbitrary<OrderRow> = fc.record({
      member: fc.constantFrom("A", "B", "C"),
      day: fc.integer({ min: dayOf("2025-01-01"), max: AS_OF }).map(day => isoDay(day as Day)),
      amount: fc.integer({ min: 1, max: 9999 }).map(cents => cents / 100),
      order: fc.option(fc.constantFrom("1", "2", "3"), { nil: undefined }),
      birthday: fc.option(fc.constantFrom("1990-06-01", "1985-02-28"), { nil: undefined }),
      details: fc.option(fc.record({ campaign: fc.constantFrom("X", "Y", "双11") }), { nil: undefined }),
    }) as fc.Arbitrary<OrderRow>;
    const shuffled = fc
      .array(row, { minLength: 1, maxLength: 30 })
      .chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        const one = ofMembers(rows);
        expect(ofMembers(other).members).toEqual(one.members);
        expect(one.found.purchases.reduce((sum, count) => sum + count, 0)).toBe(one.purchaseCount);
      }),
      { seed: 2026, numRuns: 60 },
    );
  });
});
