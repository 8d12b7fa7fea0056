import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import { bootHost, failureOf, freshSheet, settled } from "./client";

let host: Host;
beforeAll(async () => {
  host = await bootHost();
});
afterEach(async () => {
  host.faults.clear();
  await settled();
});

async function read(options: Excel.RunOptions = {}): Promise<unknown> {
  return Excel.run(options, async context => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.load("values");
    await context.sync();
    return range.values as unknown;
  });
}

async function write(name: string): Promise<void> {
  await Excel.run(async context => {
    context.workbook.worksheets.getItem(name).getRange("A1").values = [["x"]];
    await context.sync();
  });
}

describe("transport", () => {
  // [client source; docs: pr excel/excel-add-ins-delay-in-cell-edit.md]
  test("while a cell is edited a request fails with InvalidOperationInCellEditMode", async () => {
    host.faults.cellEditMode = true;
    expect((await failureOf(read())).code).toBe("InvalidOperationInCellEditMode");
  });

  // [docs: pr excel/excel-add-ins-delay-in-cell-edit.md]
  test("a run with delayForCellEdit waits until the editing ends", async () => {
    host.faults.cellEditMode = true;
    let done = false;
    const run = read({ delayForCellEdit: true }).then(() => (done = true));
    await settled();
    expect(done).toBe(false);
    host.faults.cellEditMode = false;
    host.faults.changed();
    await run;
    expect(done).toBe(true);
  });

  // [client source; measured]
  test.each([
    ["throttled", "ActivityLimitReached"],
    ["sessionLost", "InvalidOrTimedOutSession"],
  ] as const)("%s answers %s", async (fault, code) => {
    host.faults[fault] = true;
    expect((await failureOf(read())).code).toBe(code);
  });

  // [client source]
  test("with a modal dialog open only writing fails", async () => {
    const name = freshSheet(host);
    host.faults.modalDialogOpen = true;
    await read();
    expect((await failureOf(write(name))).code).toBe("WriteNotSupportedWhenModalDialogOpen");
  });

  // [measured]
  test.each([
    [7000, "AccessDenied"],
    [1014, "InvalidRequestContext"],
    [9999, "GeneralException"],
  ])("status %d of one request becomes %s", async (status, code) => {
    host.faults.failNext({ kind: "status", status });
    expect((await failureOf(read())).code).toBe(code);
    await read();
  });

  test("a request can be told to fail with any code", async () => {
    host.faults.failNext("MemoryLimitReached");
    expect((await failureOf(read())).code).toBe("MemoryLimitReached");
  });

  test.each(["half", "all"] as const)("a request can fail with %s of its work done", async done => {
    const name = freshSheet(host);
    await settled();
    host.faults.failNext({ kind: "code", code: "RequestAborted", done });
    const written = Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItem(name);
      for (let row = 1; row <= 8; row++) sheet.getRange(`A${row}`).values = [["changed"]];
      await context.sync();
    });
    expect((await failureOf(written)).code).toBe("RequestAborted");
    const { grid } = host.workbook.sheets.find(sheet => sheet.name === name)!;
    const changed = grid.readColumn(0, 0, 8).filter(cell => cell === "changed").length;
    expect(changed).toBeGreaterThan(0);
    expect(changed === 8).toBe(done === "all");
  });

  test("a request can hang after its work was done", async () => {
    const name = freshSheet(host);
    host.faults.failNext({ kind: "hang", done: "all" });
    const winner = await Promise.race([write(name).then(() => "answered"), settled().then(() => "waited")]);
    expect(winner).toBe("waited");
    expect(host.workbook.sheets.find(sheet => sheet.name === name)!.usedRange(true)).not.toBeNull();
  });

  // [issue #6678]
  test("a request that hangs is never answered", async () => {
    host.faults.failNext({ kind: "hang" });
    const winner = await Promise.race([read().then(() => "answered"), settled().then(() => "waited")]);
    expect(winner).toBe("waited");
  });

  test("a member can be told to fail, so many times, after so many uses", async () => {
    host.faults.failMember("Range.values", "OperationCellsExceedLimit", 1, 1);
    await read();
    expect(await failureOf(read())).toEqual({ code: "OperationCellsExceedLimit", location: "Range.values" });
    await read();
  });

  // [issue #6781, #4783]
  test("reads can be told to answer null without an error", async () => {
    host.faults.nullValues = true;
    expect(await read()).toBeNull();
  });

  test("a user can edit between two syncs", async () => {
    const name = freshSheet(host);
    host.faults.beforeRequest = () => host.workbook.sheetNamed(name)?.grid.setValue(0, 0, "edited");
    const value = await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(name).getRange("A1");
      range.load("values");
      await context.sync();
      return range.values as unknown;
    });
    expect(value).toEqual([["edited"]]);
  });
});

describe("payload limits", () => {
  // [docs: pr concepts/resource-limits-and-performance-optimization.md]
  test("a request of more than 5 MB is refused before anything is written", async () => {
    const name = freshSheet(host);
    const run = Excel.run(async context => {
      context.workbook.worksheets.getItem(name).getRange("A1:A200").values = Array.from({ length: 200 }, () => [
        "x".repeat(30_000),
      ]);
      await context.sync();
    });
    expect((await failureOf(run)).code).toBe("RequestPayloadSizeLimitExceeded");
    expect(host.workbook.sheetNamed(name)?.usedRange()).toBeNull();
  });

  // [measured]: bytes, not characters
  test("an answer is measured in UTF-8 bytes: Chinese text counts three times", async () => {
    const name = freshSheet(host);
    host.workbook.sheetNamed(name)?.grid.fill({ row: 0, column: 0, rows: 100, columns: 1 }, "重".repeat(20_000));
    const readRows = async (rows: number): Promise<unknown> =>
      Excel.run(async context => {
        context.workbook.worksheets.getItem(name).getRangeByIndexes(0, 0, rows, 1).load("values");
        await context.sync();
      });
    await readRows(80);
    expect((await failureOf(readRows(100))).code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("limits can be lifted", async () => {
    const name = freshSheet(host);
    const before = { ...host.limits };
    host.limits.requestBytes = null;
    try {
      await Excel.run(async context => {
        context.workbook.worksheets.getItem(name).getRange("A1:A200").values = Array.from({ length: 200 }, () => [
          "x".repeat(30_000),
        ]);
        await context.sync();
      });
    } finally {
      Object.assign(host.limits, before);
    }
    expect(host.workbook.sheetNamed(name)?.usedRange()?.rows).toBe(200);
  });
});
