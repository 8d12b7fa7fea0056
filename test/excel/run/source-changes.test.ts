import { beforeAll, describe, expect, it } from "vitest";
import type { RunState } from "#app/session/run/state";
import { deleteCells, insertCells } from "#host/model/edit-structure";
import { sortRows } from "#host/model/sort-cells";
import type { WorksheetModel } from "#host/model/worksheet";
import { afterCleanUp, bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { ORDER_HEADER, ORDER_ROWS, OWN_HEADERS, openOrders } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

type Edit = (sheet: WorksheetModel) => void;

const EVERY_ROW = { column: 0, columns: 16_384 };
const EVERY_COLUMN = { row: 0, rows: 1_048_576 };

/** What a person or a co-author may do to the sheet of the orders while a run is under way. */
const EDITS: Readonly<Record<string, Edit>> = {
  "inserts a row above the header": sheet => insertCells(context(), sheet, { row: 0, rows: 1, ...EVERY_ROW }, "Down"),
  "inserts an order between the orders": sheet => {
    insertCells(context(), sheet, { row: 3, rows: 1, ...EVERY_ROW }, "Down");
    sheet.grid.setBlock(3, 0, [["V009", "孙", "S9", 45981, 5000, "D"]]);
  },
  "deletes an order": sheet => deleteCells(context(), sheet, { row: 3, rows: 1, ...EVERY_ROW }, "Up"),
  "sorts the orders by amount": sheet =>
    sortRows(context(), sheet, { row: 1, column: 0, rows: 6, columns: 6 }, [{ key: 4, ascending: true }], false),
  "inserts a column between the orders' columns": sheet =>
    insertCells(context(), sheet, { column: 2, columns: 1, ...EVERY_COLUMN }, "Right"),
  "deletes a column of the orders": sheet =>
    deleteCells(context(), sheet, { column: 5, columns: 1, ...EVERY_COLUMN }, "Left"),
  "gives an order to another member": sheet => sheet.grid.setValue(4, 0, "V009"),
  "adds an order below": sheet => sheet.grid.setBlock(7, 0, [["V009", "孙", "S9", 45981, 5000, "D"]]),
};

function context() {
  const { workbook, rules } = bench.host;
  return { workbook, rules, calculate: () => null };
}

/** A run during which the sheet is edited just before the request with this number; its state, and the sheet then. */
async function editedRun(edit: Edit, at: number): Promise<{ readonly run: RunState; readonly edited: boolean }> {
  const { session, orders } = await openOrders(bench);
  await afterCleanUp();
  let seen = 0;
  bench.host.faults.beforeRequest = () => {
    if (seen++ === at) edit(orders);
  };
  await session.score();
  bench.host.faults.clear();
  return { run: session.store.read().run, edited: seen > at };
}

function ordersSheet(): (string | number | null)[][] {
  const sheet = bench.host.workbook.sheets.find(({ name }) => name === "订单")!;
  return sheet.grid.readBlock({ row: 0, column: 0, rows: 12, columns: 17 }) as (string | number | null)[][];
}

/** The orders as the sheet shows them, by order id: the user's cells without the blanks, and our cells beside them. */
function byOrder(): Map<string, { readonly users: unknown[]; readonly ours: unknown[] }> {
  const rows = ordersSheet();
  const header = rows.find(row => row.includes("订单号"))!;
  const idColumn = header.indexOf("订单号");
  const firstOwn = header.indexOf(OWN_HEADERS[0]!);
  return new Map(
    rows
      .filter(row => /^S\d$/.test(String(row[idColumn])))
      .map(row => [
        String(row[idColumn]),
        {
          users: row.slice(0, firstOwn < 0 ? undefined : firstOwn).filter(cell => cell !== null),
          ours: firstOwn < 0 ? [] : row.slice(firstOwn, firstOwn + OWN_HEADERS.length),
        },
      ]),
  );
}

/** What stands in the user's cells once the edit was made, without any run. */
async function usersCellsAfter(edit: Edit): Promise<Map<string, unknown[]>> {
  const { orders } = await openOrders(bench);
  edit(orders);
  return new Map([...byOrder()].map(([id, { users }]) => [id, users]));
}

async function requestCount(): Promise<number> {
  const { score } = await openOrders(bench);
  await afterCleanUp();
  let seen = 0;
  bench.host.faults.beforeRequest = () => seen++;
  await score();
  bench.host.faults.clear();
  return seen;
}

describe.each(Object.entries(EDITS))("somebody who %s during a run", (name, edit) => {
  it("loses no cell, and the run says so or is right, whichever request it came before", async () => {
    const total = await requestCount();
    const users = await usersCellsAfter(edit);
    const { score: scoreUndisturbed } = await openOrders(bench);
    await scoreUndisturbed();
    const undisturbed = resultsOf(byOrder());
    // A few of the requests that read and write tables; every third one of the writing beside the orders, by turns.
    const first = Object.keys(EDITS).indexOf(name);
    for (let at = 2 * first; at < total; at += at < total - 20 ? 34 : 3) {
      const { run, edited } = await editedRun(edit, at);
      const now = byOrder();
      if (edited) expect([at, run, new Map([...now].map(([id, row]) => [id, row.users]))]).toEqual([at, run, users]);
      if (run.status === "failed") {
        expect([at, run.failure.code]).not.toEqual([at, "unexpected"]);
        continue;
      }
      expect(run.status).toBe("done");
      const scored = resultsOf(now);
      // Right is what the orders give that were read, or what those give that stand there now.
      const wasRight = Object.entries(scored).every(([id, ours]) => equal(ours, undisturbed[id] ?? NO_RESULT));
      if (wasRight) continue;
      const { score } = await reopened();
      await score();
      expect([at, scored]).toEqual([at, resultsOf(byOrder())]);
    }
  }, 60_000);
});

const NO_RESULT = Array<null>(8).fill(null);

function equal(a: readonly unknown[], b: readonly unknown[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function resultsOf(rows: ReturnType<typeof byOrder>): Record<string, unknown[]> {
  return Object.fromEntries([...rows].map(([id, { ours }]) => [id, ours]));
}

/** Scores what stands on the sheet now in a fresh workbook. */
async function reopened() {
  const rows = ordersSheet();
  const top = rows.findIndex(row => row.includes("订单号"));
  const width = rows[top]!.indexOf(OWN_HEADERS[0]!);
  const users = rows.slice(top).map(row => row.slice(0, width < 0 ? 7 : width));
  const end = users.findIndex(row => row.every(cell => cell === null));
  return openOrders(bench, users.slice(0, end));
}

describe("a failure because of changed orders", () => {
  const INSERT = EDITS["inserts an order between the orders"]!;

  it("comes before the first write when the rows changed before: nothing is written", async () => {
    const { session, orders } = await openOrders(bench);
    await afterCleanUp();
    let wasMade = false;
    bench.host.faults.beforeRequest = () => {
      const { run } = session.store.read();
      if (run.status !== "running" || run.progress.phase !== "write" || wasMade) return;
      wasMade = true;
      INSERT(orders);
    };
    await session.score();
    expect(session.store.read().run).toMatchObject({
      status: "failed",
      failure: { code: "source-changed", sheet: "订单" },
      written: { complete: [], partial: [] },
    });
    expect(bench.host.workbook.sheets.map(({ name }) => name)).toEqual(["订单"]);
  });

  it("says what stands when the rows changed while the tables were written, and the next run is whole", async () => {
    const { session, orders, score, values } = await openOrders(bench);
    await afterCleanUp();
    let wasMade = false;
    bench.host.faults.beforeRequest = () => {
      if (wasMade || bench.host.workbook.tables.length < 2) return;
      wasMade = true;
      orders.grid.setBlock(7, 0, [["V009", "孙", "S9", 45981, 5000, "D"]]);
    };
    await session.score();
    const { run } = session.store.read();
    expect(run).toMatchObject({
      status: "failed",
      failure: {
        code: "source-changed",
        sheet: "订单",
        found: { change: { kind: "rows-added", rowCount: 1 }, columnsWritten: false },
      },
      written: { partial: [] },
    });
    expect(run.status === "failed" && run.written.complete.map(({ part }) => part)).toContain("members");
    expect(await values("G1:G1")).toEqual([[""]]);
    bench.host.faults.clear();
    expect((await score()).rowCheck.counts.people.members).toBe(5);
    expect((await values("N8:N8"))[0]).toEqual(["计入"]);
  });

  it("names the row that holds another order, and the written columns as such", async () => {
    const { session, orders } = await openOrders(bench);
    await afterCleanUp();
    bench.host.faults.beforeRequest = () => {
      // Our last column is full: all that is left is to look once more.
      if (orders.grid.getValue(6, 13) === "计入") orders.grid.setValue(4, 0, "V009");
    };
    await session.score();
    expect(session.store.read().run).toMatchObject({
      failure: {
        code: "source-changed",
        found: { change: { kind: "row-differs", sheetRow: 5 }, columnsWritten: true },
      },
      written: { partial: [{ part: "orders", sheet: "订单" }] },
    });
  });

  it("is not raised by our own columns, which join the orders to what stands right of them", async () => {
    const wide = [ORDER_HEADER, ...ORDER_ROWS].map(row => [...row, ...Array<null>(8).fill(null), "note"]);
    const { score } = await openOrders(bench, [...wide, [...Array<null>(14).fill(null), "more"]]);
    expect((await score()).rowCheck.counts.people.members).toBe(4);
  });
});
