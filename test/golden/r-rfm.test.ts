import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { scoreMembers } from "#core/score-members";
import { codeText } from "#core/score-code";
import { defaultRules } from "#core/scoring-rules";
import type { DimensionRules, ScoringRules } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import { rRfmEdges, rRfmScores } from "../../src/core/compatibility/r-rfm";
import { R_RFM_0_2_0 } from "../core/segment/published-maps";
import { dayOf, orderRows } from "../support/order-rows";

const DIRECTORY = new URL("./r-rfm/", import.meta.url);

function readCsv(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(name, DIRECTORY), "utf8");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const orders = orderRows(
  readCsv("rfm_orders.csv").map(row => ({
    member: row["customer_id"]!,
    day: row["order_date"]!,
    amount: Number(row["revenue"]),
  })),
);
const asOf = dayOf("2006-12-31");
const rules: ScoringRules = { ...defaultRules(), compatibility: { mode: "r-rfm" } };
const scored = scoreMembers(orders, rules, { asOf, today: asOf });
const { values } = scored.compatibility!;

describe("the compatibility mode of the R package rfm", () => {
  it("gives all 995 members the days, rows, sum and score that the package gives them", () => {
    const expected = readCsv("rfm_orders_2006-12-31_r-rfm-package.csv").map(row =>
      [row["customer_id"], row["recency_days"], row["transaction_count"], row["amount"], row["rfm_score"]].join("|"),
    );
    const ours = Array.from(scored.member, (member, place) =>
      [
        orders.memberIds[member],
        values.recency![place],
        values.frequency![place],
        values.monetary![place],
        scored.compatibility!.combinedScore![place],
      ].join("|"),
    );
    expect(ours).toHaveLength(995);
    expect(ours.sort()).toEqual(expected.sort());
  });

  it("has the package's thresholds", () => {
    const thresholds = readCsv("rfm_orders_2006-12-31_r-rfm-thresholds.csv");
    const upper = (column: string) => thresholds.slice(0, 4).map(row => Number(row[column]));
    expect(scored.bands.map(band => [band.dimension, band.cuts, band.cutBelongsAbove])).toEqual([
      ["recency", upper("recency_upper"), true],
      ["frequency", upper("frequency_upper"), true],
      ["monetary", upper("monetary_upper"), true],
    ]);
    expect(scored.bands.map(band => band.sizes)).toEqual([
      [197, 200, 199, 199, 200],
      [268, 187, 176, 244, 120],
      [200, 200, 198, 202, 195],
    ]);
  });

  it("says that it is that mode, and scores no width", () => {
    expect(scored.notes).toEqual([{ code: "compatibility-mode", mode: "r-rfm" }]);
    expect(scored.bands.every(band => band.used === "compatibility" && band.reason === "compatibility")).toBe(true);
    expect(codeText(scored, 0)).toBe("555-");
  });

  it("puts the members into the segments that the package's tests count, the first rule that holds deciding", () => {
    const found = scoreMembers(orders, { ...rules, map: "custom", customRules: R_RFM_0_2_0 }, { asOf, today: asOf });
    const map = segmentMapOf({ map: "custom", customRules: R_RFM_0_2_0 });
    const byName: Record<string, number[]> = {};
    found.segment.forEach((segment, place) => {
      const sums = (byName[map.segments[segment]!.own?.nameEn ?? "Others"] ??= [0, 0, 0]);
      sums[0]! += 1;
      sums[1]! += found.compatibility!.values.frequency![place]!;
      sums[2]! += found.compatibility!.values.monetary![place]!;
    });
    expect(byName).toEqual({
      Champions: [158, 1234, 120178],
      "Loyal Customers": [278, 1708, 166712],
      "Potential Loyalist": [229, 801, 65873],
      Lost: [111, 244, 20955],
      "At Risk": [86, 438, 44178],
      "About To Sleep": [50, 127, 10914],
      "Need Attention": [35, 144, 13287],
      Others: [48, 210, 22061],
    });
  });

  it("takes edges of one's own as they are, without the plus 1", () => {
    const own = (cuts: number[]): DimensionRules => ({
      enabled: true,
      levels: 5,
      method: "own-cuts",
      ownCuts: { cuts, boundary: "below", origin: { kind: "own" } },
    });
    const dimensions = {
      ...rules.dimensions,
      recency: own([115, 181, 297, 482]),
      frequency: own([4, 5, 6, 8]),
      monetary: own([256, 382, 506, 666]),
    };
    const edited = scoreMembers(orders, { ...rules, dimensions }, { asOf, today: asOf });
    expect(edited.bands.map(band => band.cuts[0])).toEqual([115, 4, 256]);
    expect(edited.bands[1]!.sizes).toEqual([268, 187, 176, 244, 120]);
  });
});

describe("the fault of the package's edges", () => {
  const tenths = Float64Array.from([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);

  it("gives amounts on a small scale all the lowest score: an edge is a quantile plus 1", () => {
    expect(rRfmEdges(tenths, 5)).toEqual([1.18, 1.36, 1.54, 1.72]);
    const { scores } = rRfmScores({ dimension: "monetary", values: tenths, levels: 5 }, rRfmEdges(tenths, 5));
    expect([...scores]).toEqual(Array(10).fill(1));
  });

  it("changes scores with the unit of money, which the product's own bands never do", () => {
    const inThousands = Float64Array.from(tenths, amount => amount * 1000);
    const edges = rRfmEdges(inThousands, 5);
    const { scores } = rRfmScores({ dimension: "monetary", values: inThousands, levels: 5 }, edges);
    expect([...scores]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it("puts whole numbers just above a fractional quantile one level low", () => {
    // The quantile at 0.4 of 1 to 10 is 4.6, so 5 belongs to the third level and the package leaves it in the second.
    const { scores } = rRfmScores(
      { dimension: "monetary", values: Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), levels: 5 },
      rRfmEdges(Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 5),
    );
    expect([...scores]).toEqual([1, 1, 1, 2, 2, 3, 3, 4, 4, 5]);
  });
});
