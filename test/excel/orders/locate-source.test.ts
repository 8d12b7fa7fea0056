import { beforeAll, describe, expect, it } from "vitest";
import type { Source } from "#app/workbook/orders";
import {
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
];
const ALL_ROWS = 1_048_576;

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

async function located(): Promise<Source> {
  return valueOf(await bench.workbook().locateSource());
}

describe("locateSource()", () => {
  it("means the block around a single cell, bounded by blank rows and columns", async () => {
    const sheet = bench.blank("订单");
    fill(sheet, ORDERS, 2, 1);
    fill(sheet, [["note"]], 0, 8);
    bench.host.workbook.select(sheet, [{ row: 3, column: 2, rows: 1, columns: 1 }]);
    expect(await located()).toEqual<Source>({
      sheetId: sheet.id,
      sheetName: "订单",
      tableName: null,
      found: "block",
      firstRow: 2,
      firstColumn: 1,
      rowCount: 3,
      columnCount: 3,
      filtered: false,
      date1904: false,
      outside: { addresses: ["I1"], cellCount: 1 },
      address: "订单!B3:D5",
    });
  });

  it("clips whole columns to the cells that hold values", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    bench.host.workbook.select(sheet, [{ row: 0, column: 0, rows: ALL_ROWS, columns: 2 }]);
    expect((await located()).address).toBe("Orders!A1:B3");
  });

  it("takes all used cells when the selected cell stands alone", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    bench.host.workbook.select(sheet, [{ row: 50, column: 9, rows: 1, columns: 1 }]);
    expect((await located()).address).toBe("Orders!A1:C3");
  });

  it("means the table around the selected cell, without its totals row", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    await makeTable("Orders", "A1:C3", "Sales");
    await Excel.run(async context => {
      context.workbook.tables.getItem("Sales").showTotals = true;
      await context.sync();
    });
    bench.host.workbook.select(sheet, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
    expect(await located()).toMatchObject({ tableName: "Sales", address: "Orders!A1:C3" });
  });

  it("says whether a filter hides rows", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    await makeTable("Orders", "A1:C3", "Sales");
    expect((await located()).filtered).toBe(false);
    await filterTable("Sales", 0, "00123");
    expect((await located()).filtered).toBe(true);
  });

  it("tells a workbook that counts dates from 1904", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    bench.host.workbook.date1904 = true;
    expect((await located()).date1904).toBe(true);
  });

  it("refuses several areas and suggests the block around the first", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    bench.host.workbook.select(sheet, [
      { row: 0, column: 0, rows: 3, columns: 1 },
      { row: 0, column: 2, rows: 3, columns: 1 },
    ]);
    expect(failureOf(await bench.workbook().locateSource())).toEqual({
      code: "several-areas",
      areaCount: 2,
      suggestion: "Orders!A1:C3",
    });
  });

  it("refuses a blank sheet and a sheet with a table of ours", async () => {
    const sheet = bench.blank();
    expect(failureOf(await bench.workbook().locateSource())).toEqual({ code: "sheet-empty", sheet: "Orders" });
    fill(sheet, ORDERS);
    await makeTable("Orders", "A1:C3", "tblRFMWMembers");
    expect(failureOf(await bench.workbook().locateSource())).toEqual({ code: "own-sheet-selected", sheet: "Orders" });
  });

  it("refuses a host below ExcelApi 1.9 before it asks it anything", async () => {
    bench.blank();
    const workbook = bench.workbook({ supports: version => Number(version.slice(2)) < 9 });
    expect(failureOf(await workbook.locateSource())).toEqual({ code: "host-too-old", needed: "ExcelApi 1.9" });
    expect(bench.host.requests.count).toBe(0);
  });

  it("leaves no range behind that the host has to remember", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    await located();
    await afterCleanUp();
    expect(bench.host.liveReferenceCount).toBe(0);
  });
});

describe("refreshSource(source)", () => {
  it("follows a table that has grown", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    await makeTable("Orders", "A1:C3", "Sales");
    const source = await located();
    fill(sheet, [["00125", 45002, 30]], 3, 0);
    await Excel.run(async context => {
      context.workbook.tables.getItem("Sales").resize("A1:C4");
      await context.sync();
    });
    expect(valueOf(await bench.workbook().refreshSource(source))).toMatchObject({ rowCount: 4, tableName: "Sales" });
  });

  it("fails with source-changed when the sheet, the table or all values are gone", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    await makeTable("Orders", "A1:C3", "Sales");
    const source = await located();
    const gone = { code: "source-changed", sheet: "Orders" };
    await Excel.run(async context => {
      context.workbook.tables.getItem("Sales").convertToRange();
      await context.sync();
    });
    expect(failureOf(await bench.workbook().refreshSource(source))).toEqual(gone);
    const plain: Source = { ...source, tableName: null, found: "cells" };
    expect(valueOf(await bench.workbook().refreshSource(plain)).address).toBe("Orders!A1:C3");
    sheet.grid.clearContents({ row: 0, column: 0, rows: 3, columns: 3 });
    expect(failureOf(await bench.workbook().refreshSource(plain))).toEqual(gone);
    bench.blank("Other");
    expect(failureOf(await bench.workbook().refreshSource(plain))).toEqual(gone);
  });

  it.each<[string, { row: number; column: number; rows: number; columns: number }, Source["found"], string]>([
    ["a cell of the block", { row: 1, column: 1, rows: 1, columns: 1 }, "block", "Orders!A1:C5"],
    ["all cells of the block", { row: 0, column: 0, rows: 3, columns: 3 }, "block", "Orders!A1:C5"],
    ["all rows of two columns", { row: 0, column: 1, rows: 3, columns: 2 }, "block-columns", "Orders!B1:C5"],
    ["whole columns", { row: 0, column: 0, rows: ALL_ROWS, columns: 2 }, "sheet-columns", "Orders!A1:B5"],
    ["a blank cell elsewhere", { row: 50, column: 9, rows: 1, columns: 1 }, "sheet", "Orders!A1:C5"],
    ["two rows of three", { row: 0, column: 0, rows: 2, columns: 3 }, "cells", "Orders!A1:C2"],
  ])(
    "takes in rows that came in between and below when %s was selected, as it was meant",
    async (_name, area, found, now) => {
      const sheet = bench.blank();
      fill(sheet, ORDERS);
      bench.host.workbook.select(sheet, [area]);
      const source = await located();
      expect(source.found).toBe(found);
      await Excel.run(async context => {
        context.workbook.worksheets.getItem("Orders").getRange("3:3").insert("Down");
        await context.sync();
      });
      fill(sheet, [["00126", 45003, 40]], 2, 0);
      fill(sheet, [["00127", 45004, 50]], 4, 0);
      expect(valueOf(await bench.workbook().refreshSource(source)).address).toBe(now);
    },
  );

  it("finds a block again whose corner has become blank, and one that was pushed down", async () => {
    const sheet = bench.blank();
    fill(sheet, ORDERS);
    const source = await located();
    await Excel.run(async context => {
      context.workbook.worksheets.getItem("Orders").getRange("1:2").insert("Down");
      await context.sync();
    });
    expect(valueOf(await bench.workbook().refreshSource(source)).address).toBe("Orders!A3:C5");
    sheet.grid.clearContents({ row: 2, column: 0, rows: 1, columns: 1 });
    expect(valueOf(await bench.workbook().refreshSource(source)).address).toBe("Orders!A3:C5");
  });
});
