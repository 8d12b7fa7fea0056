import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memberHistory } from "#core/member-history";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { isoDay } from "#core/units";
import { day, ordersFromRows } from "../support/score-rows";

const HEADER = ["会员编号", "订单编号", "下单日期", "实付金额", "订单状态", "退款金额", "品类"];
const DAYS = { asOf: day("2026-06-30"), sameDayIsOnePurchase: false };

describe("what one member bought", () => {
  const orders = ordersFromRows([
    HEADER,
    ["V1", "S2", "2026-02-05", 50, "已完成", "", "鞋"],
    ["V2", "S9", "2026-01-01", 900, "已完成", "", "帽"],
    ["V1", "S1", "2026-01-05", 100, "已完成", 30, "上衣"],
    ["V1", "S1", "2026-01-05", 20, "已完成", "", "鞋"],
    ["V1", "S3", "2026-03-05", 70, "已取消", "", "帽"],
    ["V1", "S4", "2026-12-05", 70, "已完成", "", "帽"],
  ]);

  test("its valid purchases up to the as-of day, the earliest first, each with its rows", () => {
    const { purchases, rows } = memberHistory(orders, 0, DAYS);
    expect(purchases.map(({ day: of, net, rows: of_ }) => [isoDay(of), net, of_])).toEqual([
      ["2026-01-05", 90, [2, 3]],
      ["2026-02-05", 50, [0]],
    ]);
    expect(rows).toEqual([0, 2, 3, 4, 5]);
  });

  test("the categories of those purchases, the most frequent first", () => {
    expect(memberHistory(orders, 0, DAYS).widthValues).toEqual(["鞋", "上衣"]);
  });
});

test("whatever the rows hold, the purchases of each member are those that were scored", () => {
  const row = fc.record({
    member: fc.constantFrom("V1", "V2", "V3"),
    order: fc.constantFrom("S1", "S2", "S3", ""),
    date: fc.constantFrom("2026-01-05", "2026-03-01", "2026-12-31", "someday"),
    amount: fc.constantFrom(100, 25.5, 0, -25.5, ""),
    status: fc.constantFrom("已完成", "已取消", "已退款", ""),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), fc.boolean(), (rows, sameDay) => {
      const cells = rows.map(of => [of.member, of.order, of.date, of.amount, of.status, "", "鞋"]);
      const orders = ordersFromRows([HEADER, ...cells]);
      const rules = { ...defaultRules(), sameDayIsOnePurchase: sameDay };
      const scored = scoreMembers(orders, rules, { asOf: DAYS.asOf, today: DAYS.asOf });
      const days = { ...DAYS, sameDayIsOnePurchase: sameDay };
      scored.member.forEach((member, place) => {
        const { purchases } = memberHistory(orders, member, days);
        expect(purchases).toHaveLength(scored.lifetimePurchases[place]!);
        expect([purchases[0]!.day, purchases.at(-1)!.day]).toEqual([scored.firstDay[place], scored.lastDay[place]]);
      });
      for (const member of scored.prospects) expect(memberHistory(orders, member, days).purchases).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
