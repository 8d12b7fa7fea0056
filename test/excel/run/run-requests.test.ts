import { beforeAll, describe, expect, it } from "vitest";
import { PARTS } from "#app/outputs/parts";
import type { RunState } from "#app/session/run/state";
import type { Session } from "#app/session/session";
import type { RequestEntry } from "#host/requests";
import { afterCleanUp, bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";

// Where the host works elsewhere each request costs 50 to 300 ms, whatever is in it: people with few rows wait for nothing else.
// Those that only release ranges count, too.

/** What a run does: reads the orders; looks before it writes; writes its sheets, what it can do without, its columns. */
const PHASES = ["read", "look", "sheets", "extras", "columns"] as const;
type Phase = (typeof PHASES)[number];
type Budget = Readonly<Record<Phase, number>>;

/** A request, the phase of the run that made it, and the steps that it belongs to. */
interface Asked {
  readonly phase: Phase;
  readonly steps: string;
  readonly entry: RequestEntry;
}

const EXTRAS = new Set(PARTS.flatMap(part => (part.kind !== "order-columns" && part.isExtra ? [part.id] : [])));
const COLUMNS = PARTS.find(part => part.kind === "order-columns")!.id;

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

function phaseOf(run: RunState, before: Phase): Phase {
  if (run.status !== "running") return before;
  const { phase, writing } = run.progress;
  if (phase !== "write") return "read";
  if (writing === null) return "look";
  if (writing.part === COLUMNS) return "columns";
  return EXTRAS.has(writing.part) ? "extras" : "sheets";
}

/** The steps that go on at each moment. */
function stepsUnderWay() {
  const going = new Set<{ readonly text: string }>();
  return {
    watchStep: ({ step, sheet }: { readonly step: string; readonly sheet: string }) => {
      const one = { text: sheet === "" ? step : `${step} ${sheet}` };
      going.add(one);
      return () => void going.delete(one);
    },
    names: () => [...going].map(({ text }) => text).join(", "),
  };
}

async function requestsOf(session: Session, steps: () => string, work: () => Promise<unknown>): Promise<Asked[]> {
  // The check of the rows goes on by itself when orders have been looked at.
  do await afterCleanUp();
  while (session.store.read().check.status === "checking");
  await afterCleanUp();
  const asked: Asked[] = [];
  let phase: Phase = "read";
  const stop = bench.host.requests.subscribe(entry => {
    phase = phaseOf(session.store.read().run, phase);
    asked.push({ phase, steps: steps() || "releases", entry });
  });
  await work();
  await afterCleanUp();
  stop();
  return asked;
}

function countByPhase(asked: readonly Asked[]): Budget {
  return Object.fromEntries(
    PHASES.map(phase => [phase, asked.filter(one => one.phase === phase).length]),
  ) as unknown as Budget;
}

function print(title: string, asked: readonly Asked[]): void {
  const lines = asked.map(({ phase, steps, entry }, at) => {
    const way = (entry.flags & 1) !== 0 ? "writes" : "reads";
    const told = entry.members.filter(
      member => /\.(?!get|load|items)[a-z]/.test(member) && !/^(Workbook|Setting)/.test(member),
    );
    const what = `${told.slice(0, 4).join(" ")}${told.length > 4 ? ` +${told.length - 4}` : ""}`;
    const bytes = `${entry.requestBytes}/${entry.responseBytes}`;
    return `${String(at + 1).padStart(3)} ${phase.padEnd(7)} ${way.padEnd(6)} ${bytes.padStart(13)}  ${steps} : ${what}`;
  });
  console.log([`${title}: ${asked.length} requests ${JSON.stringify(countByPhase(asked))}`, ...lines].join("\n"));
}

function expectWithin(asked: readonly Asked[], budget: Budget, most: number): void {
  const counts = countByPhase(asked);
  for (const phase of PHASES) expect(counts[phase], phase).toBeLessThanOrEqual(budget[phase]);
  expect(asked.length).toBeLessThanOrEqual(most);
}

describe("the requests of a run of six orders", () => {
  // Before what does not depend on one another was asked side by side, the first run made 103 and the next 104.
  it("are at most 32 in a first run, 30 in the next, and 32 in one that finds its orders wider than they were", async () => {
    const { watchStep, names } = stepsUnderWay();
    const { inspect, score, session } = await openOrders(bench, undefined, { watchStep });
    const first = await requestsOf(session, names, score);
    print("first run", first);
    const again = await requestsOf(session, names, score);
    print("run again at once", again);
    await inspect();
    const second = await requestsOf(session, names, score);
    print("next run", second);
    expectWithin(first, { read: 5, look: 5, sheets: 4, extras: 11, columns: 7 }, 32);
    expectWithin(again, { read: 8, look: 6, sheets: 4, extras: 7, columns: 7 }, 32);
    expectWithin(second, { read: 6, look: 6, sheets: 4, extras: 7, columns: 7 }, 30);
  });

  it("never carry more than a request may", async () => {
    const { watchStep, names } = stepsUnderWay();
    const rows = Array.from({ length: 3_000 }, (_, k) => [
      `V${k}`,
      `Name ${k}`,
      `S${k}`,
      45_000 + (k % 900),
      10 + k,
      "A",
    ]);
    const { score, session } = await openOrders(
      bench,
      [["会员编号", "会员姓名", "订单号", "下单日期", "金额", "品类"], ...rows],
      {
        watchStep,
        targetBytes: 200_000,
      },
    );
    const asked = await requestsOf(session, names, score);
    // Looks of four tables come on top of the cells.
    expect(Math.max(...asked.map(({ entry }) => entry.requestBytes))).toBeLessThan(2 * 200_000 + 350_000);
  });
});
