import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Dimension } from "#core/scoring-rules";
import { worstFirst } from "../../src/core/compatibility/binned";
import { pandasQcut, pandasQcutOfRanks } from "../../src/core/compatibility/pandas-qcut";
import { rRfmEdges, rRfmScores } from "../../src/core/compatibility/r-rfm";
import { sqlNtile } from "../../src/core/compatibility/sql-ntile";
import { bandDimension } from "../../src/core/score/band-dimension";
import { roundTo9Decimals } from "../../src/core/stats/round";

const FILE = new URL("./cdnow/cdnow_sample_1998-06-30_order-per-row.csv", import.meta.url);
const rows = Papa.parse<Record<string, string>>(readFileSync(FILE, "utf8"), { header: true, skipEmptyLines: true }).data;

const COLUMNS: readonly (readonly [Dimension, string])[] = [
  ["recency", "r_days"],
  ["frequency", "f_win"],
  ["monetary", "m_all"],
];

describe.each(COLUMNS)("%s of the 2,357 members of CDNOW as of 1998-06-30", (dimension, column) => {
  const values = Float64Array.from(rows, row => roundTo9Decimals(Number(row[column])));
  const expected = (rule: string) => rows.map(row => Number(row[`${column}_${rule}`]));
  const toBin = { dimension, values, levels: 5 };
  // The file is in order of member id, and ties are split in that order.
  const ordered = worstFirst(toBin, (a, b) => a - b);

  it("scores as SQL NTILE does", () => {
    expect(rows).toHaveLength(2357);
    expect([...sqlNtile(ordered, 5).scores]).toEqual(expected("ntile"));
  });

  it("scores as pandas.qcut does on ranks that are split by order", () => {
    expect([...pandasQcutOfRanks(ordered, 5).scores]).toEqual(expected("qcutf"));
  });

  it("scores as the edges of the R package do", () => {
    expect([...rRfmScores(toBin, rRfmEdges(values, 5)).scores]).toEqual(expected("rfmpkg"));
  });

  it("scores as type 7 quantiles do with equal values together, which is the product's own rule", () => {
    const rules = { enabled: true, levels: 5, method: "equal-frequency" } as const;
    expect([...bandDimension(dimension, values, rules, { money: 1, count: 1 }).scores]).toEqual(expected("pinc"));
  });

  it("is labelled by pandas.qcut as by the product's own rule, unless edges repeat", () => {
    const outcome = pandasQcut(toBin, "drop");
    if ("error" in outcome) throw new Error("edges were to be dropped");
    // Edges 0, 0, 0, 0, 2 and more: the first level of pandas takes both its ends, so 0 and 2 purchases score the same.
    const joined = [...values].map(count => (count <= 2 ? 1 : 2));
    expect([...outcome.scores]).toEqual(dimension === "frequency" ? joined : expected("pinc"));
    expect("error" in pandasQcut(toBin, "raise")).toBe(dimension === "frequency");
  });
});
