import { measureInChild } from "./child";
import type { ReadWrite, SheetCase } from "./read-write-process";
import { keep, origin, printTable, timing } from "./results";

const SEED = 20261121;
/** A shop of the size that most have. */
const ROWS = 2_000;
/** A fast host beside the pane, one in the same country, one far away or busy. */
const ANSWER_MILLISECONDS = [20, 100, 250] as const;

/**
 * How long a person with few rows waits for a first run, from the selection to the end, by what an answer of the host takes:
 * nearly all of it is the number of requests.
 */
export async function benchFirstRun(repetitions: number): Promise<void> {
  const from = origin();
  const measured = new Map<number, ReadWrite[]>(ANSWER_MILLISECONDS.map(answer => [answer, []]));
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const latencyMilliseconds of ANSWER_MILLISECONDS) {
      const sheetCase: SheetCase = {
        rowCount: ROWS,
        ids: "text",
        order: "shuffled",
        seed: SEED,
        placedAs: "range",
        latencyMilliseconds,
      };
      measured.get(latencyMilliseconds)!.push(await measureInChild<ReadWrite>("read-write-process", sheetCase));
    }
  }
  const rows = [...measured].map(([answerMilliseconds, runs]) => {
    const best = runs.reduce((a, b) => (a.milliseconds <= b.milliseconds ? a : b));
    if (best.failure !== null) throw new Error(JSON.stringify(best.failure));
    return {
      ...from,
      case: "first run from the selection on, few rows, cold process, scoring in a thread of its own",
      rows: ROWS,
      seed: SEED,
      repetitions,
      answerMilliseconds,
      ...timing(runs.map(run => run.milliseconds)),
      requests: best.requestCount,
      waitingForAnswers: best.requestCount * answerMilliseconds,
      members: best.memberCount,
    };
  });
  keep("first-run", rows);
  console.log(`\nA first run of ${ROWS} rows, by what an answer takes; ${repetitions} cold processes in turn`);
  console.log(`${from.date}, ${from.commit}, Node ${from.node}, ${from.cpu}, ${from.cores} cores`);
  printTable(
    ["ms an answer", "best ms", "median ms", "requests", "ms of answers", "members"],
    rows.map(row => [
      row.answerMilliseconds,
      row.minimum,
      row.median,
      row.requests,
      row.waitingForAnswers,
      row.members,
    ]),
  );
}
