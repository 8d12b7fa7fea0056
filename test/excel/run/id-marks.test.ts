import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { unkeyedForm } from "#app/outputs/members/unkeyed-marks";
import { idAndMark } from "#app/notes/id-marks";
import { saveWorkbook } from "#files/open-workbook";
import { bootExcelBench, fill } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";
import { stringsOutside } from "../../support/personal-data";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const HEADER = ["会员卡号", "订单号", "下单日期", "金额"];
const KEY_NAME = "RFMW_MarkKey";

/** Ids that all read the same when they are masked. */
function twin(number: number): string {
  return `138${String(number).padStart(4, "0")}5678`;
}

function ordersOf(ids: readonly string[]): (string | number)[][] {
  return [HEADER, ...ids.map((id, at) => [id, `S${id}`, 45_900 + (at % 50), 100 + at])];
}

/** Other orders in the place of those that stand there. */
function replace(orders: OrdersBench, ids: readonly string[]): void {
  const blank = Array.from({ length: 10 }, () => HEADER.map(() => null));
  fill(orders.orders, [...ordersOf(ids), ...blank]);
}

interface Row {
  readonly id: string;
  readonly mark: string;
  readonly remark: string;
}

/** The members table as a person reads it. */
function rows(): Promise<Row[]> {
  return Excel.run(async context => {
    const table = context.workbook.tables.getItem("tblRFMWMembers").getRange();
    table.load("values");
    await context.sync();
    const [header, ...body] = table.values as string[][];
    const at = (name: string) => header!.indexOf(name);
    return body.map(row => ({ id: row[at("会员编号")]!, mark: row[at("编号标记")] ?? "", remark: row[at("备注")]! }));
  });
}

/** Writes a column of the members table anew, row by row. */
function write(column: string, cells: (row: Row) => string): Promise<void> {
  return Excel.run(async context => {
    const found = await rows();
    const range = context.workbook.tables.getItem("tblRFMWMembers").columns.getItem(column).getDataBodyRange();
    range.values = found.map(row => [cells(row)]);
    await context.sync();
  });
}

/** Runs with full ids, and gives the remarks of members that are in the orders, by full id. */
async function remarksByFullId(orders: OrdersBench): Promise<Map<string, string>> {
  orders.session.changeSettings({ maskPersonalData: false });
  await orders.score();
  return new Map((await rows()).filter(({ remark }) => remark !== "").map(({ id, remark }) => [id, remark]));
}

describe("marks beside masked ids", () => {
  it("bring notes to their members, whoever comes, goes and stands where, and never to another", async () => {
    const visit = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { minLength: 2, maxLength: 3 }), async visits => {
        const orders = await openOrders(bench, ordersOf(visits[0]!.map(twin)));
        orders.session.changeSettings({ maskPersonalData: false });
        await orders.score();
        await write("备注", ({ id }) => `note ${id}`);
        const noted = new Set(visits[0]!.map(twin));
        for (const present of visits) {
          replace(orders, present.map(twin));
          await orders.inspect();
          await orders.score();
          const masked = await rows();
          expect(new Set(masked.map(({ id }) => idAndMark(id).id))).toEqual(new Set(["138****5678"]));
          expect(masked.filter(({ remark }) => remark !== "")).toHaveLength(noted.size);
        }
        const last = visits[visits.length - 1]!.map(twin);
        const found = await remarksByFullId(orders);
        for (const id of last) expect([id, found.get(id)]).toEqual([id, noted.has(id) ? `note ${id}` : undefined]);
        expect(found.size).toBe(noted.size);
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it("come out of no table, and their key leaves with the orders", async () => {
    const orders = await openOrders(bench, ordersOf([1, 2, 3].map(twin)));
    await orders.score();
    const marks = (await rows()).map(({ mark }) => mark);
    expect(new Set(marks).size).toBe(3);
    for (const mark of marks) expect(mark).toMatch(/^[0-9a-f]{12}$/);
    const unkeyed = [1, 2, 3].map(number => idAndMark(unkeyedForm(twin(number), twin(number))).mark);
    expect(marks.filter(mark => unkeyed.some(known => mark.startsWith(known)))).toEqual([]);
    const key = bench.host.workbook.names.find(({ name }) => name === KEY_NAME)!;
    expect([key.visible, key.sheetId]).toEqual([false, orders.orders.id]);
    bench.host.workbook.deleteSheet(orders.orders);
    const strings = (await stringsOutside(await saveWorkbook(bench.host.workbook), "RFMW_会员")).join("\n");
    expect(strings).not.toContain(KEY_NAME);
    expect(strings).not.toContain(/[0-9a-f]{32}/.exec(key.formula)![0]);
  });

  it("are others in another workbook", async () => {
    const marksOf = async () => {
      const orders = await openOrders(bench, ordersOf([1, 2, 3].map(twin)));
      await orders.score();
      return (await rows()).map(({ mark }) => mark);
    };
    const once = await marksOf();
    expect((await marksOf()).filter(mark => once.includes(mark))).toEqual([]);
  });

  it("keep the notes of a workbook whose marks had no key, and none of those marks", async () => {
    const orders = await openOrders(bench, ordersOf([1, 2, 3].map(twin)));
    orders.session.changeSettings({ maskPersonalData: false });
    await orders.score();
    await write("备注", ({ id }) => `note ${id}`);
    await write("会员编号", ({ id }) => unkeyedForm(id, id));
    replace(orders, [3, 2, 4].map(twin));
    await orders.inspect();
    const { removedWithNotes } = await orders.score();
    expect(removedWithNotes).toBe(1);
    const strings = (await stringsOutside(await saveWorkbook(bench.host.workbook), "订单")).join("\n");
    for (const number of [1, 2, 3, 4])
      expect(strings).not.toContain(idAndMark(unkeyedForm(twin(number), twin(number))).mark);
    replace(orders, [1, 2, 4].map(twin));
    await orders.inspect();
    const found = await remarksByFullId(orders);
    expect([1, 2, 4].map(number => found.get(twin(number)))).toEqual([`note ${twin(1)}`, `note ${twin(2)}`, undefined]);
  });

  it("follow orders to another sheet, though the first one goes", async () => {
    const orders = await openOrders(bench, ordersOf([1, 2, 3].map(twin)));
    await orders.score();
    await write("备注", ({ mark }) => `note ${mark}`);
    const fresh = bench.host.workbook.addSheet("订单二");
    fill(fresh, ordersOf([3, 1, 2, 4].map(twin)));
    const scoreFresh = async () => {
      bench.host.workbook.activate(fresh);
      bench.host.workbook.select(fresh, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
      await orders.session.inspect();
      await orders.session.replaceResults();
      expect(orders.session.store.read().run).toMatchObject({ status: "done", result: { removedWithNotes: 0 } });
      expect((await rows()).filter(({ mark, remark }) => remark === `note ${mark}`)).toHaveLength(3);
    };
    await scoreFresh();
    bench.host.workbook.deleteSheet(orders.orders);
    await scoreFresh();
  });

  it("leave no key where no id is personal", async () => {
    const orders = await openOrders(bench, ordersOf(["V001", "V002"]));
    await orders.score();
    expect(bench.host.workbook.names.map(({ name }) => name)).not.toContain(KEY_NAME);
  });

  it("leave every note with nobody where the key is lost, rather than with somebody else", async () => {
    const orders = await openOrders(bench, ordersOf([1, 2, 3].map(twin)));
    await orders.score();
    await write("备注", ({ mark }) => `note ${mark}`);
    const { names } = bench.host.workbook;
    names.splice(
      names.findIndex(({ name }) => name === KEY_NAME),
      1,
    );
    const { removedWithNotes } = await orders.score();
    expect(removedWithNotes).toBe(3);
    expect((await rows()).map(({ remark }) => remark === "")).toEqual([true, true, true, false, false, false]);
  });

  it("lose their key with the last of what runs wrote, and keep it while notes stay", async () => {
    const keys = () => bench.host.workbook.names.filter(({ name }) => name === KEY_NAME).length;
    const orders = await openOrders(bench, ordersOf([1, 2].map(twin)));
    await orders.score();
    expect(keys()).toBe(1);
    await orders.session.askRemoval();
    await orders.session.removeResults();
    expect(keys()).toBe(0);
    await orders.score();
    await write("备注", ({ mark }) => `note ${mark}`);
    await orders.session.askRemoval();
    await orders.session.removeResults();
    expect(keys()).toBe(1);
    const { removedWithNotes } = await orders.score();
    expect(removedWithNotes).toBe(0);
    for (const { mark, remark } of await rows()) expect(remark).toBe(`note ${mark}`);
  });
});
