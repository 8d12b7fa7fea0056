import { beforeAll, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import type { WorksheetModel } from "#host/model/worksheet";
import { typeIntoCell } from "#host/model/edit-cells";
import { bootHost, freshSheet, settled } from "./client";

let host: Host;
beforeAll(async () => {
  host = await bootHost();
});

function fresh(): WorksheetModel {
  return host.workbook.sheetNamed(freshSheet(host)) as WorksheetModel;
}

// [docs: types WorksheetChangedEventArgs]; one event per write rather than per piece is [unverified]
test("onChanged tells a write of many cells once, with its author", async () => {
  const sheet = fresh();
  const seen: unknown[] = [];
  await Excel.run(async context => {
    const proxy = context.workbook.worksheets.getItem(sheet.name);
    proxy.onChanged.add(event => {
      seen.push([event.address, event.changeType, event.source, event.triggerSource, event.worksheetId]);
      return Promise.resolve();
    });
    await context.sync();
    proxy.getRange("A1:B2000").values = Array.from({ length: 2_000 }, (_unused, index) => [index, "x"]);
    await context.sync();
  });
  await settled();
  expect(seen).toEqual([["A1:B2000", "RangeEdited", "Local", "ThisLocalAddin", sheet.id]]);
});

test("an edit at the grid reaches the handler without the add-in's mark", async () => {
  const sheet = fresh();
  const seen: unknown[] = [];
  await Excel.run(async context => {
    context.workbook.worksheets.onChanged.add(event => {
      seen.push([event.address, event.triggerSource]);
      return Promise.resolve();
    });
    await context.sync();
  });
  typeIntoCell(host.session, sheet, 2, 1, "00123");
  await settled();
  expect(sheet.grid.getValue(2, 1)).toBe(123);
  expect(seen).toEqual([["B3", "Unknown"]]);
});

// [docs: types Runtime.enableEvents]
test("enableEvents false silences the add-in's handlers; a removed handler hears nothing", async () => {
  const sheet = fresh();
  let calls = 0;
  await Excel.run(async context => {
    const proxy = context.workbook.worksheets.getItem(sheet.name);
    const handler = proxy.onChanged.add(() => {
      calls++;
      return Promise.resolve();
    });
    await context.sync();
    context.runtime.enableEvents = false;
    proxy.getRange("A1").values = [["silent"]];
    await context.sync();
    context.runtime.enableEvents = true;
    proxy.getRange("A2").values = [["heard"]];
    await context.sync();
    await settled();
    expect(calls).toBe(1);
    handler.remove();
    await context.sync();
    proxy.getRange("A3").values = [["unheard"]];
    await context.sync();
  });
  await settled();
  expect(calls).toBe(1);
});

test("sheets added, activated and deleted are told, and selections", async () => {
  const seen: string[] = [];
  await Excel.run(async context => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async () => void seen.push("added"));
    worksheets.onActivated.add(async () => void seen.push("activated"));
    worksheets.onDeleted.add(async () => void seen.push("deleted"));
    worksheets.onSelectionChanged.add(async event => void seen.push(`selected ${event.address}`));
    context.workbook.onSelectionChanged.add(async () => void seen.push("document selection"));
    await context.sync();
  });
  await settled();
  const sheet = host.workbook.addSheet();
  await settled();
  host.workbook.select(sheet, [
    { row: 0, column: 0, rows: 2, columns: 2 },
    { row: 4, column: 4, rows: 1, columns: 1 },
  ]);
  await settled();
  host.workbook.deleteSheet(sheet);
  await settled();
  expect(seen).toContain("added");
  expect(seen).toContain("activated");
  expect(seen).toContain("deleted");
  expect(seen).toContain("selected A1:B2,E5");
  expect(seen).toContain("document selection");
});

test("tables added and changed are told", async () => {
  const sheet = fresh();
  sheet.grid.setBlock(0, 0, [["a"], [1]]);
  const seen: string[] = [];
  await Excel.run(async context => {
    context.workbook.tables.onAdded.add(async () => void seen.push("added"));
    const table = context.workbook.worksheets.getItem(sheet.name).tables.add("A1:A2", true);
    table.onChanged.add(async event => void seen.push(`changed ${event.address}`));
    await context.sync();
    context.workbook.worksheets.getItem(sheet.name).getRange("A2").values = [[5]];
    await context.sync();
  });
  await settled();
  expect(seen).toContain("changed A2");
  expect(seen).toContain("added");
});

test("the page is told once per request that something changed", async () => {
  const sheet = fresh();
  await settled();
  let calls = 0;
  const stop = host.subscribe(() => calls++);
  await Excel.run(async context => {
    const proxy = context.workbook.worksheets.getItem(sheet.name);
    proxy.getRange("A1").values = [["a"]];
    proxy.getRange("A2").values = [["b"]];
    await context.sync();
  });
  await settled();
  stop();
  expect(calls).toBe(1);
});
