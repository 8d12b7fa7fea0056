import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { GAP_SOURCES, NO, REPURCHASE_POSITIONS, YES } from "#core/member-traits";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { dayOf, orderRows } from "../support/order-rows";

const DIRECTORY = new URL("./complete-journey/", import.meta.url);

function readCsv(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(name, DIRECTORY), "utf8");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const orders = orderRows(
  readCsv("orders.csv").map(row => ({
    member: row["member"]!,
    order: row["order"]!,
    day: row["day"]!,
    width: row["department"]!,
    amount: Number(row["paid"]),
    details: { brand: row["brand"]! },
    figures: { discount: Number(row["discount"]), quantity: Number(row["quantity"]) },
  })),
);
const asOf = dayOf("2017-12-31");
const scored = scoreMembers(orders, defaultRules(), { asOf, today: asOf });
const expected = readCsv("expected.csv");
/** By the place of the member in the result. */
const placeOf = new Map([...scored.member].map((code, place) => [orders.memberIds[code]!, place]));

describe("a grocer's year", () => {
  it("has the members that the other computation has", () => {
    expect([...placeOf.keys()].sort()).toEqual(expected.map(row => row["member"]!).sort());
  });

  it("reads what was taken off as amounts, though many are below 1", () => {
    expect(scored.traits.notes).toEqual([]);
    expect(scored.traits.priceSensitive!.storeShare).toBeCloseTo(0.476505, 6);
  });

  it("has the same price-sensitive members by the same purchases", () => {
    const { flag, compared, onOffer } = scored.traits.priceSensitive!;
    const ours = expected.map(({ member }) => {
      const place = placeOf.get(member!)!;
      return [member, flagText(flag[place]!), String(compared[place]), String(onOffer[place])];
    });
    expect(ours).toEqual(expected.map(row => [row["member"], row["price"], row["compared"], row["onOffer"]]));
  });

  it("has the same brand-loyal members with the same first brand", () => {
    const { flag, topBrand, topShare, brands } = scored.traits.brandLoyal!;
    const ours = expected.map(({ member }) => {
      const place = placeOf.get(member!)!;
      return [member, flagText(flag[place]!), brands[topBrand[place]!], topShare[place]!.toFixed(6)];
    });
    expect(ours).toEqual(expected.map(row => [row["member"], row["brand"], row["topBrand"], row["topShare"]]));
  });

  it("suggests the same department for the same reason", () => {
    const { category, because, support, confidence, lift } = scored.traits.nextCategory!;
    const nameOf = (code: number) => (code < 0 ? "" : orders.width!.values[code]!);
    const ours = expected.map(({ member }) => {
      const place = placeOf.get(member!)!;
      return [
        member,
        nameOf(category[place]!),
        nameOf(because[place]!),
        String(support[place]),
        confidence[place]!.toFixed(6),
        lift[place]!.toFixed(6),
      ];
    });
    expect(ours).toEqual(
      expected.map(row => [
        row["member"], row["next"], row["because"], row["support"], row["confidence"], row["lift"],
      ]), // prettier-ignore
    );
  });

  it("puts members at the same place between two purchases", () => {
    const { position, source, gapDays } = scored.traits.repurchase;
    const ours = expected.map(({ member }) => {
      const place = placeOf.get(member!)!;
      return [member, REPURCHASE_POSITIONS[position[place]!], GAP_SOURCES[source[place]!], String(gapDays[place])];
    });
    expect(ours).toEqual(expected.map(row => [row["member"], row["position"], row["source"], row["gap"]]));
  });
});

function flagText(flag: number): string {
  return flag === YES ? "yes" : flag === NO ? "no" : "not-enough";
}
