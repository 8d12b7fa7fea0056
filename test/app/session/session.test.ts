import { beforeAll, describe, expect, it } from "vitest";
import { ownMarks } from "#app/outputs/part/own-marks";
import { PARTS } from "#app/outputs/parts";
import type { Workbook } from "#app/ports";
import { createInProcessScorer } from "#app/run/in-process-scorer";
import type { PaneState } from "#app/session/pane-state";
import type { Session } from "#app/session/session";
import { createSession } from "#app/session/session";
import { tableRange } from "#host/model/table";
import type { WorksheetModel } from "#host/model/worksheet";
import { ORDER_HEADERS } from "#locales/order-headers";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { bootExcelBench, fill } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { THREE_MEMBERS, day } from "../../support/score-rows";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

function sessionOn(change: (workbook: Workbook) => Partial<Workbook> = () => ({})): Session {
  const real = bench.workbook({ own: ownMarks(PARTS) });
  let now = 0;
  return createSession({
    ports: {
      workbook: { ...real, ...change(real) },
      scorer: createInProcessScorer(),
      clock: {
        today: () => day("2026-11-21"),
        milliseconds: () => (now += 1),
        now: () => 0,
        yieldToHost: () => Promise.resolve(),
      },
    },
    headers: ORDER_HEADERS,
    languages: async () => ({ current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) }),
    version: "0.0.0",
  });
}

/** The three members' rows on a fresh sheet, a cell of them selected. */
function orderSheet(rows: Parameters<typeof fill>[1] = THREE_MEMBERS): WorksheetModel {
  const sheet = bench.blank("订单");
  fill(sheet, rows);
  return sheet;
}

/** Waits until the check that follows an inspection has ended. */
async function checked(session: Session): Promise<PaneState> {
  for (let turn = 0; turn < 200 && session.store.read().check.status === "checking"; turn++) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  return session.store.read();
}

const mappingOf = (session: Session) => {
  const { source } = session.store.read();
  if (source.status !== "ready") throw new Error(`source is ${source.status}`);
  return source.inspection.mapping;
};
const runOf = (session: Session) => session.store.read().run;

describe("a session", () => {
  it("inspects, checks and scores, and knows its result afterwards", async () => {
    const sheet = orderSheet();
    const session = sessionOn();
    await session.inspect();
    expect((await checked(session)).check).toMatchObject({
      status: "done",
      check: { counts: { rows: { counted: 12 } } },
    });
    await session.score();
    expect(runOf(session)).toMatchObject({
      status: "done",
      result: { rowCheck: { counts: { people: { members: 3 } } }, removedWithNotes: 0 },
    });
    expect(sheet.getText(0, 6)).toBe("RFMW_分群");
    expect(bench.host.workbook.tables.map(table => table.name).sort()).toEqual([
      "tblRFMWMembers",
      "tblRFMWMetrics",
      "tblRFMWSettings",
      "tblRFMWSummary",
    ]);
  });

  it("keeps a column that was chosen by hand, also after its own columns have come beside the orders", async () => {
    orderSheet(THREE_MEMBERS.map((row, at) => [...row, at === 0 ? "应付金额" : Number(row[4]) * 2]));
    const session = sessionOn();
    await session.inspect();
    session.chooseColumn("amount", 6);
    await session.score();
    expect(runOf(session)).toMatchObject({
      status: "done",
      result: { rowCheck: { counts: { money: { net: 24000 } } } },
    });
    await session.inspect();
    expect(mappingOf(session).amount).toBe(6);
    await session.score();
    expect(runOf(session)).toMatchObject({
      status: "done",
      result: { rowCheck: { counts: { money: { net: 24000 } } } },
    });
  });

  it("follows a chosen column's header when a column is inserted before it", async () => {
    const sheet = orderSheet(THREE_MEMBERS.map((row, at) => [...row, at === 0 ? "应付金额" : Number(row[4]) * 2]));
    const session = sessionOn();
    await session.inspect();
    session.chooseColumn("amount", 6);
    fill(
      sheet,
      THREE_MEMBERS.map((row, at) => ["店铺备注", ...row, at === 0 ? "应付金额" : Number(row[4]) * 2]),
    );
    await session.inspect();
    expect(mappingOf(session).amount).toBe(7);
  });

  it("asks for the column again on a sheet of the same columns that lacks the chosen one, and on no other", async () => {
    orderSheet(THREE_MEMBERS.map((row, at) => [...row, at === 0 ? "应付金额" : 1]));
    const session = sessionOn();
    await session.inspect();
    session.chooseColumn("amount", 6);
    const lookAt = async (name: string, header: readonly string[]) => {
      const sheet = bench.host.workbook.addSheet(name);
      fill(sheet, [header, ["V1", "2026-01-01", 5], ["V1", "2026-01-02", 5]]);
      bench.host.workbook.activate(sheet);
      await session.inspect();
      return session.store.read().settings;
    };
    const similar = await lookAt("小表", ["会员编号", "下单日期", "实付金额"]);
    expect([similar.choices, similar.lost.columns]).toEqual([{}, [{ field: "amount", header: "应付金额" }]]);
    await session.score();
    expect(runOf(session)).toMatchObject({
      status: "failed",
      failure: { code: "column-not-found", header: "应付金额" },
    });

    const other = await lookAt("Orders", ["Member ID", "Order Date", "Amount"]);
    expect(mappingOf(session)).toMatchObject({ memberId: 0, orderDate: 1, amount: 2 });
    expect([other.choices, other.lost.columns]).toEqual([{}, []]);
  });

  it("still means the orders when a sheet of its own is selected, however often it is asked", async () => {
    orderSheet();
    const session = sessionOn();
    await session.inspect();
    await session.score();
    bench.host.workbook.activate(bench.host.workbook.sheetNamed("RFMW_会员")!);
    await Promise.all([session.inspect(), session.inspect()]);
    expect(session.store.read().source).toMatchObject({
      status: "ready",
      inspection: { source: { sheetName: "订单" } },
    });
  });

  it("ends a run in a named failure when something throws, and can run again", async () => {
    orderSheet();
    let broken = true;
    const session = sessionOn(real => ({
      readRows: (...args) => (broken ? Promise.reject(new Error("boom")) : real.readRows(...args)),
    }));
    await session.inspect();
    expect((await checked(session)).check).toEqual({
      status: "failed",
      failure: { code: "unexpected", detail: "boom" },
    });
    await session.score();
    expect(runOf(session)).toMatchObject({ status: "failed", failure: { code: "unexpected", detail: "boom" } });
    broken = false;
    await session.score();
    expect(runOf(session).status).toBe("done");
  });

  it("does not replace saved settings that could not be read", async () => {
    orderSheet();
    const first = sessionOn();
    await first.inspect();
    first.changeSettings({ rules: { ...first.store.read().settings.rules, windowMonths: 6 }, asOf: day("2026-11-21") });
    await first.score();
    let busy = true;
    const second = sessionOn(real => ({
      readTableSheet: (...args) =>
        busy ? Promise.resolve({ ok: false, failure: { code: "host-busy" } }) : real.readTableSheet(...args),
    }));
    await second.score();
    expect(runOf(second)).toMatchObject({ status: "failed", failure: { code: "host-busy" } });
    busy = false;
    await second.score();
    expect(runOf(second)).toMatchObject({ status: "done", result: { windowMonths: 6, asOf: day("2026-11-21") } });
  });

  it("names saved settings that it cannot read", async () => {
    orderSheet();
    const first = sessionOn();
    await first.inspect();
    await first.score();
    const table = bench.host.workbook.tables.find(one => one.name === "tblRFMWSettings")!;
    const sheet = bench.host.workbook.sheetNamed("RFMW_设置")!;
    const { row, rows } = tableRange(table);
    for (let at = row; at < row + rows; at++)
      if (sheet.getText(at, 0) === "recency") fill(sheet, [["sometimes"]], at, 2);
    const second = sessionOn();
    await second.inspect();
    expect(second.store.read().ignoredSettings).toEqual(["recency = sometimes"]);
  });

  it("stops when cancelled while it reads, having written nothing", async () => {
    const sheet = orderSheet();
    const session = sessionOn(real => ({
      readRows: (...args) => {
        session.cancel();
        return real.readRows(...args);
      },
    }));
    await session.inspect();
    await session.score();
    expect(runOf(session)).toMatchObject({
      status: "failed",
      failure: { code: "cancelled" },
      written: { complete: [], partial: [] },
    });
    expect(sheet.getText(0, 6)).toBe("");
  });

  it("tells when a place that a link leads to is gone", async () => {
    orderSheet();
    const session = sessionOn();
    await session.show({ sheetName: "gone", address: "A1" });
    expect(session.store.read().notice).not.toBeNull();
  });
});
