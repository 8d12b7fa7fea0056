import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROW_STATUSES } from "#core/row-status";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { day, ordersFromRows, scoreRows } from "../support/score-rows";

const HEADER = ["会员编号", "订单编号", "下单日期", "实付金额", "订单状态", "退款金额", "勿扰"];

describe("counts of orders", () => {
  const { scored } = scoreRows(
    [
      HEADER,
      ["V1", "S1", "2026-01-05", 100, "已完成", 30, ""],
      ["V1", "S2", "2026-02-05", 50, "已完成", "", ""],
      ["V2", "S3", "2026-01-06", 80, "已完成", 80, ""],
      ["V3", "S4", "2026-01-07", 40, "已取消", "", ""],
      ["V4", "S5", "2026-01-08", 20, "已完成", "", "是"],
      ["V4", "S6", "2026-12-31", 90, "已完成", "", ""],
      ["昂**", "S7", "2026-01-09", 10, "已完成", "", ""],
      ["", "S8", "2026-01-10", 7, "已完成", "", ""],
      ["散客", "S9", "2026-12-30", 9, "已完成", "", ""],
      ["", "", "", "", "", "", ""],
    ],
    { asOf: "2026-06-30" },
  );

  test("each row has one fate, and the fates add up to the rows read", () => {
    const { read, counted, leftOut, byStatus } = scored.counts.rows;
    expect([read, counted, leftOut]).toEqual([10, 4, 6]);
    expect(byStatus).toMatchObject({
      counted: 4,
      refund: 1,
      "unpaid-or-cancelled": 1,
      "after-as-of": 1,
      "no-member-id": 1,
      "walk-in": 1,
      blank: 1,
    });
  });

  test("members bought, prospects did not; masked ids and those not to be contacted are told", () => {
    expect(scored.counts.people).toEqual({
      members: 3,
      boughtOnce: 2,
      prospects: 2,
      neverCounted: 0,
      doNotContact: 1,
      masked: 1,
    });
    expect(scored.counts.purchases).toBe(4);
  });

  test("gross less refunded is net; what is left out stands apart, of it what belongs to nobody up to the day", () => {
    // 100 + 50 + 20 + 10, less 30; 80 + 40 + 90 + 7 + 9 do not count, 7 of it nobody's by then.
    expect(scored.counts.money).toEqual({
      currency: null,
      otherCurrencies: [],
      gross: 180,
      refunded: 30,
      net: 150,
      leftOut: 226,
      ofNobody: 7,
    });
  });

  test("a column with one currency gives it its name", () => {
    const { counts } = scoreRows([
      ["会员编号", "下单日期", "实付金额", "币种"],
      ["V1", "2026-01-05", 1, "人民币"],
    ]).scored;
    expect(counts.money.currency).toBe("CNY");
  });
});

test("whatever the rows hold, everything adds up", () => {
  const row = fc.record({
    member: fc.constantFrom("V1", "V2", "V3", "散客", "", "昂**"),
    order: fc.constantFrom("S1", "S2", "S3", "S4", ""),
    date: fc.constantFrom("2026-01-05", "2026-03-01", "2026-12-31", "someday"),
    amount: fc.constantFrom(100, 25.5, 0, -25.5, "much", ""),
    status: fc.constantFrom("已完成", "已取消", "已退款", ""),
    refund: fc.constantFrom("", 10, 100),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), fc.boolean(), (rows, latest) => {
      const cells = rows.map(of => [of.member, of.order, of.date, of.amount, of.status, of.refund, ""]);
      const orders = ordersFromRows([HEADER, ...cells]);
      const days = { asOf: latest ? null : day("2026-06-30"), today: day("2026-11-21") };
      const after = scoreMembers(orders, defaultRules(), days);
      const { rows: counted, people, money, purchases } = after.counts;
      expect(ROW_STATUSES.reduce((sum, status) => sum + counted.byStatus[status], 0)).toBe(counted.read);
      expect(counted.counted + counted.leftOut).toBe(counted.read);
      expect(people.members + people.prospects + people.neverCounted).toBe(orders.memberIds.length);
      expect([people.members, purchases, money.net]).toEqual([after.memberCount, after.purchaseCount, after.netTotal]);
      expect(money.gross - money.refunded).toBeCloseTo(money.net, 9);
    }),
    { numRuns: 300 },
  );
});
