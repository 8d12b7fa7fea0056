import { describe, expect, it } from "vitest";
import { openFile, saveWorkbook } from "#files/open-workbook";
import { saveXlsx } from "#files/save-xlsx";
import { fillWorkbook } from "#files/to-host";
import type { ConditionalFormatData, ValidationData } from "#files/workbook-data";
import type { PlainValue } from "#host/model/records";
import { WorkbookModel } from "#host/model/workbook";
import { book, partOf, reopened, sheet } from "./small-workbooks";

const AREA = { row: 1, column: 2, rows: 3, columns: 1 };
const SHEET = "xl/worksheets/sheet1.xml";

function bar(rule: Partial<Extract<ConditionalFormatData["rule"], { kind: "dataBar" }>>): ConditionalFormatData {
  return { ranges: [AREA], priority: 0, stopIfTrue: false, rule: { kind: "dataBar", color: "#D3DEF1", ...rule } };
}

async function throughHost(model: WorkbookModel): Promise<WorkbookModel> {
  const outcome = await openFile(await saveWorkbook(model), "x.xlsx");
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  const back = new WorkbookModel();
  fillWorkbook(back, outcome.workbook);
  return back;
}

describe("data bars in a saved workbook", () => {
  it("keep their bounds, their solid fill and their border", async () => {
    const formats = [
      bar({ lower: { type: "num", value: "0" }, upper: { type: "num", value: "100" }, solid: true }),
      { ...bar({ borderColor: "#2B4784", lower: { type: "percentile", value: "10" }, hidesValue: true }), priority: 1 },
      { ...bar({ lower: { type: "min" }, upper: { type: "max" } }), priority: 2 },
      { ...bar({}), priority: 3 },
    ];
    const back = await reopened(book([sheet({ conditionalFormats: formats })]));
    expect(back.sheets[0]!.conditionalFormats).toEqual(formats);
  });

  it("say their bounds twice: for old programs in the rule, with the solid fill in the extension that the rule names", async () => {
    const rule = { lower: { type: "num", value: "0" }, upper: { type: "num", value: "100" }, solid: true } as const;
    const xml = partOf(await saveXlsx(book([sheet({ conditionalFormats: [bar(rule)] })])), SHEET);
    const id = /<x14:id>(\{[0-9A-F-]{36}\})<\/x14:id>/.exec(xml)![1]!;
    expect(xml).toContain('<dataBar><cfvo type="num" val="0"/><cfvo type="num" val="100"/><color rgb="FFD3DEF1"/>');
    expect(xml).toContain(`<x14:cfRule type="dataBar" id="${id}">`);
    expect(xml).toContain('<x14:dataBar minLength="0" maxLength="100" gradient="0">');
    expect(xml).toContain('<x14:cfvo type="num"><xm:f>100</xm:f></x14:cfvo>');
    expect(xml).toContain("<xm:sqref>C2:C4</xm:sqref>");
    // The format wants the extensions at the very end.
    expect(xml.endsWith("</extLst></worksheet>")).toBe(true);
  });

  it("have an id of their own on every sheet", async () => {
    const bytes = await saveXlsx(
      book([
        sheet({ conditionalFormats: [bar({}), bar({})] }),
        sheet({ name: "Sheet2", conditionalFormats: [bar({})] }),
      ]),
    );
    const all = [SHEET, "xl/worksheets/sheet2.xml"].map(part => partOf(bytes, part)).join("");
    const ids = [...all.matchAll(/<x14:id>([^<]+)/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it("come back into the host with the settings that made them", async () => {
    const model = new WorkbookModel(["数据"]);
    const data = model.sheets[0]!;
    const settings = new Map<string, PlainValue>([
      ["dataBar.lowerBoundRule", { type: "Number", formula: "0" }],
      ["dataBar.upperBoundRule", { type: "Number", formula: "100" }],
      ["dataBar.positiveFormat.fillColor", "#D3DEF1"],
      ["dataBar.positiveFormat.gradientFill", false],
      ["dataBar.positiveFormat.borderColor", ""],
    ]);
    data.conditionalFormats.push({
      id: "{1}", type: "DataBar", ranges: [data.anchor(AREA)], priority: 0, stopIfTrue: false, settings,
    }); // prettier-ignore
    const back = await throughHost(model);
    expect([...back.sheets[0]!.conditionalFormats[0]!.settings]).toEqual([...settings]);
  });
});

describe("messages of cells in a saved workbook", () => {
  const base = { formulas: [], allowBlank: true } as const;
  const validations: ValidationData[] = [
    { ...base, ranges: [AREA], type: "none", prompt: { title: "", message: "分数 1–5\n\"高\" > 低 & _x0041_" } },
    {
      ...base,
      ranges: [{ ...AREA, column: 3 }, { ...AREA, column: 6 }],
      type: "custom",
      formulas: ["TRUE"],
      prompt: { title: "提示", message: "m" },
      alert: { title: "不对", message: "请从列表里选", style: "warning" },
    },
    { ...base, ranges: [{ ...AREA, column: 4 }], type: "list", formulas: ['"是,否"'], silent: true },
  ]; // prettier-ignore

  it("come back to the letter, with and without a rule", async () => {
    const back = await reopened(book([sheet({ validations })]));
    expect(back.sheets[0]!.validations).toEqual(validations);
  });

  it("stand in the file as Excel reads them", async () => {
    const xml = partOf(await saveXlsx(book([sheet({ validations })])), SHEET);
    expect(xml).toContain(
      '<dataValidation allowBlank="1" showInputMessage="1" showErrorMessage="1" ' +
        'prompt="分数 1–5_x000A_&quot;高&quot; &gt; 低 &amp; _x005F_x0041_" sqref="C2:C4">',
    );
    expect(xml).toContain('errorStyle="warning" errorTitle="不对" error="请从列表里选" promptTitle="提示" prompt="m"');
    expect(xml).toContain('<dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="E2:E4">');
  });

  it("come back into the host as the add-in set them", async () => {
    const model = new WorkbookModel(["数据"]);
    const data = model.sheets[0]!;
    const note = {
      rule: { custom: { formula: "=TRUE" } }, ignoreBlanks: true,
      prompt: { showPrompt: true, title: "", message: "最近一次购买距基准日的天数" },
      errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
    }; // prettier-ignore
    data.dataValidations.push({ ...note, ranges: [data.anchor(AREA)] });
    // What clearing leaves behind says nothing and is not written.
    data.dataValidations.push({ ...note, rule: {}, prompt: {}, ranges: [data.anchor({ ...AREA, column: 5 })] });
    const back = (await throughHost(model)).sheets[0]!;
    expect(back.dataValidations).toEqual([{ ...note, ranges: back.dataValidations[0]!.ranges }]);
    expect(back.dataValidations[0]!.ranges.map(range => range.rectangle)).toEqual([AREA]);
  });
});

describe("a plain cell in a column with a look of its own", () => {
  it("says in the file that it is plain, because LibreOffice would give it the look of the column", async () => {
    const formats = [
      { end: 1, numberFormat: "General", style: {} },
      { end: 1_048_576, numberFormat: "@", style: {} },
    ];
    const columns = [{ values: ["head", "00123"], formats }, { values: ["plain"], formats: [] }]; // prettier-ignore
    const xml = partOf(await saveXlsx(book([sheet({ columns })])), SHEET);
    expect(xml).toContain('<c r="A1" s="0" t="s">');
    expect(xml).toContain('<c r="B1" t="s">');
    const back = await reopened(book([sheet({ columns })]));
    expect(back.sheets[0]!.columns[0]!.formats).toEqual(formats);
  });
});

describe("filters in a saved workbook", () => {
  it("keep comparisons and blanks on a sheet's own filter, and values with line ends", async () => {
    const filter = {
      range: { row: 0, column: 0, rows: 9, columns: 4 },
      criteria: [
        { column: 0, kind: "custom", criteria: [">=80", "<=100"], all: true },
        { column: 1, kind: "values", values: ["a\nb", '"<c>"', "_x0041_"], blanks: true },
        { column: 2, kind: "custom", criteria: ["<>"], all: false },
        { column: 3, kind: "custom", criteria: ["=1*", "=2*"], all: false },
      ],
    } as const;
    const back = await reopened(book([sheet({ filter })]));
    expect(back.sheets[0]!.filter).toEqual(filter);
  });
});

describe("what is kept from people's eyes", () => {
  it("stays so: gridlines, headings, and names of the workbook and of one sheet", async () => {
    const names = [
      { name: "_RFMW_Blocks", reference: "Sheet1!$A$1:$B$4", sheet: "Sheet1", hidden: true },
      { name: "_RFMW_Blocks", reference: "'Sheet 2'!$A$1", sheet: "Sheet 2" },
      { name: "秘密", reference: "Sheet1!$A$1", hidden: true },
    ];
    const sheets = [sheet({ hidesGridlines: true }), sheet({ name: "Sheet 2", hidesHeadings: true })];
    const back = await reopened(book(sheets, { names }));
    expect(back.names).toEqual(names);
    expect(back.sheets.map(one => [one.hidesGridlines, one.hidesHeadings])).toEqual([
      [true, undefined],
      [undefined, true],
    ]);
    const model = new WorkbookModel();
    fillWorkbook(model, back);
    expect(model.sheets.map(one => [one.showGridlines, one.showHeadings])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(model.names.map(name => name.visible)).toEqual([false, true, false]);
  });

  it("does not break the file: characters that XML cannot hold are written in the notation of the format", async () => {
    const table = {
      name: "T", range: { row: 0, column: 0, rows: 2, columns: 1 }, style: "", showHeaders: true, showTotals: false,
      bandedRows: false, bandedColumns: false, filterButtons: true,
      criteria: [{ column: 0, kind: "values", values: ["\u0001 half \ud83d"], blanks: false }],
    } as const; // prettier-ignore
    const columns = [{ values: ["head\u0002", "\u0001 half \ud83d"], formats: [] }];
    const back = await reopened(book([sheet({ columns, tables: [table] })]));
    expect(back.sheets[0]!.tables).toEqual([table]);
  });
});
