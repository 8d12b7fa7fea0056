import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { bootExcelBench, fill } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { ORDER_HEADER, ORDER_ROWS, OWN_HEADERS, openOrders } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const BLANK = Array.from({ length: 8 }, () => "");

describe("what people put into and below our columns", () => {
  it("stays when it stands directly below them, whether the range is looked at anew or not", async () => {
    const { formulas, inspect, score, type, values } = await openOrders(bench);
    await score();
    const below = [['=COUNTIF(G2:G7,"x")', "", "=SUM(I2:I7)", "", "", "", "", ""]];
    await type("G8:N8", below);
    await score();
    expect(await formulas("G8:N8")).toEqual(below);
    expect((await inspect()).rowCount).toBe(6);
    expect((await score()).rowCheck.counts.rows.read).toBe(6);
    expect(await formulas("G8:N8")).toEqual(below);
    expect((await values("N2:N8")).flat().filter(cell => cell !== "").length).toBe(6);
  });

  it("stays when it is a line of texts directly below them", async () => {
    const { inspect, score, type, values } = await openOrders(bench);
    await score();
    const below = ["小计", "", "", "", "", "", "", "看这里"];
    await type("G8:N8", [below]);
    await inspect();
    await score();
    expect(await values("G8:N8")).toEqual([below]);
  });

  it("stays when it is a formula in a row of totals inside the orders", async () => {
    const { formulas, inspect, score, type, values } = await openOrders(bench, [
      ORDER_HEADER,
      ...ORDER_ROWS,
      ["合计", null, null, null, 1210, null],
    ]);
    await score();
    await type("I8", [["=AVERAGE(I2:I7)"]]);
    await inspect();
    await score();
    expect(await formulas("I8")).toEqual([["=AVERAGE(I2:I7)"]]);
    expect((await values("N2:N8")).flat().every(cell => cell !== "")).toBe(true);
    expect((await values("I2:I7")).flat().every(cell => typeof cell === "number")).toBe(true);
  });

  it("is never overwritten when it was typed into a row that came since: nothing is written and the cell is named", async () => {
    const { failure, inspect, score, type, values } = await openOrders(bench);
    await score();
    await type("A8:I8", [["小计", "", "", "", 1210, "", "看这里", "", ""]]);
    await inspect();
    const before = await values("A1:N8");
    const sheetCount = bench.host.workbook.sheets.length;
    expect(await failure()).toMatchObject({ code: "cells-occupied", sheet: "订单", address: "G8", canInsert: "no" });
    expect(await values("A1:N8")).toEqual(before);
    expect(bench.host.workbook.sheets.length).toBe(sheetCount);
  });

  it("is not taken for typed where someone blanked the whole row status", async () => {
    const { edit, score, values } = await openOrders(bench);
    await score();
    await edit(sheet => sheet.getRange("N2:N7").clear("Contents"));
    await score();
    expect((await values("N2:N7")).flat().every(cell => cell !== "")).toBe(true);
  });

  it("refuses a column of ours that someone filled with formulas of their own", async () => {
    const rows = Array.from({ length: 60 }, (_, k) => [`V${k}`, "张", `S${k}`, 45900 + k, 10 + k, "A"]);
    const { failure, formulas, score, type } = await openOrders(bench, [ORDER_HEADER, ...rows]);
    await score();
    const everySecond = (column: string) =>
      Promise.all(rows.map((_, k) => (k % 2 ? null : type(`${column}${k + 2}`, [["=1+1"]]))));
    await everySecond("I");
    await score();
    expect(await formulas("I2")).toEqual([["=1+1"]]);
    await everySecond("L");
    expect(await failure()).toMatchObject({ code: "cells-occupied", address: "G2:N61", canInsert: "no" });
    expect(await formulas("I2")).toEqual([["=1+1"]]);
  });
});

describe("orders that come and go between two runs", () => {
  afterEach(() => {
    Object.assign(bench.host.rules, { tableGrowsRight: true });
  });

  it("are counted when they were appended or inserted since the range was looked at", async () => {
    const { edit, score, type, values } = await openOrders(bench);
    await score();
    await type("A8:F8", [["V005", "钱七", "S7", 45980, 900, "A"]]);
    expect((await score()).rowCheck.counts.rows.read).toBe(7);
    await edit(sheet => sheet.getRange("3:3").insert("Down"));
    await type("A3:F3", [["V006", "孙八", "S8", 45981, 10, "D"]]);
    const result = await score();
    expect([result.rowCheck.counts.rows.read, result.rowCheck.counts.people.members]).toEqual([8, 6]);
    expect((await values("N2:N9")).flat().every(cell => cell !== "")).toBe(true);
  });

  it("leave no result behind when they were taken away", async () => {
    const { edit, inspect, score, values } = await openOrders(bench);
    await score();
    await edit(sheet => sheet.getRange("A6:F7").clear("Contents"));
    expect((await inspect()).rowCount).toBe(4);
    await score();
    expect(await values("G6:N7")).toEqual([BLANK, BLANK]);
    expect((await values("N2:N5")).flat().every(cell => cell !== "")).toBe(true);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void, ((version: string) => boolean) | undefined]>([
    ["with a totals row", sheet => void (sheet.tables.getItem("Orders").showTotals = true), undefined],
    ["on a host that cannot resize tables", () => undefined, version => Number(version.slice(2)) < 13],
  ])("leave no result behind beside a table %s that became shorter", async (_name, change, supports) => {
    Object.assign(bench.host.rules, { tableGrowsRight: false });
    const options = { tableAddress: "A1:F7", ...(supports && { supports }) };
    const { edit, inspect, score, values } = await openOrders(bench, [ORDER_HEADER, ...ORDER_ROWS], options);
    await edit(change);
    await inspect();
    await score();
    expect(await values("G1:N1")).toEqual([OWN_HEADERS]);
    await edit(sheet => sheet.getRange("A6:F7").delete("Up"));
    await inspect();
    expect((await score()).rowCheck.counts.rows.read).toBe(4);
    expect(await values("G6:N8")).toEqual([BLANK, BLANK, BLANK]);
  });
});

describe("a second run", () => {
  const MINE = ["我的", "a", "b", "c", "d", "e", "f"];

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["as they are", () => undefined],
    ["sorted by amount", sheet => sheet.getRange("A1:O7").sort.apply([{ key: 4, ascending: true }], false, true)],
    [
      "filtered and shown again",
      sheet => {
        sheet.autoFilter.apply("A1:O7", 0, { filterOn: "Values", values: ["V001"] });
        sheet.autoFilter.clearCriteria();
      },
    ],
  ])("over orders %s changes nothing but our columns, which are right for their rows", async (_name, change) => {
    const { edit, inspect, score, type, values } = await openOrders(bench);
    await score();
    await type(
      "O1:O7",
      MINE.map(text => [text]),
    );
    const first = await values("A2:O7");
    await edit(change);
    const before = await values("A1:O7");
    await inspect();
    await score();
    const after = await values("A1:O7");
    expect(after.map(row => [...row.slice(0, 6), row[14]])).toEqual(before.map(row => [...row.slice(0, 6), row[14]]));
    expect(after[0]!.slice(6, 14)).toEqual(OWN_HEADERS);
    const byOrder = (rows: unknown[][]) => new Map(rows.map(row => [row[2], row]));
    expect(byOrder(after.slice(1))).toEqual(byOrder(first));
  });

  it("says before anything is written when the place of a missing column is taken, and inserts it when told to", async () => {
    const { edit, failure, inspect, score, type, values } = await openOrders(bench);
    await score();
    await edit(sheet => sheet.getRange("N:N").delete("Left"));
    await type(
      "N1:N7",
      MINE.map(text => [text]),
    );
    await inspect();
    const members = bench.host.workbook.sheets.find(sheet => sheet.name === "RFMW_会员")!;
    fill(members, [["mark"]], 1, 0);
    expect(await failure()).toMatchObject({
      code: "cells-occupied",
      address: "N1:N7",
      columnCount: 1,
      canInsert: "yes",
    });
    expect(members.grid.getValue(1, 0)).toBe("mark");
    await score("insert-columns");
    expect(await values("G1:O1")).toEqual([[...OWN_HEADERS, "我的"]]);
    expect(await values("O1:O7")).toEqual(MINE.map(text => [text]));
  });
});
