import { Dialect, init, validate } from "@polyglot-sql/sdk";
import { HiveSQL } from "dt-sql-parser/dist/parser/hive";
import { TrinoSQL } from "dt-sql-parser/dist/parser/trino";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { SQL_DIALECTS, dbtFiles, queryFile, sqlPlan, viewsFile } from "#core/score-sql";
import type { SqlDialectId, SqlPlan } from "#core/score-sql";
import { segmentMapOf } from "#core/segment-maps";
import { sqlEn } from "../../src/locales/en/sql";
import { sqlZh } from "../../src/locales/zh/sql";
import { COMPARED, coreLines, coreOrders, coreScores, differences, sqlLines } from "./support/agree";
import { openDuckdb, openPostgres } from "./support/engines";
import type { Engine } from "./support/engines";
import { HOSTILE, PLANS } from "./support/plans";
import { planFor } from "./support/run-plan";
import { seededOrders } from "./support/seeded-orders";

// Engines and grammars start slowly where other tests run beside them.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const ORDERS = seededOrders(5, 400);
const PLAN = PLANS["the defaults"]!;

describe.each([
  ["DuckDB", openDuckdb],
  ["PostgreSQL", openPostgres],
])("the files on %s", (_, open) => {
  let engine: Engine;
  let expected: string[];
  beforeAll(async () => {
    engine = await open();
    await engine.load("orders", ORDERS.fields, ORDERS.rows);
    const core = coreOrders(ORDERS, "first-mapped");
    expected = coreLines(coreScores(core, PLAN), core);
  });
  afterAll(() => engine.close());

  it("make views of every stage, the last with the members as the product scores them, and may be run again", async () => {
    const { text } = viewsFile(planFor(engine.dialect, "orders", ORDERS, PLAN), sqlZh.file);
    await engine.run(text);
    await engine.run(text);
    expect(differences(expected, sqlLines(await engine.rows("rfmw_segments", COMPARED)))).toEqual([]);
    const words = await engine.rows("rfmw_unknown_statuses", ["status_text"]);
    expect(words.every(([word]) => word === "审核中")).toBe(true);
  });

  it("are one query where no view may be made", async () => {
    const { text } = queryFile(planFor(engine.dialect, "orders", ORDERS, PLAN), sqlEn.file);
    await engine.run(`CREATE TABLE answered AS ${text}`);
    expect(differences(expected, sqlLines(await engine.rows("answered", COMPARED)))).toEqual([]);
  });

  it("keep texts of people texts: nothing that stands in a name, a lookup or an answer is run", async () => {
    const hostile = PLANS["own rules with hostile names, products by a lookup"]!;
    const { segments } = segmentMapOf(hostile.rules);
    const made = sqlPlan({
      dialect: engine.dialect,
      rules: hostile.rules,
      source: planFor(engine.dialect, "orders", ORDERS, hostile).source,
      days: hostile.days,
      answers: { [`status-word:${HOSTILE}`]: "leave-out" },
      segmentNames: segments.map(({ own, id }) => own?.nameZh ?? id),
    });
    if ("refused" in made) throw new Error(made.refused.code);
    await engine.run(viewsFile(made.plan, sqlEn.file).text);
    const names = new Set((await engine.rows("rfmw_segments", ["segment"])).map(([name]) => name));
    expect(names).toContain(HOSTILE);
    expect((await engine.rows("orders", ["COUNT(*)"]))[0]).toEqual([String(ORDERS.rows.length)]);
  });
});

function planOf(dialect: SqlDialectId, table: readonly string[] = ["shop", "orders"]): SqlPlan {
  const hostile = PLANS["own rules with hostile names, products by a lookup"]!;
  const made = sqlPlan({
    dialect,
    rules: hostile.rules,
    source: { ...planFor(dialect, "orders", ORDERS, hostile).source, table },
    days: { kind: "latest", today: null },
    answers: {},
    segmentNames: segmentMapOf(hostile.rules).segments.map(({ own, id }) => own?.nameZh ?? id),
  });
  if ("refused" in made) throw new Error(made.refused.code);
  return made.plan;
}

/** The names of the dialects in a parser that nobody of this product has written. MaxCompute's SQL is close to Hive's. */
const PARSED_AS: readonly (readonly [SqlDialectId, Dialect])[] = [
  ["spark", Dialect.Spark],
  ["trino", Dialect.Trino],
  ["snowflake", Dialect.Snowflake],
  ["bigquery", Dialect.BigQuery],
  ["maxcompute", Dialect.Hive],
];

describe("grammars of others", () => {
  beforeAll(async () => {
    await init();
  });

  it("are asked about every dialect that no engine runs in these tests", () => {
    const run: readonly SqlDialectId[] = ["duckdb", "postgres"];
    expect(PARSED_AS.map(([dialect]) => dialect)).toEqual(SQL_DIALECTS.filter(dialect => !run.includes(dialect)));
  });

  it.each(PARSED_AS)("read the views and the query of %s, and would not read a slip", (dialect, grammar) => {
    const plan = planOf(dialect);
    const errors = (sql: string) => validate(sql, grammar).errors;
    const query = queryFile(plan, sqlZh.file).text;
    expect(errors(viewsFile(plan, sqlEn.file).text)).toEqual([]);
    expect(errors(query)).toEqual([]);
    expect(errors(query.replace("GROUP BY", "GROUP"))).not.toEqual([]);
  });

  it("read the views of Trino as Trino's own does", () => {
    const text = viewsFile(planOf("trino"), sqlEn.file).text;
    expect(new TrinoSQL().validate(text)).toEqual([]);
    expect(new TrinoSQL().validate("SELECT a FROM t GROUP a;")).not.toEqual([]);
  });

  it("read the views of MaxCompute as Hive's own does, but for lists of values, which Hive writes otherwise", () => {
    const text = viewsFile(planOf("maxcompute"), sqlEn.file).text;
    const views = text.split(/(?<=\);|\w;)\n/).filter(view => !/\bVALUES$/m.test(view) && view.trim() !== "");
    expect(views.length).toBeGreaterThan(5);
    for (const view of views) expect(new HiveSQL().validate(view)).toEqual([]);
  });
});

describe("models of dbt", () => {
  const files = dbtFiles(planOf("snowflake", ["DB", "SHOP", "ORDERS"]), sqlEn.file);

  it("refer to one another and to one source, and leave no template of a person's text open", () => {
    const text = files.map(file => file.text).join("\n");
    const templates = new Set(text.match(/\{\{.*?\}\}/g)!.map(one => one.replace(/'rfmw_\w+'/, "…")));
    expect([...templates].sort()).toEqual([
      "{{ '{' }}",
      "{{ config(materialized='table') }}",
      "{{ config(materialized='view') }}",
      "{{ ref(…) }}",
      "{{ source(…, 'orders') }}",
    ]);
    expect(text).not.toMatch(/\{%|\{#/);
  });

  it("have a description each, and keys that dbt tests", () => {
    const yml = files.find(({ path }) => path.endsWith(".yml"))!.text;
    for (const { path } of files.filter(file => file.path.endsWith(".sql"))) {
      expect(yml).toContain(`  - name: ${/(\w+)\.sql$/.exec(path)![1]!}\n    description: "`);
    }
    expect(yml).toContain('database: "DB"\n    schema: "SHOP"');
    expect(yml.match(/tests: \[unique, not_null\]/g)).toHaveLength(2);
  });
});
