import { beforeAll, describe, expect, it } from "vitest";
import { createWorkbookAccess } from "#excel/host/workbook-access";
import { verifyRows } from "#excel/rows/verify-rows";
import type { RowsToWrite } from "#excel/rows/write-rows";
import type { WorksheetModel } from "#host/model/worksheet";
import { column } from "../../support/column-spec";
import { bootExcelBench, failureOf, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const access = createWorkbookAccess({
  timers: { sleep: () => Promise.resolve(), after: () => () => undefined },
  silentAfterMilliseconds: 1,
  editPauseMilliseconds: 1,
  editWaitMilliseconds: 1,
  attendedEditWaitMilliseconds: 1,
  busyPausesMilliseconds: [],
  hintAfterMilliseconds: 1,
  mostBytesTogether: 1,
});

/** A text and a number per row, standing in A and B as they were to be written. */
function written(texts: readonly string[]): { readonly sheet: WorksheetModel; readonly output: RowsToWrite } {
  const sheet = bench.blank("Members");
  const rows = texts.map((text, row) => [text, row]);
  sheet.grid.setNumberFormat({ row: 0, column: 0, rows: texts.length, columns: 1 }, "@");
  sheet.grid.setBlock(0, 0, rows);
  const output = {
    sheet: { sheetId: sheet.id, sheetName: "Members" },
    firstRow: 0,
    rowCount: rows.length,
    targets: [
      { spec: column("text", "text"), column: 0, position: 0 },
      { spec: column("integer", "integer"), column: 1, position: 1 },
    ],
    rows: (from: number, to: number) => rows.slice(from, to),
  };
  return { sheet, output };
}

const FAILED = { code: "verification-failed", sheet: "Members" };

describe("verifyRows(access, output, random)", () => {
  it("finds what was written as it stands", async () => {
    const { output } = written(["00123", "=1+1", "#N/A", "张三"]);
    expect(valueOf(await verifyRows(access, output))).toBe(null);
  });

  it("looks at random rows besides the five that it always looks at", async () => {
    const { sheet, output } = written(Array.from({ length: 1_000 }, (_, row) => `V${row}`));
    sheet.grid.setValue(123, 1, 7);
    expect(valueOf(await verifyRows(access, output, () => 0))).toBe(null);
    expect(failureOf(await verifyRows(access, output, () => 0.1235))).toEqual({ ...FAILED, address: "B124" });
  });

  it("refuses a text like a number or a formula that stands in a cell which would take it for one when edited", async () => {
    for (const text of ["00123", "=1+1", "2025-01-02"]) {
      const { sheet, output } = written(["张三", text]);
      sheet.grid.setNumberFormat({ row: 0, column: 0, rows: 2, columns: 1 }, "General");
      expect(failureOf(await verifyRows(access, output))).toEqual({ ...FAILED, address: "A2" });
    }
  });

  it("tells a text like an error from an error", async () => {
    const { sheet, output } = written(["#N/A"]);
    sheet.grid.setValue(0, 0, { error: "#N/A" });
    expect(failureOf(await verifyRows(access, output))).toEqual({ ...FAILED, address: "A1" });
  });
});
