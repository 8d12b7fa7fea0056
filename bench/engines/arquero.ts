import { createRequire } from "node:module";
import { op, table } from "arquero";
import { AS_OF, COLUMN, SERIAL_OF_1970, WINDOW_START } from "../data";
import type { Rows } from "../data";
import { summarise } from "../engine";
import type { Engine, EngineRun } from "../engine";

export function createEngine(): Engine {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("arquero");
  const { version } = require(`${entry.slice(0, entry.lastIndexOf("arquero") + 7)}/package.json`) as {
    version: string;
  };
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
  const day = new Int32Array(rowCount);
  const amount = new Float64Array(rowCount);
  let at = 0;
  for (const rows of chunks) {
    for (const row of rows) {
      member[at] = row[COLUMN.member] as string;
      order[at] = row[COLUMN.order] as string;
      day[at] = Math.floor(row[COLUMN.date] as number) - SERIAL_OF_1970;
      amount[at] = row[COLUMN.amount] as number;
      category[at] = row[COLUMN.category] as string;
      at += 1;
    }
  }
  return table({ member, order, day, amount, category });
}

function query(lines: ReturnType<typeof ingest>) {
  const orders = lines
    .groupby("member", "order")
    .rollup({ day: op.min("day"), money: op.sum("amount") })
    .params({ windowStart: WINDOW_START })
    .derive({ inWindow: (d: { day: number }, $: { windowStart: number }) => ($.windowStart <= d.day ? 1 : 0) });
  const bought = orders
    .groupby("member")
    .rollup({ last: op.max("day"), f: op.sum("inWindow"), money: op.sum("money"), orders: op.count() })
    .params({ asOf: AS_OF })
    .derive({
      r: (d: { last: number }, $: { asOf: number }) => $.asOf - d.last,
      m: (d: { money: number; orders: number }) => d.money / d.orders,
    });
  const wide = lines.groupby("member").rollup({ w: op.distinct("category") });
  const members = bought.join(wide, "member");
  const names = ["r", "f", "m", "w"];
  const cuts = members
    .rollup(Object.fromEntries(names.flatMap(name => [1, 2, 3, 4].map(k => [`${name}${k}`, op.quantile(name, k / 5)]))))
    .object() as Record<string, number>;
  const scored = members.params(cuts).derive(
    Object.fromEntries(
      names.map(name => {
        const passed = [1, 2, 3, 4].map(k => `(d.${name} > $.${name}${k} ? 1 : 0)`).join(" + ");
        return [`${name}s`, `(d, $) => ${name === "r" ? "5 - (" : "1 + ("}${passed})`];
      }),
    ),
  );
  const column = (name: string) => scored.array(name) as ArrayLike<number>;
  return {
    recency: column("r"),
    frequency: column("f"),
    monetary: column("m"),
    width: column("w"),
    scores: ["rs", "fs", "ms", "ws"].map(column),
  };
}
