import { describe, expect, it } from "vitest";
import { saveWorkbook } from "#files/open-workbook";
import { saveXlsx } from "#files/save-xlsx";
import type { SheetData } from "#files/workbook-data";
import { newChart, newSeries } from "#host/model/new-chart";
import { WorkbookModel } from "#host/model/workbook";
import { outputWords } from "#locales/output-words";
import { differences } from "../../../tools/libreoffice/compare-workbooks";
import { chartsOfHiddenCells, unmetExpectations } from "../../../tools/libreoffice/known-sheets";
import { onlySheet } from "../../../tools/libreoffice/only-sheet";
import { readFacts, type WorkbookFacts } from "../../../tools/libreoffice/xlsx-facts";
import { book, partOf, sheet } from "./small-workbooks";

const AREA = { row: 1, column: 0, rows: 2, columns: 1 };

/** A small sheet with one of everything that the check compares. */
function members(overrides: Partial<SheetData> = {}): SheetData {
  return sheet({
    name: "RFMW_Members",
    columns: [
      {
        values: ["Member ID", "00123", "=1+1"],
        formats: [
          { end: 1, numberFormat: "General", style: {} },
          { end: 3, numberFormat: "@", style: {} },
        ],
      },
      { values: ["Net", 0.5, 12], formats: [{ end: 3, numberFormat: "0.0%", style: {} }], width: 105 },
    ],
    tables: [
      {
        name: "tblRFMWMembers", range: { row: 0, column: 0, rows: 3, columns: 2 }, style: "", showHeaders: true, showTotals: false,
        bandedRows: true, bandedColumns: false, filterButtons: true, criteria: [],
      },
    ],
    conditionalFormats: [{ ranges: [AREA], priority: 0, stopIfTrue: false, rule: { kind: "cell", operator: "equal", formulas: ['"x"'], style: {} } }],
    validations: [{ ranges: [AREA], type: "list", formulas: ['"a,b"'], allowBlank: true, prompt: { title: "", message: "m" } }],
    frozenRows: 1,
    ...overrides,
  }); // prettier-ignore
}

async function facts(...sheets: readonly SheetData[]): Promise<WorkbookFacts> {
  return readFacts(await saveXlsx(book(sheets)));
}

describe("the check with LibreOffice", () => {
  it("finds nothing where nothing differs", async () => {
    expect(differences(await facts(members()), await facts(members()))).toEqual([]);
  });

  it.each<readonly [what: string, after: Partial<SheetData>, finding: string]>([
    ["a text that became a formula", { formulas: [{ row: 2, column: 0, formula: "=1+1" }] }, 'cell A3 was text "=1+1", is text "=1+1" by a formula'],
    ["a table that is gone", { tables: [] }, "table lost: tblRFMWMembers at A1:B3 filtered at A1:B3"],
    ["a rule that is gone", { conditionalFormats: [] }, 'conditional format lost: cellIs | A2:A3 | "x"'],
    ["a list and a message that are gone", { validations: [] }, 'drop-down list lost: A2:A3: "a,b"'],
    ["other panes", { frozenRows: 1, frozenColumns: 1 }, 'frozen panes was {"rows":1,"columns":0}, is {"rows":1,"columns":1}'],
    ["hidden rows", { hiddenRows: [{ start: 1, end: 2 }] }, "rows hidden was 0, is 1"],
  ])("names %s", async (_what, after, finding) => {
    expect(differences(await facts(members()), await facts(members(after)))).toContain(`RFMW_Members: ${finding}`);
  }); // prettier-ignore

  it("names an id that became a number, a format and a width that changed, and a sheet that is gone", async () => {
    const columns = [
      { values: ["Member ID", 123, "=1+1"], formats: [] },
      { values: ["Net", 0.5, 12], formats: [], width: 200 },
    ];
    const found = differences(await facts(members()), await facts(members({ columns })));
    expect(found).toContain('RFMW_Members: cell A2 was text "00123", is number "123"');
    expect(found).toContain("RFMW_Members: number format 0.0% became General in column B (3 cells)");
    expect(found).toContain("RFMW_Members: column 2 is 38.0952 wide, not 20");
    expect(differences(await facts(members(), sheet({})), await facts(members()))).toEqual([
      "sheets were RFMW_Members, Sheet1; LibreOffice has RFMW_Members",
    ]);
  });

  it("misses a sheet that the run reports, and what a known sheet is for", async () => {
    const words = outputWords("en-US");
    const found = unmetExpectations(await facts(members({ tables: [] })), ["RFMW_Members", "RFMW_Overview"], words);
    expect(found).toContain("the run reports the sheet RFMW_Overview, which the file does not have");
    expect(found).toContain("RFMW_Members: has no table tblRFMWMembers");
    expect(found).toContain("RFMW_Members: has no column Phone");
    expect(found).toContain("RFMW_Members: has no frozen columns");
  });

  it("names charts whose cells are hidden", async () => {
    const model = new WorkbookModel(["Sheet1"]);
    const first = model.sheets[0]!;
    first.grid.setBlock(0, 0, [["a", 1], ["b", 2]]); // prettier-ignore
    const corner = { row: 0, rowOffset: 0, column: 3, columnOffset: 0 };
    const chart = newChart("{1}", "c", "Line", corner, { ...corner, row: 9, column: 9 });
    const series = newSeries();
    series.values = { sheetId: first.id, anchor: first.anchor({ row: 0, column: 1, rows: 2, columns: 1 }) };
    chart.series.push(series);
    first.charts.push(chart);
    expect(chartsOfHiddenCells(readFacts(await saveWorkbook(model)))).toEqual([]);
    first.setColumnHidden(1, true);
    expect(chartsOfHiddenCells(readFacts(await saveWorkbook(model)))).toHaveLength(1);
  });

  it("prints one sheet by hiding the others", async () => {
    const alone = onlySheet(await saveXlsx(book([sheet({}), members(), sheet({ name: "x" })])), "RFMW_Members");
    const workbook = partOf(alone, "xl/workbook.xml");
    expect(workbook.match(/state="hidden"/g)).toHaveLength(2);
    expect(workbook).toContain('activeTab="1"');
    expect(readFacts(alone).sheets.map(one => one.isVisible)).toEqual([false, true, false]);
  });
});
