import { beforeAll, describe, expect, it } from "vitest";
import type { TableSheetSpec } from "#app/workbook/table-specs";
import { column } from "../../support/column-spec";
import { QUIET, bootExcelBench, failureOf, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

/** Below the header of a sheet. */
const MOST_ROWS = 1_048_575;

const ID = column("会员编号", "text");

function members(rowCount: number): TableSheetSpec {
  return {
    sheetName: "RFMW_会员",
    sheetAliases: ["RFMW_会员", "RFMW_Members"],
    tableName: "tblRFMWMembers",
    columns: [ID],
    rowCount,
    rows: (from, to) => Array.from({ length: to - from }, (_, k) => [`M${from + k}`]),
    frozenColumns: 1,
    headerHeightPixels: 26,
  };
}

describe("a members table of as many rows as a sheet has", () => {
  let bench: ExcelBench;
  beforeAll(async () => {
    bench = await bootExcelBench();
  });

  it("has room to the last row", async () => {
    bench.blank();
    valueOf(await bench.workbook().checkTableSheets([members(MOST_ROWS)]));
  });

  it("has no room for one row more, which is said before anything is written", async () => {
    bench.blank();
    const sheets = bench.host.workbook.sheets.length;
    const workbook = bench.workbook();
    expect(failureOf(await workbook.checkTableSheets([members(MOST_ROWS + 1)]))).toMatchObject({ code: "no-room" });
    expect(failureOf(await workbook.writeTableSheet(members(MOST_ROWS + 1), QUIET))).toMatchObject({ code: "no-room" });
    expect(bench.host.workbook.sheets).toHaveLength(sheets);
  });

  it("has no room either where the table of an earlier run would have to grow past the last row", async () => {
    bench.blank();
    const workbook = bench.workbook();
    valueOf(await workbook.writeTableSheet(members(2), QUIET));
    const sheet = bench.host.workbook.sheets.find(candidate => candidate.name === "RFMW_会员")!;
    expect(failureOf(await workbook.checkTableSheets([members(MOST_ROWS + 1)]))).toMatchObject({ code: "no-room" });
    expect(failureOf(await workbook.writeTableSheet(members(MOST_ROWS + 1), QUIET))).toMatchObject({ code: "no-room" });
    expect(sheet.grid.readBlock({ row: 1, column: 0, rows: 2, columns: 1 })).toEqual([["M0"], ["M1"]]);
  });
});
