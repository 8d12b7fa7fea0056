import { HiveSQL, PostgreSQL, SparkSQL, TrinoSQL } from "dt-sql-parser";
import { init, validate } from "@polyglot-sql/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

/** Grammars that nobody of this product has written. MaxCompute has none of its own: its SQL is Hive's, with VALUES as Spark has them. */
const GRAMMARS: Readonly<Record<SqlDialectId, readonly ((sql: string) => readonly string[])[]>> = {
  duckdb: [polyglot("duckdb")],
  postgres: [antlr(new PostgreSQL()), polyglot("postgresql")],
  spark: [antlr(new SparkSQL()), polyglot("spark")],
  trino: [antlr(new TrinoSQL()), polyglot("trino")],
  snowflake: [polyglot("snowflake")],
  bigquery: [polyglot("bigquery")],
  maxcompute: [antlr(new SparkSQL())],
};

function antlr(parser: { validate(sql: string): readonly { message: string }[] }): (sql: string) => readonly string[] {
  return sql => parser.validate(sql).map(({ message }) => message);
}

function polyglot(dialect: string): (sql: string) => readonly string[] {
  return sql => validate(sql, dialect as Parameters<typeof validate>[1]).errors.map(({ message }) => message);
}

describe("grammars", () => {
  beforeAll(async () => {
    await init();
  });

  it.each(SQL_DIALECTS)("read the views and the query of %s, and would not read a slip", dialect => {
    const plan = planOf(dialect);
    for (const grammar of GRAMMARS[dialect]) {
      expect(grammar(viewsFile(plan, sqlEn.file).text)).toEqual([]);
      expect(grammar(queryFile(plan, sqlZh.file).text)).toEqual([]);
      expect(grammar(queryFile(plan, sqlZh.file).text.replace("GROUP BY", "GROUP"))).not.toEqual([]);
    }
  });

  it("read Hive's part of MaxCompute: what is no list of values", () => {
    const text = viewsFile(planOf("maxcompute"), sqlEn.file).text;
    const views = text.split(/;\n/).filter(view => !/^\s*VALUES$|FROM VALUES/m.test(view) && view.trim() !== "");
    expect(views.length).toBeGreaterThan(6);
    for (const view of views) expect(antlr(new HiveSQL())(`${view};`)).toEqual([]);
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
