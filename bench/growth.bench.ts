import { measureInChild } from "./child";
import type { Growth } from "./growth-process";
import { keep, megabytes, origin, printTable, timing } from "./results";

const SEED = 20261121;

/**
 * Our own time and memory as the rows get more: a process per measurement, sizes in turn. Rows arrive in chunks and are
 * dropped, so the memory is what the core itself keeps.
 */
export async function benchGrowth(rowCounts: readonly number[], repetitions: number): Promise<void> {
  const from = origin();
  const grown = new Map<number, Growth[]>(rowCounts.map(rowCount => [rowCount, []]));
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const rowCount of rowCounts) {
      grown.get(rowCount)!.push(
        await measureInChild<Growth>("growth-process", {
          rowCount,
          ids: "text",
          order: "shuffled",
          seed: SEED,
        }),
      );
    }
  }
  const rows = [...grown].map(([rowCount, runs], i, all) => {
    const times = timing(runs.map(run => run.milliseconds));
    const [rowsBefore, runsBefore] = all[i - 1] ?? [rowCount, runs];
    const overRowsBefore = Math.min(...runsBefore.map(run => run.milliseconds));
    return {
      ...from,
      case: "growth, text ids, shuffled, cold process",
      rows: rowCount,
      seed: SEED,
      repetitions,
      ...times,
      residentOverMegabytes: Math.max(...runs.map(run => megabytes(run.peakBytes - run.beforeBytes))),
      rowsOverBefore: rowCount / rowsBefore,
      timeOverBefore: Math.round((100 * Math.min(...runs.map(run => run.milliseconds))) / overRowsBefore) / 100,
      members: runs[0]!.memberCount,
    };
  });
  keep("growth", rows);
  console.log(`\nGrowth of rows to scores, text ids, shuffled; milliseconds of ${repetitions} cold processes in turn`);
  console.log(`${from.date}, ${from.commit}, Node ${from.node}, ${from.cpu}, ${from.cores} cores`);
  printTable(
    ["rows", "best", "median", "ns per row", "MB over", "x rows", "x time"],
    rows.map(row => [
      row.rows,
      row.minimum,
      row.median,
      Math.round((row.minimum * 1e6) / row.rows),
      row.residentOverMegabytes,
      row.rowsOverBefore,
      row.timeOverBefore.toFixed(2),
    ]),
  );
}
