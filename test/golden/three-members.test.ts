import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { scoreMembers } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import { defaultRules } from "#core/scoring-rules";
import type { BandMethod, ScoringRules } from "#core/scoring-rules";
import { isoDay } from "#core/units";
import { dayOf } from "../support/order-rows";
import { ordersFromRows } from "../support/score-rows";
import { scoredRows } from "../support/scored-rows";

const [ZHANG, LI, WANG] = ["V001", "V002", "V003"];

const file = readFileSync(new URL("./three-members.csv", import.meta.url), "utf8").replace(/^\uFEFF/, "");
const orders = ordersFromRows(Papa.parse<string[]>(file, { skipEmptyLines: true }).data);

function score(rules: ScoringRules = defaultRules(), asOf = "2026-11-21"): ScoredMembers {
  return scoreMembers(orders, rules, { asOf: dayOf(asOf), today: dayOf("2026-11-21") });
}

function allDimensions(method: BandMethod, levels: number): ScoringRules {
  const dimension = { enabled: true, levels, method };
  return {
    ...defaultRules(),
    dimensions: { recency: dimension, frequency: dimension, monetary: dimension, width: dimension },
  };
}

function codes(scored: ScoredMembers): (string | undefined)[] {
  const rows = scoredRows(scored, orders);
  return [ZHANG, LI, WANG].map(id => rows.get(id!)?.code);
}

describe("the three members who each spent 4000", () => {
  it("are ranked by response, not by money", () => {
    const scored = score();
    const rows = scoredRows(scored, orders);
    expect(rows.get(WANG!)).toEqual({
      rank: 1,
      lastPurchase: "2026-11-08",
      firstPurchase: "2025-12-20",
      recencyDays: 13,
      windowPurchases: 8,
      lifetimePurchases: 8,
      averageAmount: 500,
      netAmount: 4000,
      windowNetAmount: 4000,
      refundAmount: 0,
      widthCount: 4,
      code: "5524",
      index: 82.5,
      segment: "regular",
      customerType: "loyal-proxy",
      keyAccount: false,
    });
    expect(rows.get(LI!)).toMatchObject({
      rank: 2,
      recencyDays: 42,
      windowPurchases: 2,
      lifetimePurchases: 2,
      averageAmount: 2000,
      netAmount: 4000,
      widthCount: 2,
      code: "4252",
      index: 60,
      segment: "broaden",
      customerType: "existing",
    });
    expect(rows.get(ZHANG!)).toMatchObject({
      rank: 3,
      recencyDays: 365,
      windowPurchases: 0,
      lifetimePurchases: 2,
      averageAmount: 2000,
      netAmount: 4000,
      windowNetAmount: 0,
      widthCount: 1,
      code: "1151",
      index: 20,
      segment: "sleep_hi",
      customerType: "existing",
    });
    expect(scored).toMatchObject({ memberCount: 3, purchaseCount: 12, netTotal: 12000, averagePurchase: 1000 });
    expect(isoDay(scored.windowStart)).toBe("2025-11-22");
  });

  it("get fixed bands under auto, because three members carry no equal frequencies", () => {
    const scored = score();
    expect(scored.bands.map(({ dimension, asked, used, reason }) => [dimension, asked, used, reason])).toEqual([
      ["recency", "auto", "fixed", "few-members"],
      ["frequency", "auto", "fixed", "few-members"],
      ["monetary", "auto", "fixed", "few-members"],
      ["width", "auto", "fixed", "few-members"],
    ]);
    expect(scored.bands.map(band => band.cuts)).toEqual([
      [30, 90, 180, 360],
      [1, 2, 3, 5],
      [500, 800, 1200, 2000],
      [1, 2, 3, 4],
    ]);
    expect(scored.notes).toEqual([]);
  });

  it.each([
    ["classic11", ["risk", "loyal", "champions"]],
    ["cn8", ["v4", "v3", "g1"]],
  ] as const)("fall into the segments of %s", (map, expected) => {
    const rows = scoredRows(score({ ...defaultRules(), map }), orders);
    expect([ZHANG, LI, WANG].map(id => rows.get(id!)?.segment)).toEqual(expected);
  });

  it.each([
    ["equal-frequency", 5, ["1131", "3333", "5515"]],
    ["equal-frequency", 3, ["1121", "2222", "3313"]],
    ["fixed", 3, ["1131", "3232", "3323"]],
  ] as const)("under %s bands, %i of them, keep their order", (method, levels, expected) => {
    const scored = score(allDimensions(method, levels));
    expect(codes(scored)).toEqual(expected);
    expect([...scored.member].map(member => orders.memberIds[member])).toEqual([WANG, LI, ZHANG]);
  });

  it("are too few for equal-frequency bands that were insisted on, and the result says so", () => {
    expect(score(allDimensions("equal-frequency", 5)).notes).toEqual(
      ["recency", "frequency", "monetary", "width"].map(dimension => ({
        code: "small-base",
        dimension,
        memberCount: 3,
        needed: 25,
      })),
    );
  });

  it("find 张三's order inside the window when as-of moves one day back", () => {
    const rows = scoredRows(score(defaultRules(), "2026-11-20"), orders);
    expect(rows.get(ZHANG!)).toMatchObject({ windowPurchases: 1, recencyDays: 364 });
  });

  it("change places when money comes first: the wrong list", () => {
    const scored = score({ ...defaultRules(), order: ["monetary", "recency", "frequency", "width"] });
    expect([...scored.member].map(member => orders.memberIds[member])).toEqual([LI, ZHANG, WANG]);
    expect(codes(scored)).toEqual(["5111", "5422", "2554"]);
  });

  it("take the latest purchase as as-of when none is given", () => {
    const scored = scoreMembers(orders, defaultRules(), { asOf: null, today: dayOf("2026-11-21") });
    expect(isoDay(scored.asOf)).toBe("2026-11-08");
  });
});
