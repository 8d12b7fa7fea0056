import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TableSheetSpec } from "#app/workbook/table-specs";
import type { Cell } from "#core/cell";
import { DEFAULT_RULES } from "#host/rules";
import type { HostRules } from "#host/rules";
import { column } from "../../support/column-spec";
import { QUIET, bootExcelBench, failureOf, fill, makeTable, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

/** Where the documentation leaves open what Excel does, the add-in must be right either way. */
const HOSTILE = ["00123", "123456789012345678", "=1+1", "+86138", "@x", "-5", "'quoted", "Ａ１２", "👨‍👩‍👧", "ab", "AB"];

const COLUMNS = [column("RFMW_分群", "text"), column("R分", "score")];

function members(ids: readonly string[]): TableSheetSpec {
  return {
    sheetName: "RFMW_会员",
    sheetAliases: ["RFMW_会员"],
    tableName: "tblRFMWMembers",
    columns: [column("会员编号", "text"), column("指数", "decimal1"), column("备注", "kept", { numberFormat: "@" })],
    rowCount: ids.length,
    rows: (from, to) => ids.slice(from, to).map((id, k): Cell[] => [id, from + k, (from + k) % 2 ? "007" : 7]),
    frozenColumns: 0,
    headerHeightPixels: 26,
  };
}

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

function obey(rules: Partial<HostRules>): void {
  Object.assign(bench.host.rules, DEFAULT_RULES, rules);
}

describe.each<[string, Partial<HostRules>]>([
  ["the default answers", {}],
  ["tables that never grow by themselves", { tableGrowsDown: false, tableGrowsRight: false }],
  [
    "text cells that turn numbers into texts, and @ as a plain character",
    { numbersInTextFormat: "text", leadingAtIsFormula: false },
  ],
  [
    "typing that leaves formats alone, and headers that stay as they are",
    { typingSetsFormat: false, uniqueTableHeaders: false },
  ],
])("under %s", (_name, rules) => {
  beforeEach(() => {
    obey(rules);
  });

  it("order columns go beside a table and are found again in place", async () => {
    const sheet = bench.blank();
    fill(sheet, [["id", "sum"], ...HOSTILE.map((id, k) => [id, k])]);
    await makeTable("Orders", `A1:B${HOSTILE.length + 1}`, "Sales");
    const workbook = bench.workbook();
    for (const score of [3, 5]) {
      const source = valueOf(await workbook.locateSource());
      const plan = valueOf(await workbook.planOrderColumns(source, 0, COLUMNS));
      const rows = (from: number, to: number) => HOSTILE.slice(from, to).map((id): Cell[] => [id, score]);
      valueOf(await workbook.writeOrderColumns(source, 0, plan, COLUMNS, HOSTILE.length, rows, QUIET));
      const written = sheet.grid.readBlock({ row: 0, column: 2, rows: HOSTILE.length + 1, columns: 3 });
      expect(written[0]).toEqual(["RFMW_分群", "R分", null]);
      expect(written[1]).toEqual(["00123", score, null]);
      expect(written[3]).toEqual(["=1+1", score, null]);
    }
  });

  it("a table sheet is written, refilled longer and shorter, and read back with its ids and kept cells", async () => {
    bench.blank();
    const workbook = bench.workbook();
    for (const ids of [HOSTILE.slice(0, 4), HOSTILE, HOSTILE.slice(0, 2)]) {
      valueOf(await workbook.writeTableSheet(members(ids), QUIET));
      const table = valueOf(await workbook.readTableSheet("tblRFMWMembers"))!;
      const seen = table.rows.map(row => row[0]);
      // A leading apostrophe may be taken as the mark of a text; everything else must come back.
      expect(seen.map(id => String(id).replace(/^'/, ""))).toEqual(ids.map(id => id.replace(/^'/, "")));
      expect(table.rows.map(row => row[2])).toEqual(ids.map((_, k) => (k % 2 ? "007" : 7)));
      expect(table.numberFormats[2]).toBe("@");
    }
  });
});

describe("under text cells that do not keep texts", () => {
  it("the run fails with verification-failed instead of leaving damaged ids unseen", async () => {
    obey({ textFormatKeepsText: false });
    bench.blank();
    const outcome = await bench.workbook().writeTableSheet(members(["00123"]), QUIET);
    expect(failureOf(outcome)).toEqual({ code: "verification-failed", sheet: "RFMW_会员", address: "A2" });
    obey({});
  });
});
