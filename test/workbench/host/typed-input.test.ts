import { describe, expect, test } from "vitest";
import { cellError } from "#host/grid/cell-values";
import { renderText } from "#host/input/render-text";
import { typeText } from "#host/input/typed-input";
import { DEFAULT_RULES } from "#host/rules";

function typed(text: string, format = "General"): unknown[] {
  const { value, formula, numberFormat } = typeText(text, format, false, DEFAULT_RULES);
  return [value, formula, numberFormat];
}

describe("typing into a General cell", () => {
  test.each([
    // [docs: Emurasoft/excel-csv-import excel.ts]; digits [inferred]
    ["00123", [123, null, null]],
    ["123456789012345678", [123_456_789_012_345_000, null, null]],
    // [docs: types Range.values]
    ["=A1", [null, "=A1", null]],
    ["+A1", [null, "=+A1", null]],
    ["-A1", [null, "=-A1", null]],
    ["-5", [-5, null, null]],
    ["@name", [null, "=@name", null]],
    // [issue #229]
    ["2018-12-31", [43_465, null, "m/d/yyyy"]],
    ["5-4-3", [37_745, null, "m/d/yyyy"]],
    // other shapes stay text [docs: types Range.values; issue #1559]
    ["31/12/2018", ["31/12/2018", null, null]],
    ["2018年12月31日", ["2018年12月31日", null, null]],
    // [issue #6687]
    ["'007", ["007", null, null]],
    // [docs: pr excel/excel-add-ins-tables.md]
    ["$120", [120, null, '"$"#,##0_);[Red]("$"#,##0)']],
    // general Excel behaviour, [unverified]
    ["1,234.5", [1_234.5, null, "#,##0.00"]],
    ["5%", [0.05, null, "0%"]],
    ["(3)", [-3, null, null]],
    ["1e5", [100_000, null, "0.00E+00"]],
    ["1 1/2", [1.5, null, "# ?/?"]],
    ["12:30", [12.5 / 24, null, "h:mm"]],
    ["true", [true, null, null]],
    ["#n/a", [cellError("#N/A"), null, null]],
    // stays text
    ["A12", ["A12", null, null]],
    ["=", ["=", null, null]],
    ["-", ["-", null, null]],
    ["@", ["@", null, null]],
    ["#hash", ["#hash", null, null]],
    ["", [null, null, null]],
  ])("%j", (text, expected) => {
    expect(typed(text)).toEqual(expected);
  });
});

test("a cell with a format of its own keeps it", () => {
  expect(typed("5%", "0.000")).toEqual([0.05, null, null]);
});

// established practice, [unverified]
test("a text cell keeps everything literal", () => {
  for (const text of ["00123", "=A1", "5-4-3", "TRUE", "#N/A", "'x"])
    expect(typed(text, "@")).toEqual([text, null, null]);
});

describe("switchable rules", () => {
  test("without textFormatKeepsText a text cell parses like any other", () => {
    const { value } = typeText("00123", "@", false, { ...DEFAULT_RULES, textFormatKeepsText: false });
    expect(value).toBe(123);
  });

  test("without leadingAtIsFormula a leading @ is text", () => {
    const { value } = typeText("@name", "General", false, { ...DEFAULT_RULES, leadingAtIsFormula: false });
    expect(value).toBe("@name");
  });

  test("without typingSetsFormat a date stays a bare number", () => {
    const result = typeText("2018-12-31", "General", false, { ...DEFAULT_RULES, typingSetsFormat: false });
    expect([result.value, result.numberFormat]).toEqual([43_465, null]);
  });
});

test("dates typed into a 1904 workbook are 1,462 days smaller and show the same day", () => {
  const { value, numberFormat } = typeText("2000-01-01", "General", true, DEFAULT_RULES);
  expect(value).toBe(35_064);
  expect(renderText(value, numberFormat ?? "", true)).toBe("1/1/2000");
});

test.each([
  [null, "0.00", ""],
  ["text", "0.00", "text"],
  [true, "General", "TRUE"],
  [cellError("#DIV/0!"), "0.00", "#DIV/0!"],
  [1_234_567, "#,##0", "1,234,567"],
  [0.5, "@", "0.5"],
])("%j in a cell of format %s shows %j", (value, format, shown) => {
  expect(renderText(value, format)).toBe(shown);
});
