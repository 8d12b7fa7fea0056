import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { unpaidOrders } from "#core/measure/unpaid-orders";
import { NO_DAY } from "#core/units";
import { dayOf, orderRows } from "../support/order-rows";
import { scoreRows } from "../support/score-rows";

const HEADER = ["会员编号", "订单编号", "下单日期", "实付金额", "订单状态"];
/** Somebody has to have bought something. */
const BOUGHT: readonly Cell[] = ["V1", "S1", "2026-01-05", 50, "已完成"];

/** What each member left unpaid, and in how many orders; null when nothing waits in the data. */
function unpaid(rows: readonly (readonly Cell[])[], header: readonly Cell[] = HEADER, asOf = "2026-11-21") {
  const { orders, scored } = scoreRows([header, ...rows], { asOf });
  const { unpaidAmount, unpaidOrders } = scored;
  if (unpaidAmount === null || unpaidOrders === null) return null;
  return Object.fromEntries(orders.memberIds.map((id, member) => [id, [unpaidAmount[member], unpaidOrders[member]]]));
}

describe("orders that wait to be paid", () => {
  test("are added up per member, lines of one order as one", () => {
    expect(
      unpaid([
        BOUGHT,
        ["V1", "S2", "2026-02-01", 30, "待付款"],
        ["V1", "S2", "2026-02-01", 12.5, "待付款"],
        ["V2", "S3", "2026-02-01", 7, "pending"],
        ["V2", "S4", "2026-02-02", 8, "unpaid"],
      ]),
    ).toEqual({ V1: [42.5, 1], V2: [15, 2] });
  });

  test("are none when nothing waits: called off, failed and given back are not unpaid", () => {
    expect(
      unpaid([BOUGHT, ["V2", "S2", "2026-02-01", 30, "已取消"], ["V2", "S3", "2026-02-01", 30, "退款成功"]]),
    ).toBeNull();
  });

  test.each([
    ["paid", "已完成"],
    ["called off", "交易关闭"],
    ["given back", "退款成功"],
  ])("wait no longer when the same order was %s", (_, status) => {
    const rows = [BOUGHT, ["V2", "S2", "2026-02-01", 30, "待付款"], ["V2", "S2", "2026-02-03", 30, status]];
    expect(unpaid(rows)).toMatchObject({ V2: [0, 0] });
    expect(unpaid([rows[0]!, rows[2]!, rows[1]!])).toMatchObject({ V2: [0, 0] });
  });

  test("still wait when it was paid only after the as-of day, or when another member has that number", () => {
    const waits: Cell[] = ["V2", "S2", "2026-02-01", 30, "待付款"];
    expect(unpaid([BOUGHT, waits, ["V2", "S2", "2026-03-01", 30, "已完成"]], HEADER, "2026-02-15")).toMatchObject({
      V2: [30, 1],
    });
    expect(unpaid([BOUGHT, waits, ["V1", "S2", "2026-02-01", 30, "已完成"]])).toMatchObject({ V2: [30, 1] });
    expect(unpaid([BOUGHT, waits], HEADER, "2026-01-31")).toMatchObject({ V2: [0, 0] });
  });

  test("that stand twice in the data, or in two states of waiting, count once", () => {
    const waits: Cell[] = ["V2", "S2", "2026-02-01", 30, "待付款"];
    expect(unpaid([BOUGHT, waits, ["V1", "S9", "2026-01-05", 50, "已完成"], waits])).toMatchObject({ V2: [30, 1] });
  });

  test("without order ids are one order per member and day", () => {
    const header = ["会员编号", "下单日期", "实付金额", "订单状态"];
    const rows = [
      ["V1", "2026-01-05", 50, "已完成"],
      ["V2", "2026-02-01", 30, "待付款"],
      ["V2", "2026-02-01", 5, "待付款"],
      ["V2", "2026-02-02", 1, "待付款"],
    ];
    expect(unpaid(rows, header)).toMatchObject({ V2: [36, 2] });
  });

  test("are those with a blank time of payment, unless the status says that they were called off", () => {
    const header = ["会员编号", "订单编号", "付款时间", "实付金额", "订单状态"];
    const rows = [BOUGHT, ["V2", "S2", "", 30, "已下单"], ["V2", "S3", "", 40, "交易关闭"]];
    expect(unpaid(rows, header)).toMatchObject({ V2: [30, 1] });
  });

  test("hold their order's amount once where it stands on each of its rows", () => {
    const paid = Array.from({ length: 6 }, (_, at) => [at, at]).flatMap(([order]) => [
      ["V1", `P${order}`, "2026-01-05", 100 + order!, "已完成", "帽子"],
      ["V1", `P${order}`, "2026-01-05", 100 + order!, "已完成", "裤装"],
    ]);
    const waits = ["帽子", "裤装", "鞋履"].map(kind => ["V2", "S2", "2026-02-01", 300, "待付款", kind]);
    const header = ["会员编号", "订单编号", "下单日期", "订单总金额", "订单状态", "品类"];
    expect(unpaid([...paid, ...waits], header)).toMatchObject({ V2: [300, 1] });
  });

  test("with an amount that cannot be read wait all the same; a discount of its own line is taken off", () => {
    expect(unpaid([BOUGHT, ["V2", "S2", "2026-02-01", "?", "待付款"]])).toMatchObject({ V2: [0, 1] });
    const rows = [BOUGHT, ["V2", "S2", "2026-02-01", 30, "待付款"], ["V2", "S2", "2026-02-01", -5, "待付款"]];
    expect(unpaid(rows)).toMatchObject({ V2: [25, 1] });
    const voucher = [BOUGHT, ["V2", "S2", "2026-02-01", -5, "待付款"], ["V2", "S3", "2026-02-01", 30, "待付款"]];
    expect(unpaid(voucher)).toMatchObject({ V2: [30, 2] });
  });

  test("take in a line below that leaves member, order, day and status to the row above", () => {
    expect(unpaid([BOUGHT, ["V2", "S2", "2026-02-01", 30, "待付款"], ["", "", "", 12, ""]])).toMatchObject({
      V2: [42, 1],
    });
  });

  test("wait although an earlier state of them, which counts no longer, said that they were paid", () => {
    const orders = orderRows([
      { member: "V1", order: "S1", day: "2026-01-05", amount: 50 },
      { member: "V2", order: "S2", day: "2026-02-01", amount: 30, status: "duplicate" },
      { member: "V2", order: "S2", day: "2026-02-01", amount: 30, status: "unpaid-or-cancelled" },
    ]);
    const waiting = { ...orders, unpaid: { rows: Int32Array.of(2), amount: Float64Array.of(30) } };
    expect(unpaidOrders(waiting, dayOf("2026-11-21"))).toEqual({
      unpaidAmount: Float64Array.of(0, 30),
      unpaidOrders: Int32Array.of(0, 1),
      unpaidDay: Int32Array.of(NO_DAY, dayOf("2026-02-01")),
    });
  });
});

test("an order waits that is later than the latest purchase, which is the as-of day by default", () => {
  const { scored } = scoreRows([HEADER, BOUGHT, ["V2", "S2", "2026-02-01", 30, "待付款"]], { today: "2026-02-01" });
  expect([...scored.unpaidAmount!]).toEqual([0, 30]);
});

describe("a prospect", () => {
  const header = [...HEADER, "会员姓名", "手机号", "门店", "导购", "勿扰"];
  const rows = [
    [...BOUGHT, "张三", "13812345678", "静安店", "陈晨", ""],
    ["V2", "S2", "2026-02-01", 30, "待付款", "李四", "13900000001", "静安店", "陈晨", ""],
    ["V2", "S3", "2026-03-01", 30, "已取消", "李四", "13900000002", "徐汇店", "林夏", "是"],
  ];

  test("has name, phone, store, salesperson and the wish to be left alone of its latest rows", () => {
    const { orders, scored } = scoreRows([header, ...rows]);
    const { optOut, birthday, ...columns } = scored.prospectColumns;
    const texts = Object.entries(columns).map(([field, codes]) => {
      return orders.attributes[field as keyof typeof columns]!.values[codes![0]!];
    });
    expect(texts).toEqual(["李四", "13900000002", "徐汇店", "林夏"]);
    expect([...optOut!]).toEqual([1]);
    expect(birthday).toBeNull();
  });

  test("has none of them where the data have none", () => {
    const { scored } = scoreRows([HEADER, BOUGHT, ["V2", "S2", "2026-02-01", 30, "待付款"]]);
    expect(Object.values(scored.prospectColumns)).toEqual([null, null, null, null, null, null]);
  });
});
