// Runs the scoring plan on a real Spark and compares every member and column with the product. Needs Python 3 and Java 17 or
// later; makes a virtual environment in the user's cache and installs pyspark into it, once.
//   npm run test:spark                      every plan
//   npm run test:spark -- --few             some plans
//   ... --seconds 90                        gives up after so long, without a fault: for a gate that has no more time
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { viewsFile } from "#core/score-sql";
import type { SqlStageId } from "#core/score-sql";
import {
  COMPARED,
  coreLines,
  coreOrders,
  coreScores,
  coreStatuses,
  differences,
  sqlLines,
} from "../test/sql/support/agree";
import { csv } from "../test/sql/support/csv";
import { PLANS, choicesOf } from "../test/sql/support/plans";
import { StageTables, planFor } from "../test/sql/support/run-plan";
import { seededOrders } from "../test/sql/support/seeded-orders";
import { sqlEn } from "../src/locales/en/sql";

const PYSPARK = "4.0.1";
const FEW = ["the defaults", "cn8-median without width, another order, weights with fractions", "own rules with hostile names, products by a lookup", "the latest purchase as of a day"]; // prettier-ignore

const { values: args } = parseArgs({ options: { few: { type: "boolean" }, seconds: { type: "string" } } });
const endsAt = args.seconds === undefined ? Infinity : Date.now() + 1000 * Number(args.seconds);
const secondsLeft = (): number | undefined => (endsAt === Infinity ? undefined : Math.max(1, endsAt - Date.now()));

const say = (line: string) => void process.stdout.write(`${line}\n`);

process.exitCode = await main();

async function main(): Promise<number> {
  const missing = whatIsMissing();
  if (missing !== null) return skipped(missing);
  const python = installedPython();
  if (python === null) return skipped(`pyspark ${PYSPARK} could not be installed: no network, or not in time.`);
  const folder = mkdtempSync(path.join(os.tmpdir(), "rfmw-spark-"));
  try {
    return await compare(python, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** With a time limit nothing that is missing is a fault; a person who asked for the test is told that it did not run. */
function skipped(why: string): number {
  say(`Spark: skipped. ${why}`);
  return args.seconds === undefined ? 1 : 0;
}

function whatIsMissing(): string | null {
  const python = spawnSync("python3", ["-c", "import sys, venv, ensurepip; print(sys.version_info[1])"], {
    encoding: "utf8",
  });
  if (python.status !== 0 || Number(python.stdout) < 9) return "Python 3.9 or later with venv is missing.";
  const java = spawnSync("java", ["-version"], { encoding: "utf8" });
  const version = /version "(\d+)/.exec(java.stderr ?? "")?.[1];
  return java.status === 0 && Number(version) >= 17 ? null : "Java 17 or later is missing.";
}

/** The Python of the environment with pyspark; null where it cannot be made. Half of one is never left in its place. */
function installedPython(): string | null {
  const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"), "rfmw-spark");
  const environment = path.join(cache, `pyspark-${PYSPARK}`);
  const python = path.join(environment, "bin", "python");
  if (existsSync(path.join(environment, "installed"))) return python;
  mkdirSync(cache, { recursive: true });
  rmSync(environment, { recursive: true, force: true });
  say(`Spark: installing pyspark ${PYSPARK} into ${environment} ...`);
  const steps: readonly (readonly [string, readonly string[]])[] = [
    ["python3", ["-m", "venv", environment]],
    [python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", `pyspark==${PYSPARK}`]],
  ];
  for (const [command, given] of steps) {
    const ran = spawnSync(command, given, { stdio: ["ignore", "ignore", "inherit"], timeout: secondsLeft() });
    if (ran.status === 0) continue;
    rmSync(environment, { recursive: true, force: true });
    return null;
  }
  const mark = path.join(environment, "installed");
  writeFileSync(`${mark}.part`, "");
  renameSync(`${mark}.part`, mark);
  return python;
}

async function compare(python: string, folder: string): Promise<number> {
  const orders = seededOrders(7, 1800);
  const plans = Object.entries(PLANS).filter(([name]) => args.few !== true || FEW.includes(name));
  const steps: ({ readonly table: string; readonly sql: string } | { readonly statement: string })[] = [];
  const stages = new StageTables(async (table, sql) => void steps.push({ table, sql }));
  const tables = new Map<string, ReadonlyMap<SqlStageId, string>>();
  for (const [name, plan] of plans) tables.set(name, await stages.run(planFor("spark", "orders", orders, plan)));
  const reads = plans.flatMap(([name]) => [
    { table: tables.get(name)!.get("segments")!, columns: COMPARED },
    { table: tables.get(name)!.get("row_check")!, columns: ["row_status", "row_count"] },
  ]);
  if (args.few !== true) {
    const file = viewsFile(planFor("spark", "orders", orders, PLANS["the defaults"]!), sqlEn.file).text;
    for (const statement of file.split(/;\n/).filter(text => text.trim() !== "")) steps.push({ statement });
    reads.push({ table: "rfmw_segments", columns: COMPARED });
  }
  const [jobs, results, rows] = ["jobs.json", "results.json", "orders.csv"].map(name => path.join(folder, name));
  writeFileSync(rows!, csv(orders.rows));
  writeFileSync(
    jobs!,
    JSON.stringify({
      warehouse: path.join(folder, "warehouse"),
      orders: [{ table: "orders", columns: orders.fields, csv: rows }],
      steps,
      reads,
    }),
  );
  const script = path.join(import.meta.dirname, "spark", "run_jobs.py");
  const ran = spawnSync(python, [script, jobs!, results!], {
    cwd: folder,
    stdio: ["ignore", "inherit", "pipe"],
    encoding: "utf8",
    timeout: secondsLeft(),
    maxBuffer: 1e9,
  });
  if (ran.error !== undefined && "code" in ran.error && ran.error.code === "ETIMEDOUT") return skipped("Not in time.");
  if (ran.status !== 0) {
    process.stderr.write(ran.stderr.slice(-6000));
    return 1;
  }
  const { version, tables: found } = JSON.parse(readFileSync(results!, "utf8")) as {
    readonly version: string;
    readonly tables: Readonly<Record<string, (string | null)[][]>>;
  };
  let failed = 0;
  const check = (name: string, core: readonly string[], sql: readonly string[]): void => {
    const differing = differences(core, sql);
    const agrees = differing.length === 0 && core.length === sql.length;
    if (!agrees) failed += 1;
    say(`${agrees ? "agrees" : "DIFFERS"}: ${name} (${sql.length})`);
    for (const line of differing) say(`  ${line}`);
  };
  for (const [name, plan] of plans) {
    const core = coreOrders(orders, plan.rules.widthBasis, choicesOf(plan));
    const scored = coreScores(core, plan);
    check(name, coreLines(scored, core), sqlLines(found[tables.get(name)!.get("segments")!]!));
    const statuses = found[tables.get(name)!.get("row_check")!]!.map(row => row.join(" ")).sort();
    check(`${name}, rows`, coreStatuses(scored), statuses);
    if (name === "the defaults" && args.few !== true) {
      check("the file of views", coreLines(scored, core), sqlLines(found.rfmw_segments!));
    }
  }
  say(`Spark ${version}: ${plans.length} plans, ${failed === 0 ? "all agree" : `${failed} differ`}.`);
  return failed === 0 ? 0 : 1;
}
