import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

let bench: ExcelBench;
let bed: OrdersBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});
beforeEach(async () => {
  bed = await openOrders(bench);
  await bed.score();
});

const pivots = () => bench.sheet("RFMW_透视");

/** What another program leaves of a PivotTable: the cells that it showed. */
function saveElsewhere(): void {
  const sheet = pivots();
  const cells = sheet.grid.readBlock(sheet.usedRange(true)!);
  const { row, column } = sheet.usedRange(true)!;
  sheet.pivotTables.length = 0;
  sheet.slicers.length = 0;
  sheet.grid.setBlock(row, column, cells);
}

describe("a PivotTable of ours that another program saved as plain cells", () => {
  it("is known by its name and mark, and made anew", async () => {
    saveElsewhere();
    const result = await bed.score();
    expect(result.notMade).toEqual([]);
    expect(pivots().pivotTables.map(({ name }) => name)).toEqual(["RFMWPivot"]);
  });

  it("is listed in the removal question, and goes with the rest", async () => {
    saveElsewhere();
    await bed.session.askRemoval();
    const { removal } = bed.session.store.read();
    expect(JSON.stringify(removal)).toContain("RFMW_透视");
    await bed.session.removeResults();
    expect(bench.host.workbook.sheetNamed("RFMW_透视")).toBeNull();
  });

  it("stays where somebody wrote beside it or over it", async () => {
    saveElsewhere();
    const used = pivots().usedRange(true)!;
    pivots().grid.setBlock(used.row, used.column + used.columns + 1, [["我的备注"]]);
    const result = await bed.score();
    expect(result.notMade.map(({ extra }) => extra)).toEqual(["pivot"]);
    expect(pivots().getText(used.row, used.column + used.columns + 1)).toBe("我的备注");
  });
});
