import { describe, expect, it } from "vitest";
import { openFile, saveWorkbook } from "#files/open-workbook";
import { saveXlsx } from "#files/save-xlsx";
import { fillWorkbook } from "#files/to-host";
import { WorkbookModel } from "#host/model/workbook";
import { book, partOf, partsOf, reopened, sheet } from "./small-workbooks";

const WHOLE_ROW = 16_384;
const WHOLE_COLUMN = 1_048_576;

/** A workbook whose first sheet is set up for print, and its layout once more from the file. */
function setUp(): WorkbookModel {
  const model = new WorkbookModel(["It's 总览", "Sheet2"]);
  const first = model.sheets[0]!;
  first.grid.setBlock(0, 0, [["a"]]);
  Object.assign(first.pageLayout, {
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { scale: null, horizontalFitToPages: 1, verticalFitToPages: null },
    printArea: [{ row: 0, column: 0, rows: 60, columns: 24 }, { row: 70, column: 0, rows: 2, columns: 2 }].map(area => first.anchor(area)),
    titleRows: first.anchor({ row: 0, column: 0, rows: 4, columns: WHOLE_ROW }),
    titleColumns: first.anchor({ row: 0, column: 0, rows: WHOLE_COLUMN, columns: 2 }),
    centerHorizontally: true,
    printErrors: "Dash",
    firstPageNumber: 3,
  }); // prettier-ignore
  Object.assign(first.pageLayout.margins, { left: 18, right: 18.5 });
  Object.assign(first.pageLayout.headersFooters.defaultForAllPages, {
    leftFooter: "R&D && <x>",
    rightFooter: "&P / &N",
  });
  return model;
}

describe("the page layout in a saved workbook", () => {
  it("comes back whole, areas and repeated rows included", async () => {
    const model = setUp();
    const outcome = await openFile(await saveWorkbook(model), "x.xlsx");
    if (!outcome.ok) throw new Error(outcome.failure.kind);
    const back = new WorkbookModel();
    fillWorkbook(back, outcome.workbook);
    const plain = (one: WorkbookModel): unknown => {
      const { printArea, titleRows, titleColumns, ...rest } = one.sheets[0]!.pageLayout;
      return [rest, [...printArea, titleRows, titleColumns].map(anchor => anchor?.rectangle)];
    };
    expect(plain(back)).toEqual(plain(model));
    expect(outcome.workbook.sheets[1]!.page).toBeUndefined();
    expect(outcome.workbook.names).toEqual([]);
  });

  it("stands in the file as Excel reads it: one page wide and as long as it takes", async () => {
    const bytes = await saveWorkbook(setUp());
    const xml = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain(
      '<printOptions horizontalCentered="1"/><pageMargins left="0.25" right="0.2569" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
        '<pageSetup paperSize="9" firstPageNumber="3" fitToWidth="1" fitToHeight="0" orientation="landscape" useFirstPageNumber="1" errors="dash"/>' +
        "<headerFooter><oddFooter>&amp;LR&amp;D &amp;&amp; &lt;x&gt;&amp;R&amp;P / &amp;N</oddFooter></headerFooter>",
    );
    const names = partOf(bytes, "xl/workbook.xml");
    expect(names).toContain(
      "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'It''s 总览'!$A$1:$X$60,'It''s 总览'!$A$71:$B$72</definedName>",
    );
    expect(names).toContain(
      "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'It''s 总览'!$A:$B,'It''s 总览'!$1:$4</definedName>",
    );
  });

  it("is left out of the file where nobody has set the page up", async () => {
    const parts = partsOf(await saveWorkbook(new WorkbookModel(["Sheet1"])));
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("pageSetup");
    expect(parts["xl/workbook.xml"]).not.toContain("definedName");
  });
});

describe("groups of rows and columns in a saved workbook", () => {
  const grouped = sheet({
    columns: [0, 1, 2, 3].map(column => ({ values: [column, 1, 2], formats: [], ...(column > 0 ? { hidden: true } : {}) })),
    columnGroups: [{ start: 1, end: 2, level: 1 }, { start: 2, end: 4, level: 2 }],
    rowGroups: [{ start: 1, end: 3, level: 1 }],
    hiddenRows: [{ start: 1, end: 3 }],
  }); // prettier-ignore

  it("come back with their levels, and closed ones hidden", async () => {
    const back = (await reopened(book([grouped]))).sheets[0]!;
    expect(back.columnGroups).toEqual(grouped.columnGroups);
    expect(back.rowGroups).toEqual(grouped.rowGroups);
    expect(back.hiddenRows).toEqual(grouped.hiddenRows);
    const model = new WorkbookModel();
    fillWorkbook(model, book([grouped]));
    expect(model.sheets[0]!.columnOutline.groups()).toEqual([
      { start: 1, end: 4, level: 1 },
      { start: 2, end: 4, level: 2 },
    ]);
    expect(model.sheets[0]!.rowOutline.levelOf(2)).toBe(1);
  });

  it("bear the button of a closed group behind it, and say how deep the sheet is grouped", async () => {
    const xml = partOf(await saveXlsx(book([grouped])), "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1" outlineLevelCol="2"/>');
    expect(xml).toMatch(/<col min="4" [^>]*hidden="1" outlineLevel="2"\/><col min="5" [^>]*collapsed="1"\/>/);
    expect(xml).toContain('<row r="2" hidden="1" outlineLevel="1">');
    expect(xml).toContain('<row r="4" collapsed="1">');
  });
});
