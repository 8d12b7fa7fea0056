import { beforeAll, describe, expect, it } from "vitest";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders, openSession } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const ROWS = [
  ["会员编号", "会员姓名", "手机号", "订单号", "下单日期", "实付金额", "推荐人"],
  ["V007", "张三", "138 1234 5678", "S1", 45900, 100, ""],
  ["V001", "张三", "13812345678", "S2", 45950, 300, ""],
  ["V002", "李四", "13912345678", "S3", 45920, 200, "V007"],
];

function members(): Record<string, unknown>[] {
  const block = bench.sheet("RFMW_会员").grid.readBlock({ row: 0, column: 0, rows: 8, columns: 60 }) as unknown[][];
  return block
    .slice(1)
    .filter(row => row.some(cell => cell !== null && cell !== ""))
    .map(row => Object.fromEntries(block[0]!.map((header, at) => [String(header), row[at]])));
}

const idAndNet = () => members().map(row => [row["会员编号"], row["累计净额"]]);

async function write(orders: OrdersBench, id: string, column: string, text: string): Promise<void> {
  const at = members().findIndex(row => row["会员编号"] === id);
  await Excel.run(async context => {
    const cells = context.workbook.tables.getItem("tblRFMWMembers").columns.getItem(column).getDataBodyRange();
    cells.getCell(at, 0).values = [[text]];
    await context.sync();
  });
  await orders.inspect();
}

/** Of a pane that is opened on the same workbook: it knows what the settings sheet says. */
async function scoreInANewPane(orders: OrdersBench): Promise<void> {
  const session = openSession(orders.workbook);
  bench.host.workbook.activate(orders.orders);
  bench.host.workbook.select(orders.orders, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  await session.inspect();
  await session.score();
  expect(session.store.read().run.status).toBe("done");
}

/** All that stands on the settings sheet. */
function settingsText(): string {
  return JSON.stringify(bench.sheet("RFMW_设置").grid.readBlock({ row: 0, column: 0, rows: 120, columns: 5 }));
}

describe("two ids with one phone, through a whole run", () => {
  it("are two members until they are ticked, then one with the rows of both; said, kept by id and undone by one click", async () => {
    const orders = await openOrders(bench, ROWS);
    await orders.score();
    expect(idAndNet().sort()).toEqual([["V001", 300], ["V002", 200], ["V007", 100]]); // prettier-ignore
    expect(members()[0]).not.toHaveProperty("合并的编号");

    orders.session.answer("shared-phone:V007", "V001");
    const { rowCheck } = await orders.score();
    expect(rowCheck.notes).toContainEqual({ code: "ids-joined", idCount: 2, memberCount: 1 });
    expect(idAndNet().sort()).toEqual([["V001", 400], ["V002", 200]]); // prettier-ignore
    // V002 was referred by V007, who is V001.
    expect(members().find(row => row["会员编号"] === "V001")).toMatchObject({ 合并的编号: "V007", 推荐人数: 1 });
    expect(settingsText()).toContain("answer shared-phone:V007");
    expect(settingsText()).not.toMatch(/138 ?1234 ?5678/);

    await scoreInANewPane(orders);
    expect(idAndNet().sort()).toEqual([["V001", 400], ["V002", 200]]); // prettier-ignore

    orders.session.answer("shared-phone:V007", "leave");
    await orders.score();
    expect(idAndNet()).toHaveLength(3);
  });

  it("a refusal noted for either is heard, and a note stays under its id until the ids are taken apart", async () => {
    const orders = await openOrders(bench, ROWS);
    await orders.score();
    await write(orders, "V007", "联系结果", "勿再联系");
    await write(orders, "V007", "备注", "下午联系");
    orders.session.answer("shared-phones", "same-name");
    const { rowCheck } = await orders.score();
    expect(rowCheck.counts.people.doNotContact).toBe(1);
    expect(members().find(row => row["会员编号"] === "V001")).toMatchObject({ 勿扰: "是", 累计净额: 400 });
    expect(members().find(row => row["会员编号"] === "V007")).toMatchObject({ 备注: "下午联系", 累计净额: null });
    orders.session.answer("shared-phones", "leave");
    await orders.score();
    expect(members().find(row => row["会员编号"] === "V007")).toMatchObject({ 备注: "下午联系", 累计净额: 100 });
  });
});
