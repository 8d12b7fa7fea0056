import { measureInChild } from "./child";
import { sharesOf } from "./full-sheet.bench";
import type { ReadWrite } from "./read-write-process";
import { keep, megabytes, origin, printTable, timing } from "./results";

const SEED = 20261121;

/**
 * A whole run through the genuine Office.js client on the emulated host. Of these numbers only requests and bytes carry
 * over to Excel; the milliseconds say how much of the run is our own.
 */
export async function benchReadWrite(rowCounts: readonly number[], repetitions: number): Promise<void> {
  const from = origin();
  const measured = new Map<number, ReadWrite[]>(rowCounts.map(rowCount => [rowCount, []]));
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const rowCount of rowCounts) {
      const dataCase = { rowCount, ids: "text", order: "shuffled", seed: SEED, placedAs: "range" };
      measured.get(rowCount)!.push(await measureInChild<ReadWrite>("read-write-process", dataCase));
    }
  }
  const rows = [...measured].map(([rowCount, runs]) => {
    const best = runs.reduce((a, b) => (a.milliseconds <= b.milliseconds ? a : b));
    return {
      ...from,
      case: "score members through the client, text ids, shuffled, cold process, scoring in a thread of its own",
      rows: rowCount,
      seed: SEED,
      repetitions,
      ...timing(runs.map(run => run.milliseconds)),
      ...sharesOf(best),
      requests: best.requestCount,
      requestMegabytes: megabytes(best.requestBytes),
      responseMegabytes: megabytes(best.responseBytes),
      largestKilobytes: Math.round(Math.max(best.largestRequestBytes, best.largestResponseBytes) / 1024),
      residentOverMegabytes: megabytes(best.peakBytes - best.beforeBytes),
      members: best.memberCount,
    };
  });
  keep("read-write", rows);
  console.log(
    `\nScore members through the Office.js client on the emulated host; ${repetitions} cold processes in turn`,
  );
  console.log(`${from.date}, ${from.commit}, Node ${from.node}, ${from.cpu}, ${from.cores} cores`);
  printTable(
    [
      "rows",
      "best ms",
      "in sync",
      "scorer",
      "own, page",
      "own, all",
      "requests",
      "MB sent",
      "MB got",
      "largest KB",
      "MB over",
    ],
    rows.map(row => [
      row.rows,
      row.minimum,
      row.transportOfBest,
      row.scorerOfBest,
      `${(row.ownPageShare * 100).toFixed(1)} %`,
      `${(row.ownShare * 100).toFixed(1)} %`,
      row.requests,
      row.requestMegabytes,
      row.responseMegabytes,
      row.largestKilobytes,
      row.residentOverMegabytes,
    ]),
  );
}
