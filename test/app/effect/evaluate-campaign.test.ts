import { describe, expect, it } from "vitest";
import { groupOfCell, outcomeOfCells } from "#app/effect/campaign-columns";
import type { CampaignRow } from "#app/effect/campaign-columns";
import { evaluateCampaign, isDivided } from "#app/effect/evaluate-campaign";
import { CONTROL, NOT_IN_CAMPAIGN, TO_CONTACT } from "#core/effect";
import type { CampaignSpans } from "#core/effect";
import { NO_RESPONSE, OUTCOME_UNKNOWN, RESPONDED } from "#core/response";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { dayOf } from "../../support/order-rows";

const ALL = LANGUAGES.map(outputWords);

describe("the words of a campaign", () => {
  it.each([
    ["Yes", CONTROL],
    ["是", CONTROL],
    ["no ", TO_CONTACT],
    ["否", TO_CONTACT],
    ["", NOT_IN_CAMPAIGN],
    ["maybe", NOT_IN_CAMPAIGN],
  ])("reads %j under Control as group %i", (cell, group) => {
    expect(groupOfCell(cell, ALL)).toBe(group);
  });

  it.each([
    ["", "成交", RESPONDED],
    ["", "No answer; booked", RESPONDED],
    ["", "拒绝", NO_RESPONSE],
    ["", "Do not contact again", NO_RESPONSE],
    ["", "未接通", OUTCOME_UNKNOWN],
    ["", "Reached", OUTCOME_UNKNOWN],
    ["", "was nice", OUTCOME_UNKNOWN],
    ["否", "成交", NO_RESPONSE],
    ["Yes", "", RESPONDED],
  ])("reads Responded %j with outcome %j as %i", (responded, outcome, expected) => {
    expect(outcomeOfCells(responded, outcome, ALL)).toBe(expected);
  });
});

/** Members by code: who bought for 10 since, and who did before. */
function spans(since: readonly number[], before: readonly number[] = since.map(() => 0)): CampaignSpans {
  const bought = (flags: readonly number[]) => ({
    hasBought: Uint8Array.from(flags),
    net: Float64Array.from(flags, flag => flag * 10),
  });
  return {
    after: dayOf("2026-11-21"),
    asOf: dayOf("2026-12-21"),
    days: 30,
    since: bought(since),
    before: bought(before),
    ratings: null,
  };
}

const row = (code: number, change: Partial<CampaignRow>): CampaignRow => ({
  rowId: String(code), group: NOT_IN_CAMPAIGN, segment: "", wasContacted: false, contactedOn: null, outcome: OUTCOME_UNKNOWN, ...change,
}); // prettier-ignore
const codeOf = (rowId: string) => (rowId.startsWith("gone") ? null : Number(rowId));

describe("evaluateCampaign(rows, spans, codeOf, order)", () => {
  it("counts members who are gone from the orders with their group, as who did not buy", () => {
    const rows = [
      ...Array.from({ length: 30 }, (_, code) => row(code, { group: TO_CONTACT, segment: "A" })),
      ...Array.from({ length: 29 }, (_, i) => row(30 + i, { group: CONTROL, segment: "A" })),
      { ...row(0, { group: CONTROL, segment: "A" }), rowId: "gone" },
    ];
    const { effect, goneCount } = evaluateCampaign(rows, spans(Array.from({ length: 59 }, () => 1)), codeOf, []);
    expect(goneCount).toBe(1);
    expect(effect).toMatchObject({ kind: "measured", contacted: { share: { hits: 30, of: 30 } }, control: { share: { hits: 29, of: 30 } } }); // prettier-ignore
  });

  it("gives no verdict below 30 in a group", () => {
    const rows = Array.from({ length: 58 }, (_, code) => row(code, { group: code < 29 ? CONTROL : TO_CONTACT }));
    const { effect } = evaluateCampaign(rows, spans(rows.map(() => 1)), codeOf, []);
    expect(effect).toMatchObject({ kind: "insufficient", needed: 30, control: { of: 29 } });
  });

  it("puts segments in the order of the map, others by name, however the rows stand", () => {
    const rows = ["B", "own", "A", "also own", "B"].map((segment, code) => row(code, { group: TO_CONTACT, segment }));
    const order = ["C", "A", "B"];
    const found = (of: readonly CampaignRow[]) => evaluateCampaign(of, spans([0, 0, 0, 0, 0]), codeOf, order).segments;
    expect(found(rows)).toEqual(["A", "B", "also own", "own"]);
    expect(found([...rows].reverse())).toEqual(found(rows));
  });

  it("without a control group says before and after of who was contacted, and no effect", () => {
    const rows = [0, 1, 2, 3].map(code => row(code, { wasContacted: code < 3, outcome: code === 0 ? RESPONDED : OUTCOME_UNKNOWN, ...(code === 3 && { group: TO_CONTACT }) })); // prettier-ignore
    const { effect, beforeAfter, answers, unknownCount } = evaluateCampaign(rows, spans([1, 1, 0, 1], [1, 0, 0, 1]), codeOf, []); // prettier-ignore
    expect(effect).toBeNull();
    expect(beforeAfter).toMatchObject({
      kind: "not-attributable",
      before: { share: { hits: 1, of: 3 } },
      after: { share: { hits: 2, of: 3 }, netPerMember: 20 / 3 },
    });
    expect([answers, unknownCount, isDivided(rows)]).toEqual([{ hits: 1, of: 1 }, 2, false]);
  });

  it("compares ratings of those to contact as they were drawn, and of the contacted where nobody was held back", () => {
    const ratings = { before: Float64Array.of(3, 4, 5, NaN), since: Float64Array.of(4, 2, NaN, NaN) };
    const drawn = [
      row(0, { group: TO_CONTACT }),
      row(1, { group: CONTROL, wasContacted: true }),
      row(2, { group: TO_CONTACT }),
      { ...row(3, { group: TO_CONTACT }), rowId: "gone" },
    ];
    const ratingsOf = (rows: readonly CampaignRow[], change: Partial<CampaignSpans> = {}) =>
      evaluateCampaign(rows, { ...spans([0, 0, 0, 0]), ratings, ...change }, codeOf, []).ratings;
    expect(ratingsOf(drawn)).toEqual({
      before: { ratedCount: 2, mean: 4 },
      after: { ratedCount: 1, mean: 4 },
      bothCount: 1,
      change: { kind: "too-few", needed: 30 },
    });
    const contacted = drawn.map(one => ({ ...one, group: NOT_IN_CAMPAIGN }));
    expect(ratingsOf(contacted)).toMatchObject({
      before: { ratedCount: 1, mean: 4 },
      after: { ratedCount: 1, mean: 2 },
    });
    expect(ratingsOf([row(3, { group: TO_CONTACT })])).toBeNull();
    expect(ratingsOf(drawn, { days: 0 })).toBeNull();
    expect(ratingsOf(drawn, { ratings: null })).toBeNull();
  });
});
