import { beforeAll, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import type { WorksheetModel } from "#host/model/worksheet";
import { bootHost, failureOf, freshSheet } from "./client";

let host: Host;
beforeAll(async () => {
  host = await bootHost();
});

function newSheet(): WorksheetModel {
  return host.workbook.sheetNamed(freshSheet(host)) as WorksheetModel;
}

async function onSheet(sheet: WorksheetModel, act: (own: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async context => {
    act(context.workbook.worksheets.getItem(sheet.name));
    await context.sync();
  });
}

test("grouping rows twice nests the inner rows", async () => {
  const sheet = newSheet();
  await onSheet(sheet, own => {
    own.getRange("2:9").group("ByRows");
    own.getRange("3:5").group("ByRows");
  });
  expect(sheet.rowOutline.groups()).toEqual([
    { start: 1, end: 9, level: 1 },
    { start: 2, end: 5, level: 2 },
  ]);
});

// [docs: types Range.group]
test("whole columns grouped by rows are InvalidArgument, and so are whole rows by columns", async () => {
  const sheet = newSheet();
  const refused = { code: "InvalidArgument", location: "Range.group" };
  expect(await failureOf(onSheet(sheet, own => own.getRange("B:D").group("ByRows")))).toEqual(refused);
  expect(await failureOf(onSheet(sheet, own => own.getRange("2:4").group("ByColumns")))).toEqual(refused);
});

test("hidden details of a column group can be shown again", async () => {
  const sheet = newSheet();
  await onSheet(sheet, own => {
    own.getRange("C:E").group("ByColumns");
    own.getRange("D:D").hideGroupDetails("ByColumns");
  });
  const hidden = (): number[] => [1, 2, 3, 4, 5].filter(column => sheet.isColumnHidden(column));
  expect(hidden()).toEqual([2, 3, 4]);
  await onSheet(sheet, own => own.getRange("C:E").showGroupDetails("ByColumns"));
  expect(hidden()).toEqual([]);
});

test("details of the innermost group are hidden, not those around it", async () => {
  const sheet = newSheet();
  await onSheet(sheet, own => {
    own.getRange("2:9").group("ByRows");
    own.getRange("3:5").group("ByRows");
    own.getRange("4:4").hideGroupDetails("ByRows");
  });
  expect([1, 2, 3, 4, 5].filter(row => sheet.isRowHidden(row))).toEqual([2, 3, 4]);
});

test("ungrouping takes one level off and fails where nothing is grouped", async () => {
  const sheet = newSheet();
  await onSheet(sheet, own => {
    own.getRange("B:E").group("ByColumns");
    own.getRange("C:C").ungroup("ByColumns");
  });
  expect(sheet.columnOutline.runs()).toEqual([
    { start: 1, end: 2, level: 1 },
    { start: 3, end: 5, level: 1 },
  ]);
  const nothing = onSheet(sheet, own => own.getRange("H:H").ungroup("ByColumns"));
  expect(await failureOf(nothing)).toEqual({ code: "InvalidArgument", location: "Range.ungroup" });
});

// [docs: Excel specifications and limits]
test("an eighth group around the same rows is refused", async () => {
  const sheet = newSheet();
  await onSheet(sheet, own => {
    for (let level = 0; level < 7; level++) own.getRange("2:3").group("ByRows");
  });
  const run = onSheet(sheet, own => own.getRange("2:3").group("ByRows"));
  expect(await failureOf(run)).toEqual({ code: "InvalidArgument", location: "Range.group" });
});

test("groups follow inserted and deleted rows", async () => {
  const sheet = newSheet();
  await onSheet(sheet, own => {
    own.getRange("4:6").group("ByRows");
    own.getRange("1:1").insert("Down");
    own.getRange("6:6").insert("Down");
  });
  expect(sheet.rowOutline.runs()).toEqual([{ start: 4, end: 8, level: 1 }]);
  await onSheet(sheet, own => own.getRange("1:5").delete("Up"));
  expect(sheet.rowOutline.runs()).toEqual([{ start: 0, end: 3, level: 1 }]);
});

test("a protected sheet refuses groups", async () => {
  const sheet = newSheet();
  sheet.protection.protected = true;
  const run = onSheet(sheet, own => own.getRange("2:3").group("ByRows"));
  expect(await failureOf(run)).toEqual({ code: "AccessDenied", location: "Range.group" });
  expect(sheet.rowOutline.runs()).toEqual([]);
});
