import { describe, expect, it } from "vitest";
import { rowCoverage } from "#core/row-coverage";
import { ordersFromRows } from "../support/score-rows";

const HEADER = ["会员编号", "订单编号", "下单日期", "实付金额", "品类"];

describe("rowCoverage(orders)", () => {
  it("counts rows that hold a member, a date, an amount, an order id and a category", () => {
    const orders = ordersFromRows([
      HEADER,
      ["V001", "S1", "2026-01-05", 100, "A"],
      ["V001", "S2", "2026-01-06", 200, ""],
      ["V002", "", "someday", 300, "B"],
      ["", "S4", "2026-01-08", 50, "A"],
      ["散客", "S5", "2026-01-09", 150, "A"],
      ["V003", "S6", "2026-01-10", "much", "A"],
      ["", "", "", "", ""],
    ]);
    expect(rowCoverage(orders)).toEqual({
      orderRows: 6,
      memberRows: 4,
      dateRows: 5,
      amountRows: 5,
      orderIdRows: 5,
      widthRows: 5,
    });
  });

  it("knows nothing of columns that are not mapped", () => {
    const orders = ordersFromRows([["会员编号", "下单日期", "实付金额"], ["V001", "2026-01-05", 0], ["V002", "2026-01-05", 0]]); // prettier-ignore
    expect(rowCoverage(orders)).toMatchObject({ orderIdRows: null, widthRows: null });
  });
});
