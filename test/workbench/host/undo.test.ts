import { beforeAll, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import type { UndoLoss } from "#host/undo";
import { bootHost, freshSheet, settled } from "./client";

let host: Host;
beforeAll(async () => {
  host = await bootHost();
});

/** What Excel could not have undone of a run. */
async function lossesOf(work: (context: Excel.RequestContext) => unknown): Promise<readonly UndoLoss[]> {
  await settled();
  host.requests.clear();
  await Excel.run(async context => {
    work(context);
    await context.sync();
  });
  return host.requests.entries.flatMap(({ undoLosses }) => undoLosses);
}

test("a sheet that is deleted empties the undo stack on every platform", async () => {
  const name = freshSheet(host);
  expect(await lossesOf(context => context.workbook.worksheets.getItem(name).delete())).toEqual([
    { member: "Worksheet.delete", on: ["web", "desktop"] },
  ]);
});

test("a property that can be undone on one platform only counts when it is set, not when it is read", async () => {
  const name = freshSheet(host);
  const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(name);
  expect(await lossesOf(context => sheetOf(context).load("name,position,visibility"))).toEqual([]);
  expect(await lossesOf(context => (sheetOf(context).position = 0))).toEqual([
    { member: "Worksheet.position", on: ["desktop"] },
  ]);
});

test("cells, formats, tables and names can be undone", async () => {
  const name = freshSheet(host);
  const losses = await lossesOf(context => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.getRange("A1:B2").values = [["a", "b"], [1, 2]]; // prettier-ignore
    sheet.getRange("A1:B1").format.fill.color = "#FFFFFF";
    sheet.tables.add("A1:B2", true).name = "ForUndo";
    sheet.names.add("ForUndoName", "=1");
    sheet.tabColor = "#FFFFFF";
  });
  expect(losses).toEqual([]);
});

test("the ribbon's update and the question about merged cells do so on the desktop, as reported", async () => {
  const name = freshSheet(host);
  const merged = await lossesOf(context =>
    context.workbook.worksheets.getItem(name).getRange("A1:B2").getMergedAreasOrNullObject().load("areaCount"),
  );
  expect(merged).toEqual([{ member: "Range.getMergedAreasOrNullObject", on: ["desktop"] }]);
  host.requests.clear();
  await Office.ribbon.requestUpdate({ tabs: [{ id: "Tab", controls: [{ id: "Score", enabled: true }] }] } as never);
  expect(host.requests.entries.flatMap(({ undoLosses }) => undoLosses)).toEqual([
    { member: "RibbonButton.enabled", on: ["desktop"] },
  ]);
});
