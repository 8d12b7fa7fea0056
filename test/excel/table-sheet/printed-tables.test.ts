import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

const TABLE_SHEETS = ["RFMW_会员", "RFMW_汇总", "RFMW_指标"];

let bench: ExcelBench;
let bed: OrdersBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});
beforeEach(async () => {
  bed = await openOrders(bench);
});

function sheet(name: string) {
  return bench.sheet(name);
}

describe("the tables of a first run on paper", () => {
  it("are landscape A4 with the header row on every page", async () => {
    await bed.score();
    for (const name of TABLE_SHEETS) {
      const { orientation, paperSize, titleRows, printArea } = sheet(name).pageLayout;
      expect([name, orientation, paperSize, printArea]).toEqual([name, "Landscape", "A4", []]);
      expect([name, titleRows?.rectangle]).toMatchObject([name, { row: 0, rows: 1 }]);
    }
    expect(sheet("RFMW_指标").pageLayout.zoom.horizontalFitToPages).toBe(1);
  });

  it("have the columns that stay in view on every page of the call list, and its pages follow one another row by row", async () => {
    await bed.score();
    const { frozen, pageLayout } = sheet("RFMW_会员");
    expect(pageLayout.titleColumns?.rectangle).toMatchObject({ column: 0, columns: frozen.columns });
    expect(pageLayout.zoom.horizontalFitToPages).toBe(3);
    expect(pageLayout.printOrder).toBe("OverThenDown");
  });

  it("keep the pages that people set up", async () => {
    await bed.score();
    const { pageLayout } = sheet("RFMW_会员");
    pageLayout.orientation = "Portrait";
    pageLayout.paperSize = "A3";
    await bed.score();
    expect([pageLayout.orientation, pageLayout.paperSize]).toEqual(["Portrait", "A3"]);
  });

  it("are complete where the host refuses to lay out pages", async () => {
    bench.host.faults.failMember("PageLayout.setPrintTitleRows", "GeneralException");
    const result = await bed.score();
    bench.host.faults.clear();
    expect(result.places.map(({ part }) => part)).toEqual(expect.arrayContaining(["members", "summary", "metrics"]));
    expect(result.notMade).toEqual([]);
  });
});

describe("numbers", () => {
  it("stand a little away from the text of the next column", async () => {
    await bed.score();
    const members = sheet("RFMW_会员");
    expect(members.getText(0, 1)).toBe("响应排名");
    const style = members.grid.getStyle(1, 1);
    expect([style.horizontalAlignment, style.indentLevel]).toEqual(["Right", 1]);
    expect(members.grid.getStyle(1, 2).indentLevel ?? 0).toBe(0);
  });
});
