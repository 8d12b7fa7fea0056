import { describe, expect, it } from "vitest";
import { GAP_SOURCES, REPURCHASE_POSITIONS, UNKNOWN } from "#core/member-traits";
import { NO_DAY, isoDay } from "#core/units";
import type { Day } from "#core/units";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { traitsOf } from "./scored-traits";

const bought = (member: string, ...days: string[]): OrderRow[] =>
  days.map((day, at) => ({ member, day, order: `${member}${at}`, amount: 100 }));

function positions({ traits, byMember }: ReturnType<typeof traitsOf>) {
  const { position, source, gaps, gapDays, contactDay } = traits.repurchase;
  const codes = byMember(position);
  return Object.fromEntries(
    Object.keys(codes).map(id => [
      id,
      {
        position: codes[id] === UNKNOWN ? null : REPURCHASE_POSITIONS[codes[id]!],
        source: byMember(source)[id] === UNKNOWN ? null : GAP_SOURCES[byMember(source)[id]!],
        gaps: byMember(gaps)[id],
        gapDays: byMember(gapDays)[id],
        contact: byMember(contactDay)[id] === NO_DAY ? null : isoDay(byMember(contactDay)[id] as Day),
      },
    ]),
  );
}

describe("the repurchase position", () => {
  // Bought on days 0, 10, 30 of the year: gaps of 10 and 20, a median of 15.
  const THREE = ["2026-01-01", "2026-01-11", "2026-01-31"];

  it("is the time since the last purchase in the member's own median gap", () => {
    const at = (asOf: string) => positions(traitsOf(bought("A", ...THREE), asOf)).A!;
    expect(at("2026-02-03")).toEqual({
      position: "post-purchase",
      source: "own",
      gaps: 3 / 15,
      gapDays: 15,
      contact: "2026-02-15",
    });
    // 4 of 15 days are above a quarter, 12 above three quarters, 19 above five quarters, 30 are two gaps, 31 are more.
    const names = ["2026-02-04", "2026-02-11", "2026-02-12", "2026-02-18", "2026-02-19", "2026-03-02", "2026-03-03"];
    expect(names.map(day => at(day).position)).toEqual([
      "resting", "resting", "due", "due", "overdue", "overdue", "broken",
    ]); // prettier-ignore
  });

  it("begins and ends at the quarters themselves", () => {
    const four = bought("A", "2026-01-01", "2026-01-05", "2026-01-09");
    const at = (asOf: string) => positions(traitsOf(four, asOf)).A!.position;
    // A gap of 4 days: 1, 3, 5 and 8 days are 0.25, 0.75, 1.25 and 2.
    expect([at("2026-01-10"), at("2026-01-12"), at("2026-01-14"), at("2026-01-17")]).toEqual([
      "resting", "due", "overdue", "overdue",
    ]); // prettier-ignore
  });

  it("suggests the day after as-of at the earliest", () => {
    expect(positions(traitsOf(bought("A", ...THREE), "2026-06-01")).A!.contact).toBe("2026-06-02");
  });

  it("counts days, not orders", () => {
    const rows = [...bought("A", ...THREE), { member: "A", day: THREE[2]!, order: "again", amount: 5 }];
    expect(positions(traitsOf(rows, "2026-02-03")).A!.gapDays).toBe(15);
  });

  it("goes by the gaps of the members of the same first category, else of all, with thirty of them", () => {
    // 15 members with gaps of 10 and 20 days in tops (median 15), 30 with gaps of 40 and 40 in bags.
    const many = (count: number, name: string, width: string, days: readonly string[]) =>
      Array.from({ length: count }, (_, at) => bought(`${name}${at}`, ...days).map(row => ({ ...row, width }))).flat();
    const rows = [
      ...many(15, "t", "tops", THREE),
      ...many(30, "b", "bags", ["2026-01-01", "2026-02-10", "2026-03-22"]),
      ...bought("new tops", "2026-03-01").map(row => ({ ...row, width: "tops" })),
      ...bought("new hats", "2026-03-01", "2026-03-05").map(row => ({ ...row, width: "hats" })),
    ];
    const found = positions(traitsOf(rows, "2026-03-31"));
    expect(found["new tops"]).toMatchObject({ source: "category", gapDays: 15, position: "overdue", gaps: 2 });
    expect(found["new hats"]).toMatchObject({ source: "store", gapDays: 40, position: "resting" });
  });

  it("is not known while there are too few gaps", () => {
    expect(positions(traitsOf([...bought("A", ...THREE), ...bought("B", "2026-01-01")], "2026-02-03")).B).toEqual({
      position: null,
      source: null,
      gaps: NaN,
      gapDays: NaN,
      contact: null,
    });
  });

  it("is unpaid while an order of the last fourteen days waits to be paid, no older than the last purchase", () => {
    const unpaid = (day: string, asOf: string) => {
      const orders = orderRows([
        ...bought("A", ...THREE),
        { member: "A", day, order: "waits", amount: 70, status: "unpaid-or-cancelled" },
      ]);
      const waiting = { ...orders, unpaid: { rows: Int32Array.of(3), amount: Float64Array.of(70) } };
      const { traits } = scoreMembers(waiting, defaultRules(), { asOf: dayOf(asOf), today: dayOf(asOf) });
      const { position, contactDay } = traits.repurchase;
      return [REPURCHASE_POSITIONS[position[0]!], isoDay(contactDay[0] as Day)];
    };
    expect(unpaid("2026-02-01", "2026-02-15")).toEqual(["unpaid", "2026-02-16"]);
    expect(unpaid("2026-02-01", "2026-02-16")).toEqual(["due", "2026-02-17"]);
    expect(unpaid("2026-01-30", "2026-02-01")).toEqual(["post-purchase", "2026-02-15"]);
  });
});
