import { beforeAll, describe, expect, it } from "vitest";
import type { FormulaCell, TableSheetSpec } from "#app/workbook/table-specs";
import type { Cell } from "#core/cell";
import type { WorksheetModel } from "#host/model/worksheet";
import { column } from "../../support/column-spec";
import { QUIET, afterCleanUp, bootExcelBench, failureOf, fill, filterTable, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

const HOSTILE = ["00123", "123456789012345678", "=1+1", "+8613800000000", "@x", "-5", "1-2", "TRUE", "#N/A", "1e5"];

const COLUMNS = [
  column("会员编号", "text"),
  column("RFMW指数", "decimal1", { dataBar: true }),
  column("最近消费日", "date"),
  column("累计净额", "amount"),
  column("联系结果", "text", { role: "manual", list: ["未接通", "成交"] }),
];

function members(
  ids: readonly string[],
  more: Partial<TableSheetSpec> = {},
  cells: (id: string, row: number) => (Cell | FormulaCell)[] = (id, row) => [id, row + 0.5, 45000 + row, row * 10, ""],
): TableSheetSpec {
  return {
    sheetName: "RFMW_会员",
    sheetAliases: ["RFMW_会员", "RFMW_Members"],
    tableName: "tblRFMWMembers",
    columns: COLUMNS,
    rowCount: ids.length,
    rows: (from, to) => ids.slice(from, to).map((id, k) => cells(id, from + k)),
    frozenColumns: 1,
    headerHeightPixels: 26,
    ...more,
  };
}

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

async function write(spec: TableSheetSpec): Promise<WorksheetModel> {
  valueOf(await bench.workbook().writeTableSheet(spec, QUIET));
  return sheetOf("tblRFMWMembers");
}

function sheetOf(tableName: string): WorksheetModel {
  return bench.host.workbook.sheets.find(sheet => sheet.tables.some(table => table.name === tableName))!;
}

function cells(sheet: WorksheetModel, row: number, columnAt: number, rows: number, columns: number): unknown[][] {
  return sheet.grid.readBlock({ row, column: columnAt, rows, columns });
}

describe("writeTableSheet(spec, options) on a workbook without the sheet", () => {
  it("makes the sheet with its table from A1 and says where", async () => {
    bench.blank();
    const place = valueOf(await bench.workbook().writeTableSheet(members(["a", "b"]), QUIET));
    expect(place).toEqual({ sheetName: "RFMW_会员", address: "A1:E3" });
    const sheet = sheetOf("tblRFMWMembers");
    expect(cells(sheet, 0, 0, 3, 5)).toEqual([
      ["会员编号", "RFMW指数", "最近消费日", "累计净额", "联系结果"],
      ["a", 0.5, 45000, 0, null],
      ["b", 1.5, 45001, 10, null],
    ]);
    expect(sheet.tables[0]).toMatchObject({ name: "tblRFMWMembers", style: "TableStyleLight1", showBandedRows: true });
    expect(bench.host.workbook.activeSheet.name).toBe("Orders");
  });

  it("freezes header and first columns, colours tab, headers and manual cells, sets widths, formats, drop-down and bar", async () => {
    bench.blank();
    const sheet = await write(members(["a", "b"]));
    expect(sheet.frozen).toEqual({ rows: 1, columns: 1 });
    expect(sheet.tabColor).toBe("#2B4784");
    expect(sheet.grid.getStyle(0, 0)).toMatchObject({ fill: "#2B4784", fontColor: "#FFFFFF", bold: true });
    expect(sheet.grid.getStyle(0, 4)).toMatchObject({ fill: "#7A5C00" });
    expect(sheet.grid.getStyle(1, 4)).toMatchObject({ fill: "#FFF8E1" });
    expect([0, 1, 2, 3].map(at => sheet.grid.getNumberFormat(2, at))).toEqual(["@", "0.0", "yyyy-mm-dd", "#,##0.00"]);
    expect(sheet.getColumnWidth(0)).toBe(60);
    expect(sheet.dataValidations.map(validation => validation.rule)).toContainEqual({
      list: { inCellDropDown: true, source: "未接通,成交" },
    });
    expect(
      sheet.conditionalFormats.map(format => [format.type, format.settings.get("dataBar.upperBoundRule")]),
    ).toEqual([["DataBar", { type: "Number", formula: "100" }]]);
  });

  it("keeps hostile ids as the texts they are and gives them back so", async () => {
    bench.blank();
    const sheet = await write(members(HOSTILE));
    expect(cells(sheet, 1, 0, HOSTILE.length, 1).map(row => row[0])).toEqual(HOSTILE);
    const table = valueOf(await bench.workbook().readTableSheet("tblRFMWMembers"))!;
    expect(table.rows.map(row => row[0])).toEqual(HOSTILE);
    expect(table.formulas.flat().every(formula => formula === null)).toBe(true);
  });

  it("takes the sheet back when it is cancelled, so that the next run starts clean", async () => {
    bench.blank();
    const ids = Array.from({ length: 5_000 }, (_, k) => `M${k}`);
    const cancel = { aborted: false };
    const report = (done: number) => void (cancel.aborted = done > 0);
    const outcome = await bench.workbook().writeTableSheet(members(ids), { cancel, report });
    expect(failureOf(outcome)).toEqual({ code: "cancelled" });
    expect(bench.host.workbook.sheets.map(sheet => sheet.name)).toEqual(["Orders"]);
  });

  it("refuses a sheet of its name that somebody else filled, and uses a blank one", async () => {
    bench.blank();
    const other = bench.host.workbook.addSheet("RFMW_Members");
    fill(other, [["mine"]], 4, 4);
    const refused = await bench.workbook().writeTableSheet(members(["a"]), QUIET);
    expect(failureOf(refused)).toEqual({ code: "sheet-name-taken", sheet: "RFMW_Members" });
    expect(cells(other, 4, 4, 1, 1)).toEqual([["mine"]]);
    other.grid.clearContents({ row: 4, column: 4, rows: 1, columns: 1 });
    await write(members(["a"]));
    expect(bench.host.workbook.sheets.map(sheet => sheet.name)).toEqual(["Orders", "RFMW_会员"]);
  });

  it("takes over what a run left that was cut off before it made the table", async () => {
    bench.blank();
    const left = bench.host.workbook.addSheet("RFMW_会员");
    fill(left, [COLUMNS.map(spec => spec.header), ["old", 1, 45000, 1, null], ["older", 1, 45000, 1, null]]);
    const sheet = await write(members(["a"]));
    expect(sheet).toBe(left);
    expect(cells(sheet, 1, 0, 2, 1)).toEqual([["a"], [null]]);
  });

  it("leaves plain cells alone where people filled something in, and clears nothing before it writes", async () => {
    bench.blank();
    const plain = bench.host.workbook.addSheet("RFMW_会员");
    const rows = [COLUMNS.map(spec => spec.header), ["a", 1, 45000, 1, "成交"]];
    fill(plain, rows);
    const outcome = await bench.workbook().writeTableSheet(members(["b"]), QUIET);
    expect(failureOf(outcome)).toEqual({ code: "sheet-name-taken", sheet: "RFMW_会员" });
    expect(cells(plain, 0, 0, 2, 5)).toEqual(rows);
    fill(plain, [[null]], 1, 4);
    valueOf(await bench.workbook().checkTableSheets([members(["b"])]));
    expect(cells(plain, 1, 0, 1, 2)).toEqual([["a", 1]]);
  });

  it("says so when the workbook's structure is protected, instead of blaming the sheet", async () => {
    bench.blank();
    bench.host.workbook.structureProtected = true;
    const outcome = await bench.workbook().writeTableSheet(members(["a"]), QUIET);
    expect(failureOf(outcome)).toEqual({ code: "workbook-structure-protected" });
  });

  it("refuses a table name that a defined name has", async () => {
    bench.blank();
    await Excel.run(async context => {
      context.workbook.names.add("tblRFMWMembers", "=1");
      await context.sync();
    });
    const outcome = await bench.workbook().writeTableSheet(members(["a"]), QUIET);
    expect(failureOf(outcome)).toEqual({ code: "table-name-taken", table: "tblRFMWMembers" });
    expect(bench.host.workbook.sheets.length).toBe(1);
  });

  it("writes a table without rows as one blank row and reads it as none", async () => {
    bench.blank();
    await write(members([]));
    expect(valueOf(await bench.workbook().readTableSheet("tblRFMWMembers"))).toMatchObject({
      sheetName: "RFMW_会员",
      rows: [],
      formulas: [],
    });
  });

  it("stays below 5 MB per request for many rows and leaves no range behind", async () => {
    bench.blank();
    await write(members(Array.from({ length: 40_000 }, (_, k) => `会员编号${k}`)));
    const bytes = bench.host.requests.entries.map(entry => entry.requestBytes);
    expect(Math.max(...bytes)).toBeLessThan(2_500_000);
    await afterCleanUp();
    expect(bench.host.liveReferenceCount).toBe(0);
  });
});

describe("writeTableSheet(spec, options) on the table of an earlier run", () => {
  it("refills it in place, shorter or longer, and keeps the sheet", async () => {
    bench.blank();
    const sheet = await write(members(["a", "b", "c"]));
    await write(members(["x"]));
    expect(cells(sheet, 1, 0, 3, 2)).toEqual([
      ["x", 0.5],
      [null, null],
      [null, null],
    ]);
    expect(sheet.tables[0]!.range.rectangle).toMatchObject({ rows: 2, columns: 5 });
    await write(members(["p", "q", "r", "s"]));
    expect(cells(sheet, 1, 0, 4, 1).flat()).toEqual(["p", "q", "r", "s"]);
    expect(sheet.tables[0]!.range.rectangle).toMatchObject({ rows: 5, columns: 5 });
    expect(sheet.conditionalFormats.length).toBe(1);
  });

  it("clears the user's filter first: hidden rows receive their own cells", async () => {
    bench.blank();
    const sheet = await write(members(["a", "b", "c"]));
    await filterTable("tblRFMWMembers", 0, "b");
    expect(sheet.isRowHidden(1)).toBe(true);
    await write(members(["x", "y", "z"]));
    expect(sheet.isRowHidden(1)).toBe(false);
    expect(cells(sheet, 1, 0, 3, 1).flat()).toEqual(["x", "y", "z"]);
  });

  it("keeps widths that people changed, and what they wrote beside the table", async () => {
    bench.blank();
    const sheet = await write(members(["a"]));
    sheet.setColumnWidth(0, 300);
    fill(sheet, [["note"]], 1, 7);
    await write(members(["x", "y"]));
    expect(sheet.getColumnWidth(0)).toBe(300);
    expect(cells(sheet, 1, 7, 1, 1)).toEqual([["note"]]);
  });

  it("refuses to grow over what people wrote below the table, before anything is changed", async () => {
    bench.blank();
    const sheet = await write(members(["a"]));
    fill(sheet, [["mine"]], 3, 2);
    const outcome = await bench.workbook().writeTableSheet(members(["x", "y", "z"]), QUIET);
    expect(failureOf(outcome)).toEqual({ code: "own-sheet-occupied", sheet: "RFMW_会员", address: "C4" });
    expect(failureOf(await bench.workbook().checkTableSheets([members(["x", "y", "z"])]))).toEqual(failureOf(outcome));
    expect(cells(sheet, 1, 0, 3, 3)).toEqual([
      ["a", 0.5, 45000],
      [null, null, null],
      [null, null, "mine"],
    ]);
  });

  it("renames a sheet that bears its name in the other language, and leaves a name of the user's own", async () => {
    bench.blank();
    const english = members(["a"], { sheetName: "RFMW_Members" });
    const sheet = await write(english);
    await write(members(["a"]));
    expect(sheet.name).toBe("RFMW_会员");
    bench.host.workbook.renameSheet(sheet, "回访名单");
    const place = valueOf(await bench.workbook().writeTableSheet(english, QUIET));
    expect(place.sheetName).toBe("回访名单");
    expect(bench.host.workbook.sheets.length).toBe(2);
  });

  it("gives back kept columns with their formulas, and texts in them stay texts", async () => {
    bench.blank();
    const kept = [...COLUMNS, column("我的列", "kept", { numberFormat: "General" })];
    const values = [{ formula: "=RC[-2]*2" }, "=x", "007", 5];
    const spec = members(["a", "b", "c", "d"], { columns: kept }, (id, row) => [id, 1, 45000, 1, "", values[row]!]);
    const sheet = await write(spec);
    expect(sheet.grid.getFormula(1, 5)).toBe("=D2*2");
    expect(sheet.grid.getFormula(2, 5)).toBe(null);
    expect(cells(sheet, 2, 5, 3, 1).flat()).toEqual(["=x", "007", 5]);
    const table = valueOf(await bench.workbook().readTableSheet("tblRFMWMembers"))!;
    expect(table.formulas.map(row => row[5])).toEqual(["=RC[-2]*2", null, null, null]);
    expect(table.numberFormats[3]).toBe("#,##0.00");
  });

  it("takes anything into a column that people fill in, whatever it is meant for", async () => {
    bench.blank();
    const manual = [column("会员编号", "text"), column("联系日期", "date", { role: "manual" }), column("备注", "text", { role: "manual" })]; // prettier-ignore
    const typed: (Cell | FormulaCell)[][] = [["明天再打", 5], [true, "'x"], [{ formula: "=TODAY()" }, { formula: "=1+1" }], [46000, "=1+1"]]; // prettier-ignore
    const spec = members(["a", "b", "c", "d"], { columns: manual }, (id, row) => [id, ...typed[row]!]);
    const sheet = await write(spec);
    expect(cells(sheet, 1, 1, 2, 2)).toEqual([
      ["明天再打", 5],
      [true, "'x"],
    ]);
    expect(cells(sheet, 4, 1, 1, 2)).toEqual([[46000, "=1+1"]]);
    expect([sheet.grid.getFormula(3, 1), sheet.grid.getFormula(3, 2), sheet.grid.getFormula(4, 2)]).toEqual(["=TODAY()", "=1+1", null]); // prettier-ignore
    expect([sheet.grid.getNumberFormat(4, 1), sheet.grid.getNumberFormat(1, 2)]).toEqual(["yyyy-mm-dd", "@"]);
    expect(sheet.grid.getStyle(1, 2)).toMatchObject({ fill: "#FFF8E1" });
    await write(spec);
    expect(cells(sheet, 1, 1, 1, 2)).toEqual([["明天再打", 5]]);
  });

  it("never shows headers that the host made up, wherever it is cut off", async () => {
    bench.blank();
    await write(members(["a"]));
    const wider = [...COLUMNS, column("我的列", "kept", { numberFormat: "General" }), column("我的列 (2)", "kept", { numberFormat: "General" })]; // prettier-ignore
    const spec = members(["x", "y"], { columns: wider }, (id, row) => [id, row, 45000, 1, "", "", ""]);
    const sheet = sheetOf("tblRFMWMembers");
    const seen = new Set<string>();
    const stop = bench.host.requests.subscribe(() => {
      const { columns: width } = sheet.tables[0]!.range.rectangle!;
      for (const header of cells(sheet, 0, 0, 1, width)[0]!) seen.add(String(header));
    });
    valueOf(await bench.workbook().writeTableSheet(spec, QUIET));
    stop();
    expect([...seen].sort()).toEqual(wider.map(item => item.header).sort());
  });

  it("refuses a table whose header row is switched off, and reads nothing from it", async () => {
    bench.blank();
    const sheet = await write(members(["a", "b"]));
    const table = sheet.tables[0]!;
    table.showHeaders = false;
    table.range.rectangle = { ...table.range.rectangle!, row: 1, rows: 2 };
    const failure = { code: "table-header-off", sheet: "RFMW_会员" };
    expect(failureOf(await bench.workbook().readTableSheet("tblRFMWMembers"))).toEqual(failure);
    expect(failureOf(await bench.workbook().writeTableSheet(members(["x"]), QUIET))).toEqual(failure);
    expect(cells(sheet, 1, 0, 2, 1)).toEqual([["a"], ["b"]]);
  });

  it("keeps its totals row below the new rows", async () => {
    bench.blank();
    const sheet = await write(members(["a", "b"]));
    await Excel.run(async context => {
      context.workbook.tables.getItem("tblRFMWMembers").showTotals = true;
      await context.sync();
    });
    await write(members(["x", "y", "z"]));
    expect(cells(sheet, 1, 0, 3, 1).flat()).toEqual(["x", "y", "z"]);
    expect(sheet.tables[0]).toMatchObject({ showTotals: true });
    expect(sheet.tables[0]!.range.rectangle).toMatchObject({ rows: 5 });
    expect(valueOf(await bench.workbook().readTableSheet("tblRFMWMembers"))!.rows.length).toBe(3);
  });

  it("makes the table anew where tables cannot be resized", async () => {
    bench.blank();
    await write(members(["a"]));
    const old = bench.workbook({ supports: version => Number(version.slice(2)) < 13 });
    valueOf(await old.writeTableSheet(members(["x", "y"]), QUIET));
    const sheet = sheetOf("tblRFMWMembers");
    expect(sheet.tables.length).toBe(1);
    expect(sheet.tables[0]!.range.rectangle).toMatchObject({ rows: 3, columns: 5 });
  });

  it("fails with verification-failed when a cell does not hold what was written", async () => {
    bench.blank();
    const stop = bench.host.requests.subscribe(entry => {
      if (entry.members.includes("TableCollection.add")) sheetOf("tblRFMWMembers").grid.setValue(1, 0, 123);
    });
    const outcome = await bench.workbook().writeTableSheet(members(["00123"]), QUIET);
    stop();
    expect(failureOf(outcome)).toEqual({ code: "verification-failed", sheet: "RFMW_会员", address: "A2" });
  });
});

describe("readTableSheet(tableName)", () => {
  it("gives null when there is no such table", async () => {
    bench.blank();
    expect(valueOf(await bench.workbook().readTableSheet("tblRFMWMembers"))).toBe(null);
  });
  it("gives what people added: columns, rows and cells", async () => {
    bench.blank();
    const sheet = await write(members(["a", "b"]));
    fill(sheet, [["成交"]], 2, 4);
    const table = valueOf(await bench.workbook().readTableSheet("tblRFMWMembers"))!;
    expect(table.headers).toEqual(COLUMNS.map(spec => spec.header));
    expect(table.rows).toEqual([
      ["a", 0.5, 45000, 0, ""],
      ["b", 1.5, 45001, 10, "成交"],
    ]);
  });
  it("says which headers the run wrote itself, however many, in a hidden name of the sheet", async () => {
    bench.blank();
    const wide = Array.from({ length: 30 }, (_, k) => column(`a long "quoted" header ${k}`, "integer"));
    const kept = [...COLUMNS, ...wide, column("mine", "kept", { numberFormat: "General" })];
    await write(members(["a"], { columns: kept }, id => [id, 1, 45000, 1, "", ...wide.map(() => 1), ""]));
    await write(members(["a"], { columns: kept }, id => [id, 1, 45000, 1, "", ...wide.map(() => 1), ""]));
    const table = valueOf(await bench.workbook().readTableSheet("tblRFMWMembers"))!;
    expect(table.ownHeaders).toEqual([...COLUMNS, ...wide].map(spec => spec.header));
    expect(bench.host.workbook.names).toHaveLength(1);
    expect(bench.host.workbook.names[0]!.visible).toBe(false);
    const longest = bench.host.workbook.names[0]!.formula.slice(1)
      .split("&")
      .map(part => part.slice(1, -1).replaceAll(`""`, `"`).length);
    expect(Math.max(...longest)).toBeLessThanOrEqual(255);
  });

  it("halves a part that the host finds too large", async () => {
    bench.blank();
    const ids = Array.from({ length: 3_000 }, (_, k) => `M${k}`);
    await write(members(ids));
    bench.host.limits.responseBytes = 60_000;
    const table = valueOf(await bench.workbook().readTableSheet("tblRFMWMembers"))!;
    expect(table.rows.map(row => row[0])).toEqual(ids);
  });
});

describe("deleteOwnSheet(names, tableName)", () => {
  it("deletes the sheet, does nothing when there is none, and leaves one that people wrote on", async () => {
    bench.blank();
    const workbook = bench.workbook();
    const names = ["RFMW_会员", "RFMW_Members"];
    expect(valueOf(await workbook.deleteOwnSheet(names, "tblRFMWMembers"))).toBe(true);
    const sheet = await write(members(["a"]));
    fill(sheet, [["mine"]], 9, 9);
    expect(valueOf(await workbook.deleteOwnSheet(names, "tblRFMWMembers"))).toBe(false);
    expect(cells(sheet, 9, 9, 1, 1)).toEqual([["mine"]]);
    sheet.grid.clearContents({ row: 9, column: 9, rows: 1, columns: 1 });
    expect(valueOf(await workbook.deleteOwnSheet(names, "tblRFMWMembers"))).toBe(true);
    expect(bench.host.workbook.sheets.map(other => other.name)).toEqual(["Orders"]);
  });
});

describe("show(place)", () => {
  it("activates the sheet and selects the cells", async () => {
    bench.blank();
    await write(members(["a"]));
    valueOf(await bench.workbook().show({ sheetName: "RFMW_会员", address: "RFMW_会员!B2:C2" }));
    const { selection } = bench.host.workbook;
    expect(selection.sheet.name).toBe("RFMW_会员");
    expect(selection.areas).toEqual([{ row: 1, column: 1, rows: 1, columns: 2 }]);
  });
});
