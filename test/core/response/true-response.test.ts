import { describe, expect, it } from "vitest";
import { NO_RESPONSE, OUTCOME_UNKNOWN, RESPONDED, campaignResponse, contactResponse } from "#core/response";
import { defaultRules } from "#core/scoring-rules";
import { NO_DAY } from "#core/units";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";

const AS_OF = dayOf("2026-11-21");
const days = { asOf: AS_OF, today: AS_OF };

/** "Double 11" begins on 2026-10-20 for A; N is new with it; B buys without it, C sends it back, D buys before it. */
const ROWS: readonly OrderRow[] = [
  { member: "A", day: "2025-01-10", amount: 100 },
  { member: "B", day: "2026-02-10", amount: 80 },
  { member: "C", day: "2026-03-10", amount: 60 },
  { member: "D", day: "2026-10-19", amount: 60, details: { campaign: "Spring" } },
  { member: "A", day: "2026-10-20", amount: 70, details: { campaign: "Double 11" } },
  { member: "B", day: "2026-10-25", amount: 75 },
  { member: "C", day: "2026-10-26", amount: 20, order: "C2", details: { campaign: "Double 11" } },
  { member: "C", day: "2026-11-02", amount: -20, order: "C2" },
  { member: "N", day: "2026-11-11", amount: 99, details: { campaign: "Double 11" } },
  { member: "D", day: "2026-11-22", amount: 99, details: { campaign: "Double 11" } },
  { member: "B", day: "2026-11-12", amount: 0, details: { campaign: "Gift" } },
];

const orders = orderRows(ROWS);
const asked = (rows: readonly OrderRow[], text: string) => {
  const orders = orderRows(rows);
  return campaignResponse(orders, defaultRules(), { ...days, campaign: orders.details.campaign, text });
};
const ask = (text: string) => asked(ROWS, text);

describe("campaignResponse(orders, rules, question)", () => {
  it("scores everybody as of the day before the campaign's first purchase and counts who took part", () => {
    const result = ask("Double 11");
    expect(result).toMatchObject({
      kind: "tested",
      measures: "campaign-participation",
      cutoff: dayOf("2026-10-19"),
      lastCampaignDay: dayOf("2026-11-11"),
      base: { share: { hits: 1, of: 4 } },
      newcomerCount: 1,
      hasFullHistory: true,
    });
  });
  it("takes no campaign for another", () => {
    expect(ask("Spring")).toMatchObject({
      cutoff: dayOf("2026-10-18"),
      base: { share: { hits: 0, of: 3 } },
      newcomerCount: 1,
    });
  });
  it("says that there is no such column, no such campaign, or no valid purchase that carries it", () => {
    expect(asked(ROWS.slice(0, 3), "Double 11")).toEqual({ kind: "no-campaign-column" });
    expect(ask("Double 12")).toEqual({ kind: "unknown-campaign" });
    expect(ask("Gift")).toEqual({ kind: "no-participants" });
  });
  it("says that nobody had bought before", () => {
    const first = [{ member: "A", day: "2026-10-20", amount: 70, details: { campaign: "Opening" } }];
    expect(asked(first, "Opening")).toEqual({ kind: "nobody-to-score", cutoff: dayOf("2026-10-19") });
  });
  it("says when frequency rests on fewer than 12 months", () => {
    const short = [ROWS[1]!, ROWS[5]!, { member: "B", day: "2026-11-01", amount: 5, details: { campaign: "Late" } }];
    expect(asked(short, "Late")).toMatchObject({ kind: "tested", hasFullHistory: false });
  });
});

describe("contactResponse(orders, rules, contacts)", () => {
  const ids = orders.memberIds;
  const contacts = (written: Readonly<Record<string, readonly [string, number]>>) => ({
    contactedDay: Int32Array.from(ids, id => (written[id] === undefined ? NO_DAY : dayOf(written[id][0]))),
    outcome: Int8Array.from(ids, id => written[id]?.[1] ?? OUTCOME_UNKNOWN),
  });

  it("has the rates of those who were contacted and whose outcome is known, by scores of before the first contact", () => {
    const written = contacts({
      A: ["2026-10-01", RESPONDED],
      B: ["2026-10-09", NO_RESPONSE],
      C: ["2026-10-05", OUTCOME_UNKNOWN],
      N: ["2026-10-05", RESPONDED],
    });
    expect(contactResponse(orders, defaultRules(), written)).toMatchObject({
      kind: "tested",
      measures: "contact-outcome",
      cutoff: dayOf("2026-09-30"),
      lastContactDay: dayOf("2026-10-09"),
      base: { share: { hits: 1, of: 2 } },
      contactedCount: 4,
      unscoredCount: 1,
      unknownCount: 1,
    });
  });
  it("says that nobody was contacted, or that no outcome of a scored member is known", () => {
    expect(contactResponse(orders, defaultRules(), contacts({}))).toEqual({ kind: "nobody-contacted" });
    expect(
      contactResponse(
        orders,
        defaultRules(),
        contacts({ A: ["2026-10-01", OUTCOME_UNKNOWN], N: ["2026-10-01", RESPONDED] }),
      ),
    ).toEqual({ kind: "nobody-to-score", cutoff: dayOf("2026-09-30"), contactedCount: 2 });
  });
  it("refuses columns that are not one per member", () => {
    expect(() =>
      contactResponse(orders, defaultRules(), { contactedDay: new Int32Array(2), outcome: new Int8Array(2) }),
    ).toThrow(RangeError);
  });
});
