import { measureInChild } from "./child";
import { keep, origin, printTable, timing } from "./results";
import { SEED } from "./traits-data";
import type { TraitTimes, TraitsMessage } from "./traits-process";

/**
 * Rows that are read already to what is told of members: with nothing mapped but what scores need, with all columns that
 * traits look at, with columns of people; the response test; and members compared with a snapshot of them, in the steps that
 * the pane does. "x scores" is against the case of the scores alone, by processor time.
 */
export async function benchTraits(rowCount: number, repetitions: number): Promise<void> {
  const from = origin();
  const message: TraitsMessage = { rowCount, repetitions };
  const times = await measureInChild<TraitTimes>("traits-process", message);
  const cpuOf = (name: string) => timing(times[name]!.cpu).minimum;
  const rows = Object.entries(times).map(([name, { wall, cpu, longestStep }]) => ({
    ...from,
    case: name,
    rows: rowCount,
    seed: SEED,
    repetitions,
    ...timing(wall),
    cpu: timing(cpu).minimum,
    longestStep: timing(longestStep).minimum,
    overScores: Math.round((100 * cpuOf(name)) / cpuOf("scores alone")) / 100,
  }));
  keep("traits", rows);
  printTable(
    ["case", "rows", "minimum ms", "median ms", "processor ms", "longest step ms", "x scores"],
    rows.map(row => [row.case, row.rows, row.minimum, row.median, row.cpu, row.longestStep, row.overScores]),
  );
}
