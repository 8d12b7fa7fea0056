import { beforeEach, describe, expect, test } from "vitest";
import { WorkbookModel } from "#host/model/workbook";
import { addTable } from "#host/model/edit-tables";
import type { WorksheetModel } from "#host/model/worksheet";
import { DEFAULT_RULES } from "#host/rules";
import { applyFilter, filterButtonAt, filterEntries } from "../../../src/workbench/page/grid/filters";

let sheet: WorksheetModel;
beforeEach(() => {
  const workbook = new WorkbookModel();
  sheet = workbook.activeSheet;
  sheet.grid.setBlock(0, 0, [
    ["shop", "pieces"],
    ["North", 10],
    ["South", 9],
    [null, 100],
    ["North", 9],
  ]);
  const context = { workbook, rules: DEFAULT_RULES, calculate: () => null };
  addTable(context, sheet, { row: 0, column: 0, rows: 5, columns: 2 }, true);
});

const button = (column: number) => filterButtonAt(sheet, { row: 0, column })!;
const hiddenRows = (): number[] => [1, 2, 3, 4].filter(row => sheet.isRowHidden(row));

describe("the filter buttons of a table", () => {
  test("stand on the header cells only", () => {
    expect(filterButtonAt(sheet, { row: 0, column: 1 })).not.toBeNull();
    expect(filterButtonAt(sheet, { row: 1, column: 1 })).toBeNull();
    expect(filterButtonAt(sheet, { row: 0, column: 2 })).toBeNull();
  });

  test("offer each text once, numbers by size, blanks last", () => {
    expect(filterEntries(sheet, button(0)).map(entry => [entry.text, entry.count])).toEqual([
      ["North", 2],
      ["South", 1],
      ["", 1],
    ]);
    expect(filterEntries(sheet, button(1)).map(entry => entry.text)).toEqual(["9", "10", "100"]);
  });

  test("hide the rows that show none of the chosen texts, blank ones too", () => {
    applyFilter(sheet, button(0), ["North"]);
    expect(hiddenRows()).toEqual([2, 3]);
    expect(button(0).isActive).toBe(true);
  });

  test("keep blank cells when blanks are chosen", () => {
    applyFilter(sheet, button(0), [""]);
    expect(hiddenRows()).toEqual([1, 2, 4]);
  });

  test("offer only what the other columns' filters let through, and tick what the own one keeps", () => {
    applyFilter(sheet, button(1), ["9"]);
    expect(filterEntries(sheet, button(0)).map(entry => entry.text)).toEqual(["North", "South"]);
    expect(filterEntries(sheet, button(1)).map(entry => entry.checked)).toEqual([true, false, false]);
  });

  test("bring all rows back when the filter is cleared", () => {
    applyFilter(sheet, button(0), ["North"]);
    applyFilter(sheet, button(0), null);
    expect(hiddenRows()).toEqual([]);
    expect(button(0).isActive).toBe(false);
  });
});
