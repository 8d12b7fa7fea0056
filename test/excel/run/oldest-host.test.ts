import { beforeAll, describe, expect, it } from "vitest";
import type { ColumnSpec, TableSheetSpec } from "#app/workbook/table-specs";
import { bootExcelBench, fill, makeTable, NO_CANCEL, QUIET, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

const column = (header: string, kind: ColumnSpec["kind"]): ColumnSpec => ({
  header,
  aliases: [header],
  kind,
  widthPixels: 80,
  role: "manual",
  note: "note",
  list: ["a", "b"],
  colours: [{ text: "a", fill: "#FFFFFF", font: "#000000" }],
  dataBar: kind === "score",
  numberFormat: null,
});
const COLUMNS = [column("RFMW_分群", "text"), column("R分", "score")];
const rows = (from: number, to: number) => Array.from({ length: to - from }, () => ["a", 1]);
const TABLE: TableSheetSpec = {
  sheetName: "RFMW_会员",
  sheetAliases: ["RFMW_会员"],
  tableName: "tblRFMWMembers",
  columns: COLUMNS,
  rowCount: 2,
  rows,
  frozenColumns: 1,
  headerHeightPixels: 26,
};

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench({ requirementSets: { ExcelApi: "1.9" } });
});

describe("a host at ExcelApi 1.9, whose client refuses every newer member", () => {
  it("carries out every member of the port", async () => {
    const sheet = bench.blank();
    fill(sheet, [
      ["id", "sum"],
      ["00123", 1],
      ["00124", 2],
    ]);
    await makeTable("Orders", "A1:B3", "Sales");
    const workbook = bench.workbook();
    const source = valueOf(await workbook.locateSource());
    valueOf(await workbook.refreshSource(source));
    valueOf(await workbook.readHead(source, 2));
    valueOf(await workbook.readRows(source, 1, [0, 1], () => undefined, QUIET));
    valueOf(await workbook.readWholeRows(source, [1, 2], NO_CANCEL));
    valueOf(await workbook.checkWritable(source, [{ names: ["RFMW_会员"], tableName: "tblRFMWMembers" }]));
    for (let run = 0; run < 2; run++) {
      const again = valueOf(await workbook.locateSource());
      const plan = valueOf(await workbook.planOrderColumns(again, 0, COLUMNS));
      expect(plan.kind).toBe(run === 0 ? "free" : "found");
      valueOf(await workbook.writeOrderColumns(again, 0, plan, COLUMNS, 2, rows, QUIET));
      const place = valueOf(await workbook.writeTableSheet({ ...TABLE, rowCount: 2 + run }, QUIET));
      valueOf(await workbook.show(place));
      bench.host.workbook.select(sheet, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
    }
    expect(valueOf(await workbook.readTableSheet("tblRFMWMembers"))!.rows.length).toBe(3);
    valueOf(await workbook.deleteOwnSheet(["RFMW_会员"], "tblRFMWMembers"));
  });
});
