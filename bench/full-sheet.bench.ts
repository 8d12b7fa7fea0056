import { measureInChild } from "./child";
import type { DataCase } from "./data";
import type { ReadWrite, SheetCase } from "./read-write-process";
import { keep, megabytes, origin, printTable, timing } from "./results";
import { LARGEST_ALLOWED } from "./sizes";

const SEED = 20261121;

type Named = Omit<SheetCase, "rowCount"> & { readonly name: string };

const plain: Omit<DataCase, "rowCount"> = { ids: "text", order: "shuffled", seed: SEED };
const CASES: readonly Named[] = [
  { ...plain, name: "plain range", placedAs: "range" },
  { ...plain, name: "Excel table", placedAs: "table" },
  // As users of a desktop Excel see it: reading overlaps with the wait. Not the measure of the target.
  { ...plain, name: "plain range, 20 ms a request", placedAs: "range", latencyMilliseconds: 20 },
  { ...plain, name: "a member to a row", placedAs: "range", rowsPerMember: 1.0005 },
];

/**
 * A sheet that is full to its last row, scored through the genuine Office.js client on the emulated host: every way the
 * orders can lie, each in cold processes in turn.
 *
 * @throws Error when a request or an answer is as large as Excel on the web refuses
 */
export async function benchFullSheet(rowCount: number, repetitions: number): Promise<void> {
  const from = origin();
  const measured = new Map<Named, ReadWrite[]>(CASES.map(named => [named, []]));
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const named of CASES) {
      measured.get(named)!.push(await measureInChild<ReadWrite>("read-write-process", { ...named, rowCount }));
    }
  }
  const rows = [...measured].map(([named, runs]) => {
    for (const run of runs) checkSizes(named.name, run);
    const best = runs.reduce((a, b) => (a.milliseconds <= b.milliseconds ? a : b));
    return {
      ...from,
      case: `full sheet, ${named.name}, text ids, shuffled, cold process, scoring in a thread of its own`,
      name: named.name,
      rows: rowCount,
      seed: SEED,
      repetitions,
      ...timing(runs.map(run => run.milliseconds)),
      ...sharesOf(best),
      phasesOfBest: best.phases,
      requests: best.requestCount,
      requestMegabytes: megabytes(best.requestBytes),
      responseMegabytes: megabytes(best.responseBytes),
      largestRequestKilobytes: Math.round(best.largestRequestBytes / 1024),
      largestResponseKilobytes: Math.round(best.largestResponseBytes / 1024),
      residentBeforeMegabytes: megabytes(best.beforeBytes),
      residentPeakMegabytes: megabytes(best.peakBytes),
      heldCoreWarnings: best.heldCoreWarnings,
      members: best.memberCount,
      failure: best.failure,
    };
  });
  keep("full-sheet", rows);
  console.log(`\nA full sheet of ${rowCount} rows through the Office.js client; ${repetitions} cold processes in turn`);
  console.log(`${from.date}, ${from.commit}, Node ${from.node}, ${from.cpu}, ${from.cores} cores`);
  printTable(
    ["case", "best ms", "in sync", "setters", "scorer", "own, page", "own, all", "requests", "MB sent", "MB got", "largest KB", "MB before", "MB peak", "held core", "members"],
    rows.map(row => [
      row.name,
      row.minimum,
      row.transportOfBest,
      row.settersOfBest,
      row.scorerOfBest,
      `${(row.ownPageShare * 100).toFixed(1)} %`,
      `${(row.ownShare * 100).toFixed(1)} %`,
      row.requests,
      row.requestMegabytes,
      row.responseMegabytes,
      Math.max(row.largestRequestKilobytes, row.largestResponseKilobytes),
      row.residentBeforeMegabytes,
      row.residentPeakMegabytes,
      row.heldCoreWarnings,
      row.failure === null ? row.members : row.failure.code,
    ]),
  ); // prettier-ignore
}

/**
 * Two shares of the wall time are ours. "All" is everything outside the client's `sync`, with the time that the page
 * waits for the worker: how long people wait for us. "Page" leaves that wait out: how long their page is busy with us.
 */
export function sharesOf(run: ReadWrite) {
  const share = (milliseconds: number) => Math.round((milliseconds / run.milliseconds) * 1000) / 1000;
  const own = run.milliseconds - run.transportMilliseconds;
  return {
    transportOfBest: Math.round(run.transportMilliseconds),
    settersOfBest: Math.round(run.setterMilliseconds),
    scorerOfBest: Math.round(run.scorerMilliseconds),
    ownShare: share(own),
    ownPageShare: share(own - run.scorerMilliseconds),
  };
}

function checkSizes(name: string, { largestRequestBytes, largestResponseBytes }: ReadWrite): void {
  const largest = Math.max(largestRequestBytes, largestResponseBytes);
  if (largest >= LARGEST_ALLOWED) throw new Error(`${name}: a request or an answer of ${largest} bytes`);
}
