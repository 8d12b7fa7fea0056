import { beforeAll, describe, expect, it } from "vitest";
import type { ReportSheetSpec } from "#app/workbook/report-specs";
import type { DoneBefore } from "#host/faults";
import { QUIET, afterCleanUp, bootExcelBench, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { madeIn, report } from "../../support/report";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const write = (spec: ReportSheetSpec) => bench.workbook().writeReportSheet(spec, QUIET);
const made = () => madeIn(bench.host.workbook);

describe("a report that is disturbed", () => {
  const ways: readonly DoneBefore[] = ["nothing", "half", "all"];

  it.each(ways)("in any one request (%s of it done) is whole after the next run, first run and re-run", async done => {
    for (const isRerun of [false, true]) {
      const start = async () => {
        bench.blank();
        if (isRerun) valueOf(await write(report(["a", "b", "c", "d"], { sheetName: "RFMW_Overview" })));
        await afterCleanUp();
      };
      await start();
      const countBefore = bench.host.requests.count;
      valueOf(await write(report()));
      const requestCount = bench.host.requests.count - countBefore;
      const undisturbed = made();
      expect(requestCount).toBeGreaterThan(4);
      for (let at = 0; at < requestCount; at++) {
        await start();
        bench.host.faults.failNext({ kind: "code", code: "GeneralException", done }, at);
        await write(report());
        bench.host.faults.clear();
        valueOf(await write(report()));
        expect(made(), `request ${at} of ${requestCount}, re-run: ${isRerun}`).toEqual(undisturbed);
      }
    }
  });

  it.each(ways)(
    "in any one request that is sent again (%s of it done before) is what it would have been",
    async done => {
      const start = async () => {
        bench.blank();
        await afterCleanUp();
      };
      await start();
      const countBefore = bench.host.requests.count;
      valueOf(await write(report()));
      const requestCount = bench.host.requests.count - countBefore;
      const undisturbed = made();
      for (let at = 0; at < requestCount; at++) {
        await start();
        bench.host.faults.failNext({ kind: "code", code: "ServiceNotAvailable", done }, at);
        valueOf(await write(report()));
        bench.host.faults.clear();
        expect(made(), `request ${at} of ${requestCount}`).toEqual(undisturbed);
      }
    },
  );

  it("in any one request that is sent again leaves the rules that people put beside its cells", async () => {
    bench.blank();
    valueOf(await write(report()));
    await Excel.run(async context => {
      context.workbook.worksheets.getItem("RFMW_概览").getRange("E2:E9").conditionalFormats.add("Custom");
      await context.sync();
    });
    const rules = () => bench.sheet("RFMW_概览").conditionalFormats.map(({ type }) => type);
    await afterCleanUp();
    const countBefore = bench.host.requests.count;
    valueOf(await write(report()));
    const requestCount = bench.host.requests.count - countBefore;
    for (let at = 0; at < requestCount; at++) {
      await afterCleanUp();
      bench.host.faults.failNext({ kind: "code", code: "ServiceNotAvailable", done: "all" }, at);
      valueOf(await write(report()));
      bench.host.faults.clear();
      expect(rules(), `request ${at} of ${requestCount}`).toEqual(["Custom", "DataBar"]);
    }
  });
});
