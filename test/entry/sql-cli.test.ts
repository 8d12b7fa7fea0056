import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;
let bundled: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "rfmw-sql-"));
  mkdirSync("test-output", { recursive: true });
  bundled = path.join(mkdtempSync("test-output/sql-cli-"), "sql.mjs");
  await build({
    entryPoints: ["src/entry/cli/sql.ts"],
    outfile: bundled,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
});
afterAll(() => {
  for (const made of [folder, path.dirname(bundled)]) rmSync(made, { recursive: true });
});

const COLUMNS = ["--member-id", "member_no", "--order-date", "paid_at", "--amount", "paid"];

function sql(...args: string[]) {
  const env = { ...process.env, LC_ALL: "en_US.UTF-8" };
  const ran = spawnSync(process.execPath, [bundled, ...args], { encoding: "utf8", env });
  return { status: ran.status, out: ran.stdout, told: ran.stderr.trim() };
}

describe("npm run sql", () => {
  it("writes the rules of a settings file as views, and says so in one line of JSON", () => {
    const settings = path.join(folder, "settings.json");
    const given = { asOf: "2026-11-21", rules: { windowMonths: 6, map: "classic11" }, maskPersonalData: true };
    writeFileSync(settings, JSON.stringify(given));
    const out = path.join(folder, "views");
    const ran = sql(
      "--dialect",
      "trino",
      "--table",
      "hive.shop.orders",
      "--out",
      out,
      "--settings",
      settings,
      ...COLUMNS,
    );
    expect(ran).toMatchObject({ status: 0, told: `1 file written to ${out}.` });
    expect(JSON.parse(ran.out)).toEqual({
      dialect: "trino",
      layout: "views",
      proof: "parsed only",
      files: ["rfmw_trino.sql"],
      out,
    });
    const text = readFileSync(path.join(out, "rfmw_trino.sql"), "utf8");
    expect(text).toContain("-- Dialect trino: parsed only.");
    expect(text).toContain("(DATE '2026-11-21', 6)");
    expect(text).toContain('FROM "hive"."shop"."orders"');
    expect(text).toContain("'Champions'");
  });

  it("names segments and writes comments in Chinese where it is asked to", () => {
    const out = path.join(folder, "zh");
    sql(
      "--dialect",
      "maxcompute",
      "--layout",
      "query",
      "--table",
      "orders",
      "--out",
      out,
      "--lang",
      "zh-CN",
      ...COLUMNS,
    );
    const text = readFileSync(path.join(out, "rfmw_maxcompute_query.sql"), "utf8");
    expect(text).toContain("只做过语法解析");
    expect(text).toContain("'核心会员'");
  });

  it("lays models out for dbt", () => {
    const out = path.join(folder, "dbt");
    const ran = sql("--dialect", "bigquery", "--layout", "dbt", "--table", "p.d.orders", "--out", out, ...COLUMNS);
    expect(ran.status).toBe(0);
    expect(readdirSync(path.join(out, "models", "rfmw"))).toEqual(
      expect.arrayContaining(["rfmw.yml", "rfmw_orders.sql", "rfmw_segments.sql"]),
    );
  });

  const out = () => path.join(folder, "never");
  const whole = (...changes: string[]) =>
    sql("--dialect", "duckdb", "--table", "orders", "--out", out(), ...COLUMNS, ...changes);
  it.each([
    ["an unknown dialect", () => whole("--dialect", "oracle"), /^--dialect takes duckdb, .*; got oracle\.$/],
    ["an unknown layout", () => whole("--layout", "html"), /^--layout takes views, query, dbt; got html\.$/],
    ["a table name with quotes", () => whole("--table", 'or"ders'), /^No SQL: "or\\"ders" is no table name\./],
    ["a column name with quotes", () => whole("--status", "st'atus"), /^No SQL: --status names the column "st'atus"/],
    ["columns that are missing", () => sql("--dialect", "duckdb", "--table", "o", "--out", out(), "--amount", "a"), /^No SQL: name the columns of the table with --member-id COLUMN and --order-date COLUMN\.$/],
    ["a missing flag", () => sql("--dialect", "duckdb", "--table", "o", ...COLUMNS), /^--out is missing\. Usage: /],
    ["a day that does not exist", () => whole("--as-of", "2026-02-30"), /^--as-of takes a date YYYY-MM-DD, got 2026-02-30\.$/],
    ["a settings file that is not there", () => whole("--settings", path.join(folder, "none.json")), /none\.json cannot be opened/],
    ["a folder that cannot be written to", () => whole("--out", path.join(bundled, "below-a-file")), /below-a-file cannot be written to\. Nothing was written\./],
  ] as const)("says in one sentence that there is %s, and writes nothing", (_, run, sentence) => {
    const ran = run();
    expect(ran.told).toMatch(sentence);
    expect(ran.told.split("\n")).toHaveLength(1);
    expect([ran.status, ran.out]).toEqual([1, ""]);
    expect(existsSync(out())).toBe(false);
  }); // prettier-ignore

  it("takes away what it began when one of its files cannot be written", () => {
    const half = path.join(folder, "half");
    mkdirSync(path.join(half, "models"), { recursive: true });
    writeFileSync(path.join(half, "models", "rfmw"), "a file where a folder has to be");
    const ran = whole("--layout", "dbt", "--out", half);
    expect(ran.told).toContain("Nothing was written.");
    expect(readdirSync(half, { recursive: true })).toEqual(["models", "models/rfmw"]);
  });
});
