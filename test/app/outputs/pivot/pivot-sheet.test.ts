import { beforeAll, describe, expect, it } from "vitest";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { bootExcelBench } from "../../../support/excel-host";
import type { ExcelBench } from "../../../support/excel-host";
import { openOrders } from "../../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

function pivot() {
  const sheet = bench.host.workbook.sheets.find(({ pivotTables }) => pivotTables.length > 0);
  if (sheet === undefined) throw new Error("no PivotTable");
  return { sheet, pivot: sheet.pivotTables[0]!, cells: sheet.grid.readBlock(sheet.pivotTables[0]!.range.rectangle!) };
}

describe("pivotSheet(summary, languages)", () => {
  it.each(LANGUAGES)("names no data field as a column of the summary in %s, which Excel would refuse", language => {
    const words = outputWords(language);
    const headers = Object.values(words.summaryColumns).map(header => header.toLowerCase());
    const names = Object.values(words.pivotData).map(name => name.toLowerCase());
    expect(names.filter(name => headers.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("a run", () => {
  it("makes the PivotTable after the tables, with the totals of the result", async () => {
    const orders = await openOrders(bench);
    const result = await orders.score();
    expect(result.notMade).toEqual([]);
    const { sheet, cells } = pivot();
    expect(result.places).toContainEqual({
      part: "pivot",
      place: { sheetName: "RFMW_透视", address: expect.any(String) as string },
    });
    expect(sheet.name).toBe("RFMW_透视");
    expect(cells[0]).toEqual(["分群序号", "分群", "会员人数", "净额合计", "购买次数合计"]);
    expect(cells.at(-1)!.slice(2)).toEqual([
      result.rowCheck.counts.people.members,
      result.rowCheck.counts.money.net,
      result.rowCheck.counts.purchases,
    ]);
    // No store and no salesperson in these orders.
    expect(sheet.slicers.map(({ caption }) => caption)).toEqual(["分群大类"]);
  });

  it("refreshes it when orders have come in since", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    const made = pivot().pivot;
    await orders.type("A8:F8", [["V009", "新人", "S9", 45980, 1000, "A"]]);
    await orders.inspect();
    const result = await orders.score();
    expect(pivot().pivot).toBe(made);
    expect(pivot().cells.at(-1)!.slice(2, 4)).toEqual([5, 2210]);
    expect(result.rowCheck.counts.money.net).toBe(2210);
  });

  it("is complete without a PivotTable where a sheet of its name is in use, and says so", async () => {
    const orders = await openOrders(bench);
    bench.host.workbook.addSheet("RFMW_Pivot").grid.setValue(3, 3, "mine");
    await orders.inspect();
    const result = await orders.score();
    expect(result.notMade).toEqual([{ extra: "pivot", failure: { code: "sheet-name-taken", sheet: "RFMW_Pivot" } }]);
    expect(result.places.map(({ part }) => part)).not.toContain("pivot");
    expect(bench.host.workbook.sheetNamed("RFMW_Pivot")!.grid.getValue(3, 3)).toBe("mine");
  });
});
