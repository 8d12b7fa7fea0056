import { beforeAll, describe, expect, it } from "vitest";
import { METRICS_TABLE } from "#app/outputs/metrics/names";
import type { Workbook } from "#app/ports";
import { removeResults } from "#app/removal/remove-results";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { NO_CANCEL, bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders, openSession } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

describe("a bug in the middle", () => {
  it("of a run does not hide which sheets stand and which was begun", async () => {
    const { workbook } = await openOrders(bench);
    const faulty: Workbook = {
      ...workbook,
      writeTableSheet: (spec, step) => {
        if (spec.tableName === METRICS_TABLE) throw new Error("cannot hold NaN");
        return workbook.writeTableSheet(spec, step);
      },
    };
    const session = openSession(faulty);
    await session.inspect();
    await session.score();
    const { run } = session.store.read();
    expect(run).toMatchObject({ status: "failed", failure: { code: "unexpected", detail: "cannot hold NaN" } });
    const { written } = run as Extract<typeof run, { status: "failed" }>;
    expect(written.complete.map(({ part }) => part)).toEqual(["members", "summary", "settings"]);
    expect(written.partial).toEqual([{ part: "metrics", sheet: "RFMW_指标" }]);
  });

  it("of a removal does not hide what is gone", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    const faulty: Workbook = {
      ...orders.workbook,
      removeOwnSheet: spec => {
        if (spec.sheet === "summary") throw new Error("no sheet");
        return orders.workbook.removeOwnSheet(spec);
      },
    };
    const languages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };
    const outcome = await removeResults(faulty, languages, {
      now: () => 0,
      cancel: NO_CANCEL,
      report: () => undefined,
    });
    expect(outcome).toMatchObject({ ok: false, failure: { code: "unexpected", detail: "no sheet" } });
    const { removed } = outcome as Extract<typeof outcome, { ok: false }>;
    expect(removed.sheets.map(({ sheet }) => sheet)).toEqual(["pivot", "overview", "metrics"]);
  });
});
