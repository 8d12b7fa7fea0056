import { describe, expect, it } from "vitest";
import type { ColumnKind, ColumnSpec } from "#app/workbook/table-specs";
import { checkedCell, typedText } from "#excel/columns/cell-input";
import { prepareBlock } from "#excel/rows/column-blocks";
import { column as plainColumn } from "../../support/column-spec";

function column(kind: ColumnKind, numberFormat: string | null = null): ColumnSpec {
  return plainColumn("H", kind, { numberFormat });
}

describe("checkedCell(spec, cell, row)", () => {
  it("lets only texts into text columns", () => {
    expect(checkedCell(column("text"), "00123", 0)).toBe("00123");
    expect(() => checkedCell(column("text"), 123, 4)).toThrow("cannot hold 123 in row 4");
    expect(() => checkedCell(column("text"), true, 0)).toThrow();
  });
  it("lets only finite numbers and blanks into number columns", () => {
    expect(checkedCell(column("amount"), -1.5, 0)).toBe(-1.5);
    expect(checkedCell(column("score"), "", 0)).toBe("");
    expect(() => checkedCell(column("score"), NaN, 0)).toThrow("NaN");
    expect(() => checkedCell(column("amount"), Infinity, 0)).toThrow("Infinity");
    expect(() => checkedCell(column("integer"), "5", 0)).toThrow();
  });
  it("never lets null or undefined through: the host would leave the old cell", () => {
    for (const kind of ["text", "date", "kept"] as const) {
      expect(() => checkedCell(column(kind), null as never, 0)).toThrow();
      expect(() => checkedCell(column(kind), undefined as never, 0)).toThrow();
    }
  });
});

describe("typedText(text)", () => {
  it("puts an apostrophe before what a cell would read as something else", () => {
    for (const text of ["=1+1", "+86", "-5", "@x", "'q", "#N/A", "00123", "1-2", "3月5日", "TRUE", "false", " x"]) {
      expect(typedText(text)).toBe(`'${text}`);
    }
  });
  it("leaves plain words alone", () => {
    expect(["张三", "Ann Lee", ""].map(typedText)).toEqual(["张三", "Ann Lee", ""]);
  });
});

describe("prepareBlock(targets, rows, firstRowNumber)", () => {
  const block = (spec: ColumnSpec, cells: unknown[]) =>
    prepareBlock([{ spec, column: 3, position: 0 }], cells.map(cell => [cell]) as never, 0)[0]!;

  it("types texts of a kept text column as they are", () => {
    expect(block(column("kept", "@"), ["007", "=x"])).toMatchObject({ formatBefore: "@", cells: ["007", "=x"] });
  });
  it("types a kept text column that holds numbers under General and makes it a text column afterwards", () => {
    expect(block(column("kept", "@"), ["007", 5])).toMatchObject({
      formatBefore: "General",
      formatAfter: "@",
      cells: ["'007", 5],
    });
  });
  it("sends a formula of a kept column as a formula and its neighbours' texts as texts", () => {
    expect(block(column("kept", "0.0"), [{ formula: "=A2*2" }, "=x"])).toMatchObject({
      formatBefore: "0.0",
      formatAfter: null,
      asFormulas: true,
      cells: ["=A2*2", "'=x"],
    });
  });
});
