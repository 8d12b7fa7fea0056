import { beforeAll, describe, expect, it } from "vitest";
import type { WaitingFor } from "#app/workbook/host";
import { afterCleanUp, bootExcelBench, failureOf, fill, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";

const ORDERS = [
  ["id", "day", "sum"],
  ["00123", 45000, 10],
];

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

/** Requests that arrive from now on, without those that only release ranges. */
function countRequests(): { readonly count: () => number; readonly stop: () => void } {
  let count = 0;
  const stop = bench.host.requests.subscribe(() => count++);
  return { count: () => count, stop };
}

describe("a request that is answered after it was given up", () => {
  it("lets its body send nothing more", async () => {
    fill(bench.blank(), ORDERS);
    const workbook = bench.workbook();
    const source = valueOf(await workbook.locateSource());
    await afterCleanUp();
    const requests = countRequests();
    let fired = false;
    bench.host.faults.beforeRequest = () => {
      if (!fired) bench.fireWatchdogs();
      fired = true;
    };
    // Two requests when all goes well: the sheet and the tables; the block and the facts of the sheet.
    expect(failureOf(await workbook.refreshSource(source))).toEqual({ code: "host-silent", waitedSeconds: 60 });
    await afterCleanUp();
    requests.stop();
    expect(requests.count()).toBe(1);
  });

  it("lets a run send nothing more, whichever request it was, tried at every sixth", async () => {
    const total = await requestsOfRun();
    for (let late = 0; late < total; late += 6) {
      const { session } = await openOrders(bench);
      await afterCleanUp();
      let seen = 0;
      bench.host.faults.beforeRequest = () => {
        if (seen === late) bench.fireWatchdogs();
        seen++;
      };
      await session.score();
      const run = session.store.read().run;
      // Nobody waits for the requests that only release ranges.
      if (run.status === "failed") expect(run.failure).toEqual({ code: "host-silent", waitedSeconds: 60 });
      // What had been sent already may still be carried out.
      await afterCleanUp();
      const standing = cellsOfAllSheets();
      await afterCleanUp();
      expect(cellsOfAllSheets()).toBe(standing);
      bench.host.faults.clear();
    }
  }, 60_000);

  it("does not keep the next run from being whole", async () => {
    const { session, score, values } = await openOrders(bench);
    await afterCleanUp();
    let seen = 0;
    bench.host.faults.beforeRequest = () => {
      if (seen++ === 20) bench.fireWatchdogs();
    };
    await session.score();
    expect(session.store.read().run).toMatchObject({ status: "failed", failure: { code: "host-silent" } });
    bench.host.faults.clear();
    await score();
    expect((await values("N1:N7")).map(([status]) => status)).toEqual(["行状态", ...Array<string>(6).fill("计入")]);
  });
});

async function requestsOfRun(): Promise<number> {
  const { score } = await openOrders(bench);
  await afterCleanUp();
  const requests = countRequests();
  await score();
  requests.stop();
  return requests.count();
}

function cellsOfAllSheets(): string {
  const corner = { row: 0, column: 0, rows: 9, columns: 16 };
  return JSON.stringify(bench.host.workbook.sheets.map(({ name, grid }) => [name, grid.readBlock(corner)]));
}

describe("a wait that somebody attends", () => {
  function attended(workbook: ReturnType<ExcelBench["workbook"]>) {
    const told: (WaitingFor | null)[] = [];
    const cancel = { aborted: false };
    const attendance = workbook.attend({ cancel, waitingFor: reason => void told.push(reason) });
    return { told, cancel, attendance };
  }

  it("is told once it has lasted two seconds, with what it is for, and when it is over", async () => {
    fill(bench.blank(), ORDERS);
    const workbook = bench.workbook();
    const { told } = attended(workbook);
    bench.host.faults.cellEditMode = true;
    const locating = workbook.locateSource();
    const stop = bench.host.requests.subscribe(() => {
      if (bench.waits.length === 4) bench.host.faults.cellEditMode = false;
    });
    expect(valueOf(await locating).address).toBe("Orders!A1:C2");
    stop();
    expect(told.slice(0, 2)).toEqual(["cell-edit", "cell-edit"]);
    expect(told[told.length - 1]).toBe(null);
  });

  it("goes on for two minutes of cell editing, not only eight seconds", async () => {
    fill(bench.blank(), ORDERS);
    const workbook = bench.workbook();
    attended(workbook);
    bench.host.faults.cellEditMode = true;
    expect(failureOf(await workbook.locateSource())).toEqual({ code: "cell-being-edited", waitedSeconds: 120 });
  });

  it("ends at once when it is cancelled, during throttling, too", async () => {
    fill(bench.blank(), ORDERS);
    for (const fault of ["cellEditMode", "throttled"] as const) {
      const never = new Promise<void>(() => undefined);
      const timers = { sleep: (milliseconds: number) => (milliseconds > 0 ? never : Promise.resolve()) };
      const workbook = bench.workbook({ timers: { ...timers, after: () => () => undefined } });
      const { cancel, attendance } = attended(workbook);
      bench.host.faults[fault] = true;
      const locating = workbook.locateSource();
      await afterCleanUp();
      cancel.aborted = true;
      attendance.interrupt();
      expect(failureOf(await locating)).toEqual({ code: "cancelled" });
      bench.host.faults[fault] = false;
    }
  });

  it("shows in the progress of a run, and the cancel of the session ends it", async () => {
    const { session } = await openOrders(bench);
    bench.host.faults.cellEditMode = true;
    const reasons: (WaitingFor | null)[] = [];
    session.store.subscribe(() => {
      const { run } = session.store.read();
      if (run.status !== "running") return;
      const { waitingFor } = run.progress;
      if (reasons[reasons.length - 1] !== waitingFor) reasons.push(waitingFor);
      if (waitingFor === "cell-edit" && !run.progress.stopping) session.cancel();
    });
    await session.score();
    expect(session.store.read().run).toMatchObject({ status: "failed", failure: { code: "cancelled" } });
    expect(reasons).toEqual([null, "cell-edit", null]);
  });
});
