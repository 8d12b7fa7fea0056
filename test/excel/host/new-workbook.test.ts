import { beforeAll, expect, it } from "vitest";
import { bootExcelBench, failureOf, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

it("a new workbook is opened from the bytes of a file, beside this one", async () => {
  bench.blank("Mine");
  const files: string[] = [];
  const stop = bench.host.onNewWorkbook(file => files.push(file));
  expect(valueOf(await bench.workbook().openNewWorkbook("UEs="))).toBe(null);
  stop();
  expect(files).toEqual(["UEs="]);
  expect(bench.host.workbook.sheets.map(({ name }) => name)).toEqual(["Mine"]);
});

it("a host that refuses is a failure with its code, never thrown", async () => {
  bench.blank();
  bench.host.faults.failMember("Application.createWorkbook", "GeneralException");
  expect(failureOf(await bench.workbook().openNewWorkbook("UEs="))).toEqual({
    code: "host-refused",
    hostCode: "GeneralException",
    step: "open-new-workbook",
  });
  bench.host.faults.clear();
});
