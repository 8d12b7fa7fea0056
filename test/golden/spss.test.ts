import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { codeText } from "#core/score-code";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import type { CompatibilityRules } from "#core/scoring-rules";
import { dayOf, orderRows } from "../support/order-rows";

function readCsv(path: string): Record<string, string>[] {
  const text = readFileSync(new URL(path, import.meta.url), "utf8");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const orders = orderRows(
  readCsv("./r-rfm/rfm_orders.csv").map(row => ({
    member: row["customer_id"]!,
    day: row["order_date"]!,
    amount: Number(row["revenue"]),
  })),
);
const expected = readCsv("./spss/expected.csv");
const asOf = dayOf("2006-12-31");

const weights = { recency: 100, frequency: 10, monetary: 1 };
const MODES: readonly (readonly [string, CompatibilityRules])[] = [
  ["independent", { mode: "spss-independent" }],
  ["nested", { mode: "spss-nested" }],
  ["keep", { mode: "spss-modeler", ties: "keep", weights }],
  ["next", { mode: "spss-modeler", ties: "next", weights }],
];

describe.each(MODES)("SPSS, %s", (column, compatibility) => {
  const scored = scoreMembers(orders, { ...defaultRules(), compatibility }, { asOf, today: asOf });

  it("gives all 995 members the scores of the documented rules", () => {
    const ours = Array.from(scored.member, (member, place) => [orders.memberIds[member], codeText(scored, place)]);
    expect(ours.sort()).toEqual(expected.map(row => [row["member_id"], `${row[column]}-`]).sort());
  });

  it("ranks by 100 R + 10 F + M and says which mode it is", () => {
    const combined = [...scored.compatibility!.combinedScore!];
    expect(combined).toEqual([...combined].sort((a, b) => b - a));
    expect(combined[0]).toBe(Number(codeText(scored, 0).slice(0, 3)));
    expect(scored.notes[0]).toEqual({ code: "compatibility-mode", mode: compatibility.mode });
  });
});
