import { beforeAll, describe, expect, it } from "vitest";
import { readXlsx } from "hucre";
import { createHash } from "node:crypto";
import { fillFromSample } from "#files/fill-from-rows";
import { openFile, saveWorkbook } from "#files/open-workbook";
import { saveXlsx } from "#files/save-xlsx";
import { fillWorkbook } from "#files/to-host";
import type { SheetData } from "#files/workbook-data";
import { cellError, type CellValue } from "#host/grid/cell-values";
import { WorkbookModel } from "#host/model/workbook";
import { sampleWorkbook } from "#samples/sample-workbook";
import { book, reopened, sheet } from "./small-workbooks";

const NAMES = [
  "00123", "123456789012345678", "=1+1", "+86 199", "@x", "-5", "'quoted'", '"double"', "a,b;c\td", "two\nlines",
  "carriage\rreturn", " spaces around ", "👩‍💻 家", "שלום עולם", "\u202eright to left", "<tag attr=\"1\">&amp;", "_x0041_", "_x005F_x0041_",
  "_x41_", "half \ud83d pair", "\ude00 other half", "\u0001 control \u001f", "\ufffe", "%00", "日期\u3000全角",
]; // prettier-ignore

function textColumn(values: readonly CellValue[]): SheetData["columns"][number] {
  return { values, formats: [{ end: values.length, numberFormat: "@", style: {} }] };
}

describe("a workbook saved and opened again", () => {
  it("keeps every text, ids and names that look like formulas included", async () => {
    const back = await reopened(book([sheet({ columns: [textColumn(NAMES)] })]));
    expect(back.sheets[0]!.columns[0]!.values).toEqual(NAMES);
    expect(back.sheets[0]!.formulas).toEqual([]);
    expect(back.sheets[0]!.columns[0]!.formats).toEqual([{ end: NAMES.length, numberFormat: "@", style: {} }]);
  });

  it("keeps numbers to the last digit, booleans, errors and gaps", async () => {
    const values: CellValue[] = [
      0.1 + 0.2,
      -5,
      1e300,
      123456789012345680,
      null,
      true,
      false,
      cellError("#N/A"),
      null,
      0,
    ];
    const back = await reopened(
      book([
        sheet({
          columns: [
            { values: [1], formats: [] },
            { values, formats: [] },
          ],
        }),
      ]),
    );
    expect(back.sheets[0]!.columns[1]!.values).toEqual(values);
  });

  it("keeps dates as serials with their formats, in the systems of 1900 and of 1904", async () => {
    const serials = [46347, 46334 + 877 / 1440, 45.5, 61, 72687.25, 0.75];
    for (const date1904 of [false, true]) {
      const formats = [{ end: serials.length, numberFormat: "yyyy-mm-dd hh:mm", style: {} }];
      const back = await reopened(book([sheet({ columns: [{ values: serials, formats }] })], { date1904 }));
      expect(back.date1904).toBe(date1904);
      expect(back.sheets[0]!.columns[0]!.values).toEqual(serials);
      expect(back.sheets[0]!.columns[0]!.formats).toEqual(formats);
    }
  });

  it("keeps formulas with the results they showed", async () => {
    const data = sheet({
      columns: [{ values: [1, 2, 3], formats: [] }, { values: [6, "a<b", true], formats: [] }],
      formulas: [
        { row: 0, column: 1, formula: "=SUM(A1:A3)" },
        { row: 1, column: 1, formula: '="a"&"<b"' },
        { row: 2, column: 1, formula: "=A1<A2" },
      ],
    }); // prettier-ignore
    const back = (await reopened(book([data]))).sheets[0]!;
    expect(back.formulas).toEqual(data.formulas);
    expect(back.columns[1]!.values).toEqual([6, "a<b", true]);
  });

  it("keeps looks, widths, heights, panes, merged and hidden parts, tab colours and visibility", async () => {
    const style = {
      fill: "#1B7F4B", fontColor: "#FFFFFF", bold: true, italic: true, fontName: "Arial", fontSize: 14, underline: "Single",
      horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true, indentLevel: 0,
      borders: { bottom: { style: "Continuous", weight: "Thin", color: "#808080" } },
    }; // prettier-ignore
    const plain = { ...style };
    delete (plain as Partial<typeof style>).indentLevel;
    const first = sheet({
      name: "Looks & more",
      tabColor: "#2F6DB5",
      columns: [
        { values: ["head", 1, 2], formats: [{ end: 1, numberFormat: "General", style }, { end: 3, numberFormat: "#,##0.00", style: {} }], width: 75.75 },
        { values: ["hidden"], formats: [], hidden: true },
        { values: [null, "x"], formats: [{ end: 1_048_576, numberFormat: "@", style: {} }], width: 120 },
      ],
      merges: [{ row: 4, column: 0, rows: 2, columns: 3 }],
      frozenRows: 1,
      frozenColumns: 2,
      hiddenRows: [{ start: 1, end: 2 }],
      rowHeights: [{ start: 0, end: 1, points: 30 }],
    }); // prettier-ignore
    const others = [
      sheet({ name: "hidden", visibility: "hidden" }),
      sheet({ name: "very", visibility: "veryHidden" }),
      sheet({ name: "shown" }),
    ];
    const back = await reopened(book([first, ...others], { activeSheet: "shown" }));
    const seen = back.sheets[0]!;
    expect(seen.columns[0]!.formats).toEqual([
      { end: 1, numberFormat: "General", style: plain },
      { end: 3, numberFormat: "#,##0.00", style: {} },
    ]);
    expect(seen.columns.map(column => column.width)).toEqual([75.75, 48, 120]);
    expect(seen.columns.map(column => column.hidden ?? false)).toEqual([false, true, false]);
    expect(seen.columns[2]!.formats).toEqual([{ end: 1_048_576, numberFormat: "@", style: {} }]);
    expect(seen.merges).toEqual(first.merges);
    expect([seen.frozenRows, seen.frozenColumns]).toEqual([1, 2]);
    expect(seen.hiddenRows).toEqual(first.hiddenRows);
    expect(seen.rowHeights).toEqual(first.rowHeights);
    expect(seen.tabColor).toBe("#2F6DB5");
    expect(back.sheets.map(each => each.visibility)).toEqual(["visible", "hidden", "veryHidden", "visible"]);
    expect(back.activeSheet).toBe("shown");
  });

  it("keeps tables with names, styles, stripes, buttons, criteria, totals and headers switched off", async () => {
    const table = {
      name: "tblRFMWSettings", range: { row: 1, column: 0, rows: 4, columns: 2 }, style: "TableStyleMedium7", showHeaders: true,
      showTotals: true, bandedRows: true, bandedColumns: false, filterButtons: true,
      criteria: [
        { column: 0, kind: "values", values: ["甲", "<乙>"], blanks: true },
        { column: 1, kind: "custom", criteria: [">=10", "<20"], all: true },
      ],
    } as const; // prettier-ignore
    const second = { ...table, name: "tbl二", range: { row: 8, column: 0, rows: 3, columns: 2 }, style: "", showHeaders: false, showTotals: false, bandedRows: false, bandedColumns: true, filterButtons: false, criteria: [] }; // prettier-ignore
    const columns = [
      { values: [null, "键", "甲", "<乙>", "合计", null, null, null, "a", "b", "c"], formats: [] },
      { values: [null, "值", 12, 14, 26, null, null, null, 1, 2, 3], formats: [] },
    ];
    const back = await reopened(book([sheet({ columns, tables: [table, second] })]));
    expect(back.sheets[0]!.tables).toEqual([table, second]);
  });

  it("makes table headers whole and unique, as Excel demands of a file", async () => {
    const table = {
      name: "T", range: { row: 0, column: 0, rows: 2, columns: 4 }, style: "TableStyleMedium2", showHeaders: true, showTotals: false,
      bandedRows: true, bandedColumns: false, filterButtons: true, criteria: [],
    }; // prettier-ignore
    const columns = ["name", "Name", null, 2026].map(head => ({ values: [head, 1], formats: [] }));
    const bytes = await saveXlsx(book([sheet({ columns, tables: [table] })]));
    const file = await readXlsx(bytes);
    expect(file.sheets[0]!.rows[0]).toEqual(["name", "Name2", "Column3", "2026"]);
    expect(file.sheets[0]!.tables![0]!.columns.map(column => column.name)).toEqual([
      "name",
      "Name2",
      "Column3",
      "2026",
    ]);
  });

  it("keeps conditional formats, validations, the sheet's filter and defined names", async () => {
    const area = [{ row: 1, column: 0, rows: 3, columns: 1 }];
    const data = sheet({
      name: "It's R&D",
      columns: [textColumn(["段", "核心会员", "流失", "x"]), { values: ["n", 1, 2, 3], formats: [] }],
      conditionalFormats: [
        { ranges: area, priority: 0, stopIfTrue: false, rule: { kind: "cell", operator: "equal", formulas: ['"核心会员"'], style: { fill: "#1B7F4B", fontColor: "#FFFFFF", bold: true } } },
        { ranges: area, priority: 1, stopIfTrue: true, rule: { kind: "text", operator: "containsText", text: 'a"b', style: { fontColor: "#B3261E" } } },
        { ranges: area, priority: 2, stopIfTrue: false, rule: { kind: "formula", formula: "$B2>2", style: { fill: "#FBE7B8" } } },
        { ranges: area, priority: 3, stopIfTrue: false, rule: { kind: "dataBar", color: "#638EC6" } },
        { ranges: area, priority: 4, stopIfTrue: false, rule: { kind: "colorScale", points: [{ type: "min", color: "#FFFFFF" }, { type: "percentile", value: "50", color: "#A9C8EA" }, { type: "max", color: "#1B7F4B" }] } },
      ],
      validations: [
        { ranges: area, type: "list", formulas: ['"未接通,已接通,拒绝"'], allowBlank: true },
        { ranges: [{ row: 1, column: 1, rows: 3, columns: 1 }], type: "whole", operator: "between", formulas: ["1", "5"], allowBlank: false },
      ],
      filter: { range: { row: 0, column: 0, rows: 4, columns: 2 }, criteria: [{ column: 0, kind: "values", values: ["流失"], blanks: false }] },
    }); // prettier-ignore
    const names = [
      { name: "总数", reference: "'It''s R&D'!$B$2:$B$4" },
      { name: "本页", reference: "'It''s R&D'!$B$2", sheet: "It's R&D" },
    ];
    const back = await reopened(book([data], { names }));
    const seen = back.sheets[0]!;
    expect(seen.conditionalFormats).toEqual(data.conditionalFormats);
    expect(seen.validations).toEqual(data.validations);
    expect(seen.filter).toEqual(data.filter);
    expect(back.names).toEqual(names);
  });
});

describe("the sample workbook in the host", () => {
  let model: WorkbookModel;
  let bytes: Uint8Array;

  beforeAll(async () => {
    model = new WorkbookModel(["订单", "Sheet2"]);
    fillFromSample(model, sampleWorkbook());
    bytes = await saveWorkbook(model);
  });

  it("replaces the sheets that were there and shows the orders", () => {
    expect(model.sheets.map(each => each.name)).toEqual(sampleWorkbook().sheets.map(each => each.name));
    expect(model.activeSheet.name).toBe("订单");
    const orders = model.sheetNamed("订单")!;
    expect(orders.usedRange(true)).toEqual({ row: 0, column: 0, rows: 1913, columns: 30 });
    expect(orders.tables[0]!.name).toBe("tblOrders");
    expect(orders.frozen).toEqual({ rows: 1, columns: 0 });
    expect(orders.grid.getNumberFormat(1, 0)).toBe("@");
    expect(orders.grid.getNumberFormat(5000, 0)).toBe("@");
    expect(orders.getText(1, 9)).toBe("2026-11-08 14:35");
    expect(orders.getText(1, 20)).toBe("500.00");
  });

  it("is saved to the same bytes every time", async () => {
    const hash = (data: Uint8Array): string => createHash("sha256").update(data).digest("hex");
    expect(hash(await saveWorkbook(model))).toBe(hash(bytes));
  });

  it("comes back cell for cell and is not changed by a second saving", async () => {
    const outcome = await openFile(bytes, "sample.xlsx");
    if (!outcome.ok) throw new Error(outcome.failure.kind);
    const again = new WorkbookModel();
    fillWorkbook(again, outcome.workbook);
    for (const one of model.sheets) {
      const other = again.sheetNamed(one.name)!;
      const used = one.usedRange(true)!;
      expect(other.grid.readBlock(used)).toEqual(one.grid.readBlock(used));
      expect(other.getColumnWidth(0)).toBe(one.getColumnWidth(0));
      expect(other.tables.map(table => [table.name, table.style])).toEqual(
        one.tables.map(table => [table.name, table.style]),
      );
    }
    const second = await openFile(await saveWorkbook(again), "sample.xlsx");
    expect(second.ok && second.workbook).toEqual(outcome.workbook);
  });
});

describe("what the add-in wrote into the host", () => {
  it("survives saving: rules by their recorded settings, filters with hidden rows, names at their moved cells", async () => {
    const model = new WorkbookModel(["数据"]);
    const data = model.sheets[0]!;
    data.grid.setBlock(0, 0, [["段", "n"], ["核心会员", 1], ["流失", 2], ["", 3]]); // prettier-ignore
    const area = { row: 1, column: 0, rows: 3, columns: 1 };
    data.conditionalFormats.push({
      id: "{1}", type: "CellValue", ranges: [data.anchor(area)], priority: 0, stopIfTrue: false,
      settings: new Map<string, string | { formula1: string; operator: string }>([
        ["cellValue.rule", { formula1: '="核心会员"', operator: "EqualTo" }],
        ["cellValue.format.fill.color", "#1B7F4B"],
      ]),
    }); // prettier-ignore
    data.dataValidations.push({
      ranges: [data.anchor(area)], rule: { list: { inCellDropDown: true, source: "是,否" } }, ignoreBlanks: true, errorAlert: {}, prompt: {},
    }); // prettier-ignore
    const range = data.anchor({ row: 0, column: 0, rows: 4, columns: 2 });
    data.autoFilter = { range, criteria: new Map([[0, { filterOn: "Values", values: ["流失"] }]]) };
    data.applyFilters();
    const anchor = data.anchor({ row: 1, column: 1, rows: 3, columns: 1 });
    model.names.push({
      name: "n",
      id: "{2}",
      formula: "=数据!$Z$1",
      sheetId: null,
      anchor,
      anchorSheetId: data.id,
      visible: true,
      comment: "",
    });

    const outcome = await openFile(await saveWorkbook(model), "x.xlsx");
    if (!outcome.ok) throw new Error(outcome.failure.kind);
    const back = new WorkbookModel();
    fillWorkbook(back, outcome.workbook);
    const seen = back.sheetNamed("数据")!;
    expect([...seen.conditionalFormats[0]!.settings]).toEqual([...data.conditionalFormats[0]!.settings]);
    expect(seen.conditionalFormats[0]!.type).toBe("CellValue");
    expect(seen.dataValidations[0]!.rule).toEqual({ list: { inCellDropDown: true, source: "是,否" } });
    expect([1, 2, 3].map(row => seen.isRowFilteredOut(row))).toEqual([true, false, true]);
    seen.autoFilter!.criteria.clear();
    seen.applyFilters();
    expect([1, 2, 3].map(row => seen.isRowHidden(row))).toEqual([false, false, false]);
    expect(back.names[0]!.formula).toBe("=数据!$B$2:$B$4");
    expect(back.names[0]!.anchor!.rectangle).toEqual({ row: 1, column: 1, rows: 3, columns: 1 });
  });
});
