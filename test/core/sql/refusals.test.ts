import { describe, expect, it } from "vitest";
import { sqlPlan } from "#core/score-sql";
import type { SqlRefusal, SqlRequest } from "#core/score-sql";
import { frozenRules } from "#core/frozen-rules";
import { defaultRules } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";
import { THREE_MEMBERS, scoreRows } from "../../support/score-rows";

const columns = { memberId: "member", orderDate: "day", amount: "paid" };

function refusalOf(changes: Partial<SqlRequest>): SqlRefusal | null {
  const made = sqlPlan({
    dialect: "duckdb",
    rules: defaultRules(),
    source: { table: ["orders"], columns },
    days: { kind: "latest", today: null },
    answers: {},
    segmentNames: [],
    ...changes,
  });
  return "refused" in made ? made.refused : null;
}

const rules = (changes: Partial<ScoringRules>): Partial<SqlRequest> => ({ rules: { ...defaultRules(), ...changes } });
const five = defaultRules().dimensions.recency;

describe("a plan is refused, never approximated", () => {
  it("for natural breaks, unless the dimension is off or its cut points are frozen", () => {
    const natural = { ...defaultRules().dimensions, monetary: { ...five, method: "natural-breaks" as const } };
    expect(refusalOf(rules({ dimensions: natural }))).toEqual({ code: "natural-breaks", dimension: "monetary" });
    const off = { ...natural, monetary: { ...natural.monetary, enabled: false } };
    expect(refusalOf(rules({ dimensions: off }))).toBeNull();
    const { scored } = scoreRows(THREE_MEMBERS, { asOf: "2026-11-21", rules: { dimensions: natural } });
    expect(refusalOf({ rules: frozenRules(scored) })).toBeNull();
  });

  it("for a compatibility mode and for rules that make no sense", () => {
    expect(refusalOf(rules({ compatibility: { mode: "sql-ntile" } }))).toEqual({
      code: "compatibility-mode",
      mode: "sql-ntile",
    });
    expect(refusalOf(rules({ windowMonths: 0 }))).toMatchObject({ code: "rules-impossible" });
  });

  it("for columns that are missing, each named; quantity and price are an amount", () => {
    const source = (given: SqlRequest["source"]["columns"]) => ({ source: { table: ["orders"], columns: given } });
    expect(refusalOf(source({ memberId: "m" }))).toEqual({ code: "columns-missing", fields: ["orderDate", "amount"] });
    expect(refusalOf(source({ memberId: "m", orderDate: "d", quantity: "q" }))).toMatchObject({ fields: ["amount"] });
    expect(refusalOf(source({ memberId: "m", orderDate: "d", quantity: "q", unitPrice: "p" }))).toBeNull();
  });

  it.each(['a"b', "a'b", "a`b", "a\\b", "a\nb", "a;b", "a[b", " ", ""])("for the name %j", name => {
    expect(refusalOf({ source: { table: ["shop", name], columns } })).toMatchObject({ code: "table-name" });
    expect(refusalOf({ source: { table: ["orders"], columns: { ...columns, status: name } } })).toEqual({
      code: "column-name",
      field: "status",
      name,
    });
  });

  it("for no table, and for more parts than any engine has", () => {
    for (const table of [[], ["a", "b", "c", "d", "e"]])
      expect(refusalOf({ source: { table, columns } })).toMatchObject({ code: "table-name" });
  });

  it("for answers that need rows beside one another, or that nobody knows, but not for what SQL does anyway", () => {
    const answered = (id: string, option: string) => refusalOf({ answers: { [id]: option } });
    expect(answered("order-amount", "once-per-order")).toEqual({
      code: "answer-not-sayable",
      id: "order-amount",
      option: "once-per-order",
    });
    for (const [id, option] of [
      ["currency", "CNY"],
      ["duplicates", "copies"],
      ["phone-as-member", "join"],
      ["what", "ever"],
    ] as const)
      // prettier-ignore
      expect(answered(id, option), id).toMatchObject({ code: "answer-not-sayable", id });
    for (const [id, option] of [
      ["duplicates", "count"],
      ["gift-lines", "leave-out"],
      ["status-word:a:b", "leave-out"],
      ["amount-column", "7"],
    ] as const)
      // prettier-ignore
      expect(answered(id, option), id).toBeNull();
  });
});
