import { beforeAll, describe, expect, it } from "vitest";
import type { Workbook } from "#app/ports";
import type { OrderColumnsPlan } from "#app/workbook/order-columns";
import type { Source } from "#app/workbook/orders";
import type { ColumnSpec } from "#app/workbook/table-specs";
import type { Cell } from "#core/cell";
import { column as plainColumn } from "../../support/column-spec";
import {
  QUIET,
  afterCleanUp,
  bootExcelBench,
  failureOf,
  fill,
  filterTable,
  makeTable,
  valueOf,
} from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

const ORDERS = [
  ["会员号", "日期", "金额"],
  ["00123", 45000, 10],
  ["00124", 45001, 20],
  ["00125", 45002, 30],
];
/** Texts that a cell would read as something else. */
const HOSTILE = ["00123", "123456789012345678", "=1+1", "+8613800000000", "@x", "-5", "1-2", "TRUE", "#N/A", "1e5"];

function column(header: string, alias: string, kind: ColumnSpec["kind"], more: Partial<ColumnSpec> = {}): ColumnSpec {
  return plainColumn(header, kind, { aliases: [header, alias], widthPixels: 100, ...more });
}
const COLUMNS = [
  column("RFMW_分群", "RFMW Segment", "text", {
    note: "截至 2026-11-21",
    colours: [{ text: "冠军", fill: "#FFEEAA", font: "#242424" }],
  }),
  column("R分", "R Score", "score"),
  column("行状态", "Row Status", "text"),
];
const ENGLISH = COLUMNS.map(spec => ({ ...spec, header: spec.aliases[1]! }));
const result = (from: number, to: number): Cell[][] =>
  Array.from({ length: to - from }, (_, k) => [`群${from + k}`, (from + k) % 5, "计入"]);

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

async function locate(workbook: Workbook): Promise<Source> {
  return valueOf(await workbook.locateSource());
}

async function planned(workbook: Workbook, source: Source, columns = COLUMNS): Promise<OrderColumnsPlan> {
  return valueOf(await workbook.planOrderColumns(source, 0, columns));
}

async function scored(workbook: Workbook, columns = COLUMNS, rows = result): Promise<Source> {
  const source = await locate(workbook);
  const plan = await planned(workbook, source, columns);
  valueOf(await workbook.writeOrderColumns(source, 0, plan, columns, source.rowCount - 1, rows, QUIET));
  return source;
}

function cells(row: number, column: number, rows: number, columns: number): unknown[][] {
  return bench.host.workbook.activeSheet.grid.readBlock({ row, column, rows, columns });
}

describe("planOrderColumns(source, headerRow, columns)", () => {
  it("takes the free cells directly right of the orders", async () => {
    fill(bench.blank(), ORDERS);
    const workbook = bench.workbook();
    expect(await planned(workbook, await locate(workbook))).toEqual({ kind: "free", firstColumn: 3, address: "D1:F4" });
  });

  it("calls the place occupied when a cell right of the orders or below it holds anything", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    fill(sheet, [["x"]], 8, 5);
    const workbook = bench.workbook();
    bench.host.workbook.select(sheet, [{ row: 0, column: 0, rows: 4, columns: 3 }]);
    const plan = await planned(workbook, await locate(workbook));
    expect(plan).toEqual({
      kind: "occupied",
      columns: [-1, -1, -1],
      firstColumn: 3,
      address: "D1:F9",
      canInsert: true,
    });
  });

  it("calls the place occupied where a merged area reaches into it", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    await Excel.run(async context => {
      context.workbook.worksheets.getItem("Orders").getRange("C4:D4").merge();
      await context.sync();
    });
    const workbook = bench.workbook();
    const plan = await planned(workbook, await locate(workbook));
    expect(plan).toMatchObject({ kind: "occupied", address: "D1:F4", canInsert: false });
  });

  it("cannot insert columns where another table would be torn", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    fill(
      sheet,
      [
        ["a", "b", "c", "d"],
        [1, 2, 3, 4],
      ],
      9,
      1,
    );
    await makeTable("Orders", "B10:E11", "Other");
    bench.host.workbook.select(sheet, [{ row: 0, column: 0, rows: 4, columns: 3 }]);
    const workbook = bench.workbook();
    expect(await planned(workbook, await locate(workbook))).toMatchObject({ kind: "occupied", canInsert: false });
  });

  it("finds the columns of an earlier run in another language", async () => {
    fill(bench.blank(), ORDERS);
    const workbook = bench.workbook();
    await scored(workbook);
    const source = await locate(workbook);
    expect(source.address).toBe("Orders!A1:F4");
    expect(await planned(workbook, source, ENGLISH)).toEqual({ kind: "found", columns: [3, 4, 5], address: "D1:F4" });
  });

  it("does not take the user's own column of the same name for ours", async () => {
    const sheet = bench.blank();
    fill(
      sheet,
      ORDERS.map((row, k) => [...row, k === 0 ? "行状态" : "我的"]),
    );
    const workbook = bench.workbook();
    expect(await planned(workbook, await locate(workbook))).toMatchObject({ kind: "free", firstColumn: 4 });
  });
});

describe("writeOrderColumns", () => {
  it("writes headers and cells beside the orders and leaves the orders as they are", async () => {
    fill(bench.blank(), ORDERS);
    const workbook = bench.workbook();
    const source = await locate(workbook);
    const plan = await planned(workbook, source);
    const place = valueOf(await workbook.writeOrderColumns(source, 0, plan, COLUMNS, 3, result, QUIET));
    expect(place).toEqual({ sheetName: "Orders", address: "D1:F4" });
    expect(cells(0, 0, 4, 3)).toEqual(ORDERS);
    expect(cells(0, 3, 4, 3)).toEqual([
      ["RFMW_分群", "R分", "行状态"],
      ["群0", 0, "计入"],
      ["群1", 1, "计入"],
      ["群2", 2, "计入"],
    ]);
  });

  it("keeps hostile texts as the texts they are", async () => {
    const sheet = bench.blank();
    fill(sheet, [["id", "day", "sum"], ...HOSTILE.map(id => [id, 45000, 1])]);
    await scored(bench.workbook(), COLUMNS, (from, to) => HOSTILE.slice(from, to).map(text => [text, "", text]));
    expect(cells(1, 3, HOSTILE.length, 1).map(row => row[0])).toEqual(HOSTILE);
    for (let row = 1; row <= HOSTILE.length; row++) expect(sheet.grid.getFormula(row, 3)).toBe(null);
    expect(sheet.grid.getNumberFormat(1, 3)).toBe("@");
  });

  it("styles its headers, hangs the note on the first, and colours by one rule per text", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    await scored(bench.workbook());
    expect(sheet.grid.getStyle(0, 3)).toMatchObject({ fill: "#2B4784", fontColor: "#FFFFFF", bold: true });
    expect(sheet.dataValidations.map(({ rule, prompt }) => [rule, prompt])).toEqual([
      [{ custom: { formula: "=TRUE" } }, { showPrompt: true, title: "", message: "截至 2026-11-21" }],
    ]);
    const rules = sheet.conditionalFormats.map(format => Object.fromEntries(format.settings));
    expect(rules).toEqual([
      {
        "cellValue.format.fill.color": "#FFEEAA",
        "cellValue.format.font.color": "#242424",
        "cellValue.rule": { formula1: '="冠军"', operator: "EqualTo" },
      },
    ]);
    expect(sheet.getColumnWidth(3)).toBe(75);
  });

  it("overwrites its own columns in place on a second run, keeps a user's column between and beside them, and adds no second rule", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    const workbook = bench.workbook();
    await scored(workbook);
    sheet.setColumnWidth(3, 200);
    await Excel.run(async context => {
      const orders = context.workbook.worksheets.getItem("Orders");
      orders.getRange("E:E").insert("Right");
      await context.sync();
    });
    fill(sheet, [["我的"], ["a"], ["b"], ["c"]], 0, 4);
    fill(sheet, [["更多"], ["x"], ["y"], ["z"]], 0, 7);
    await scored(workbook, ENGLISH, (from, to) => result(from, to).map(([, score]) => ["新", score!, "退款"]));
    expect(cells(0, 3, 4, 5)).toEqual([
      ["RFMW Segment", "我的", "R Score", "Row Status", "更多"],
      ["新", "a", 0, "退款", "x"],
      ["新", "b", 1, "退款", "y"],
      ["新", "c", 2, "退款", "z"],
    ]);
    expect(sheet.conditionalFormats.length).toBe(1);
    expect(sheet.getColumnWidth(3)).toBe(200);
  });

  it("clears its longer results of an earlier run, and nothing of the user's below them", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    const workbook = bench.workbook();
    await scored(workbook);
    fill(sheet, [[null, "合计"]], 5, 3);
    bench.host.workbook.select(sheet, [{ row: 0, column: 0, rows: 2, columns: 3 }]);
    await scored(workbook);
    expect(cells(1, 3, 5, 3)).toEqual([
      ["群0", 0, "计入"],
      [null, null, null],
      [null, null, null],
      [null, null, null],
      [null, "合计", null],
    ]);
    expect(cells(0, 0, 4, 3)).toEqual(ORDERS);
  });

  it.each([
    ["a label", ["合计", null, null]],
    ["a sum", [null, 12, "=COUNTA(F2:F4)"]],
  ])("does not take %s of the user's directly below its results for results", async (_name, below) => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    const workbook = bench.workbook();
    await scored(workbook);
    await Excel.run(async context => {
      context.workbook.worksheets.getItem("Orders").getRange("D5:F5").formulas = [below];
      await context.sync();
    });
    const before = cells(4, 3, 1, 3);
    bench.host.workbook.select(sheet, [{ row: 0, column: 0, rows: 2, columns: 3 }]);
    await scored(workbook);
    expect(cells(3, 3, 1, 3)).toEqual([[null, null, null]]);
    expect(cells(4, 3, 1, 3)).toEqual(before);
  });

  it("writes a missing column right of its last one", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    const workbook = bench.workbook();
    await scored(workbook, COLUMNS.slice(0, 2), (from, to) => result(from, to).map(row => row.slice(0, 2)));
    const source = await locate(workbook);
    const plan = await planned(workbook, source);
    expect(plan).toMatchObject({ kind: "found", columns: [3, 4, -1] });
    valueOf(await workbook.writeOrderColumns(source, 0, plan, COLUMNS, 3, result, QUIET));
    expect(cells(0, 5, 2, 1)).toEqual([["行状态"], ["计入"]]);
  });

  it("plans a missing column whose place is taken as occupied, and inserts that column alone when told to", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    const workbook = bench.workbook();
    await scored(workbook, COLUMNS.slice(0, 2), (from, to) => result(from, to).map(row => row.slice(0, 2)));
    fill(sheet, [["theirs"], ["a"], ["b"], ["c"]], 0, 5);
    const source = await locate(workbook);
    const plan = await planned(workbook, source);
    expect(plan).toEqual({
      kind: "occupied",
      columns: [3, 4, -1],
      firstColumn: 5,
      address: "F1:F4",
      canInsert: true,
    });
    valueOf(await workbook.writeOrderColumns(source, 0, plan, COLUMNS, 3, result, QUIET));
    expect(cells(0, 3, 2, 5)).toEqual([
      ["RFMW_分群", "R分", "行状态", "theirs", null],
      ["群0", 0, "计入", "a", null],
    ]);
  });

  it("inserts a missing column inside the orders' table", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    await makeTable("Orders", "A1:C4", "Sales");
    const workbook = bench.workbook();
    await scored(workbook, COLUMNS.slice(0, 2), (from, to) => result(from, to).map(row => row.slice(0, 2)));
    fill(sheet, [["theirs"], ["a"], ["b"], ["c"]], 0, 5);
    await Excel.run(async context => {
      context.workbook.tables.getItem("Sales").resize("A1:F4");
      await context.sync();
    });
    const source = await locate(workbook);
    const plan = await planned(workbook, source);
    expect(plan).toMatchObject({ kind: "occupied", columns: [3, 4, -1], canInsert: true });
    valueOf(await workbook.writeOrderColumns(source, 0, plan, COLUMNS, 3, result, QUIET));
    expect((await locate(workbook)).address).toBe("Orders!A1:G4");
    expect(cells(0, 3, 2, 4)).toEqual([
      ["RFMW_分群", "R分", "行状态", "theirs"],
      ["群0", 0, "计入", "a"],
    ]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a merged area", sheet => sheet.getRange("C10:D10").merge()],
    [
      "an array of formulas",
      sheet =>
        void (sheet.getRange("C10:D11").formulas = [
          ["=A1:B2", "=A1:B2"],
          ["=A1:B2", "=A1:B2"],
        ]),
    ],
  ])("does not offer to insert columns through %s", async (_name, change) => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    fill(sheet, [["x", "y", "z"]], 9, 2);
    bench.host.workbook.select(sheet, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
    const workbook = bench.workbook();
    const source = await locate(workbook);
    expect(await planned(workbook, source)).toMatchObject({ kind: "occupied", canInsert: true });
    await Excel.run(async context => {
      change(context.workbook.worksheets.getItem("Orders"));
      await context.sync();
    });
    expect(await planned(workbook, source)).toMatchObject({ kind: "occupied", canInsert: false });
  });

  it("refuses occupied cells without touching them, and inserts columns when it was told to", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    fill(sheet, [["x"]], 8, 3);
    bench.host.workbook.select(sheet, [{ row: 0, column: 0, rows: 4, columns: 3 }]);
    const workbook = bench.workbook();
    const source = await locate(workbook);
    const plan = await planned(workbook, source);
    if (plan.kind !== "occupied") throw new Error(`planned ${plan.kind}`);
    const refused = await workbook.writeOrderColumns(
      source,
      0,
      { ...plan, canInsert: false },
      COLUMNS,
      3,
      result,
      QUIET,
    );
    expect(failureOf(refused)).toMatchObject({ code: "cells-occupied", address: "D1:F9", canInsert: "no" });
    expect(
      cells(0, 3, 4, 3)
        .flat()
        .every(cell => cell === null),
    ).toBe(true);
    valueOf(await workbook.writeOrderColumns(source, 0, plan, COLUMNS, 3, result, QUIET));
    expect(cells(1, 3, 1, 3)).toEqual([["群0", 0, "计入"]]);
    expect(cells(8, 3, 1, 4)).toEqual([[null, null, null, "x"]]);
  });

  it("refuses cells that were filled after the plan was made", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    const workbook = bench.workbook();
    const source = await locate(workbook);
    const plan = await planned(workbook, source);
    fill(sheet, [["late"]], 2, 4);
    const outcome = await workbook.writeOrderColumns(source, 0, plan, COLUMNS, 3, result, QUIET);
    expect(failureOf(outcome)).toMatchObject({ code: "cells-occupied", sheet: "Orders", canInsert: "not-asked" });
    expect(cells(0, 3, 1, 3)).toEqual([[null, null, null]]);
  });

  it("refuses while a filter hides rows", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    await makeTable("Orders", "A1:C4", "Sales");
    const workbook = bench.workbook();
    const source = await locate(workbook);
    const plan = await planned(workbook, source);
    await filterTable("Sales", 0, "00123");
    const outcome = await workbook.writeOrderColumns(source, 0, plan, COLUMNS, 3, result, QUIET);
    expect(failureOf(outcome)).toEqual({ code: "rows-hidden-by-filter", sheet: "Orders" });
  });

  it("takes its columns into the orders' table, and finds them there again", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    await makeTable("Orders", "A1:C4", "Sales");
    const workbook = bench.workbook();
    await scored(workbook);
    const source = await locate(workbook);
    expect(source).toMatchObject({ tableName: "Sales", address: "Orders!A1:F4" });
    await scored(workbook, ENGLISH, (from, to) => result(from, to).map(() => ["新", 1, "退款"]));
    expect(cells(0, 3, 2, 4)).toEqual([
      ["RFMW Segment", "R Score", "Row Status", null],
      ["新", 1, "退款", null],
    ]);
  });

  it("writes beside a table where tables cannot be resized, and finds its columns again", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    await makeTable("Orders", "A1:C4", "Sales");
    const workbook = bench.workbook({ supports: version => Number(version.slice(2)) < 13 });
    await scored(workbook);
    const source = await locate(workbook);
    expect(await planned(workbook, source)).toMatchObject({ kind: "found", columns: [3, 4, 5] });
  });

  it("sends blocks below 5 MB for many rows and never a null", async () => {
    const sheet = bench.blank();
    fill(sheet, [["id", "day", "sum"]]);
    sheet.grid.setColumn(
      0,
      1,
      Array.from({ length: 30_000 }, (_, k) => `M${k}`),
    );
    sheet.grid.setColumn(1, 1, new Array<number>(30_000).fill(45000));
    sheet.grid.setColumn(2, 1, new Array<number>(30_000).fill(5));
    await scored(bench.workbook());
    const bytes = bench.host.requests.entries.map(entry => entry.requestBytes);
    expect(Math.max(...bytes)).toBeLessThan(2_500_000);
    expect(cells(30_000, 3, 1, 3)).toEqual([["群29999", 4, "计入"]]);
    await afterCleanUp();
    expect(bench.host.liveReferenceCount).toBe(0);
  });

  it("halves blocks that the host finds too large", async () => {
    const sheet = bench.blank();
    fill(sheet, [["id", "day", "sum"], ...Array.from({ length: 3_000 }, (_, k) => [`M${k}`, 45000, 1])]);
    bench.host.limits.requestBytes = 40_000;
    await scored(bench.workbook());
    expect(bench.host.requests.entries.some(entry => entry.errorCode === "RequestPayloadSizeLimitExceeded")).toBe(true);
    expect(cells(3_000, 3, 1, 3)).toEqual([["群2999", 4, "计入"]]);
  });

  it("sends nothing of a block that holds a number no cell can hold", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    const workbook = bench.workbook();
    const source = await locate(workbook);
    const plan = await planned(workbook, source);
    const broken = (from: number, to: number) => result(from, to).map(([name, , status]) => [name!, NaN, status!]);
    await expect(workbook.writeOrderColumns(source, 0, plan, COLUMNS, 3, broken, QUIET)).rejects.toThrow("NaN");
    expect(
      cells(1, 3, 3, 3)
        .flat()
        .every(cell => cell === null),
    ).toBe(true);
  });

  it("leaves blanks and no mixture of two runs when it is cancelled, and finds its columns again", async () => {
    const sheet = bench.blank();
    fill(sheet, [["id", "day", "sum"], ...Array.from({ length: 5_000 }, (_, k) => [`M${k}`, 45000, 1])]);
    const workbook = bench.workbook();
    await scored(workbook);
    const source = await locate(workbook);
    const plan = await planned(workbook, source);
    const cancel = { aborted: false };
    const report = (done: number) => void (cancel.aborted = done > 0);
    const again = (from: number, to: number) => result(from, to).map(() => ["新", 1, "退款"]);
    const outcome = await workbook.writeOrderColumns(source, 0, plan, COLUMNS, 5_000, again, { cancel, report });
    expect(failureOf(outcome)).toEqual({ code: "cancelled" });
    expect(cells(1, 3, 1, 3)).toEqual([["新", 1, "退款"]]);
    expect(cells(5_000, 3, 1, 3)).toEqual([[null, null, null]]);
    expect(await planned(workbook, await locate(workbook))).toMatchObject({ kind: "found", columns: [3, 4, 5] });
  });

  it("fails with verification-failed when a cell does not hold what was written", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    const stop = bench.host.requests.subscribe(entry => {
      if (entry.members.includes("Application.suspendApiCalculationUntilNextSync")) sheet.grid.setValue(3, 4, 7);
    });
    const workbook = bench.workbook();
    const source = await locate(workbook);
    const plan = await planned(workbook, source);
    const outcome = await workbook.writeOrderColumns(source, 0, plan, COLUMNS, 3, result, QUIET);
    stop();
    expect(failureOf(outcome)).toEqual({ code: "verification-failed", sheet: "Orders", address: "E4" });
  });
});
