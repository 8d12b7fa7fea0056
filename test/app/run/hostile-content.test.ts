import { beforeAll, describe, expect, it } from "vitest";
import { saveWorkbook } from "#files/open-workbook";
import type { WorksheetModel } from "#host/model/worksheet";
import { bootExcelBench, fill, makeTable } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { ORDER_HEADER, ORDER_ROWS, OWN_HEADERS, openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";
import { readWorkbook } from "../../support/read-workbook";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

/** Texts that a careless writer turns into formulas, dates, numbers, links or rubbish. */
const HOSTILE: readonly string[] = [
  "=1+1", '=HYPERLINK("http://example.invalid","x")', "=cmd|'/c calc'!A0", "+8613800000000", "-5", "@SUM(1)",
  "\t=1+1", "\r=1+1", "00123", "1E5", "2025-03-14", "3/4", "5%", "$120", "TRUE", "#N/A", "'quoted", "(3)",
  "שלום مرحبا", "a\u200Bb", "\u202Eabc", "_x0041_", "lone \uD800 surrogate", "two\nlines", "😀",
  "x".repeat(32_767), `=${"1+".repeat(9_000)}1`,
]; // prettier-ignore

/**
 * A name or category as it is read from orders: blanks, an apostrophe and invisible characters that exports wrap around
 * values are no part of it, so that one store is not two.
 */
const AS_READ = new Map([
  ["\t=1+1", "=1+1"],
  ["\r=1+1", "=1+1"],
  ["'quoted", "quoted"],
  ["a\u200Bb", "ab"],
  ["\u202Eabc", "abc"],
]);

function asRead(text: string): string {
  return AS_READ.get(text) ?? text;
}

function sheet(name: string): WorksheetModel {
  return bench.sheet(name);
}

function ownSheets(): WorksheetModel[] {
  return bench.host.workbook.sheets.filter(({ name }) => name.startsWith("RFMW_"));
}

/** A column of the members table by member id. */
function byMember(header: string): Map<unknown, unknown> {
  const { grid } = sheet("RFMW_会员");
  const used = grid.usedRange({ row: 0, column: 0, rows: 5_000, columns: 100 }, true)!;
  const rows = grid.readBlock(used) as unknown[][];
  const at = rows[0]!.indexOf(header);
  const idAt = rows[0]!.indexOf("会员编号");
  return new Map(rows.slice(1).map(row => [row[idAt], row[at]]));
}

function idOf(place: number): string {
  return `V${String(place).padStart(3, "0")}`;
}

/** Two orders of a member for each hostile text, which is the name and the only category. */
async function hostileOrders(): Promise<OrdersBench> {
  const rows = HOSTILE.flatMap((text, place) => [
    [idOf(place), text, `S${place}a`, 45_900 + place, 100 + place, text],
    [idOf(place), text, `S${place}b`, 45_950 + (place % 20), 200 + place, text],
  ]);
  const orders = await openOrders(bench, [ORDER_HEADER, ...rows]);
  orders.session.changeSettings({ maskPersonalData: false });
  return orders;
}

function formulasOn(sheets: readonly WorksheetModel[]): string[] {
  return sheets.flatMap(({ name, grid }) => {
    const used = grid.usedRange({ row: 0, column: 0, rows: 5_000, columns: 100 }, true);
    if (used === null) return [];
    const found: string[] = [];
    for (let row = 0; row < used.rows; row++) {
      for (let column = 0; column < used.columns; column++) {
        const formula = grid.getFormula(used.row + row, used.column + column);
        if (formula !== null) found.push(`${name} R${row}C${column} ${formula}`);
      }
    }
    return found;
  });
}

describe("texts that look like something else", () => {
  it("reach the members table as they are, and none becomes a formula", async () => {
    const orders = await hostileOrders();
    const before = orders.orders.grid.readBlock({ row: 0, column: 0, rows: 1 + 2 * HOSTILE.length, columns: 6 });
    expect(await orders.score()).toMatchObject({ rowCheck: { counts: { people: { members: HOSTILE.length } } } });
    const names = byMember("会员姓名");
    const categories = byMember("已购品类");
    HOSTILE.forEach((text, place) => {
      expect([place, names.get(idOf(place))]).toEqual([place, asRead(text)]);
      // The text of an error and the error itself read alike, and an error names no category.
      expect([place, categories.get(idOf(place))]).toEqual([place, text === "#N/A" ? null : asRead(text)]);
    });
    expect(formulasOn(ownSheets())).toEqual([]);
    expect(orders.orders.grid.readBlock({ row: 0, column: 0, rows: 1 + 2 * HOSTILE.length, columns: 6 })).toEqual(
      before,
    );
  });

  it("are kept in notes, in columns of one's own and in their headers, run after run", async () => {
    const orders = await hostileOrders();
    await orders.score();
    const members = sheet("RFMW_会员");
    const width = members.usedRange(true)!.columns;
    const headers = ["=A1", "2026-01", "@x"];
    await Excel.run(async context => {
      const table = context.workbook.tables.getItem("tblRFMWMembers");
      const range = context.workbook.worksheets.getItem("RFMW_会员").getRangeByIndexes(0, width, 1, headers.length);
      range.numberFormat = [["@"]];
      range.values = [headers];
      const body = context.workbook.worksheets
        .getItem("RFMW_会员")
        .getRangeByIndexes(1, width, HOSTILE.length, headers.length);
      body.numberFormat = [["@"]];
      await context.sync();
      table.load("name");
      await context.sync();
    });
    const ids = members.grid.readColumn(2, 1, HOSTILE.length);
    const remarksAt = (members.grid.readBlock({ row: 0, column: 0, rows: 1, columns: width })[0] as unknown[]).indexOf(
      "备注",
    );
    const textOf = (id: unknown): string => HOSTILE[Number(String(id).slice(1))]!;
    fill(
      members,
      ids.map(id => [textOf(id)]),
      1,
      remarksAt,
    );
    fill(
      members,
      ids.map(id => headers.map(() => textOf(id))),
      1,
      width,
    );
    for (let run = 0; run < 2; run++) {
      expect(await orders.score()).toMatchObject({ keptNotesSheet: null });
      for (const header of ["备注", ...headers]) {
        const cells = byMember(header);
        HOSTILE.forEach((text, place) =>
          expect([header, place, cells.get(idOf(place))]).toEqual([header, place, text]),
        );
      }
      expect(formulasOn(ownSheets())).toEqual([]);
    }
  });

  it("are the same in the saved file, which holds no formula, no link and no exchange with other programs", async () => {
    const orders = await hostileOrders();
    await orders.score();
    const saved = await readWorkbook(Buffer.from(await saveWorkbook(bench.host.workbook)));
    const rows = await saved.sheet("RFMW_会员");
    const at = rows[0]!.indexOf("会员姓名");
    const read = new Map(rows.slice(1).map(row => [row[2], row[at]]));
    // A lone surrogate is no character: a reader may show a replacement, but the file must stay readable. A carriage
    // return is a line end to every reader of XML.
    const exact = HOSTILE.map((text, place) => ({ text, place })).filter(
      ({ text }) => !/[\r\uD800]/.test(text) || text === "😀",
    );
    for (const { text, place } of exact) expect([place, read.get(idOf(place))]).toEqual([place, asRead(text)]);
    expect(saved.parts("xl/worksheets/").join("")).not.toMatch(/<f[ >]|<hyperlink/);
    expect(saved.parts("externalLink")).toEqual([]);
    expect(saved.parts("xl/").join("")).not.toMatch(/ddeLink|oleLink/);
  });
});

describe("names of sheets and tables", () => {
  it.each(["注文 データ", "O'Brien's", "Заказы №1", "A1", "R1C1", "訂單!", "données&co"])(
    "%s holds the orders like any other",
    async name => {
      const orders = await openOrders(bench);
      bench.host.workbook.renameSheet(orders.orders, name);
      await makeTable(name, "A1:F7", "Таблица1");
      await orders.inspect();
      const { places } = await orders.score();
      expect(places.find(({ part }) => part === "orders")!.place.sheetName).toBe(name);
      expect(orders.orders.grid.readBlock({ row: 0, column: 6, rows: 1, columns: 8 })).toEqual([OWN_HEADERS]);
    },
  );

  it("of ours, made by hand, are not touched: the run names the sheet and writes nothing", async () => {
    for (const name of ["RFMW_会员", "RFMW_Summary", "rfmw_设置"]) {
      const orders = await openOrders(bench);
      const mine = bench.host.workbook.addSheet(name);
      fill(
        mine,
        [
          ["我的", "内容"],
          ["x", 1],
        ],
        2,
        1,
      );
      await orders.inspect();
      expect(await orders.failure()).toEqual({ code: "sheet-name-taken", sheet: name });
      expect(mine.grid.readBlock({ row: 2, column: 1, rows: 2, columns: 2 })).toEqual([
        ["我的", "内容"],
        ["x", 1],
      ]);
      expect(orders.orders.grid.getValue(0, 6)).toBe(null);
      expect(bench.host.workbook.sheets.map(other => other.name)).toEqual(["订单", name]);
    }
  });

  it("of our table given to somebody else's table or name stop the run before anything is written", async () => {
    const orders = await openOrders(bench);
    await Excel.run(async context => {
      context.workbook.names.add("tblRFMWMembers", context.workbook.worksheets.getItem("订单").getRange("Z1"));
      await context.sync();
    });
    expect(await orders.failure()).toEqual({ code: "table-name-taken", table: "tblRFMWMembers" });
  });
});

describe("order ranges out of the ordinary", () => {
  it("in the 1904 date system give the same days, and dates are written in that system", async () => {
    const plain = await openOrders(bench);
    const { asOf } = await plain.score();
    const first = byMember("最近消费日");
    const orders = await openOrders(bench, [
      ORDER_HEADER,
      ...ORDER_ROWS.map(row => row.map((cell, at) => (at === 3 ? Number(cell) - 1462 : cell))),
    ]);
    bench.host.workbook.date1904 = true;
    await orders.inspect();
    expect((await orders.score()).asOf).toBe(asOf);
    for (const [id, serial] of byMember("最近消费日")) expect(serial).toBe(Number(first.get(id)) - 1462);
  });

  it("with a totals row leave it out and leave it alone", async () => {
    const orders = await openOrders(bench, [ORDER_HEADER, ...ORDER_ROWS, ["合计", "", "", "", 1210, ""]]);
    await orders.edit(cells => {
      const table = cells.tables.add("A1:F7", true);
      table.name = "Orders";
    });
    orders.orders.tables[0]!.showTotals = true;
    const range = orders.orders.tables[0]!.range;
    range.rectangle = { ...range.rectangle!, rows: 8 };
    await orders.inspect();
    const { rowCheck } = await orders.score();
    expect(rowCheck.counts.rows.read).toBe(6);
    expect(orders.orders.grid.readBlock({ row: 7, column: 0, rows: 1, columns: 14 })).toEqual([
      ["合计", "", "", "", 1210, "", ...Array<null>(8).fill(null)],
    ]);
  });

  it("with formulas, errors and hidden columns are read as shown; every row is counted", async () => {
    const orders = await openOrders(bench);
    const { grid } = orders.orders;
    grid.setFormula(1, 4, "=50*2", 100);
    grid.setBlock(2, 4, [[{ error: "#N/A" }]] as never);
    grid.setBlock(3, 3, [[{ error: "#VALUE!" }]] as never);
    orders.orders.setColumnHidden(5, true);
    await orders.inspect();
    const { rowCheck } = await orders.score();
    expect(rowCheck.counts.rows.byStatus).toMatchObject({ counted: 4, "bad-amount": 1, "bad-date": 1 });
    expect(grid.getFormula(1, 4)).toBe("=50*2");
    expect(orders.orders.isColumnHidden(5)).toBe(true);
    const status = grid.readColumn(13, 1, 6);
    expect(status.every(cell => typeof cell === "string" && cell !== "")).toBe(true);
  });

  it("with a title and two header rows are read from the row that names the columns", async () => {
    const orders = await openOrders(bench, [
      ["2025 年订单明细", null, null, null, null, null],
      ["会员", null, "订单", null, null, null],
      ORDER_HEADER,
      ...ORDER_ROWS,
    ]);
    const { rowCheck } = await orders.score();
    expect(rowCheck.counts.rows.read).toBe(6);
    expect(orders.orders.grid.readBlock({ row: 2, column: 6, rows: 1, columns: 8 })).toEqual([OWN_HEADERS]);
    expect(
      orders.orders.grid
        .readBlock({ row: 0, column: 6, rows: 2, columns: 8 })
        .flat()
        .every(cell => cell === null),
    ).toBe(true);
  });
});
