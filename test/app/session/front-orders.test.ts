import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Session } from "#app/session/session";
import type { WorksheetModel } from "#host/model/worksheet";
import { afterCleanUp, bootExcelBench, fill } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openSession } from "../../support/orders-session";

const HEADER = ["Member ID", "Order Date", "Amount"];
const ORDERS = [HEADER, ["A", 46300, 10], ["B", 46310, 20]];

/** A busy machine takes its time. */
const PATIENT = { timeout: 20_000 };

let bench: ExcelBench;
let session: Session;
let first: WorksheetModel;
let second: WorksheetModel;
let memo: WorksheetModel;
let leave: () => void;
beforeAll(async () => {
  bench = await bootExcelBench();
});
beforeEach(async () => {
  first = bench.blank();
  const { workbook } = bench.host;
  second = workbook.addSheet("March");
  memo = workbook.addSheet("Memo");
  fill(first, ORDERS);
  fill(second, ORDERS);
  fill(memo, [["Call the printer"], ["Order paper", 3, "soon"]]);
  session = openSession(bench.workbook(), { language: "en-US" });
  workbook.activate(first);
  await session.inspect();
  // The rows are read meanwhile.
  await expect.poll(() => session.store.read().check.status, PATIENT).toBe("done");
  leave = session.watchFront();
  await settled();
});

afterEach(async () => {
  leave();
  await settled();
});

/** Events go out some time after the request, and are read again in requests of their own. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await afterCleanUp();
}

/** Brings a sheet to the front; it is looked at in so many requests, and what is in front then is told. */
async function activate(sheet: WorksheetModel, requests: number, told: string | null): Promise<void> {
  const before = bench.host.requests.count;
  const made = () => bench.host.requests.count - before;
  bench.host.workbook.activate(sheet);
  await expect.poll(made, PATIENT).toBe(requests);
  await expect.poll(front, PATIENT).toBe(told);
  await settled();
  expect([made(), front()]).toEqual([requests, told]);
}

const front = () => session.store.read().front?.sheetName ?? null;

describe("orders that are in front while others are shown", () => {
  it("are noticed by one request when their sheet comes to the front, and by none when that of the shown orders does", async () => {
    expect(front()).toBeNull();
    await activate(second, 1, "March");
    await activate(first, 0, null);
  });

  it("ask nothing of the workbook when cells are selected, however often", async () => {
    await activate(second, 1, "March");
    const before = bench.host.requests.count;
    for (let row = 0; row < 3; row++) {
      bench.host.workbook.select(second, [{ row, column: 1, rows: 1, columns: 1 }]);
      await settled();
    }
    expect([bench.host.requests.count - before, front()]).toEqual([0, "March"]);
  });

  it("are none on a sheet that does not look like orders", async () => {
    await activate(second, 1, "March");
    await activate(memo, 1, null);
  });

  it("are none on a sheet of ours", async () => {
    await session.score("skip");
    const members = bench.host.workbook.sheets.find(({ name }) => name.startsWith("RFMW_Members"))!;
    await settled();
    await activate(first, 0, null);
    await activate(members, 1, null);
  });

  it("are the shown ones as soon as somebody takes them, and are not watched once the pane is left", async () => {
    await activate(second, 1, "March");
    await session.inspect();
    const { source } = session.store.read();
    expect([source.status === "ready" && source.inspection.source.sheetName, front()]).toEqual(["March", null]);
    await expect.poll(() => session.store.read().check.status, PATIENT).toBe("done");
    leave();
    await settled();
    await activate(first, 0, null);
  });
});
