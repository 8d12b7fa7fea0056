import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { BUILT } from "./build";
import type { DataCase } from "./data";
import { disagreement } from "./engine";
import type { Answer, Ask, TimedRun } from "./engine-process";
import { keep, megabytes, origin, printTable, timing } from "./results";

export const ENGINES = ["scores", "ours", "naive", "duckdb-1", "duckdb-2", "polars", "arquero"];
const SEED = 20261121;
const CASES: readonly Omit<DataCase, "rowCount">[] = [
  { ids: "text", order: "shuffled", seed: SEED },
  { ids: "digits", order: "shuffled", seed: SEED },
  { ids: "text", order: "by-date", seed: SEED },
];

interface Measured {
  readonly engine: string;
  readonly version: string;
  /** The first run of a fresh process, which is what a person waits for; its memory is watched. */
  readonly cold: TimedRun;
  readonly runs: readonly TimedRun[];
  readonly beforeBytes: number;
  readonly peakBytes: number;
}

/**
 * Rows to scores in every engine, each in a process of its own that holds its own copy of the rows. The first run is the
 * cold one and measures memory; then the engines take turns, so that a busy minute of the machine falls on all of them.
 */
export async function benchScoring(
  rowCount: number,
  repetitions: number,
  engines: readonly string[] = ENGINES,
): Promise<void> {
  for (const shape of CASES) await benchCase({ ...shape, rowCount }, repetitions, engines);
}

async function benchCase(dataCase: DataCase, repetitions: number, engines: readonly string[]): Promise<void> {
  const from = origin();
  const name = `${dataCase.ids} ids, ${dataCase.order}`;
  const measured = await measure(dataCase, repetitions, engines);
  const [first, ...others] = measured;
  for (const other of others) {
    const difference = disagreement(first!.runs[0]!.summary, other.runs[0]!.summary);
    if (difference !== null) throw new Error(`${first!.engine} and ${other.engine} differ in ${difference}`);
  }
  const bestOf = (engine: string) => Math.min(...(measured.find(one => one.engine === engine)?.runs.map(total) ?? []));
  const duckdbs = engines.filter(engine => engine.startsWith("duckdb"));
  const bestDuckdb = Math.min(...duckdbs.map(bestOf));
  const coldDuckdb = Math.min(...measured.filter(one => duckdbs.includes(one.engine)).map(one => total(one.cold)));
  const rows = measured.map(({ engine, version, cold, runs, beforeBytes, peakBytes }) => {
    const totals = timing(runs.map(total));
    return {
      ...from,
      case: name,
      engine,
      version,
      rows: dataCase.rowCount,
      seed: dataCase.seed,
      repetitions,
      ...totals,
      cold: Math.round(total(cold)),
      processorMinimum: timing(runs.map(run => run.processorMilliseconds)).minimum,
      ingestMinimum: timing(runs.map(run => run.ingestMilliseconds)).minimum,
      queryMinimum: timing(runs.map(run => run.queryMilliseconds)).minimum,
      residentBeforeMegabytes: megabytes(beforeBytes),
      residentPeakMegabytes: megabytes(peakBytes),
      overBestDuckdb: ratio(totals.minimum, bestDuckdb),
      medianOverDuckdb: ratio(totals.median, medianOfBest(measured, duckdbs)),
      coldOverDuckdb: ratio(total(cold), coldDuckdb),
      overNaive: ratio(totals.minimum, bestOf("naive")),
      members: runs[0]!.summary.memberCount,
    };
  });
  keep("score", rows);
  console.log(`\nRows to scores, ${dataCase.rowCount} rows, ${name}; milliseconds of ${repetitions} runs in turn`);
  console.log(
    '"x" is over the faster DuckDB; "cpu" the least processor time of all threads; "cold" the first run of a fresh process',
  );
  console.log(`${from.date}, ${from.commit}, Node ${from.node}, ${from.cpu}, ${from.cores} cores`);
  printTable(
    [
      "engine",
      "ingest",
      "query",
      "best",
      "median",
      "mean",
      "±",
      "cpu",
      "cold",
      "MB before",
      "MB peak",
      "MB over",
      "x best",
      "x median",
      "x cold",
    ],
    rows.map(row => [
      row.engine,
      row.ingestMinimum,
      row.queryMinimum,
      row.minimum,
      row.median,
      row.mean,
      row.deviation,
      row.processorMinimum,
      row.cold,
      row.residentBeforeMegabytes,
      row.residentPeakMegabytes,
      row.residentPeakMegabytes - row.residentBeforeMegabytes,
      row.overBestDuckdb.toFixed(2),
      row.medianOverDuckdb.toFixed(2),
      row.coldOverDuckdb.toFixed(2),
    ]),
  );
}

/** The smaller median of the DuckDBs. */
function medianOfBest(measured: readonly Measured[], duckdbs: readonly string[]): number {
  const medians = measured.filter(one => duckdbs.includes(one.engine)).map(one => timing(one.runs.map(total)).median);
  return Math.min(...medians);
}

function total(run: TimedRun): number {
  return run.ingestMilliseconds + run.queryMilliseconds;
}

function ratio(a: number, b: number): number {
  return Math.round((a / b) * 1000) / 1000;
}

async function measure(dataCase: DataCase, repetitions: number, engines: readonly string[]): Promise<Measured[]> {
  const children = engines.map(engine => ({ engine, child: startChild() }));
  try {
    const prepared = new Map<string, string>();
    const memory = new Map<string, Extract<Answer, { answer: "ran-for-memory" }>>();
    for (const { engine, child } of children) {
      const answer = await asked(child, { ask: "prepare", engine, dataCase });
      if (answer.answer === "prepared") prepared.set(engine, answer.version);
    }
    for (const { engine, child } of children) {
      const answer = await asked(child, { ask: "run-for-memory" });
      if (answer.answer === "ran-for-memory") memory.set(engine, answer);
    }
    const runs = new Map<string, TimedRun[]>(engines.map(engine => [engine, []]));
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      for (const { engine, child } of children) {
        const answer = await asked(child, { ask: "run" });
        if (answer.answer === "ran") runs.get(engine)!.push(answer.run);
      }
    }
    return engines.map(engine => ({
      engine,
      version: prepared.get(engine)!,
      cold: memory.get(engine)!.run,
      runs: runs.get(engine)!,
      beforeBytes: memory.get(engine)!.beforeBytes,
      peakBytes: memory.get(engine)!.peakBytes,
    }));
  } finally {
    for (const { child } of children) child.kill();
  }
}

function startChild(): ChildProcess {
  return fork(path.join(BUILT, "engine-process.js"), { execArgv: ["--expose-gc"] });
}

function asked(child: ChildProcess, message: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`an engine's process ended with ${code}`));
    child.once("exit", onExit);
    child.once("message", answer => {
      child.off("exit", onExit);
      resolve(answer as Answer);
    });
    child.send(message);
  });
}
