import { beforeAll, describe, expect, it } from "vitest";
import { CUT_OFF_AFTER_MILLISECONDS } from "#app/claim/hold-workbook";
import { ownMarks } from "#app/outputs/part/own-marks";
import { PARTS } from "#app/outputs/parts";
import type { Session } from "#app/session/session";
import { expectSurvived, undisturbed } from "../../../faults/disturbances";
import { disturbed } from "../../../faults/disturbed-run";
import type { Disturbance } from "../../../faults/disturbed-run";
import type { Scenario } from "../../../faults/scenarios";
import type { RequestEntry } from "#host/requests";
import { afterCleanUp, bootExcelBench } from "../../../support/excel-host";
import type { ExcelBench } from "../../../support/excel-host";
import { dayOf } from "../../../support/order-rows";
import { TEST_NOW, openOrders, openSession } from "../../../support/orders-session";

/** Marks a request that writes, among the flags beside it. */
const WRITES = 1;

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const ask = (session: Session, asOf: string) =>
  session.changeSettings({ asOf: dayOf(asOf), alsoWritten: ["snapshots"] });

/** A table with a snapshot and a word that a person wrote into it, and a run that adds the next. */
const addition: Scenario = {
  name: "a second snapshot",
  prepare: async () => {
    const orders = await openOrders(bench);
    ask(orders.session, "2025-09-30");
    await orders.score();
    await Excel.run(async context => {
      const body = context.workbook.tables.getItem("tblRFMWSnapshots").getDataBodyRange();
      body.getCell(1, 11).values = [["贵宾甲"]];
      await context.sync();
    });
    ask(orders.session, "2025-11-21");
    return {
      session: orders.session,
      reopen: async () => {
        bench.host.workbook.activate(orders.orders);
        bench.host.workbook.select(orders.orders, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
        const now = () => TEST_NOW + CUT_OFF_AFTER_MILLISECONDS;
        const session = openSession(bench.workbook({ own: ownMarks(PARTS) }), { now });
        await session.inspect();
        ask(session, "2025-11-21");
        return session;
      },
      besideOrders: "write",
      handWritten: ["贵宾甲"],
    };
  },
};

/** The requests of the run, counted from its start, that write the rows and by which they join the table. */
async function adding(): Promise<{ readonly writing: number; readonly joining: number }> {
  const { session } = await addition.prepare(bench);
  await afterCleanUp();
  const asked: RequestEntry[] = [];
  const stop = bench.host.requests.subscribe(entry => asked.push(entry));
  await session.score();
  stop();
  const joining = asked.map(({ members }) => members.includes("Table.resize")).lastIndexOf(true);
  const writing = asked.map(({ flags }) => (flags & WRITES) !== 0).lastIndexOf(true, joining - 1);
  return { writing, joining };
}

describe("a run that adds a snapshot", () => {
  it("loses no row that stands, whatever happens to its requests, and the next run adds what is missing", async () => {
    await adding();
    const { reference } = await undisturbed(bench, addition);
    const { writing, joining } = await adding();
    const tries: Disturbance[] = [
      { kind: "stop", at: writing },
      { kind: "hang", at: writing, done: "all" },
      { kind: "code", at: writing, code: "GeneralException", done: "half" },
      { kind: "cancel", at: writing },
      { kind: "code", at: joining - 1, code: "InvalidOrTimedOutSession", done: "nothing" },
      { kind: "stop", at: joining },
      { kind: "code", at: joining, code: "GeneralException", done: "half" },
      { kind: "hang", at: joining, done: "all" },
    ];
    for (const [k, disturbance] of tries.entries())
      await expectSurvived(bench, addition, disturbance, reference, k % 2 === 1 || disturbance.kind === "stop");
  }, 120_000);

  it("writes nothing right below the table before all the other rows stand: the host would take it in", async () => {
    const { joining } = await adding();
    const { session } = await addition.prepare(bench);
    await disturbed(bench, session, { kind: "stop", at: joining }, () => session.score("write"));
    const sheet = bench.host.workbook.sheets.find(({ name }) => name === "RFMW_快照")!;
    const days = sheet.grid.readBlock({ row: 0, column: 0, rows: 9, columns: 1 }).flat();
    // By hand: header, 3 rows of 2025-09-30, a blank one, 3 of the 4 rows of 2025-11-21.
    expect(days).toEqual(["快照日期", 45930, 45930, 45930, null, 45982, 45982, 45982, null]);
    expect(sheet.tables.find(({ name }) => name === "tblRFMWSnapshots")!.range.rectangle!.rows).toBe(4);
  });
});
