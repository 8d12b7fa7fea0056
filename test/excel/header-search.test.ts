import { describe, expect, it } from "vitest";
import type { ColumnSpec } from "#app/sheet-specs";
import { findFirstColumn, findOwnColumns } from "#excel/header-search";

const FILL = "#2B4784";

function column(header: string, ...aliases: string[]): ColumnSpec {
  return {
    header,
    aliases: [header, ...aliases],
    kind: "text",
    widthPixels: 80,
    role: "computed",
    note: null,
    list: [],
    colours: [],
    dataBar: false,
    numberFormat: null,
  };
}
const specs = [column("RFMW Segment", "RFMW_分群"), column("R Score", "R分"), column("Row Status", "行状态")];

describe("findFirstColumn(headers, ordersWidth, firstColumn, spec)", () => {
  it("finds the header in any language, inside the orders or right of them", () => {
    expect(findFirstColumn(["Date", "Amount", "RFMW_分群"], 2, 4, specs[0]!)).toBe(6);
    expect(findFirstColumn(["Date", "RFMW Segment", "Amount"], 3, 0, specs[0]!)).toBe(1);
  });
  it("stops at the first blank header right of the orders: what follows belongs to another list", () => {
    expect(findFirstColumn(["Date", "Amount", "", "RFMW Segment"], 2, 0, specs[0]!)).toBe(-1);
    expect(findFirstColumn(["Date", "", "RFMW Segment"], 2, 0, specs[0]!)).toBe(2);
  });
});

describe("findOwnColumns(cells, segmentColumn, specs, ownFill)", () => {
  it("takes neighbours in order whatever their fill", () => {
    const cells = [
      { column: 6, text: "R分", fill: "" },
      { column: 7, text: "行状态", fill: "" },
    ];
    expect(findOwnColumns(cells, 5, specs, FILL)).toEqual([5, 6, 7]);
  });
  it("reaches over a column that people put between ours when the header has our fill", () => {
    const cells = [
      { column: 8, text: "R Score", fill: "#2b4784" },
      { column: 9, text: "Row Status", fill: "" },
    ];
    expect(findOwnColumns(cells, 5, specs, FILL)).toEqual([5, 8, 9]);
  });
  it("never takes a column of the user's with the same header", () => {
    const cells = [
      { column: 6, text: "R Score", fill: FILL },
      { column: 12, text: "Row Status", fill: "#FFFFFF" },
    ];
    expect(findOwnColumns(cells, 5, specs, FILL)).toEqual([5, 6, -1]);
  });
});
