import { beforeAll, describe, expect, it } from "vitest";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

describe("a self-check of the session", () => {
  it("is none while a run is going on, and no run begins while it is", async () => {
    const { session, inspect } = await openOrders(bench);
    await inspect();
    const run = session.score();
    session.openSelfCheck();
    await session.runSelfCheck();
    expect(session.store.read().selfCheck).toEqual({ status: "idle" });
    await run;

    const checking = session.runSelfCheck();
    expect(session.store.read().selfCheck.status).toBe("running");
    const before = session.store.read().run;
    await session.score();
    expect(session.store.read().run).toBe(before);
    session.dismissSelfCheck();
    expect(session.store.read().selfCheck.status).toBe("running");
    session.cancel();
    await checking;
    expect(session.store.read().selfCheck).toMatchObject({
      status: "done",
      report: { failure: { code: "cancelled" } },
    });
    session.dismissSelfCheck();
    expect(session.store.read().selfCheck).toEqual({ status: "idle" });
  });

  it("ends as a failure where the structure of the workbook is protected", async () => {
    const { session } = await openOrders(bench);
    bench.host.workbook.structureProtected = true;
    await session.runSelfCheck();
    const failure = { code: "workbook-structure-protected" };
    expect(session.store.read().selfCheck).toEqual({ status: "failed", failure });
  });
});
