import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { detectColumns, readingHints } from "#core/detect-columns";
import { GAP_SOURCES, REPURCHASE_POSITIONS, YES } from "#core/member-traits";
import { chunkOfRows, createOrderIngest } from "#core/order-ingest";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { dayFromIso } from "#core/units";
import { sampleOrders } from "#samples/orders";
import { sampleWorkbook } from "#samples/sample-workbook";

/** Printed by sample-stories/oracle.py from the rows as they stand on the sheet. */
interface Expected {
  readonly members: number;
  readonly purchases: number;
  readonly storeShareOnOffer: number;
  readonly priceSensitive: readonly string[];
  readonly brandLoyal: readonly string[];
  readonly experienceOriented: readonly string[];
  readonly care: readonly string[];
  readonly omnichannel: readonly string[];
  readonly averageRatings: number;
  readonly withReturns: readonly string[];
  readonly ownPositions: Readonly<Record<string, number>>;
}

const expected = JSON.parse(
  readFileSync(new URL("./sample-stories/expected.json", import.meta.url), "utf8"),
) as Expected;
const { planted } = sampleOrders();
const ofStory = (story: string) => planted.cast.filter(member => member.story === story).map(({ id }) => id);

describe.each(["订单", "英文订单"])("the stories of the sample, on the sheet %s", name => {
  const rows = sampleWorkbook().sheets.find(sheet => sheet.name === name)!.rows;
  const { mapping, headers, ...detection } = detectColumns(rows.slice(0, 210));
  const hints = readingHints({ mapping, headers, ...detection }, mapping);
  const ingest = createOrderIngest({ mapping, headers, ...hints, date1904: false });
  ingest.add(chunkOfRows(rows.slice(1)));
  const orders = ingest.finish(ingest.duplicateCandidates().rows);
  const asOf = dayFromIso("2026-11-21")!;
  const scored = scoreMembers(orders, defaultRules(), { asOf, today: asOf });
  const { traits } = scored;
  const who = (flags: Uint8Array, wanted = YES) =>
    [...scored.member].flatMap((code, place) => (flags[place] === wanted ? [orders.memberKeys[code]!] : [])).sort();

  it("have the members and purchases that the other computation has", () => {
    expect([scored.memberCount, scored.purchaseCount]).toEqual([expected.members, expected.purchases]);
    expect(traits.notes).toEqual([]);
  });

  it("show the fifteen discount hunters as price-sensitive, and beside them some who bought at the 11.11 sale alone", () => {
    const found = who(traits.priceSensitive!.flag);
    expect(found).toEqual(expected.priceSensitive);
    expect(traits.priceSensitive!.storeShare).toBeCloseTo(expected.storeShareOnOffer, 6);
    const hunters = ofStory("discount-hunter");
    expect(hunters).toHaveLength(15);
    expect(found).toEqual(expect.arrayContaining(hunters));
    const others = planted.cast.filter(({ id }) => found.includes(id) && !hunters.includes(id));
    expect(new Set(others.map(({ group }) => group.season))).toEqual(new Set(["double-eleven"]));
  });

  it("show the twelve fans of a brand as loyal to it", () => {
    const found = who(traits.brandLoyal!.flag);
    expect(found).toEqual(expected.brandLoyal);
    expect(ofStory("brand-fan")).toHaveLength(12);
    expect(found).toEqual(expect.arrayContaining(ofStory("brand-fan")));
  });

  it("show the six low raters, and nobody else, as in need of care", () => {
    expect(who(traits.ratings!.care)).toEqual(expected.care);
    expect(who(traits.ratings!.care)).toEqual(ofStory("low-rater").sort());
    expect(who(traits.ratings!.experienceOriented)).toEqual(expected.experienceOriented);
    const sum = traits.ratings!.average.reduce((all, one) => (Number.isNaN(one) ? all : all + one), 0);
    expect(sum).toBeCloseTo(expected.averageRatings, 5);
  });

  it("show the twenty who buy online and in shops", () => {
    expect(who(traits.channelMix!.omnichannel)).toEqual(expected.omnichannel);
    expect(who(traits.channelMix!.omnichannel)).toEqual(ofStory("omnichannel").sort());
  });

  it("show who gave something back", () => {
    const found = [...scored.member].flatMap((code, place) =>
      traits.returnRate![place]! > 0 ? [orders.memberKeys[code]!] : [],
    );
    expect(found.sort()).toEqual(expected.withReturns);
  });

  it("put as many members between two purchases as their own gaps say", () => {
    const counts: Record<string, number> = {};
    for (const [place, source] of traits.repurchase.source.entries()) {
      const position = REPURCHASE_POSITIONS[traits.repurchase.position[place]!]!;
      const key = GAP_SOURCES[source] === "own" ? position : "by others' gaps";
      counts[key] = (counts[key] ?? 0) + 1;
    }
    // The unpaid order of the sample has no payment day, so nobody knows how old it is.
    expect(counts).toEqual(expected.ownPositions);
  });
});
