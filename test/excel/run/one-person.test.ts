import { beforeAll, describe, expect, it } from "vitest";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders, openSession } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const HEADER = ["会员编号", "会员姓名", "手机号", "邮箱", "门店", "订单号", "下单日期", "实付金额", "订单状态"];
const ROWS = [
  ["V001", "张三", "13812345678", "zhang@example.com", "静安店", "S1", 45900, 100, "已完成"],
  ["", "", "+86 138 1234 5678", "", "静安店", "S2", 45950, 300, "已完成"],
  ["", "", "", "Zhang@Example.com", "静安店", "S3", 45951, 50, "已完成"],
  ["V002", "李四", "13912345678", "li@example.com", "徐汇店", "S4", 45920, 200, "已完成"],
  ["", "王五", "13712345678", "", "徐汇店", "S5", 45970, 60, "已完成"],
  ["V003", "赵六", "13612345678", "", "徐汇店", "S6", 45975, 80, "待付款"],
  ["V003", "赵六", "13612345678", "", "徐汇店", "S7", 45975, 90, "已取消"],
];

/** What a run counts when each contact is a member of its own: the same money of more people. */
const APART = { counts: { people: { members: 5 }, money: { net: 710 } } };

/** The members table as objects by header. */
function members(): Record<string, unknown>[] {
  const { grid } = bench.sheet("RFMW_会员");
  const block = grid.readBlock({ row: 0, column: 0, rows: 12, columns: 50 }) as unknown[][];
  return block
    .slice(1)
    .filter(row => row.some(cell => cell !== null && cell !== ""))
    .map(row => Object.fromEntries(block[0]!.map((header, at) => [String(header), row[at]])));
}

const idAndNet = () => members().map(row => [row["会员编号"], row["累计净额"]]);

async function write(orders: OrdersBench, id: string, remark: string): Promise<void> {
  const at = members().findIndex(row => row["会员编号"] === id);
  await Excel.run(async context => {
    const remarks = context.workbook.tables.getItem("tblRFMWMembers").columns.getItem("备注").getDataBodyRange();
    remarks.getCell(at, 0).values = [[remark]];
    await context.sync();
  });
  await orders.inspect();
}

describe("one person is one member, through a whole run", () => {
  it("rows without an id go to the id that has their phone or e-mail; who is known by a phone only is shown by it", async () => {
    const orders = await openOrders(bench, [HEADER, ...ROWS]);
    const { rowCheck } = await orders.score();
    expect([rowCheck.counts.people.members, rowCheck.counts.money.net]).toEqual([3, 710]);
    expect(idAndNet().sort()).toEqual([
      ["137****5678", 60],
      ["V001", 450],
      ["V002", 200],
      ["V003", null],
    ]);
    expect(rowCheck.questions.find(({ kind }) => kind === "phone-as-member")).toMatchObject({
      evidence: { rowCount: 3, joinedCount: 2, sharedCount: 0 },
      options: ["join", "use", "leave-out"],
      chosen: "join",
    });
  });

  it("one answer undoes it, and the settings sheet keeps the answer for the next run", async () => {
    const orders = await openOrders(bench, [HEADER, ...ROWS]);
    orders.session.answer("phone-as-member", "use");
    expect(await orders.score()).toMatchObject({ rowCheck: APART });
    expect(await scoreInANewPane(orders)).toMatchObject({ status: "done", result: { rowCheck: APART } });
    expect(members().map(row => row["会员编号"])).toContain("Z***@Example.com");
  });

  it("a prospect carries name, phone, store and what is unpaid, and an action", async () => {
    const orders = await openOrders(bench, [HEADER, ...ROWS]);
    await orders.score();
    expect(members().find(row => row["会员编号"] === "V003")).toMatchObject({
      会员姓名: "赵*",
      手机号: "136****5678",
      归属门店: "徐汇店",
      未付金额: 80,
      建议动作: "询问未付款订单（80）",
    });
  });

  it("notes stay with who is known by a phone only, from run to run", async () => {
    const orders = await openOrders(bench, [HEADER, ...ROWS]);
    await orders.score();
    await write(orders, "137****5678", "喜欢下午接电话");
    await orders.score();
    const noted = members().filter(row => row["备注"] === "喜欢下午接电话");
    expect(noted).toMatchObject([{ 会员编号: "137****5678", 累计净额: 60 }]);
  });
});

/** The run of a pane that is opened on the same workbook: it knows what the settings sheet says. */
async function scoreInANewPane(orders: OrdersBench): Promise<unknown> {
  const session = openSession(orders.workbook);
  bench.host.workbook.activate(orders.orders);
  bench.host.workbook.select(orders.orders, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  await session.inspect();
  await session.score();
  return session.store.read().run;
}
