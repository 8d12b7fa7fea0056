import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { afterCleanUp, bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { ORDER_HEADER, openOrders } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});
afterEach(() => vi.restoreAllMocks());

describe("before a run writes", () => {
  it.each([
    ["all", true],
    ["some", null],
  ])("it refuses cells beside the orders of which %s belong to a spilled array", async (_name, hasSpill) => {
    const { failure } = await openOrders(bench);
    // The emulated host has no dynamic arrays.
    vi.spyOn(Excel.Range.prototype, "hasSpill", "get").mockReturnValue(hasSpill as boolean);
    expect(await failure()).toMatchObject({ code: "cells-occupied", address: "G1:N7", canInsert: "no" });
    expect(bench.host.workbook.sheets).toHaveLength(1);
  });

  it("it refuses its own columns of an earlier run when an array spills into them", async () => {
    const { failure, score } = await openOrders(bench);
    await score();
    vi.spyOn(Excel.Range.prototype, "hasSpill", "get").mockReturnValue(true);
    expect(await failure()).toMatchObject({ code: "cells-occupied", address: "G2:N7", canInsert: "no" });
  });

  it("it does not ask a host for spilled arrays that knows none", async () => {
    const supports = (version: string) => Number(version.split(".")[1]) < 12;
    const { score } = await openOrders(bench, undefined, { supports });
    const asked = vi.spyOn(Excel.Range.prototype, "hasSpill", "get").mockReturnValue(true);
    await score();
    expect(asked).not.toHaveBeenCalled();
  });

  it("it says that there is no room in a sheet that is full to its last column, and writes nothing", async () => {
    const { orders, session } = await openOrders(bench);
    const far = [[...ORDER_HEADER, "x", "y", "z"], ["V001", "张三", "S1", 45900, 100, "A", 1, 2, 3]]; // prettier-ignore
    orders.grid.setBlock(0, 16_384 - 9, far);
    bench.host.workbook.select(orders, [{ row: 1, column: 16_380, rows: 1, columns: 1 }]);
    await session.inspect();
    await session.score();
    expect(session.store.read().run).toMatchObject({ status: "failed", failure: { code: "no-room", sheet: "订单" } });
    expect(bench.host.workbook.sheets).toHaveLength(1);
  });

  it("hidden columns of the orders count", async () => {
    const { edit, score } = await openOrders(bench);
    const shown = await score();
    await edit(sheet => void (sheet.getRange("E:E").columnHidden = true));
    expect((await score()).rowCheck.counts.money.net).toBe(shown.rowCheck.counts.money.net);
  });

  it("co-authors are no hindrance, and the result says that they are there", async () => {
    const { score } = await openOrders(bench);
    expect((await score()).isShared).toBe(false);
    bench.host.workbook.isCollaborating = true;
    expect((await score()).isShared).toBe(true);
    bench.host.workbook.isCollaborating = false;
  });
});

describe("what a run that stopped says about what stands", () => {
  /** Cancels a run when the sheet of the members table has been made, or silences the host when its rows are there. */
  async function stoppedInMembers(kind: "cancel" | "silence") {
    const { session, score } = await openOrders(bench);
    await afterCleanUp();
    const stop = bench.host.requests.subscribe(entry => {
      const at = kind === "cancel" ? "WorksheetCollection.add" : "Application.suspendApiCalculationUntilNextSync";
      if (!entry.members.includes(at)) return;
      if (kind === "cancel") session.cancel();
      else bench.host.faults.hang = true;
    });
    const scoring = session.score();
    if (kind === "silence") {
      while (!bench.host.faults.hang) await afterCleanUp();
      await afterCleanUp();
      bench.fireWatchdogs();
    }
    await scoring;
    stop();
    bench.host.faults.clear();
    const { run } = session.store.read();
    if (run.status !== "failed") throw new Error(run.status);
    return { run, score, names: bench.host.workbook.sheets.map(({ name }) => name) };
  }

  it("names no part whose sheet it took away again", async () => {
    const { run, names } = await stoppedInMembers("cancel");
    expect(run.failure).toEqual({ code: "cancelled" });
    expect(run.written).toEqual({ complete: [], partial: [], keptNotesSheet: null });
    expect(names).toEqual(["订单"]);
  });

  const STANDING = [
    { part: "members", sheet: "RFMW_会员" },
    { part: "summary", sheet: "RFMW_汇总" },
    { part: "metrics", sheet: "RFMW_指标" },
    { part: "settings", sheet: "RFMW_设置" },
  ];

  it("names the parts whose sheets stay because the host does not answer, and asks the host for nothing more", async () => {
    const { run, names, score } = await stoppedInMembers("silence");
    expect(run.failure).toEqual({ code: "host-silent", waitedSeconds: 60 });
    expect(run.written).toMatchObject({ complete: [], partial: STANDING });
    expect(names).toEqual(["订单", ...STANDING.map(({ sheet }) => sheet)]);
    expect((await score()).rowCheck.counts.people.members).toBe(4);
  });

  it("names no columns beside the orders when these were refused before the first cell", async () => {
    const { session, orders } = await openOrders(bench);
    await afterCleanUp();
    bench.host.faults.beforeRequest = () => {
      if (bench.host.workbook.tables.length > 0) orders.grid.setValue(3, 8, "mine");
    };
    await session.score();
    const { run } = session.store.read();
    expect(run).toMatchObject({ failure: { code: "cells-occupied", address: "G1:N7" }, written: { partial: [] } });
    expect(orders.grid.getValue(3, 8)).toBe("mine");
    expect(orders.grid.getValue(0, 6)).toBe(null);
  });
});
