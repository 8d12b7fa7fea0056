import { beforeAll, describe, expect, it } from "vitest";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";

let bench: ExcelBench;

beforeAll(async () => {
  bench = await bootExcelBench();
});

const columnOf = (sheet: string, header: string): unknown[] => {
  const block = bench.sheet(sheet).grid.readBlock({ row: 0, column: 0, rows: 80, columns: 80 }) as unknown[][];
  const at = block[0]!.indexOf(header);
  return block.slice(1).map(row => row[at]);
};

describe("what people write on the settings sheet as scripts", () => {
  it("is what the next run of the same pane says and keeps, though the pane read its settings before", async () => {
    const bed = await openOrders(bench);
    await bed.score();
    const before = columnOf("RFMW_会员", "话术提示").filter(text => text !== null && text !== "");
    expect(before).not.toContain("先问好");
    const keys = columnOf("RFMW_设置", "键");
    await Excel.run(async context => {
      const body = context.workbook.tables.getItem("tblRFMWSettings").columns.getItem("值").getDataBodyRange();
      keys.forEach((key, row) => {
        if (String(key).startsWith("script ")) body.getCell(row, 0).values = [["先问好"]];
      });
      await context.sync();
    });
    await bed.inspect();
    await bed.score();
    expect(new Set(columnOf("RFMW_会员", "话术提示").filter(text => text !== null && text !== ""))).toEqual(
      new Set(["先问好"]),
    );
    expect(columnOf("RFMW_设置", "值").filter(text => text === "先问好")).toHaveLength(14);
  });
});
