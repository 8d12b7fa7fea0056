import { beforeAll, describe, expect, it } from "vitest";
import { bootExcelBench } from "../support/excel-host";
import type { ExcelBench } from "../support/excel-host";
import { openOrders } from "../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

describe("the overview sheet of a run", () => {
  it("is made before our other sheets and shown first among the places", async () => {
    const orders = await openOrders(bench);
    const result = await orders.score();
    expect(result.notMade).toEqual([]);
    expect(bench.host.workbook.sheets.map(sheet => sheet.name)).toEqual([
      "订单",
      "RFMW_概览",
      "RFMW_会员",
      "RFMW_汇总",
      "RFMW_指标",
      "RFMW_设置",
    ]);
    expect(result.places[0]).toEqual({ part: "overview", place: { sheetName: "RFMW_概览", address: "B1:X33" } });
  });
});
