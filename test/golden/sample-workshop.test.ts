import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lessonOrders } from "#app/lesson/lesson";
import { sampleEffect } from "#app/lesson/sample/effect";
import { sampleForecast } from "#app/lesson/sample/forecast";
import { sampleMovement } from "#app/lesson/sample/movement";
import { sampleOccasions } from "#app/lesson/sample/occasions";
import { sampleResponse } from "#app/lesson/sample/response";
import { sampleRoles } from "#app/lesson/sample/roles";
import { sampleTypes } from "#app/lesson/sample/types";
import { LETTER } from "#core/dimensions";
import { visibleEffect } from "#core/effect";
import { CALENDAR_IDS } from "#core/order-occasions";
import type { CalendarId, OccasionNames } from "#core/order-occasions";
import { isRefusal } from "#core/segment-movement";
import { isoDay } from "#core/units";
import { workshopSampleEn } from "#locales/en/workshop-sample";
import { workshopSampleZh } from "#locales/zh/workshop-sample";
import { sampleOrderRows } from "#samples/order-rows";

type Hits = readonly [hits: number, of: number];

/** Printed by sample-workshop/oracle.py from the rows of the sample's sheet. */
interface Expected {
  readonly members: number;
  readonly types: Readonly<Record<string, number>>;
  readonly response: {
    readonly cutoff: string;
    readonly hits: number;
    readonly of: number;
    readonly rates: Readonly<Record<string, readonly Hits[]>>;
    readonly gini: Readonly<Record<string, number>>;
  };
  readonly occasions: Readonly<Record<string, readonly [purchases: number, members: number]>>;
  readonly onOccasions: number;
  readonly purchases: number;
  readonly openingSeason: number;
  readonly expected: Hits;
  readonly draws: readonly {
    readonly share: number;
    readonly toCall: number;
    readonly heldBack: number;
    readonly bought: Hits;
    readonly boughtHeldBack: Hits;
  }[];
}

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as T;
const expected = read<Expected>("./sample-workshop/expected.json");
const stories = read<Readonly<Record<string, readonly string[]>>>("./sample-stories/expected.json");
const people = read<{
  readonly roles: readonly (readonly [role: string, person: string])[];
  readonly buyers: number;
  readonly buysForOthers: Readonly<Record<string, unknown>>;
  readonly referred: Readonly<Record<string, readonly [members: number, amount: number]>>;
}>("./sample-people/expected.json");
const movement = read<{ readonly changes: Readonly<Record<string, number>> }>("./movement-sample/expected.json");

const sample = lessonOrders(sampleOrderRows("zh-CN"));

describe("what the workshop shows of the sample is what another computation finds", () => {
  it("types and tags", () => {
    const { memberCount, types, preferences } = sampleTypes(sample);
    expect(memberCount).toBe(expected.members);
    expect(Object.fromEntries(types.map(({ type, count }) => [type, count]))).toEqual(expected.types);
    expect(preferences.map(({ count }) => count)).toEqual(
      ["priceSensitive", "brandLoyal", "experienceOriented"].map(tag => stories[tag]!.length),
    );
  });

  it("the response test, score by score", () => {
    const test = sampleResponse(sample);
    if (test.kind !== "tested") throw new Error(test.kind);
    expect([isoDay(test.cutoff), test.base.share]).toEqual([
      expected.response.cutoff,
      { hits: expected.response.hits, of: expected.response.of },
    ]);
    for (const { dimension, scores, power } of test.dimensions) {
      const letter = LETTER[dimension];
      expect(scores.map(({ share }) => [share.hits, share.of])).toEqual(expected.response.rates[letter]);
      expect(power!.gini).toBeCloseTo(expected.response.gini[letter]!, 5);
    }
    const byGini = Object.entries(expected.response.gini).sort(([, a], [, b]) => b - a);
    expect(test.order.dataOrder.map(dimension => LETTER[dimension])).toEqual(byGini.map(([letter]) => letter));
  });

  it.each([workshopSampleZh, workshopSampleEn])("occasions, whatever they are called", ({ occasions: { names } }) => {
    const both = CALENDAR_IDS.map(id => [id, { nameZh: workshopSampleZh.occasions.names[id], nameEn: names[id] }]);
    const named = Object.fromEntries(both) as Readonly<Record<CalendarId, OccasionNames>>;
    const { most, ...sums } = sampleOccasions(sample, named, 99);
    const found = most.map(({ what, purchases, members }) => ["id" in what ? what.id : what.campaign, purchases, members]);
    const wanted = Object.entries(expected.occasions).map(([name, counts]) => [name, ...counts]);
    expect(new Set(found.filter(([, purchases]) => purchases !== 0).map(String))).toEqual(new Set(wanted.map(String)));
    const counts = Object.values(expected.occasions).map(([purchases]) => purchases);
    expect(most.slice(0, 5).map(({ purchases }) => purchases)).toEqual(counts.sort((a, b) => b - a).slice(0, 5));
    const { onOccasions, purchases, openingSeason } = expected;
    expect(sums).toEqual({ onOccasions, purchases, openingSeason });
  });

  it("roles, buyers for others and the star referrer", () => {
    const { roles, buyForOthers, referrers, referred } = sampleRoles(sample)!;
    // The other computation lists every person but buyers who bought for nobody else; of these it has the number.
    const personsOf = (role: string) => people.roles.filter(([of]) => of === role).length;
    for (const { role, persons } of roles) expect(persons).toBe(role === "buyer" ? people.buyers : personsOf(role));
    expect(buyForOthers).toBe(Object.keys(people.buysForOthers).length);
    const brought = Object.values(people.referred);
    expect([referrers, referred]).toEqual([brought.length, brought.reduce((sum, [members]) => sum + members, 0)]);
  });

  it("who moved since the earlier day", () => {
    const found = sampleMovement(sample);
    if (isRefusal(found)) throw new Error(found.reason);
    const counts = Object.entries(found.totals).map(([change, { members }]) => [change, members]);
    expect(Object.fromEntries(counts)).toEqual(movement.changes);
    expect(found.checks.agrees).toBe(true);
  });

  it("the draws of control groups, what they could show and what both groups bought", () => {
    const { expectedRate, draws } = sampleEffect(sample)!;
    expect(expectedRate).toBeCloseTo(expected.expected[0] / expected.expected[1], 12);
    const pair = ({ hits, of }: { readonly hits: number; readonly of: number }): Hits => [hits, of];
    const found = draws.map(({ share, contactCount, controlCount, outcome }) => {
      if (outcome.kind === "no-control") throw new Error("nobody was held back");
      const { contacted, control } =
        outcome.kind === "measured"
          ? { contacted: outcome.contacted.share, control: outcome.control.share }
          : outcome;
      return { share, toCall: contactCount, heldBack: controlCount, bought: pair(contacted), boughtHeldBack: pair(control) };
    });
    expect(found).toEqual(expected.draws);
    expect(draws.map(({ visible }) => visible)).toEqual(
      expected.draws.map(({ toCall, heldBack }) => visibleEffect(toCall, heldBack, expectedRate)),
    );
    // Ten in a hundred are too few here; nobody was called, and no size of group says otherwise.
    expect(draws.map(({ outcome }) => (outcome.kind === "measured" ? outcome.verdict : outcome.kind))).toEqual([
      "insufficient",
      "not-shown",
      "not-shown",
    ]);
  });

  it("a forecast that is refused, because the shop has too few members", () => {
    expect(sampleForecast(sample)).toMatchObject({
      kind: "refused",
      refusals: [{ code: "few-buyers", buyers: expected.members }],
    });
  });
});
