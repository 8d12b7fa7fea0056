import { beforeAll, describe, expect, it } from "vitest";
import { bootExcelBench, fill } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

/** A column of the members table, by its header. */
function columnOf(header: string): number {
  const { grid } = bench.sheet("RFMW_会员");
  return (grid.readBlock({ row: 0, column: 0, rows: 1, columns: 60 })[0] as unknown[]).indexOf(header);
}

function membersTexts(): unknown[] {
  const { grid } = bench.sheet("RFMW_会员");
  return (grid.readBlock({ row: 0, column: 0, rows: 12, columns: 60 }) as unknown[][]).flat();
}

describe("a note that somebody types while a run is going on", () => {
  it("is kept, whenever it was typed before the members table is filled anew", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    let requests = 0;
    let refilledAt = Infinity;
    const stopWatching = bench.host.requests.subscribe(({ members }) => {
      if (members.includes("Range.clear")) refilledAt = Math.min(refilledAt, requests);
      requests++;
    });
    await orders.score();
    stopWatching();
    expect(refilledAt).toBeGreaterThan(5);
    for (let at = 0; at < refilledAt; at += 3) {
      const remarks = columnOf("备注");
      let seen = 0;
      const text = `typed before request ${at}`;
      bench.host.faults.beforeRequest = () => {
        if (seen++ === at) fill(bench.sheet("RFMW_会员"), [[text]], 1, remarks);
      };
      await orders.score();
      bench.host.faults.clear();
      expect(membersTexts()).toContain(text);
    }
  });
});

describe("what people add to the summary or the metrics", () => {
  it.each(["RFMW_汇总", "RFMW_指标"])(
    "is never lost: a row below the table of %s stops the run before anything is written, and removal leaves it",
    async name => {
      const orders = await openOrders(bench);
      await orders.score();
      const sheet = bench.sheet(name);
      const { rows } = sheet.tables[0]!.range.rectangle!;
      await Excel.run(async context => {
        const table = context.workbook.worksheets.getItem(name).tables.getItemAt(0);
        const width = sheet.tables[0]!.range.rectangle!.columns;
        table.rows.add(undefined, [Array.from({ length: width }, (_, at) => (at === 0 ? "我的一行" : ""))]);
        await context.sync();
      });
      const failure = { code: "own-sheet-occupied", sheet: name, address: `A${rows + 1}` };
      expect(await orders.failure()).toEqual(failure);
      expect(sheet.grid.getValue(rows, 0)).toBe("我的一行");
      await orders.session.removeResults();
      expect(bench.sheet(name).grid.getValue(rows, 0)).toBe("我的一行");
    },
  );

  it("is never lost: a column of the summary stops the run before anything is written", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    const sheet = bench.sheet("RFMW_汇总");
    const { columns } = sheet.tables[0]!.range.rectangle!;
    await Excel.run(async context => {
      const table = context.workbook.tables.getItem("tblRFMWSummary");
      table.load("rows/count");
      await context.sync();
      table.columns.add(undefined, [["我的列"], ...Array.from({ length: table.rows.count }, (_, at) => [at])]);
      await context.sync();
    });
    expect(await orders.failure()).toMatchObject({ code: "own-sheet-occupied", sheet: "RFMW_汇总" });
    expect(sheet.grid.getValue(0, columns)).toBe("我的列");
    expect(sheet.grid.getValue(1, columns)).toBe(0);
  });
});
