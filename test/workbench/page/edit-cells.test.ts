import { describe, expect, test } from "vitest";
import { WorkbookModel } from "#host/model/workbook";
import { cellError } from "#host/grid/cell-values";
import { DEFAULT_RULES } from "#host/rules";
import { commitText, copyText, pasteText, rawText } from "../../../src/workbench/page/grid/edit-cells";

function blank() {
  const workbook = new WorkbookModel();
  const sheet = workbook.activeSheet;
  return { sheet, context: { workbook, rules: DEFAULT_RULES, calculate: () => cellError("#CALC!") } };
}
const A1 = { row: 0, column: 0 };

describe("typing into a cell", () => {
  test("leaving a text as it was keeps it text: 00123 does not become a number", () => {
    const { sheet, context } = blank();
    sheet.grid.setValue(0, 0, "00123");
    commitText(context, sheet, A1, rawText(sheet, A1));
    expect(sheet.grid.getValue(0, 0)).toBe("00123");
  });

  test("a typed number is a number", () => {
    const { sheet, context } = blank();
    commitText(context, sheet, A1, "12.5");
    expect(sheet.grid.getValue(0, 0)).toBe(12.5);
  });

  test("a typed formula is kept and says that it is not calculated", () => {
    const { sheet, context } = blank();
    commitText(context, sheet, A1, "=1+1");
    expect(rawText(sheet, A1)).toBe("=1+1");
    expect(sheet.getText(0, 0)).toBe("#CALC!");
  });

  test("a protected sheet refuses", () => {
    const { sheet, context } = blank();
    sheet.protection.protected = true;
    expect(() => commitText(context, sheet, A1, "x")).toThrow("protected");
    expect(sheet.grid.getValue(0, 0)).toBeNull();
  });
});

describe("the formula bar", () => {
  test("shows a number in full and a date as a date", () => {
    const { sheet } = blank();
    sheet.grid.setValue(0, 0, 1234.5678);
    sheet.grid.setNumberFormat({ row: 0, column: 0, rows: 1, columns: 1 }, "#,##0");
    sheet.grid.setValue(1, 0, 46347);
    sheet.grid.setNumberFormat({ row: 1, column: 0, rows: 1, columns: 1 }, "yyyy-mm-dd");
    expect(rawText(sheet, A1)).toBe("1234.5678");
    expect(rawText(sheet, { row: 1, column: 0 })).toBe("2026-11-21");
  });
});

describe("copying", () => {
  test("takes the texts that are shown, by lines and tabs, without hidden rows", () => {
    const { sheet } = blank();
    sheet.grid.setBlock(0, 0, [
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    sheet.setRowsHidden(1, 1, true);
    expect(copyText(sheet, { row: 0, column: 0, rows: 1_048_576, columns: 2 })).toBe("a\t1\nc\t3");
  });

  test("pasting types each cell in", () => {
    const { sheet, context } = blank();
    expect(pasteText(context, sheet, { row: 2, column: 1 }, "x\t5\r\ny\r\n")).toEqual({
      row: 2,
      column: 1,
      rows: 2,
      columns: 2,
    });
    expect(sheet.grid.readBlock({ row: 2, column: 1, rows: 2, columns: 2 })).toEqual([
      ["x", 5],
      ["y", null],
    ]);
  });
});
