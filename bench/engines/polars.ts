import { createRequire } from "node:module";
import type * as Polars from "nodejs-polars";
import { AS_OF, COLUMN, SERIAL_OF_1970, WINDOW_START } from "../data";
import type { Rows } from "../data";
import { summarise } from "../engine";
import type { Engine, EngineRun } from "../engine";

// A CommonJS package whose named exports Node cannot see.
const require = createRequire(import.meta.url);
const pl = (require("nodejs-polars") as typeof Polars).default;

export function createEngine(): Engine {
  const { version } = require("nodejs-polars/package.json") as { version: string };
  return { version, run };
}

async function run(chunks: readonly Rows[]): Promise<EngineRun> {
  const started = performance.now();
  const lines = ingest(chunks);
  const read = performance.now();
  const columns = query(lines);
  const done = performance.now();
  return { ingestMilliseconds: read - started, queryMilliseconds: done - read, summary: summarise(columns) };
}

function ingest(chunks: readonly Rows[]) {
  const rowCount = chunks.reduce((count, rows) => count + rows.length, 0);
  const member = new Array<string>(rowCount);
  const order = new Array<string>(rowCount);
  const category = new Array<string>(rowCount);
  const serial = new Float64Array(rowCount);
  const amount = new Float64Array(rowCount);
  let at = 0;
  for (const rows of chunks) {
    for (const row of rows) {
      member[at] = row[COLUMN.member] as string;
      order[at] = row[COLUMN.order] as string;
      serial[at] = row[COLUMN.date] as number;
      amount[at] = row[COLUMN.amount] as number;
      category[at] = row[COLUMN.category] as string;
      at += 1;
    }
  }
  return pl.DataFrame([
    pl.Series("member", member, pl.Utf8),
    pl.Series("order", order, pl.Utf8),
    pl.Series("serial", serial),
    pl.Series("amount", amount),
    pl.Series("category", category, pl.Utf8),
  ]);
}

function query(lines: ReturnType<typeof ingest>) {
  const orders = lines
    .lazy()
    .groupBy(["member", "order"])
    .agg(pl.col("serial").min().floor().sub(SERIAL_OF_1970).alias("day"), pl.col("amount").sum().alias("money"));
  const bought = orders
    .groupBy(["member"])
    .agg(
      pl.lit(AS_OF).sub(pl.col("day").max()).alias("r"),
      pl.col("day").gtEq(WINDOW_START).cast(pl.Float64).sum().alias("f"),
      pl.col("money").sum().div(pl.col("money").count()).alias("m"),
    );
  const wide = lines.lazy().groupBy(["member"]).agg(pl.col("category").nUnique().cast(pl.Float64).alias("w"));
  const members = bought.join(wide, { on: "member" });
  const scored = members
    .withColumns(score("r", true), score("f", false), score("m", false), score("w", false))
    .collectSync();
  const column = (name: string) => scored.getColumn(name).toArray() as number[];
  return {
    recency: column("r"),
    frequency: column("f"),
    monetary: column("m"),
    width: column("w"),
    scores: ["rs", "fs", "ms", "ws"].map(column),
  };
}

function score(name: string, fewerIsBetter: boolean) {
  const value = pl.col(name);
  const passed = [0.2, 0.4, 0.6, 0.8]
    .map(fraction => value.gt(value.quantile(fraction, "linear")).cast(pl.Float64))
    .reduce((sum, one) => sum.add(one));
  return (fewerIsBetter ? pl.lit(5).sub(passed) : pl.lit(1).add(passed)).alias(`${name}s`);
}
