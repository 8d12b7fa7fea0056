import { beforeAll, describe, expect, it } from "vitest";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

describe("a session that removes results", () => {
  it("asks first, then forgets the result and looks at the orders anew", async () => {
    const { session, score } = await openOrders(bench);
    await score();
    await session.askRemoval();
    const { removal } = session.store.read();
    expect(removal).toMatchObject({ status: "asked", plan: { columns: [{ sheetName: "订单", address: "G:N" }] } });
    expect(bench.host.workbook.sheets.length).toBe(7);

    await session.removeResults();

    const { run, lastResult, calls, source, ...state } = session.store.read();
    expect(state.removal.status).toBe("done");
    expect(state.isCleared).toBe(true);
    expect([run.status, lastResult, calls.status]).toEqual(["idle", null, "unread"]);
    expect(source.status === "ready" && [source.inspection.ownColumns, source.inspection.source.columnCount]).toEqual([[], 6]); // prettier-ignore
    await session.readCallList();
    expect(session.store.read().calls.status).toBe("empty");
    session.dismissRemoval();
    expect(session.store.read().removal.status).toBe("idle");
    await score();
    expect(session.store.read().isCleared).toBe(false);
  });

  it("keeps the result where nothing was removed", async () => {
    const { session, score } = await openOrders(bench);
    await score();
    bench.host.workbook.structureProtected = true;
    await session.removeResults();
    const { removal, lastResult } = session.store.read();
    expect(removal).toMatchObject({ status: "failed", failure: { code: "workbook-structure-protected" } });
    expect(lastResult).not.toBe(null);
  });
});
