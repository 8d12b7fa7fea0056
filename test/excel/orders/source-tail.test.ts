import { beforeAll, describe, expect, it } from "vitest";
import { bootExcelBench, fill, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

/** Orders in two columns, a column of ours between them, at C3 of the sheet. */
async function source(orderRows: number, ownRows: number) {
  const sheet = bench.blank();
  const rows = Array.from({ length: ownRows }, (_, k) => (k < orderRows ? [`V${k}`, "ours", k] : [null, "ours", null]));
  fill(sheet, [["id", "ours", "sum"], ...rows], 2, 2);
  bench.host.workbook.select(sheet, [{ row: 2, column: 2, rows: 1, columns: 1 }]);
  const workbook = bench.workbook();
  return { sheet, workbook, located: valueOf(await workbook.locateSource()) };
}

describe("withoutTail(source, columns, leastRows)", () => {
  it("cuts off the last rows in which only the given columns hold anything, however many", async () => {
    for (const tail of [0, 1, 49, 50, 51, 700]) {
      const { located, workbook } = await source(10, 10 + tail);
      expect(located.rowCount).toBe(11 + tail);
      const cut = valueOf(await workbook.withoutTail(located, [1], 1));
      expect(cut).toMatchObject({ rowCount: 11, address: "Orders!C3:E13" });
    }
  });

  it("keeps a row with a formula, and so many rows as it is told", async () => {
    const { located, workbook } = await source(10, 20);
    await Excel.run(async context => {
      context.workbook.worksheets.getItem("Orders").getRange("E18").formulas = [['=""']];
      await context.sync();
    });
    expect(valueOf(await workbook.withoutTail(located, [1], 1)).rowCount).toBe(16);
    expect(valueOf(await workbook.withoutTail(located, [0, 1, 2], 7)).rowCount).toBe(7);
  });
});
