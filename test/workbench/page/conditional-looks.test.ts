import { describe, expect, test } from "vitest";
import type { PlainValue } from "#host/model/records";
import { WorkbookModel } from "#host/model/workbook";
import { conditionalLooks } from "../../../src/workbench/page/grid/conditional-looks";
import { meetsCellValueRule, readConstant, scaleColor } from "../../../src/workbench/page/grid/conditional-rules";

function sheetWith(
  formats: readonly { type: string; settings: Record<string, PlainValue>; priority?: number; stop?: boolean }[],
) {
  const sheet = new WorkbookModel().activeSheet;
  sheet.grid.setBlock(0, 0, [
    ["Core", 0],
    ["Lost", 50],
    ["core", 100],
  ]);
  for (const [index, format] of formats.entries()) {
    sheet.conditionalFormats.push({
      id: String(index),
      type: format.type,
      ranges: [sheet.anchor({ row: 0, column: 0, rows: 3, columns: 2 })],
      priority: format.priority ?? index,
      stopIfTrue: format.stop ?? false,
      settings: new Map(Object.entries(format.settings)),
    });
  }
  const looks = conditionalLooks(sheet);
  return (row: number, column: number) =>
    looks(row, column, sheet.grid.getValue(row, column), sheet.getText(row, column));
}

const equals = (text: string, fill: string) => ({
  type: "CellValue",
  settings: {
    "cellValue.rule": { operator: "EqualTo", formula1: `="${text}"` },
    "cellValue.format.fill.color": fill,
  },
});

describe("conditional formats on the grid", () => {
  test("an equality rule colours the cells that hold the text, whatever their case", () => {
    const look = sheetWith([equals("Core", "#1B7F4B")]);
    expect(look(0, 0)).toEqual({ fill: "#1B7F4B" });
    expect(look(2, 0)).toEqual({ fill: "#1B7F4B" });
    expect(look(1, 0)).toBeNull();
  });

  test("of two rules that hold the first one wins, and the other adds what the first leaves open", () => {
    const bold = {
      type: "CellValue",
      settings: { ...equals("Core", "#FFFFFF").settings, "cellValue.format.font.bold": true },
    };
    expect(sheetWith([equals("Core", "#1B7F4B"), bold])(0, 0)).toEqual({ fill: "#1B7F4B", bold: true });
  });

  test("a rule that stops keeps later ones out", () => {
    const bold = {
      type: "CellValue",
      settings: { ...equals("Core", "#FFFFFF").settings, "cellValue.format.font.bold": true },
    };
    expect(sheetWith([{ ...equals("Core", "#1B7F4B"), stop: true }, bold])(0, 0)).toEqual({ fill: "#1B7F4B" });
  });

  test("a data bar from 0 to 100 is as long as the number", () => {
    const look = sheetWith([
      {
        type: "DataBar",
        settings: {
          "dataBar.positiveFormat.fillColor": "#D3DEF1",
          "dataBar.lowerBoundRule": { type: "Number", formula: "0" },
          "dataBar.upperBoundRule": { type: "Number", formula: "100" },
        },
      },
    ]);
    expect(look(1, 1)?.bar).toEqual({ fraction: 0.5, color: "#D3DEF1" });
    expect(look(1, 0)).toBeNull();
  });

  test("a two-colour scale mixes the colours between lowest and highest", () => {
    const look = sheetWith([
      {
        type: "ColorScale",
        settings: {
          "colorScale.criteria": {
            minimum: { type: "LowestValue", color: "#FFFFFF" },
            maximum: { type: "HighestValue", color: "#000000" },
          },
        },
      },
    ]);
    expect(look(0, 1)?.fill).toBe("#FFFFFF");
    expect(look(1, 1)?.fill).toBe("#808080");
    expect(look(2, 1)?.fill).toBe("#000000");
  });
});

test("a rule's formula is read only when it is a constant", () => {
  expect(readConstant('="say ""hi"""')).toBe('say "hi"');
  expect(readConstant("=12")).toBe(12);
  expect(readConstant("12")).toBe(12);
  expect(readConstant("Core")).toBe("Core");
  expect(readConstant("=A1")).toBeUndefined();
});

test("numbers, texts and empty cells compare as in Excel", () => {
  const rule = (operator: string, formula1: PlainValue, formula2: PlainValue = null) => ({
    operator,
    formula1,
    formula2,
  });
  expect(meetsCellValueRule(rule("GreaterThan", 5), 6)).toBe(true);
  expect(meetsCellValueRule(rule("GreaterThan", 5), "text")).toBe(true);
  expect(meetsCellValueRule(rule("EqualTo", '=""'), null)).toBe(true);
  expect(meetsCellValueRule(rule("Between", 1, 3), 3)).toBe(true);
  expect(meetsCellValueRule(rule("NotBetween", 1, 3), 3)).toBe(false);
  expect(meetsCellValueRule(rule("EqualTo", "=A1"), "x")).toBe(false);
});

test("beyond the ends of a scale the end colours hold", () => {
  const points = [
    { value: 0, color: "#FFFFFF" },
    { value: 10, color: "#000000" },
  ];
  expect(scaleColor(points, -5)).toBe("#FFFFFF");
  expect(scaleColor(points, 15)).toBe("#000000");
});
