import { beforeAll, describe, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import type { WorksheetModel } from "#host/model/worksheet";
import { bootHost, failureOf, freshSheet } from "./client";

let host: Host;
beforeAll(async () => {
  host = await bootHost();
});

function fresh(): WorksheetModel {
  return host.workbook.sheetNamed(freshSheet(host)) as WorksheetModel;
}

/** The address of a range found from "C3:D5", without the sheet. */
async function from(find: (range: Excel.Range) => Excel.Range): Promise<string> {
  const sheet = fresh();
  return Excel.run(async context => {
    const range = find(context.workbook.worksheets.getItem(sheet.name).getRange("C3:D5"));
    range.load("address");
    await context.sync();
    return range.address.split("!")[1] ?? "";
  });
}

describe("finding ranges", () => {
  // [docs: types Range]
  test.each([
    ["getCell(0,0)", (range: Excel.Range) => range.getCell(0, 0), "C3"],
    ["getCell(5,5), outside of it", (range: Excel.Range) => range.getCell(5, 5), "H8"],
    ["getRow(1)", (range: Excel.Range) => range.getRow(1), "C4:D4"],
    ["getColumn(1)", (range: Excel.Range) => range.getColumn(1), "D3:D5"],
    ["getLastRow", (range: Excel.Range) => range.getLastRow(), "C5:D5"],
    ["getLastColumn", (range: Excel.Range) => range.getLastColumn(), "D3:D5"],
    ["getLastCell", (range: Excel.Range) => range.getLastCell(), "D5"],
    ["getOffsetRange(1,-1)", (range: Excel.Range) => range.getOffsetRange(1, -1), "B4:C6"],
    ["getResizedRange(1,2)", (range: Excel.Range) => range.getResizedRange(1, 2), "C3:F6"],
    ["getAbsoluteResizedRange(1,1)", (range: Excel.Range) => range.getAbsoluteResizedRange(1, 1), "C3"],
    ["getEntireColumn", (range: Excel.Range) => range.getEntireColumn(), "C:D"],
    ["getEntireRow", (range: Excel.Range) => range.getEntireRow(), "3:5"],
    ["getColumnsAfter(2)", (range: Excel.Range) => range.getColumnsAfter(2), "E3:F5"],
    ["getColumnsBefore(1)", (range: Excel.Range) => range.getColumnsBefore(1), "B3:B5"],
    ["getRowsAbove(2)", (range: Excel.Range) => range.getRowsAbove(2), "C1:D2"],
    ["getRowsBelow(1)", (range: Excel.Range) => range.getRowsBelow(1), "C6:D6"],
    ["getBoundingRect(F1)", (range: Excel.Range) => range.getBoundingRect("F1"), "C1:F5"],
    ["getIntersection(D1:F4)", (range: Excel.Range) => range.getIntersection("D1:F4"), "D3:D4"],
  ])("%s", async (_name, find, address) => {
    expect(await from(find)).toBe(address);
  });

  test("an intersection without cells is ItemNotFound or a null object", async () => {
    expect((await failureOf(from(range => range.getIntersection("F1")))).code).toBe("ItemNotFound");
    const isNull = await Excel.run(async context => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").getIntersectionOrNullObject("F1");
      await context.sync();
      return range.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  // the code is [unverified]
  test("beyond the sheet's edge is InvalidArgument", async () => {
    expect((await failureOf(from(range => range.getRowsAbove(9)))).code).toBe("InvalidArgument");
    expect((await failureOf(from(range => range.getOffsetRange(1_048_576, 0)))).code).toBe("InvalidArgument");
  });

  // [docs: types Worksheet.getRange]
  test("an address of more than 8,192 characters or none at all is InvalidArgument", async () => {
    const bad = async (address: string): Promise<unknown> =>
      Excel.run(async context => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).load("address");
        await context.sync();
      });
    expect(await failureOf(bad("no address"))).toEqual({ code: "InvalidArgument", location: "Worksheet.getRange" });
    expect((await failureOf(bad("A1:" + " ".repeat(8_190) + "B2"))).code).toBe("InvalidArgument");
  });

  test("a defined name and a table's name are addresses too", async () => {
    const sheet = fresh();
    sheet.grid.setBlock(0, 0, [["H"], [1], [2]]);
    const addresses = await Excel.run(async context => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      worksheet.tables.add("A1:A3", true).name = "Addressed";
      context.workbook.names.add("Rates", worksheet.getRange("B1:B2"));
      const byTable = worksheet.getRange("Addressed");
      const byName = worksheet.getRange("rates");
      byTable.load("address");
      byName.load("address");
      await context.sync();
      return [byTable.address, byName.address];
    });
    expect(addresses).toEqual([`${sheet.name}!A2:A3`, `${sheet.name}!B1:B2`]);
  });

  test("sheet names with blanks stand in apostrophes", async () => {
    const sheet = host.workbook.addSheet("My Sheet's");
    const address = await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(sheet.name).getRange("A1");
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'My Sheet''s'!A1");
  });
});

describe("used ranges", () => {
  // [docs: types Worksheet.getUsedRange, Range.getUsedRange]
  test("a blank sheet answers its top-left cell, its OrNullObject form a null object, a blank range ItemNotFound", async () => {
    const sheet = fresh();
    const result = await Excel.run(async context => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      const used = worksheet.getUsedRange();
      const orNull = worksheet.getUsedRangeOrNullObject();
      used.load("address");
      await context.sync();
      return [used.address, orNull.isNullObject];
    });
    expect(result).toEqual([`${sheet.name}!A1`, true]);
    const run = Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).getRange("A:C").getUsedRange().load("address");
      await context.sync();
    });
    expect((await failureOf(run)).code).toBe("ItemNotFound");
  });

  // [docs: types Range.getUsedRangeOrNullObject]
  test("whole columns are clipped to their values; formats count only without valuesOnly", async () => {
    const sheet = fresh();
    sheet.grid.setBlock(1, 1, [["a"], ["b"]]);
    sheet.grid.setNumberFormat({ row: 0, column: 2, rows: 9, columns: 1 }, "0.0");
    const addresses = await Excel.run(async context => {
      const columns = context.workbook.worksheets.getItem(sheet.name).getRange("A:C");
      const values = columns.getUsedRangeOrNullObject(true);
      const all = columns.getUsedRangeOrNullObject(false);
      values.load("address");
      all.load("address");
      await context.sync();
      return [values.address, all.address];
    });
    expect(addresses).toEqual([`${sheet.name}!B2:B3`, `${sheet.name}!B1:C9`]);
  });
});

describe("selections", () => {
  // [docs: types Workbook.getSelectedRange]; the code is [unverified]
  test("with several areas getSelectedRange throws and getSelectedRanges works", async () => {
    const sheet = fresh();
    sheet.grid.setBlock(0, 0, [["a", null, "c"], ["b"]]);
    host.workbook.select(sheet, [
      { row: 0, column: 0, rows: 1_048_576, columns: 1 },
      { row: 0, column: 2, rows: 4, columns: 1 },
    ]);
    const result = await Excel.run(async context => {
      const areas = context.workbook.getSelectedRanges();
      areas.load("address,areaCount,isEntireColumn,cellCount");
      const used = areas.getUsedRangeAreasOrNullObject(true);
      used.load("address,areaCount,areas/items/address");
      areas.areas.load("items/address,items/isEntireColumn");
      await context.sync();
      return {
        address: areas.address,
        count: areas.areaCount,
        cells: areas.cellCount,
        used: used.address,
        items: areas.areas.items.map(area => [area.address, area.isEntireColumn]),
      };
    });
    expect(result).toEqual({
      address: `${sheet.name}!A:A,${sheet.name}!C1:C4`,
      count: 2,
      cells: 1_048_580,
      used: `${sheet.name}!A1:A2,${sheet.name}!C1`,
      items: [
        [`${sheet.name}!A:A`, true],
        [`${sheet.name}!C1:C4`, false],
      ],
    });
    const run = Excel.run(async context => {
      context.workbook.getSelectedRange().load("address");
      await context.sync();
    });
    expect(await failureOf(run)).toEqual({ code: "InvalidSelection", location: "Workbook.getSelectedRange" });
  });

  test("range.select moves the selection and the active sheet", async () => {
    const sheet = fresh();
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).getRange("B2:C3").select();
      await context.sync();
    });
    expect(host.workbook.activeSheet).toBe(sheet);
    expect(host.workbook.selection.areas).toEqual([{ row: 1, column: 1, rows: 2, columns: 2 }]);
  });
});

describe("rows and columns", () => {
  // [inferred]: kept ranges are live
  test("a kept range moves with rows inserted above and is lost when its rows are deleted", async () => {
    const sheet = fresh();
    sheet.grid.setBlock(2, 0, [["x"]]);
    const seen = await Excel.run(async context => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      const range = worksheet.getRange("A3");
      range.load("address");
      await context.sync();
      worksheet.getRange("1:2").insert("Down");
      range.load("address,values");
      await context.sync();
      return [range.address, range.values];
    });
    expect(seen).toEqual([`${sheet.name}!A5`, [["x"]]]);
    const run = Excel.run(async context => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      const range = worksheet.getRange("A5");
      range.load("address");
      await context.sync();
      worksheet.getRange("5:5").delete("Up");
      range.load("address");
      await context.sync();
    });
    expect((await failureOf(run)).code).toBe("InvalidReference");
  });

  test("cells inserted to the right move values, formats and what stands beside", async () => {
    const sheet = fresh();
    sheet.grid.setBlock(0, 0, [
      ["a", "b"],
      ["c", "d"],
    ]);
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).getRange("A1").insert("Right");
      await context.sync();
    });
    expect(sheet.grid.readBlock({ row: 0, column: 0, rows: 2, columns: 3 })).toEqual([
      [null, "a", "b"],
      ["c", "d", null],
    ]);
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).getRange("A:A").delete("Left");
      await context.sync();
    });
    expect(sheet.grid.readBlock({ row: 0, column: 0, rows: 2, columns: 2 })).toEqual([
      ["a", "b"],
      ["d", null],
    ]);
  });

  // [docs: pr testing/application-specific-api-error-handling.md]
  test("filled cells cannot be pushed off the sheet", async () => {
    const sheet = fresh();
    sheet.grid.setValue(1_048_575, 0, "last");
    const run = Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).getRange("1:1").insert("Down");
      await context.sync();
    });
    expect((await failureOf(run)).code).toBe("NonBlankCellOffSheet");
  });

  // [docs: types Range.rowHidden, getRowProperties]
  test("hidden rows are told by rowHidden, getRowProperties and the visible cells, and still take values", async () => {
    const sheet = fresh();
    sheet.grid.setBlock(0, 0, [["a"], ["b"], ["c"]]);
    sheet.setRowsHidden(1, 1, true);
    const result = await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(sheet.name).getRange("A1:A3");
      range.load("rowHidden,hidden");
      const rows = range.getRowProperties({ rowHidden: true });
      const visible = range.getSpecialCellsOrNullObject("Visible");
      visible.load("address");
      const view = range.getVisibleView();
      view.load("values,rowCount");
      await context.sync();
      range.values = [["1"], ["2"], ["3"]];
      await context.sync();
      return [
        range.rowHidden,
        range.hidden,
        rows.value.map(row => row.rowHidden),
        visible.address,
        view.values,
        view.rowCount,
      ];
    });
    expect(result).toEqual([null, null, [false, true, false], `${sheet.name}!A1,${sheet.name}!A3`, [["a"], ["c"]], 2]);
    expect(sheet.grid.readColumn(0, 0, 3)).toEqual([1, 2, 3]);
  });

  test("clear removes contents, formats, or both", async () => {
    const sheet = fresh();
    sheet.grid.setBlock(0, 0, [["a", "b", "c"]]);
    sheet.grid.setStyle({ row: 0, column: 0, rows: 1, columns: 3 }, { fill: "#FF0000" });
    await Excel.run(async context => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      worksheet.getRange("A1").clear("Contents");
      worksheet.getRange("B1").clear("Formats");
      worksheet.getRange("C1").clear();
      await context.sync();
    });
    expect(sheet.grid.readBlock({ row: 0, column: 0, rows: 1, columns: 3 })).toEqual([[null, "b", null]]);
    expect([0, 1, 2].map(column => sheet.grid.getStyle(0, column).fill)).toEqual(["#FF0000", undefined, undefined]);
  });

  test("copyFrom values repeats the source over a multiple of its size", async () => {
    const sheet = fresh();
    sheet.grid.setBlock(0, 0, [["a", "b"]]);
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).getRange("D1:E2").copyFrom("A1:B1", "Values");
      await context.sync();
    });
    expect(sheet.grid.readBlock({ row: 0, column: 3, rows: 2, columns: 2 })).toEqual([
      ["a", "b"],
      ["a", "b"],
    ]);
  });
});

describe("looks", () => {
  // [docs: pr excel/excel-add-ins-blank-null-values.md]
  test("scalar format properties read null where the cells differ", async () => {
    const sheet = fresh();
    const result = await Excel.run(async context => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      const first = worksheet.getRange("A1");
      first.format.fill.color = "#FFCC00";
      first.format.font.bold = true;
      first.format.horizontalAlignment = "Center";
      first.format.columnWidth = 80;
      const both = worksheet.getRange("A1:B1");
      both.load("format/fill/color,format/font/bold,format/columnWidth");
      first.load("format/fill/color,format/font/bold,format/horizontalAlignment,format/columnWidth,format/wrapText");
      await context.sync();
      return [
        [both.format.fill.color, both.format.font.bold, both.format.columnWidth],
        [
          first.format.fill.color,
          first.format.font.bold,
          first.format.horizontalAlignment,
          first.format.columnWidth,
          first.format.wrapText,
        ],
      ];
    });
    expect(result).toEqual([
      [null, null, null],
      ["#FFCC00", true, "Center", 80, false],
    ]);
  });

  test("a border is drawn on the edge's cells only", async () => {
    const sheet = fresh();
    await Excel.run(async context => {
      const border = context.workbook.worksheets
        .getItem(sheet.name)
        .getRange("A1:B2")
        .format.borders.getItem("EdgeBottom");
      border.style = "Continuous";
      border.color = "#112233";
      await context.sync();
    });
    expect(sheet.grid.getStyle(0, 0).borders).toBeUndefined();
    expect(sheet.grid.getStyle(1, 1).borders?.bottom).toEqual({
      style: "Continuous",
      color: "#112233",
      weight: "Thin",
    });
  });

  test("autofitColumns widens a column to its longest text, a Chinese character as wide as the font is high", async () => {
    const sheet = fresh();
    sheet.grid.setBlock(0, 0, [
      ["abcdefghijklmnopqrst", "重要价值客户重要价值"],
      ["x", "y"],
    ]);
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).getRange("A1:B2").format.autofitColumns();
      await context.sync();
    });
    expect(sheet.getColumnWidth(0)).toBeGreaterThan(100);
    expect(sheet.getColumnWidth(1)).toBeGreaterThan(10 * 11);
    expect(sheet.getColumnWidth(1)).toBeLessThan(sheet.getColumnWidth(0));
  });

  test("formats of whole rows reach columns nobody touched yet", async () => {
    const sheet = fresh();
    await Excel.run(async context => {
      const row = context.workbook.worksheets.getItem(sheet.name).getRange("1:1");
      row.format.font.bold = true;
      await context.sync();
    });
    expect(sheet.grid.getStyle(0, 16_000).bold).toBe(true);
    expect(sheet.grid.getStyle(1, 16_000).bold).toBeUndefined();
  });
});
