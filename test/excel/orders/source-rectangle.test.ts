import { describe, expect, it } from "vitest";
import { addressOf } from "#excel/cells/rectangles";
import type { Rectangle } from "#excel/cells/rectangles";
import { meaningOfBlock, meaningOfSelection } from "#excel/orders/source-rectangle";
import type { SheetFacts, TableFacts } from "#excel/sheets/sheet-facts";

const rectangle = (firstRow: number, firstColumn: number, rowCount: number, columnCount: number): Rectangle => ({
  firstRow,
  firstColumn,
  rowCount,
  columnCount,
});
const orders: TableFacts = {
  name: "Orders",
  rectangle: rectangle(2, 1, 12, 4),
  hasTotals: true,
  hasHeaders: true,
  filtered: false,
};
const facts = (...tables: TableFacts[]): SheetFacts => ({
  id: "s",
  name: "S",
  used: rectangle(0, 0, 20, 9),
  tables,
  filtered: false,
  isProtected: false,
});
const meaning = (sheet: SheetFacts, selected: Rectangle) => {
  const found = meaningOfSelection(sheet, selected, selected);
  return found.kind === "found" ? [addressOf(found.found.rectangle), found.found.tableName] : found.kind;
};

describe("meaningOfSelection(facts, selected, clipped)", () => {
  it("means the table without its totals row when one of its cells is selected", () => {
    expect(meaning(facts(orders), rectangle(5, 2, 1, 1))).toEqual(["B3:E13", "Orders"]);
  });
  it("means the table when a part without its header row is selected", () => {
    expect(meaning(facts(orders), rectangle(4, 1, 5, 4))).toEqual(["B3:E13", "Orders"]);
  });
  it("means the table when all of it is selected, with or without the totals row", () => {
    expect(meaning(facts(orders), rectangle(2, 1, 12, 4))).toEqual(["B3:E13", "Orders"]);
    expect(meaning(facts(orders), rectangle(2, 1, 11, 4))).toEqual(["B3:E13", "Orders"]);
  });
  it("means the cells themselves when the header row and some rows of a table are selected", () => {
    expect(meaning(facts(orders), rectangle(2, 1, 5, 3))).toEqual(["B3:D7", null]);
  });
  it("means exactly what is selected in a plain range, and the block around a single cell, row or column", () => {
    expect(meaning(facts(), rectangle(0, 0, 5, 3))).toEqual(["A1:C5", null]);
    expect(meaning(facts(), rectangle(3, 3, 1, 1))).toBe("block");
    expect(meaning(facts(), rectangle(0, 0, 1, 6))).toBe("block");
    expect(meaning(facts(), rectangle(0, 2, 9, 1))).toBe("block");
  });
  it("means the block when nothing is in the selected cells", () => {
    expect(meaningOfSelection(facts(), rectangle(30, 0, 5, 5), null)).toEqual({ kind: "block" });
  });
});

describe("meaningOfBlock(facts, region, used)", () => {
  it("falls back on all used cells when the region is a lone title", () => {
    const block = meaningOfBlock(facts(), rectangle(0, 0, 1, 1), rectangle(0, 0, 20, 9));
    expect(addressOf(block.rectangle)).toBe("A1:I20");
  });
});
