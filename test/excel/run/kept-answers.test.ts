import { beforeAll, describe, expect, it } from "vitest";
import type { RunResult } from "#app/run/run-result";
import type { Session } from "#app/session/session";
import { insertCells } from "#host/model/edit-structure";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { ORDER_HEADER, ORDER_ROWS, openOrders, openSession } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const CURRENCY = 6;
/** One order of V001 is in EUR, one of V003 in a state that nobody knows. */
const ROWS = [
  [...ORDER_HEADER, "币种", "订单状态"],
  ...ORDER_ROWS.map((row, at) => [...row, at === 0 ? "EUR" : "USD", at === 4 ? "审核中" : "已付款"]),
];

/** Every cell of every sheet, by the sheet's name. */
function everything(): Record<string, unknown[][]> {
  const whole = { row: 0, column: 0, rows: 120, columns: 50 };
  return Object.fromEntries(bench.host.workbook.sheets.map(({ name, grid }) => [name, grid.readBlock(whole)]));
}

function insertColumn(before: number, header: string): void {
  const { workbook, rules } = bench.host;
  const sheet = workbook.sheetNamed("订单")!;
  const place = { row: 0, rows: 1_048_576, column: before, columns: 1 };
  insertCells({ workbook, rules, calculate: () => null }, sheet, place, "Right");
  sheet.grid.setBlock(0, before, [[header], ...ORDER_ROWS.map((_, at) => [`x${at}`])]);
}

const rename = (column: number, header: string) =>
  bench.host.workbook.sheetNamed("订单")!.grid.setValue(0, column, header);

/** What the button in the ribbon does, in a pane that was not open before. */
async function pressRibbonButton(): Promise<Session> {
  const { workbook } = bench.host;
  const orders = workbook.sheetNamed("订单")!;
  workbook.activate(orders);
  workbook.select(orders, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  const session = openSession(bench.workbook());
  await session.inspect();
  await session.score();
  return session;
}

function resultOf(session: Session): RunResult {
  const { run } = session.store.read();
  if (run.status !== "done") throw new Error(JSON.stringify(run));
  return run.result;
}

const figures = ({ segmentSizes, rowCheck: { counts } }: RunResult) => ({
  memberCount: counts.people.members,
  purchaseCount: counts.purchases,
  netTotal: counts.money.net,
  segmentSizes,
  statusCounts: counts.rows.byStatus,
});

/** Scored with both questions answered. */
async function scored(): Promise<{ readonly session: Session; readonly before: ReturnType<typeof figures> }> {
  const { session } = await openOrders(bench, ROWS);
  session.answer("currency", "USD");
  session.answer("status-word:审核中", "leave-out");
  await session.score();
  return { session, before: figures(resultOf(session)) };
}

describe("answers that were given for a run", () => {
  it("leave out what they were to leave out", async () => {
    const { before } = await scored();
    expect(before).toMatchObject({ netTotal: 1050, statusCounts: { counted: 4 } });
  });

  it.each([
    ["before the orders", 0],
    ["between their columns", CURRENCY],
    ["between them and ours", ROWS[0]!.length],
    ["beside ours", ROWS[0]!.length + 8],
  ])("hold when a column is inserted %s, in the pane and from the ribbon", async (_, at) => {
    const { session, before } = await scored();
    insertColumn(at, "旁注");
    await session.score();
    expect(figures(resultOf(session))).toEqual(before);
    insertColumn(at, "另一条旁注");
    expect(figures(resultOf(await pressRibbonButton()))).toEqual(before);
  });

  it("hold when orders are added and the sheet has another name", async () => {
    const { before } = await scored();
    const sheet = bench.host.workbook.sheetNamed("订单")!;
    sheet.grid.setBlock(7, 0, [["V004", "赵六", "S7", 45990, 100, "B", "USD", "已付款"]]);
    await Excel.run(async context => {
      context.workbook.worksheets.getItem("订单").name = "十二月";
      await context.sync();
    });
    bench.host.workbook.activate(sheet);
    const session = openSession(bench.workbook());
    await session.inspect();
    await session.score();
    expect(figures(resultOf(session))).toMatchObject({ netTotal: before.netTotal + 100, statusCounts: { counted: 5 } });
  });

  it("stay when the data no longer raise their question, and are heard when they do again", async () => {
    const { before } = await scored();
    const { grid } = bench.host.workbook.sheetNamed("订单")!;
    grid.setValue(5, 7, "已付款");
    const session = await pressRibbonButton();
    expect(figures(resultOf(session)).netTotal).toBe(before.netTotal + 60);
    grid.setValue(5, 7, "审核中");
    expect(figures(resultOf(await pressRibbonButton()))).toEqual(before);
  });
});

describe("an answer whose column is renamed", () => {
  it("ends a run before anything is written, and is asked anew with what can be answered", async () => {
    const { before } = await scored();
    rename(CURRENCY, "货币");
    const cells = everything();
    const session = await pressRibbonButton();
    expect(session.store.read().run).toMatchObject({
      status: "failed",
      failure: {
        code: "answers-lost",
        answers: [{ id: "currency", option: "USD", reason: "column-gone", header: "币种" }],
        questions: [{ id: "currency", options: ["USD", "EUR"], chosen: null }],
      },
      written: { complete: [], partial: [] },
    });
    expect(everything()).toEqual(cells);

    session.answer("currency", "USD");
    await session.score();
    expect(figures(resultOf(session))).toEqual(before);
    expect(figures(resultOf(await pressRibbonButton()))).toEqual(before);
  });

  it("is told by the check, too, until it is answered", async () => {
    const { session } = await scored();
    rename(CURRENCY, "货币");
    await session.inspect();
    await session.checkRows();
    expect(session.store.read().check).toMatchObject({ status: "failed", failure: { code: "answers-lost" } });
    session.answer("currency", "EUR");
    await session.checkRows();
    expect(session.store.read().check).toMatchObject({ status: "done", check: { counts: { rows: { counted: 1 } } } });
  });

  it("ends a run as well where nobody asks it any more, until it is taken back", async () => {
    await scored();
    rename(7, "旁注");
    const cells = everything();
    const session = await pressRibbonButton();
    expect(session.store.read().run).toMatchObject({
      failure: { code: "answers-lost", answers: [{ id: "status-word:审核中", header: "订单状态" }], questions: [] },
    });
    expect(everything()).toEqual(cells);
    session.answer("status-word:审核中", null);
    await session.score();
    expect(figures(resultOf(session)).netTotal).toBe(1110);
    expect(figures(resultOf(await pressRibbonButton()))).toEqual(figures(resultOf(session)));
  });
});

describe("an answer that the question no longer offers", () => {
  it("ends a run before anything is written", async () => {
    await scored();
    const { grid } = bench.host.workbook.sheetNamed("订单")!;
    for (let row = 1; row <= ORDER_ROWS.length; row++) grid.setValue(row, CURRENCY, row === 1 ? "EUR" : "GBP");
    const cells = everything();
    const session = await pressRibbonButton();
    expect(session.store.read().run).toMatchObject({
      failure: {
        code: "answers-lost",
        answers: [{ id: "currency", option: "USD", reason: "option-gone" }],
        questions: [{ options: ["GBP", "EUR"] }],
      },
    });
    expect(everything()).toEqual(cells);
  });
});

describe("a column chosen by hand that is gone", () => {
  it("ends a run before anything is written, until another is chosen", async () => {
    const { session: first } = await openOrders(bench, ROWS.map((row, at) => [...row, at === 0 ? "应付金额" : Number(row[4]) * 2])); // prettier-ignore
    first.chooseColumn("amount", 8);
    first.answer("currency", "USD");
    await first.score();
    const { netTotal } = figures(resultOf(first));
    rename(8, "备注");
    const cells = everything();
    const session = await pressRibbonButton();
    expect(session.store.read().run).toMatchObject({
      failure: { code: "column-not-found", field: "amount", header: "应付金额" },
    });
    expect(everything()).toEqual(cells);
    session.chooseColumn("amount", 4);
    session.answer("currency", "USD");
    await session.score();
    expect(figures(resultOf(session)).netTotal).toBe(netTotal / 2);
  });
});
