import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { studyOccasions } from "#core/order-occasions";
import type { OccasionValue } from "#core/order-occasions";
import { CDNOW_END, cdnowRows } from "../support/cdnow";
import { ordersFromRows } from "../support/score-rows";
import { NAMES } from "../core/occasions/names";

type Tally = Readonly<Record<string, number>>;

/** Printed by cdnow/occasions.py. */
const expected = JSON.parse(readFileSync(new URL("./cdnow/occasions.json", import.meta.url), "utf8")) as Readonly<
  Record<"rows" | "purchases" | "members" | "net" | "mainMembers", Tally>
> & { readonly openingSeason: number };

const { rows, members, occasions, calendar } = studyOccasions(
  ordersFromRows(cdnowRows()),
  { asOf: CDNOW_END, today: CDNOW_END },
  { standing: null, names: NAMES, sameDayIsOnePurchase: true },
);
const nameOf = (value: OccasionValue): string =>
  value.kind === "calendar" ? occasions[value.occasion]!.id! : value.kind;
const tally = (values: Iterable<number>): Tally =>
  Object.fromEntries([...values].map((value, code) => [nameOf(rows.values[code]!), value]).filter(([, value]) => value));

describe("the occasions of the CDNOW sample, which has days and nothing else", () => {
  it("are those of another program: rows, purchases, members and money", () => {
    const ofRows = new Int32Array(rows.values.length);
    for (const code of rows.codes) ofRows[code]! += 1;
    expect(tally(ofRows)).toEqual(expected.rows);
    expect(tally(members.purchases)).toEqual(expected.purchases);
    expect(tally(members.members)).toEqual(expected.members);
    expect(tally(members.mainMembers)).toEqual(expected.mainMembers);
    const net = tally(members.net);
    expect(Object.keys(net).sort()).toEqual(Object.keys(expected.net));
    for (const [name, amount] of Object.entries(expected.net)) expect(net[name]).toBeCloseTo(amount, 6);
    expect(members.openingSeason.reduce((sum, flag) => sum + flag, 0)).toBe(expected.openingSeason);
  });

  it("leave out the lunar occasions, whose days of 1997 to 1999 nobody knows, and say so", () => {
    expect(new Set(calendar.leftOut.map(({ year }) => year))).toEqual(new Set([1997, 1998, 1999]));
    expect(new Set(calendar.leftOut.map(({ id }) => id))).toEqual(
      new Set(["cny-shopping", "spring-festival", "dragon-boat", "qixi", "mid-autumn"]),
    );
  });

  it("add up: purchases and money to all, main occasions to all members", () => {
    const sum = (of: Tally) => Object.values(of).reduce((all, one) => all + one, 0);
    expect(sum(tally(members.mainMembers))).toBe(members.main.length);
    expect(sum(tally(members.purchases))).toBe(sum(expected.purchases));
    expect(rows.codes.length).toBe(sum(expected.rows));
  });
});
