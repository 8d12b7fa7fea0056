import { beforeAll, describe, expect, it } from "vitest";
import { bootExcelBench, fill } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { ORDER_HEADER, ORDER_ROWS, openOrders, openSession } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

/** The workbook of a scored bed, its pane closed, with a sheet in front. */
function reopened(bed: OrdersBench, sheetName: string) {
  const sheet = bench.host.workbook.sheetNamed(sheetName)!;
  bench.host.workbook.activate(sheet);
  bench.host.workbook.select(sheet, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
  return openSession(bed.workbook);
}

const membersSheet = (result: { places: readonly { part: string; place: { sheetName: string } }[] }) =>
  result.places.find(({ part }) => part === "members")!.place.sheetName;

describe("a workbook with results that is opened again", () => {
  it("knows its orders though a sheet of ours is in front, and scores them again in one step", async () => {
    const bed = await openOrders(bench);
    const result = await bed.score();
    const session = reopened(bed, membersSheet(result));
    await session.inspect();
    const state = session.store.read();
    expect(state.ownSheet).toBe(membersSheet(result));
    expect(state.writtenRun).toEqual({
      sheetName: "订单",
      address: "A1:F7",
      asOf: result.asOf,
      today: result.today,
      members: 4,
      rowsCounted: 6,
      columns: result.orders.columns,
      rules: result.rules,
      bands: result.bands.map(({ dimension, used, levels, cuts, cutBelongsAbove }) => ({
        dimension,
        used,
        levels,
        cuts,
        cutBelongsAbove,
      })),
    });
    expect(state.source).toMatchObject({ status: "ready", inspection: { source: { sheetName: "订单" }, rowCount: 6 } });
    await session.score();
    expect(session.store.read().run).toMatchObject({ status: "done", result: { orders: { sheetName: "订单" } } });
  });

  it.each(["zh-CN", "en-US"] as const)("shows the figures of the run, read from a summary in %s", async language => {
    const bed = await openOrders(bench, undefined, { language });
    const { segmentSizes, segmentNet, recencyByFrequency, rules } = await bed.score();
    const sheet = bench.host.workbook.sheets.find(({ name }) => name !== "订单" && !name.includes("1"))!;
    const session = reopened(bed, sheet.name);
    await session.inspect();
    await session.readWritten();
    expect(session.store.read().writtenFigures).toEqual({ segmentSizes, segmentNet, recencyByFrequency, rules });
  });

  it("says nothing of figures when the summary was changed", async () => {
    const bed = await openOrders(bench);
    const result = await bed.score();
    const summary = result.places.find(({ part }) => part === "summary")!.place;
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(summary.sheetName).getRange("C2").values = [[99]];
      await context.sync();
    });
    const session = reopened(bed, membersSheet(result));
    await session.inspect();
    await session.readWritten();
    expect(session.store.read().writtenFigures).toBeNull();
  });

  it("finds a table of orders, and rows that were added since", async () => {
    const bed = await openOrders(bench, undefined, { tableAddress: "A1:F7" });
    const result = await bed.score();
    fill(bed.orders, [["V005", "孙七", "S7", 45980, 10, "A"]], 7, 0);
    const session = reopened(bed, membersSheet(result));
    await session.inspect();
    expect(session.store.read().source).toMatchObject({ inspection: { source: { tableName: "Orders" } } });
  });

  it("still says which sheet is ours when the orders are gone", async () => {
    const bed = await openOrders(bench);
    const result = await bed.score();
    await bed.edit(sheet => sheet.delete());
    const session = reopened(bed, membersSheet(result));
    await session.inspect();
    const { source, ownSheet, writtenRun } = session.store.read();
    expect(source).toMatchObject({ status: "failed", failure: { code: "own-sheet-selected" } });
    expect([ownSheet, writtenRun!.members]).toEqual([membersSheet(result), 4]);
  });
});

describe("orders of another sheet", () => {
  async function withSecondSheet() {
    const bed = await openOrders(bench);
    await bed.score();
    const other = bench.host.workbook.addSheet("三会员");
    fill(other, [ORDER_HEADER, ...ORDER_ROWS.slice(0, 3)]);
    bench.host.workbook.activate(other);
    bench.host.workbook.select(other, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
    return { bed, other };
  }

  it("never replace the results of the first unasked, in the same pane or in a new one", async () => {
    const { bed } = await withSecondSheet();
    for (const session of [bed.session, openSession(bed.workbook)]) {
      await session.inspect();
      const before = bench.host.workbook.sheets.length;
      await session.score();
      expect(session.store.read().run).toMatchObject({
        status: "failed",
        failure: { code: "results-of-other-orders", sheet: "三会员", otherSheet: "订单", members: 4 },
        written: { complete: [], partial: [] },
      });
      expect(bench.host.workbook.sheets).toHaveLength(before);
    }
  });

  it("are none where the first sheet was only renamed, and are asked about where it is gone and the columns differ", async () => {
    const { bed, other } = await withSecondSheet();
    await bed.edit(sheet => {
      sheet.name = "十二月";
    });
    bench.host.workbook.activate(bed.orders);
    const session = openSession(bed.workbook);
    await session.inspect();
    await session.score();
    expect(session.store.read().run.status).toBe("done");
    bench.host.workbook.deleteSheet(bed.orders);
    fill(other, [["Customer", "Bought at", "Paid", "", "", ""]]);
    bench.host.workbook.activate(other);
    const later = openSession(bed.workbook);
    await later.inspect();
    await later.score();
    expect(later.store.read().run).toMatchObject({ failure: { code: "results-of-other-orders" } });
  });

  it("replace them when a person says so, and are the workbook's orders from then on", async () => {
    const { bed } = await withSecondSheet();
    const { session } = bed;
    await session.inspect();
    await session.score();
    await session.replaceResults();
    expect(session.store.read().run).toMatchObject({ status: "done", result: { orders: { sheetName: "三会员" } } });
    await session.score();
    expect(session.store.read().run.status).toBe("done");
    const again = openSession(bed.workbook);
    await again.inspect();
    await again.score();
    expect(again.store.read().run.status).toBe("done");
  });

  it("may be scored once the results of the first were removed", async () => {
    const { bed } = await withSecondSheet();
    const { session } = bed;
    await session.inspect();
    await session.askRemoval();
    await session.removeResults();
    await session.inspect();
    await session.score();
    expect(session.store.read().run.status).toBe("done");
  });
});
