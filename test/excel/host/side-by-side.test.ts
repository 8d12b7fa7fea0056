import { beforeAll, describe, expect, it } from "vitest";
import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { createEnvironment } from "#excel/host/environment";
import type { EnvironmentOptions } from "#excel/host/environment";
import { afterCleanUp, bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

let bench: ExcelBench;
let watchdogs: (() => void)[];
beforeAll(async () => {
  bench = await bootExcelBench();
});

function environment(options: EnvironmentOptions = {}) {
  watchdogs = [];
  const timers = {
    sleep: () => Promise.resolve(),
    after: (_milliseconds: number, action: () => void) => {
      watchdogs.push(action);
      return () => void watchdogs.splice(watchdogs.indexOf(action), 1);
    },
  };
  return createEnvironment({ timers, ...options }).access;
}

type Access = ReturnType<typeof environment>;

/** Writes a text into a cell, after a look at it. */
function write(access: Access, address: string, text: string, bytes?: number): Promise<Outcome<string>> {
  return access.step({ step: `write ${address}`, sheet: "Orders", ...(bytes && { bytes }) }, async context => {
    const cell = context.workbook.worksheets.getItem("Orders").getRange(address);
    cell.untrack();
    cell.load("values");
    await context.sync();
    if (cell.values[0]![0] === text) return success("was there");
    const target = context.workbook.worksheets.getItem("Orders").getRange(address);
    target.untrack();
    target.values = [[text]];
    await context.sync();
    return success(text);
  });
}

/** Asks for a sheet that may not be there, in one request. */
function ask(access: Access, sheet: string): Promise<Outcome<string>> {
  return access.step({ step: "ask", sheet }, async context => {
    const found = context.workbook.worksheets.getItem(sheet);
    found.load("name");
    await context.sync();
    return success(found.name);
  });
}

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  await afterCleanUp();
  bench.host.requests.clear();
  await work();
  await afterCleanUp();
  return bench.host.requests.count;
}

const cells = (sheet: { grid: { getValue: (row: number, column: number) => unknown } }) =>
  [0, 1, 2].map(row => sheet.grid.getValue(row, 0));

describe("works that go side by side", () => {
  it("make as many requests as the longest of them alone, and each gets its own answer", async () => {
    const sheet = bench.blank();
    const access = environment();
    let answers: unknown;
    const count = await requestsOf(async () => {
      answers = await access.abreast([
        () => write(access, "A1", "a"),
        () => ask(access, "Orders"),
        async () => {
          const first = await write(access, "A2", "b");
          return first.ok ? write(access, "A3", "c") : first;
        },
      ]);
    });
    expect(answers).toEqual([success("a"), success("Orders"), success("c")]);
    expect(cells(sheet)).toEqual(["a", "b", "c"]);
    expect(count).toBe(4);
  });

  it("find whose part of a shared request was refused; the others are done", async () => {
    const sheet = bench.blank();
    const access = environment();
    const answers = await access.abreast([
      () => write(access, "A1", "a"),
      () => ask(access, "no such sheet"),
      () => write(access, "A2", "b"),
    ]);
    expect(answers).toEqual([success("a"), failed({ code: "source-changed", sheet: "no such sheet" }), success("b")]);
    expect(cells(sheet)).toEqual(["a", "b", null]);
  });

  it("are done once each where a shared request broke half-way, or only its answer was lost", async () => {
    for (const done of ["nothing", "half", "all"] as const) {
      for (const at of [0, 1]) {
        const sheet = bench.blank();
        const access = environment();
        await afterCleanUp();
        bench.host.faults.failNext({ kind: "code", code: "GeneralException", done }, at);
        const answers = await access.abreast([() => write(access, "A1", "a"), () => write(access, "A2", "b")]);
        bench.host.faults.clear();
        expect(answers.every(({ ok }) => ok)).toBe(true);
        expect(cells(sheet)).toEqual(["a", "b", null]);
      }
    }
  });

  it("keep what they write within the bytes of one request", async () => {
    const sheet = bench.blank();
    const access = environment({ targetBytes: 1_000 });
    const write3 = () =>
      access.abreast([
        () => write(access, "A1", "a", 600),
        () => write(access, "A2", "b", 600),
        () => write(access, "A3", "c", 100),
      ]);
    // A look and a write; the second begins when the first has looked, so its write goes behind the first's.
    expect(await requestsOf(write3)).toBe(3);
    expect(cells(sheet)).toEqual(["a", "b", "c"]);
  });

  it("are all given up over a request that is not answered, and a late answer lets none of them write", async () => {
    const sheet = bench.blank();
    const access = environment();
    await afterCleanUp();
    bench.host.faults.failNext({ kind: "hang" });
    const going = access.abreast([() => write(access, "A1", "a"), () => write(access, "A2", "b")]);
    await afterCleanUp();
    watchdogs.forEach(strike => strike());
    const silent = failed({ code: "host-silent", waitedSeconds: 60 });
    expect(await going).toEqual([silent, silent]);
    await afterCleanUp();
    expect(cells(sheet)).toEqual([null, null, null]);
    expect(await ask(access, "Orders")).toEqual(success("Orders"));
  });

  it("wait for each other also where one has a bug, which comes out then", async () => {
    const sheet = bench.blank();
    const access = environment();
    const breaks = () =>
      access.step({ step: "break", sheet: "Orders" }, async context => {
        context.workbook.worksheets.getItem("Orders").getRange("A3").values = [["never"]];
        await Promise.resolve();
        throw new Error("a bug");
      });
    await expect(access.abreast([() => write(access, "A1", "a"), breaks])).rejects.toThrow("a bug");
    await afterCleanUp();
    expect(cells(sheet)).toEqual(["a", null, null]);
  });

  it("may set works of their own going side by side", async () => {
    const sheet = bench.blank();
    const access = environment();
    const inner = () => access.abreast([() => write(access, "A1", "a"), () => write(access, "A2", "b")]);
    expect(await requestsOf(() => access.abreast<unknown>([inner, () => write(access, "A3", "c")]))).toBe(2);
    expect(cells(sheet)).toEqual(["a", "b", "c"]);
  });

  it("wait for the end of cell editing like anything else", async () => {
    const sheet = bench.blank();
    const access = environment();
    bench.host.faults.cellEditMode = true;
    const going = access.abreast([() => write(access, "A1", "a"), () => write(access, "A2", "b")]);
    const stop = bench.host.requests.subscribe(() => {
      if (bench.host.requests.count > 6) bench.host.faults.cellEditMode = false;
    });
    expect((await going).every(({ ok }) => ok)).toBe(true);
    stop();
    expect(cells(sheet)).toEqual(["a", "b", null]);
  });
});
