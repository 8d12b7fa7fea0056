import { beforeAll, describe, expect, it } from "vitest";
import { PARTS } from "#app/outputs/parts";
import type { Session } from "#app/session/session";
import { workbookFromHost } from "#files/from-host";
import { expectSurvived, undisturbed } from "../../../faults/disturbances";
import type { Disturbance } from "../../../faults/disturbed-run";
import { firstRun } from "../../../faults/scenarios";
import { bootExcelBench } from "../../../support/excel-host";
import type { ExcelBench } from "../../../support/excel-host";
import { openOrders, openSession } from "../../../support/orders-session";
import type { OrdersBench } from "../../../support/orders-session";
import { TRIAL } from "./trial-part";

/** One folder and one line: the part is told to the add-in here and nowhere else. */
const WITH_TRIAL = [...PARTS.slice(0, 4), TRIAL, ...PARTS.slice(4)];

let bench: ExcelBench;
let orders: OrdersBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const sheetNames = (): string[] => bench.host.workbook.sheets.map(sheet => sheet.name);
const sheetNamed = (name: string) => bench.host.workbook.sheets.find(sheet => sheet.name === name)!;
const content = (): unknown => workbookFromHost(bench.host.workbook).workbook.sheets;

async function inEnglish(): Promise<Session> {
  const session = openSession(orders.workbook, { parts: WITH_TRIAL, language: "en-US" });
  bench.host.workbook.activate(orders.orders);
  bench.host.workbook.select(orders.orders, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  await session.inspect();
  return session;
}

describe("a part that is one folder and one line", () => {
  it("is written by a first run, told as a place, and written again by the next", async () => {
    orders = await openOrders(bench, undefined, { parts: WITH_TRIAL });
    const result = await orders.score();
    expect(result.places.map(({ part }) => part)).toEqual([
      "overview", "orders", "members", "summary", "metrics", "settings", "trial", "pivot",
    ]); // prettier-ignore
    const grid = () => sheetNamed("RFMW_试").grid.readBlock({ row: 0, column: 0, rows: 2, columns: 2 });
    expect(grid()).toEqual([
      ["分群", "人数"],
      ["#1", result.segmentSizes[0]],
    ]);
    await orders.score();
    expect(grid()[1]).toEqual(["#1", result.segmentSizes[0]]);
    expect(sheetNames().filter(name => name.startsWith("RFMW_试"))).toEqual(["RFMW_试"]);
  });

  it("is no source of orders", async () => {
    const trial = sheetNamed("RFMW_试");
    bench.host.workbook.activate(trial);
    bench.host.workbook.select(trial, [{ row: 1, column: 0, rows: 1, columns: 1 }]);
    const session = openSession(orders.workbook, { parts: WITH_TRIAL });
    await session.inspect();
    expect(session.store.read()).toMatchObject({
      ownSheet: "RFMW_试",
      source: { status: "ready", inspection: { source: { sheetName: "订单" } } },
    });
  });

  it("stops a run, before anything is written, when people added a column that it would lose", async () => {
    await Excel.run(async context => {
      const table = context.workbook.tables.getItem(TRIAL.tableName);
      table.rows.load("count");
      await context.sync();
      table.columns.add(undefined, [["我的列"], ...Array.from({ length: table.rows.count }, (_, at) => [at])]);
      await context.sync();
    });
    const before = content();
    expect(await orders.failure()).toMatchObject({ sheet: "RFMW_试" });
    expect(content()).toEqual(before);
    await Excel.run(async context => {
      context.workbook.tables.getItem(TRIAL.tableName).columns.getItem("我的列").delete();
      await context.sync();
    });
  });

  it("takes the name of the other language with its headers instead of standing twice", async () => {
    const session = await inEnglish();
    await session.score();
    expect(session.store.read().run).toMatchObject({ status: "done" });
    expect(sheetNames()).toContain("RFMW_Trial");
    expect(sheetNames()).not.toContain("RFMW_试");
    expect(sheetNamed("RFMW_Trial").grid.getValue(0, 1)).toBe("Members");
  });

  it("is taken away with everything else", async () => {
    const session = await inEnglish();
    await session.askRemoval();
    const { removal } = session.store.read();
    expect(removal.status === "asked" ? removal.plan.sheets.map(({ sheet }) => sheet) : []).toContain("trial");
    await session.removeResults();
    expect(session.store.read().removal).toMatchObject({ status: "done" });
    expect(sheetNames()).toEqual(["订单"]);
  });

  it("survives requests that are refused, lost or cancelled while it is made", async () => {
    const { reference, writes } = await undisturbed(bench, firstRun, WITH_TRIAL);
    const plain = await undisturbed(bench, firstRun);
    expect(reference.after.has("RFMW_试")).toBe(true);
    // It travels with the other tables, in the second half of the run.
    expect(writes.length).toBe(plain.writes.length);
    const tries: Disturbance[] = Array.from({ length: 6 }, (_, k) => writes.length - 3 * (k + 1)).map((at, k) =>
      k % 3 === 0
        ? { kind: "code", at, code: "GeneralException", done: k % 2 === 0 ? "half" : "all" }
        : k % 3 === 1
          ? { kind: "hang", at, done: "nothing" }
          : { kind: "cancel", at },
    );
    for (const [k, disturbance] of tries.entries())
      await expectSurvived(bench, firstRun, disturbance, reference, k % 2 === 1, WITH_TRIAL);
  }, 120_000);
});
