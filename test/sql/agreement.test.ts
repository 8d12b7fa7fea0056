import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { detectColumns } from "#core/detect-columns";
import { frozenRules } from "#core/frozen-rules";
import type { FinishChoices } from "#core/order-ingest";
import { defaultRules } from "#core/scoring-rules";
import type { SqlField } from "#core/score-sql";
import { SQL_FIELDS } from "#core/score-sql";
import { dayFromSerial, isoDay } from "#core/units";
import type { ExcelSerial } from "#core/units";
import { sampleWorkbook } from "#samples/sample-workbook";
import { dayOf } from "../support/order-rows";
import { THREE_MEMBERS } from "../support/score-rows";
import { COMPARED, coreLines, coreOrders, coreScores, coreStatuses, differences, sqlLines } from "./support/agree";
import { openDuckdb, openPostgres } from "./support/engines";
import type { Engine } from "./support/engines";
import { FROZEN_WITHOUT_CUTS, PLANS, choicesOf, cutBy, rulesWith } from "./support/plans";
import { StageTables, planFor } from "./support/run-plan";
import type { PlanToRun, TextOrders } from "./support/run-plan";
import { SEEDED_AS_OF, seededOrders } from "./support/seeded-orders";

// Engines and grammars start slowly where other tests run beside them.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const SHARED = new URL("../../../shared/data/cdnow_master.csv", import.meta.url);

const asTexts = (cell: unknown): string => (cell === null || cell === undefined ? "" : String(cell));

/** Rows with a header, as texts under the fields that the product finds in them. */
function textOrders(rows: readonly (readonly unknown[])[]): TextOrders {
  const { mapping } = detectColumns(rows as string[][]);
  const fields = SQL_FIELDS.filter(
    field => mapping[field] !== undefined && field !== "quantity" && field !== "unitPrice",
  );
  return { fields, rows: rows.slice(1).map(row => fields.map(field => asTexts(row[mapping[field]!]))) };
}

/** The sample's rows whose dates and amounts are numbers, as they are in a table of a database. */
function sampleOrders(): TextOrders {
  const sheet = sampleWorkbook("zh-CN").sheets.find(({ name }) => name === "订单")!;
  const [header, ...rows] = sheet.rows;
  const { mapping } = detectColumns(sheet.rows.slice(0, 260));
  const fields: SqlField[] = ["memberId", "orderId", "orderDate", "amount", "refundAmount", "status", "category"];
  const clean = rows.filter(
    row => typeof row[mapping.orderDate!] === "number" && typeof row[mapping.amount!] === "number",
  );
  expect(header!.length).toBe(30);
  expect(clean.length).toBeGreaterThan(1800);
  const cellOf = (row: readonly unknown[], field: SqlField): string => {
    const cell = row[mapping[field]!];
    return field === "orderDate" ? isoDay(dayFromSerial(cell as ExcelSerial, false)) : asTexts(cell);
  };
  return { fields, rows: clean.map(row => fields.map(field => cellOf(row, field))) };
}

const SEEDED = seededOrders(7, 1800);
const FEW = seededOrders(3, 40);
const ONE_VALUE: TextOrders = {
  fields: ["memberId", "orderDate", "quantity", "unitPrice", "amountDeduction"],
  rows: Array.from({ length: 30 }, (_, i) => [`M${i}`, "2023-12-31", "3", "19.99", "-0.97"]),
};
const QUANTITIES: TextOrders = {
  fields: ["memberId", "orderDate", "quantity", "unitPrice", "amountDeduction", "brand"],
  rows: Array.from({ length: 120 }, (_, i) => [
    `M${i % 31}`,
    `2023-${String(1 + (i % 12)).padStart(2, "0")}-15`,
    String(1 + (i % 3)),
    ["9.99", "0.1", "100"][i % 3]!,
    ["", "0.5", "x", "-"][i % 4]!,
    `B${i % 5}`,
  ]),
};

const cases: [string, TextOrders, PlanToRun, FinishChoices][] = [
  ...Object.entries(PLANS).map(([name, plan]): [string, TextOrders, PlanToRun, FinishChoices] => [`seeded orders, ${name}`, SEEDED, plan, choicesOf(plan)]),
  ["seeded orders, frozen without cuts", SEEDED, { rules: FROZEN_WITHOUT_CUTS, days: { kind: "fixed", asOf: SEEDED_AS_OF } }, {}],
  ["few members, where auto takes fixed levels", FEW, PLANS["the defaults"]!, {}],
  ["few members, equal-frequency all the same", FEW, { ...PLANS["the defaults"]!, rules: rulesWith({ dimensions: cutBy("equal-frequency", [5, 5, 5, 5]) }) }, {}],
  ["members who all hold one value", ONE_VALUE, PLANS["the defaults"]!, {}],
  ["quantity times price less a deduction, brands", QUANTITIES, PLANS["the defaults"]!, {}],
  ["the three members", textOrders(THREE_MEMBERS), { rules: defaultRules(), days: { kind: "fixed", asOf: dayOf("2026-11-21") } }, {}],
  ["the sample", sampleOrders(), { rules: rulesWith({ dimensions: cutBy("fixed", [5, 5, 5, 5]) }), days: { kind: "fixed", asOf: dayOf("2026-11-21") } }, {}],
  ["the sample, the latest day", sampleOrders(), { rules: defaultRules(), days: { kind: "latest", today: dayOf("2026-11-21") } }, {}],
  ["CDNOW", textOrders(cdnow(new URL("../golden/cdnow/cdnow_sample.csv", import.meta.url))), { rules: rulesWith({ dimensions: cutBy("equal-frequency", [5, 5, 5, 5]) }), days: { kind: "fixed", asOf: dayOf("1998-06-30") } }, {}],
]; // prettier-ignore

function cdnow(file: URL): string[][] {
  return Papa.parse<string[]>(readFileSync(file, "utf8"), { skipEmptyLines: true }).data;
}

describe.each([
  ["DuckDB", openDuckdb],
  ["PostgreSQL", openPostgres],
])("on %s the plan gives every member what the product gives", (_, open) => {
  let engine: Engine;
  let stages: StageTables;
  const tableOf = new Map<TextOrders, string>();
  beforeAll(async () => {
    engine = await open();
    stages = new StageTables((table, query) => engine.run(`CREATE TABLE ${table} AS\n${query}`));
  });
  afterAll(() => engine.close());

  async function compare(orders: TextOrders, plan: PlanToRun, choices: FinishChoices = {}): Promise<number> {
    const table = tableOf.get(orders) ?? `source_${tableOf.size}`;
    if (!tableOf.has(orders)) {
      tableOf.set(orders, table);
      await engine.load(table, orders.fields, orders.rows);
    }
    const tables = await stages.run(planFor(engine.dialect, table, orders, plan));
    const core = coreOrders(orders, plan.rules.widthBasis, choices);
    const scored = coreScores(core, plan);
    const lines = sqlLines(await engine.rows(tables.get("segments")!, COMPARED));
    expect(differences(coreLines(scored, core), lines)).toEqual([]);
    expect(lines).toHaveLength(scored.memberCount);
    const statuses = await engine.rows(tables.get("row_check")!, ["row_status", "row_count"]);
    expect(statuses.map(row => row.join(" ")).sort()).toEqual(coreStatuses(scored));
    return scored.memberCount;
  }

  it.each(cases)("%s", async (_, orders, plan, choices) => {
    expect(await compare(orders, plan, choices)).toBeGreaterThan(2);
  });

  it("frozen cut points of a run, as of a later day", async () => {
    const first = coreScores(coreOrders(SEEDED, "first-mapped"), PLANS["the defaults"]!);
    const later: PlanToRun = { rules: frozenRules(first), days: { kind: "fixed", asOf: dayOf("2024-03-03") } };
    expect(await compare(SEEDED, later)).toBeGreaterThan(first.memberCount - 1);
  });

  it("many lines with every trap of the method: 100,000, and a quarter of them where WebAssembly takes its time", async () => {
    const lineCount = engine.dialect === "duckdb" ? 100_000 : 25_000;
    expect(await compare(seededOrders(11, lineCount), PLANS["the defaults"]!)).toBeGreaterThan(lineCount / 10);
  });

  it.skipIf(!existsSync(SHARED))("the whole of CDNOW", async context => {
    if (engine.dialect !== "duckdb") context.skip();
    const plan: PlanToRun = {
      rules: rulesWith({ dimensions: cutBy("auto", [5, 5, 5, 5]) }),
      days: { kind: "fixed", asOf: dayOf("1998-06-30") },
    };
    expect(await compare(textOrders(cdnow(SHARED)), plan)).toBe(23_502);
  });
});
