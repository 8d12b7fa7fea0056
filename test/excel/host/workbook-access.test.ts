import { beforeAll, describe, expect, it } from "vitest";
import { afterCleanUp, bootExcelBench, failureOf, fill, QUIET, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

const ORDERS = [
  ["id", "day", "sum"],
  ["00123", 45000, 10],
];

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

describe("a workbook whose host refuses", () => {
  it("waits in seconds for the end of cell editing and then goes on", async () => {
    fill(bench.blank(), ORDERS);
    bench.host.faults.cellEditMode = true;
    const locating = bench.workbook().locateSource();
    const stop = bench.host.requests.subscribe(() => {
      if (bench.waits.length === 2) bench.host.faults.cellEditMode = false;
    });
    expect(valueOf(await locating).address).toBe("Orders!A1:C2");
    stop();
    expect(new Set(bench.waits)).toEqual(new Set([1_000]));
  });

  it("gives up on cell editing after 8 seconds and says how long it waited", async () => {
    fill(bench.blank(), ORDERS);
    bench.host.faults.cellEditMode = true;
    expect(failureOf(await bench.workbook().locateSource())).toEqual({ code: "cell-being-edited", waitedSeconds: 8 });
    expect(bench.waits).toEqual(new Array<number>(8).fill(1_000));
  });

  it("backs off from throttling, longer each time, and then says that the host is busy", async () => {
    fill(bench.blank(), ORDERS);
    bench.host.faults.throttled = true;
    expect(failureOf(await bench.workbook().locateSource())).toEqual({ code: "host-busy" });
    expect(bench.waits).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it("writes a block once although it was throttled before", async () => {
    fill(bench.blank(), ORDERS);
    const workbook = bench.workbook();
    const source = valueOf(await workbook.locateSource());
    await afterCleanUp();
    bench.host.requests.clear();
    bench.host.faults.failMember("Range.values", "ActivityLimitReached", 1);
    const rows: unknown[] = [];
    valueOf(await workbook.readRows(source, 1, [0], chunk => rows.push(...chunk.blocks[0]!.values), QUIET));
    expect(rows).toEqual([["00123"]]);
    expect(bench.waits).toEqual([1_000]);
  });

  it("tells a lost session, an unknown code with our step, and a vanished sheet apart", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    const workbook = bench.workbook();
    const source = valueOf(await workbook.locateSource());
    bench.host.faults.sessionLost = true;
    expect(failureOf(await workbook.readHead(source, 1))).toEqual({ code: "session-lost" });
    bench.host.faults.clear();
    bench.host.faults.failMember("Range.values", "GeneralException", 1);
    expect(failureOf(await workbook.readHead(source, 1))).toEqual({
      code: "host-refused",
      hostCode: "GeneralException",
      step: "read-head",
    });
    bench.blank("Another");
    expect(failureOf(await workbook.readHead(source, 1))).toEqual({ code: "source-changed", sheet: "Orders" });
  });

  it("gives up on a request that is never answered, and serves the next one", async () => {
    fill(bench.blank(), ORDERS);
    const workbook = bench.workbook();
    bench.host.faults.hang = true;
    const hanging = workbook.locateSource();
    await afterCleanUp();
    bench.fireWatchdogs();
    expect(failureOf(await hanging)).toEqual({ code: "host-silent", waitedSeconds: 60 });
    bench.host.faults.clear();
    expect(valueOf(await workbook.locateSource()).address).toBe("Orders!A1:C2");
  });

  it("carries out calls one after the other, also when they are made at once", async () => {
    fill(bench.blank(), ORDERS);
    const workbook = bench.workbook();
    const source = valueOf(await workbook.locateSource());
    const order: string[] = [];
    bench.host.faults.failMember("Range.values", "ActivityLimitReached", 1);
    await Promise.all([
      workbook.readHead(source, 1).then(() => order.push("first")),
      workbook.readHead(source, 2).then(() => order.push("second")),
    ]);
    expect(order).toEqual(["first", "second"]);
  });
});
