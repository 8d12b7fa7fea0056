import { describe, expect, it } from "vitest";
import type { OwnContent } from "#app/workbook/removal-specs";
import { decideSheet } from "#excel/removal/decide-sheet";
import type { SheetView } from "#excel/removal/decide-sheet";

const REPORT: OwnContent = { kind: "report", markName: "RFMW_Overview", charts: ["Ours"] };
const PIVOT: OwnContent = { kind: "pivot", pivotName: "RFMW_Pivot", slicers: ["By segment"] };
const TABLE: OwnContent = {
  kind: "table",
  tableName: "RFMW_Members",
  headers: ["Member"],
  keepsAdditions: false,
  handKept: [],
};
const BARE: SheetView = { charts: [], slicers: [], pivotCount: 0, isAnythingBeside: false, isLastVisible: false };

function decided(content: OwnContent, view: Partial<SheetView> = {}, name = "Overview", isMixed = false) {
  const table = { name: "RFMW_Members", rectangle: { firstRow: 0, firstColumn: 0, rowCount: 2, columnCount: 1 } };
  const tables = content.kind === "table" ? [{ ...table, hasTotals: false, hasHeaders: true, filtered: false }] : [];
  const facts = { id: "{1}", name, used: null, tables, filtered: false, isProtected: false };
  const found = { facts, table: tables[0] ?? null, isMixed, hasPivot: content.kind === "pivot" };
  return decideSheet({ sheet: "overview", names: ["概览", "Overview"], content, goesLast: false }, found, {
    ...BARE,
    ...view,
  });
}

describe("decideSheet", () => {
  it("lets a sheet go that holds only ours, whatever the case of its name", () => {
    expect(decided(REPORT, { charts: ["Ours"] }, "OVERVIEW")).toEqual({ stays: null, charts: ["Ours"], slicers: [] });
    expect(decided(PIVOT, { slicers: ["By segment"], pivotCount: 1 })).toEqual({
      stays: null,
      charts: [],
      slicers: ["By segment"],
    });
  });

  it("keeps a sheet that people renamed, before all other reasons", () => {
    expect(decided(REPORT, { isAnythingBeside: true, isLastVisible: true }, "Mine").stays).toBe("renamed");
  });

  it.each<[string, OwnContent, Partial<SheetView>]>([
    ["cells beside ours", REPORT, { isAnythingBeside: true }],
    ["a chart of theirs", REPORT, { charts: ["Ours", "Theirs"] }],
    ["a chart on the sheet of a table", TABLE, { charts: ["Ours"] }],
    ["a slicer of theirs", PIVOT, { slicers: ["By segment", "Theirs"], pivotCount: 1 }],
    ["a PivotTable of theirs", REPORT, { pivotCount: 1 }],
    ["a second PivotTable", PIVOT, { pivotCount: 2 }],
  ])("keeps a sheet with %s", (_what, content, view) => {
    expect(decided(content, view).stays).toBe("foreign");
  });

  it("keeps a sheet on which something of theirs stands among ours", () => {
    expect(decided(TABLE, {}, "Overview", true).stays).toBe("foreign");
  });

  it("lets slicers of our table go with it", () => {
    expect(decided(TABLE, { slicers: ["Any"] })).toEqual({ stays: null, charts: [], slicers: [] });
  });

  it("keeps the last visible sheet, since a workbook needs one", () => {
    expect(decided(REPORT, { isLastVisible: true }).stays).toBe("last-sheet");
  });
});
