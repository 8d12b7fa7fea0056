import { beforeAll, describe, expect, it } from "vitest";
import type { OutputLanguages } from "#app/outputs/words/output-languages";
import type { Removed } from "#app/removal/removal-plan";
import { planRemoval, removeResults } from "#app/removal/remove-results";
import type { RemovalOutcome } from "#app/removal/remove-results";
import type { OrderColumnsMode } from "#app/run/write-request";
import { workbookFromHost } from "#files/from-host";
import type { WorkbookData } from "#files/workbook-data";
import type { WorksheetModel } from "#host/model/worksheet";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { NO_CANCEL, afterCleanUp, bootExcelBench, fill, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { ORDER_HEADER, ORDER_ROWS, openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const ROWS = [ORDER_HEADER, ...ORDER_ROWS];
const LANGUAGES_ZH: OutputLanguages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };
const COPY = "RFMW_备注备份";

function removeAll(orders: OrdersBench, cancel = NO_CANCEL): Promise<RemovalOutcome> {
  return removeResults(orders.workbook, LANGUAGES_ZH, { now: () => 0, cancel, report: () => undefined });
}

async function removed(orders: OrdersBench): Promise<Removed> {
  const outcome = await removeAll(orders);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

function sheetNames(): string[] {
  return bench.host.workbook.sheets.map(sheet => sheet.name);
}

function sheet(name: string): WorksheetModel {
  const found = bench.host.workbook.sheets.find(candidate => candidate.name === name);
  if (!found) throw new Error(`no sheet ${name} among ${sheetNames().join(", ")}`);
  return found;
}

/** The workbook as it would be saved; a column of the standard width says nothing of its width. */
function content(): WorkbookData {
  const { workbook } = workbookFromHost(bench.host.workbook);
  const sheets = workbook.sheets.map(one => ({
    ...one,
    columns: trimmed(
      one.columns.map(({ width, ...column }) => (width === undefined || width === 48 ? column : { ...column, width })),
    ),
  }));
  return { ...workbook, sheets };
}

type Columns = WorkbookData["sheets"][number]["columns"];

/** Without columns at the right edge that hold nothing. */
function trimmed(columns: Columns): Columns {
  const holdsSomething = columns.map(
    ({ values, formats, width }) => values.some(value => value !== null) || formats.length > 0 || width !== undefined,
  );
  return columns.slice(0, holdsSomething.lastIndexOf(true) + 1);
}

interface Arrangement {
  readonly name: string;
  readonly besideOrders?: OrderColumnsMode;
  readonly tableAddress?: string;
  /** Where the run moves the user's cell "备注" to. */
  readonly moved?: string;
  readonly prepare?: (orders: OrdersBench) => Promise<void>;
}

const ARRANGEMENTS: readonly Arrangement[] = [
  { name: "a plain range" },
  {
    name: "a plain range with widths, formats, a filter and a formula of the user's",
    prepare: orders =>
      orders.edit(one => {
        one.getRange("H:H").format.columnWidth = 90;
        one.getRange("A1:F1").format.fill.color = "#FFEE00";
        one.getRange("E2:E7").numberFormat = [["0.0"]];
        one.autoFilter.apply(one.getRange("A1:F7"));
        one.getRange("E20").formulas = [["=SUM(E2:E7)"]];
      }),
  },
  { name: "a table", tableAddress: "A1:F7" },
  {
    name: "columns that were inserted before the user's own cells",
    besideOrders: "insert-columns",
    moved: "Q1",
    prepare: async orders => {
      await orders.type("I1:J3", [["备注", "复核"], ["x", "=E2*2"], ["y", "=E3*2"]]); // prettier-ignore
      await orders.edit(one => {
        one.getRange("I:I").format.columnWidth = 120;
        one.getRange("G2:G7").format.fill.color = "#FFEE00";
      });
    },
  },
  {
    name: "columns that were inserted right of a table",
    besideOrders: "insert-columns",
    moved: "P1",
    tableAddress: "A1:F7",
    prepare: async orders => {
      await orders.type("H1:I3", [["备注", "复核"], ["x", "=E2*2"], ["y", "=E3*2"]]); // prettier-ignore
      await orders.edit(one => {
        one.getRange("H:H").format.columnWidth = 120;
      });
    },
  },
  {
    name: "cells of the user's right of where our columns go",
    prepare: orders => orders.type("P1:Q2", [["旁边", "算"], [1, "=P2+1"]]), // prettier-ignore
  },
  { name: "nothing beside the orders", besideOrders: "skip" },
];

async function opened({ tableAddress, prepare }: Arrangement): Promise<OrdersBench> {
  const orders = await openOrders(bench, ROWS, tableAddress === undefined ? {} : { tableAddress });
  await prepare?.(orders);
  await orders.inspect();
  return orders;
}

/** Types into the column of this header of the members table, from its first row down. */
function note(header: string, ...texts: string[]): void {
  const members = sheet("RFMW_会员");
  const headers = members.grid.readBlock({ row: 0, column: 0, rows: 1, columns: 45 })[0]!;
  fill(
    members,
    texts.map(text => [text]),
    1,
    headers.indexOf(header),
  );
}

/** The notes of the members table by member id. */
function notesByMember(header: string): Record<string, unknown> {
  const [headers, ...rows] = sheet("RFMW_会员").grid.readBlock({ row: 0, column: 0, rows: 8, columns: 45 });
  const at = headers!.indexOf(header);
  const idAt = headers!.indexOf("会员编号");
  return Object.fromEntries(rows.filter(row => row[idAt] !== null).map(row => [row[idAt], row[at]]));
}

async function inWorkbook(change: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async context => {
    change(context.workbook);
    await context.sync();
  });
}

describe("removeResults(workbook) after one run", () => {
  it.each(ARRANGEMENTS)("gives back the workbook as it was before: $name", async arrangement => {
    const orders = await opened(arrangement);
    const before = content();
    await orders.score(arrangement.besideOrders);
    expect(sheetNames().length).toBe(7);
    if (arrangement.moved !== undefined) expect(await orders.values(arrangement.moved)).toEqual([["备注"]]);

    const gone = await removed(orders);

    expect(content()).toEqual(before);
    expect(gone.sheets.map(one => [one.sheetName, one.stays])).toEqual([
      ["RFMW_透视", null],
      ["RFMW_概览", null],
      ["RFMW_指标", null],
      ["RFMW_汇总", null],
      ["RFMW_会员", null],
      ["RFMW_设置", null],
    ]);
    expect(gone.columns.map(one => one.stays)).toEqual(arrangement.besideOrders === "skip" ? [] : [null]);
    expect(gone.noteSheets).toEqual([]);
  });

  it("finds nothing more the second time", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    await removed(orders);
    expect(await removed(orders)).toEqual({ sheets: [], columns: [], noteSheets: [], noteRows: 0 });
    expect(valueOf(await planRemoval(orders.workbook, LANGUAGES_ZH))).toMatchObject({ sheets: [], columns: [] });
  });
});

describe("what stays when results are removed", () => {
  it("is every hand-written cell, on a copy that the next run reads back", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    note("备注", "n1", "n2");
    const wanted = notesByMember("备注");
    expect(valueOf(await planRemoval(orders.workbook, LANGUAGES_ZH))).toMatchObject({ noteRows: 2, noteSheets: [] });

    const gone = await removed(orders);

    expect(sheetNames()).toEqual(["订单", COPY]);
    expect(gone).toMatchObject({ noteRows: 2, noteSheets: [COPY] });
    // Once more takes nothing away either.
    expect(await removed(orders)).toMatchObject({ sheets: [], columns: [], noteRows: 2, noteSheets: [COPY] });
    await orders.inspect();
    await orders.score();
    expect(notesByMember("备注")).toEqual(wanted);
    expect(sheetNames()).not.toContain(COPY);
  });

  it("is a formula and a text among our columns, which are told", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    await orders.type("I3", [["=E3*2"]]);
    await orders.type("G12:N12", [["合计", "", "", "", "", "", "", "=COUNTA(N2:N7)"]]);

    const [columns] = (await removed(orders)).columns;

    expect(columns).toMatchObject({ stays: "foreign", foreignCells: "I3, G12, N12" });
    expect(await orders.formulas("G1:N8")).toEqual(
      Array.from({ length: 8 }, (_, row) => ["", "", row === 2 ? "=E3*2" : "", "", "", "", "", ""]),
    );
    expect(await orders.formulas("G12:N12")).toEqual([["合计", "", "", "", "", "", "", "=COUNTA(N2:N7)"]]);
  });

  it("is an inserted column that people wrote into", async () => {
    const orders = await opened(ARRANGEMENTS.find(({ moved }) => moved === "Q1")!);
    await orders.score("insert-columns");
    await orders.type("H20", [["mine"]]);

    const [columns] = (await removed(orders)).columns;

    expect(columns).toMatchObject({ stays: "foreign", foreignCells: "H20" });
    // Seven of the eight inserted columns are gone again.
    expect(await orders.values("G20:G20")).toEqual([["mine"]]);
    expect(await orders.values("J1:K1")).toEqual([["备注", "复核"]]);
  });

  it("is a width of our columns that people changed", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    await orders.edit(one => {
      one.getRange("H:H").format.columnWidth = 200;
    });
    await removed(orders);
    expect([6, 7, 8].map(column => orders.orders.getColumnWidth(column))).toEqual([48, 200, 48]);
  });

  it("is a sheet that people renamed or wrote on, without what is ours", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    bench.host.workbook.renameSheet(sheet("RFMW_汇总"), "门店汇总");
    fill(sheet("RFMW_指标"), [["mine"]], 60, 30);
    fill(sheet("RFMW_概览"), [["mine"]], 100, 2);
    fill(sheet("RFMW_透视"), [["mine"]], 90, 9);

    const gone = await removed(orders);

    expect(gone.sheets.map(one => [one.sheetName, one.stays])).toEqual([
      ["RFMW_透视", "foreign"],
      ["RFMW_概览", "foreign"],
      ["RFMW_指标", "foreign"],
      ["门店汇总", "renamed"],
      ["RFMW_会员", null],
      ["RFMW_设置", null],
    ]);
    expect(sheetNames().sort()).toEqual(["RFMW_指标", "RFMW_概览", "RFMW_透视", "订单", "门店汇总"].sort());
    const left = sheetNames().map(name => [name, sheet(name).usedRange(true)]);
    expect(Object.fromEntries(left)).toEqual({
      订单: { row: 0, column: 0, rows: 7, columns: 6 },
      门店汇总: null,
      RFMW_指标: { row: 60, column: 30, rows: 1, columns: 1 },
      RFMW_概览: { row: 100, column: 2, rows: 1, columns: 1 },
      RFMW_透视: { row: 90, column: 9, rows: 1, columns: 1 },
    });
    expect(bench.host.workbook.names).toEqual([]);
    expect(bench.host.workbook.sheets.flatMap(one => [...one.tables, ...one.charts, ...one.pivotTables, ...one.slicers])).toEqual([]); // prettier-ignore
  });

  it("is a column that people added to the summary", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    await inWorkbook(workbook => {
      workbook.tables.getItem("tblRFMWSummary").columns.add(undefined, undefined, "目标");
    });
    const summary = sheet("RFMW_汇总");
    const { columns } = summary.usedRange(true)!;
    fill(summary, [["t1"]], 1, columns - 1);
    const { sheets } = await removed(orders);
    expect(sheets.find(one => one.sheet === "summary")).toMatchObject({ stays: "foreign" });
    expect(summary.usedRange(true)).toEqual({ row: 0, column: columns - 1, rows: 2, columns: 1 });
    expect(summary.tables).toEqual([]);
  });

  it("is one visible sheet, emptied of what is ours", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    bench.host.workbook.activate(sheet("RFMW_设置"));
    orders.orders.visibility = "Hidden";
    const { sheets } = await removed(orders);
    expect(sheets.filter(one => one.stays !== null)).toEqual([
      { sheet: "settings", sheetName: "RFMW_设置", stays: "last-sheet" },
    ]);
    expect(sheetNames()).toEqual(["订单", "RFMW_设置"]);
    expect(sheet("RFMW_设置").usedRange(true)).toBe(null);
  });
});

describe("what stands in the way of a removal", () => {
  const refusals: readonly (readonly [string, (orders: OrdersBench) => Promise<void> | void, object])[] = [
    ["a protected order sheet", orders => orders.edit(one => one.protection.protect()), { code: "sheet-protected", sheet: "订单" }], // prettier-ignore
    ["a protected sheet of ours", () => inWorkbook(workbook => workbook.worksheets.getItem("RFMW_会员").protection.protect()), { code: "sheet-protected", sheet: "RFMW_会员" }], // prettier-ignore
    ["a protected structure", () => void (bench.host.workbook.structureProtected = true), { code: "workbook-structure-protected" }], // prettier-ignore
    ["a read-only file", () => void (bench.host.workbook.readOnly = true), { code: "workbook-read-only" }],
    [
      "a filter that hides rows beside our columns",
      orders => orders.edit(one => one.autoFilter.apply(one.getRange("A1:N7"), 5, { filterOn: "Values", values: ["A"] })), // prettier-ignore
      { code: "rows-hidden-by-filter", sheet: "订单" },
    ],
  ];

  it.each(refusals)("is %s, and nothing is changed", async (_what, disturb, failure) => {
    const orders = await openOrders(bench);
    await orders.score();
    await disturb(orders);
    const before = content();
    expect(await planRemoval(orders.workbook, LANGUAGES_ZH)).toEqual({ ok: false, failure });
    expect(await removeAll(orders)).toMatchObject({ ok: false, failure, removed: { sheets: [], columns: [] } });
    expect(content()).toEqual(before);
  });
});

describe("a removal that ends early", () => {
  it.each([ARRANGEMENTS[2]!, ARRANGEMENTS[3]!])(
    "is finished by the next one, whichever request fails, tried at every thirteenth: $name",
    async arrangement => {
      const orders = await opened(arrangement);
      const before = content();
      await orders.score(arrangement.besideOrders);
      const failures: unknown[] = [];
      for (let at = 0; ; at += 13) {
        await orders.inspect();
        await orders.score(arrangement.besideOrders);
        note("备注", "n1");
        await afterCleanUp();
        bench.host.faults.failNext({ kind: "code", code: "GeneralException", done: at % 26 === 0 ? "nothing" : "half" }, at); // prettier-ignore
        const first = await removeAll(orders);
        bench.host.faults.clear();
        failures.push(first.ok);
        await removed(orders);
        const { sheets, names } = content();
        const wanted = { sheets: before.sheets, names: before.names };
        expect({ at, sheets: sheets.filter(one => one.name !== COPY), names: names.filter(one => one.sheet !== COPY) }).toEqual({ at, ...wanted }); // prettier-ignore
        expect(sheetNames()).toContain(COPY);
        if (first.ok && at > 3) break;
      }
      expect(failures.filter(isOk => !isOk).length).toBeGreaterThan(5);
    },
    60_000,
  );
});
