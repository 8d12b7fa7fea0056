import { expect, test } from "vitest";
import { WorkbookModel } from "#host/model/workbook";
import { readPlace } from "../../../src/workbench/page/name-box";

const workbook = new WorkbookModel(["订单", "My Sheet", "Secret"]);
workbook.sheetNamed("Secret")!.visibility = "Hidden";

test("an address leads to cells of the active sheet, several parts to several areas", () => {
  expect(readPlace(workbook, "a1:c10")?.areas).toEqual([{ row: 0, column: 0, rows: 10, columns: 3 }]);
  expect(readPlace(workbook, "A1:A2, C5")?.areas).toEqual([
    { row: 0, column: 0, rows: 2, columns: 1 },
    { row: 4, column: 2, rows: 1, columns: 1 },
  ]);
  expect(readPlace(workbook, "B:B")?.areas).toEqual([{ row: 0, column: 1, rows: 1_048_576, columns: 1 }]);
});

test("a sheet's name before the address leads there, with apostrophes where the name has a space", () => {
  expect(readPlace(workbook, "订单!B2")?.sheet.name).toBe("订单");
  expect(readPlace(workbook, "'My Sheet'!B2")?.sheet.name).toBe("My Sheet");
});

test("hidden sheets, unknown sheets and other texts lead nowhere", () => {
  expect(readPlace(workbook, "Secret!A1")).toBeNull();
  expect(readPlace(workbook, "Nowhere!A1")).toBeNull();
  expect(readPlace(workbook, "hello")).toBeNull();
  expect(readPlace(workbook, "A1:")).toBeNull();
  expect(readPlace(workbook, " ")).toBeNull();
});
