import { describe, expect, test } from "vitest";
import { scoredRows } from "../support/scored-rows";
import { scoreRows } from "../support/score-rows";
import type { Cell } from "#core/cell";

/** Members of rows as people bring them, as of 2026-06-30. */
function membersOf(rows: readonly (readonly Cell[])[]) {
  const { orders, scored } = scoreRows(rows, { asOf: "2026-06-30" });
  return { orders, members: scoredRows(scored, orders) };
}

describe("a file in which Excel cut phones and order numbers", () => {
  const { orders, members } = membersOf([
    ["会员手机", "订单号", "下单时间", "实付金额", "商品类目"],
    ["1.39E+10", "2.02603E+18", "2026/3/5 10:00", "100", "护肤"],
    ["1.39E+10", "2.02603E+18", "2026/3/9 10:00", "300", "彩妆"],
    ["1.39E+10", "2.02606E+18", "2026/6/1 10:00", "50", "护肤"],
    ["13900000012", "2026061012345928000", "2026/6/10 10:00", "80", "护肤"],
    ["13900000012", "2026061012345928000", "2026/6/11 11:00", "20", "彩妆"],
    ["13900000013", "2026062012345678901", "2026/6/20 10:00", "60", "护肤"],
  ]);

  test("has two members, the first with two purchases, as worked out by hand", () => {
    expect([...members.keys()].sort()).toEqual(["13900000012", "13900000013"]);
    expect(members.get("13900000012")).toMatchObject({
      recencyDays: 19,
      windowPurchases: 2,
      averageAmount: 50,
      widthCount: 2,
    });
    expect(members.get("13900000013")).toMatchObject({
      recencyDays: 10,
      windowPurchases: 1,
      averageAmount: 60,
      widthCount: 1,
    });
  });

  test("says how many rows each kind of damage concerns", () => {
    expect(orders.notes).toEqual([
      { code: "ids-damaged", field: "memberId", rowCount: 3, asWritten: false },
      { code: "ids-damaged", field: "orderId", rowCount: 5, asWritten: false },
    ]);
  });
});

test("one member written differently is one member: case, width, hyphens, wrappers, spellings of a phone", () => {
  const { members } = membersOf([
    ["会员编号", "order", "date", "amount", "category"],
    ...["A-100", " A-100 ", "A-100\u00a0", "A-100\t", "'A-100", "Ａ-100", "a-100", "A\u2011100"].map((id, i) => [
      id,
      `o0${i + 1}`,
      `2026-06-0${i + 2}`,
      "10",
      "Tea",
    ]),
    ["00100", "o11", "2026-06-12", "10", "Tea"],
    ['="00100"', "o12", "2026-06-13", "10", "Tea"],
    ...["13800000000", "138-0000-0000", "+86 138 0000 0000", "\u200b13800000000"].map((id, i) => [
      id,
      `o2${i + 1}`,
      `2026-06-2${i + 2}`,
      "10",
      "Tea",
    ]),
  ]);
  expect([...members].map(([id, { windowPurchases }]) => [id, windowPurchases]).sort()).toEqual([
    ["00100", 2],
    ["13800000000", 4],
    ["A-100", 8],
  ]);
});

test("gifts that are sold are a category of their own", () => {
  const { members } = membersOf([
    ["Member ID", "Order", "Date", "Amount", "Category"],
    ["A", "1", "2026-06-01", 10, "Tea"],
    ["A", "2", "2026-06-02", 20, "Gifts"],
  ]);
  expect(members.get("A")!.widthCount).toBe(2);
});

test("a page line is neither a member nor a prospect", () => {
  const { orders, scored } = scoreRows(
    [
      ["会员编码", "单据编号", "日期", "金额"],
      ["001", "B1", "2026-03-01", 100],
      ["002", "B2", "2026-06-15", 150],
      ["第1页/共1页", "", "", ""],
    ],
    { asOf: "2026-06-30" },
  );
  expect([orders.memberIds, scored.prospects.length, scored.counts.rows.byStatus["total-row"]]).toEqual([["001", "002"], 0, 1]);
});
