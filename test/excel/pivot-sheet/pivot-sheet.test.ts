import { beforeAll, describe, expect, it } from "vitest";
import type { Outcome } from "#app/failures";
import { pivotSheet } from "#app/outputs/pivot/pivot-sheet";
import type { SummaryColumnId } from "#app/outputs/words/output-words";
import type { PivotSheetSpec } from "#app/workbook/pivot-specs";
import type { ExtraWritten } from "#app/workbook/steps";
import type { TableSheetSpec } from "#app/workbook/table-specs";
import type { Cell } from "#core/cell";
import type { ExcelWorkbookOptions } from "#excel/excel-workbook";
import type { CellValue } from "#host/grid/cell-values";
import type { PivotModel } from "#host/model/pivot";
import type { WorksheetModel } from "#host/model/worksheet";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { column } from "../../support/column-spec";
import { QUIET, afterCleanUp, bootExcelBench, failureOf, fill, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";

const IDS: readonly SummaryColumnId[] = [
  "segmentNo", "segment", "segmentGroup", "customerType", "mainStore", "owner", "members", "lifetimePurchasesSum",
  "netAmountSum",
]; // prettier-ignore
const NUMBERS: readonly SummaryColumnId[] = ["segmentNo", "members", "lifetimePurchasesSum", "netAmountSum"];
const ROWS: readonly (readonly Cell[])[] = [
  [1, "VIP", "Core", "Active", "North", "n/a", 2, 9, 100.5],
  [2, "Loyal", "Core", "Active", "South", "n/a", 3, 7, 50],
  [10, "New", "Recent", "New", "North", "n/a", 5, 5, 25.25],
  [10, "New", "Recent", "New", "South", "n/a", 1, 1, 4],
];

type Language = (typeof LANGUAGES)[number];

function summary(rows = ROWS, language: Language = "en-US"): TableSheetSpec {
  const all = LANGUAGES.map(outputWords);
  const current = outputWords(language);
  return {
    sheetName: current.sheets.summary,
    sheetAliases: all.map(words => words.sheets.summary),
    tableName: "tblRFMWSummary",
    columns: IDS.map(id =>
      column(
        current.summaryColumns[id],
        NUMBERS.includes(id) ? (id === "netAmountSum" ? "amount" : "integer") : "text",
        { aliases: all.map(words => words.summaryColumns[id]) },
      ),
    ),
    rowCount: rows.length,
    rows: (from, to) => rows.slice(from, to).map(row => [...row]),
    frozenColumns: 0,
    headerHeightPixels: 26,
  };
}

function specOf(table: TableSheetSpec, language: Language = "en-US"): PivotSheetSpec {
  return pivotSheet(table, { current: outputWords(language), all: LANGUAGES.map(outputWords) });
}

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

/** One run as far as it concerns the PivotTable: the summary table, then the sheet. */
async function run(
  rows = ROWS,
  options: Partial<ExcelWorkbookOptions> = {},
  language: Language = "en-US",
): Promise<Outcome<ExtraWritten>> {
  const workbook = bench.workbook(options);
  const table = summary(rows, language);
  valueOf(await workbook.writeTableSheet(table, QUIET));
  return workbook.writePivotSheet(specOf(table, language), QUIET);
}

function standing(): { sheet: WorksheetModel; pivot: PivotModel } {
  const sheet = bench.host.workbook.sheets.find(({ pivotTables }) => pivotTables.length > 0)!;
  return { sheet, pivot: sheet.pivotTables[0]! };
}

function body(): CellValue[][] {
  const { sheet, pivot } = standing();
  return sheet.grid.readBlock(pivot.range.rectangle!);
}

/** What a person does to the PivotTable. */
async function rearrange(change: (pivot: Excel.PivotTable) => void): Promise<void> {
  await Excel.run(async context => {
    change(context.workbook.pivotTables.getItem("RFMWPivot"));
    await context.sync();
  });
}

const olderThan = (version: string) => (asked: string) => Number(asked.split(".")[1]) < Number(version.split(".")[1]);
const GRAND_TOTAL = ["Grand Total", null, 11, 179.75, 22];

describe("writePivotSheet(spec, options) on a workbook without the sheet", () => {
  it("makes a PivotTable by segment in the order of the map with members, net amount and purchases", async () => {
    bench.blank();
    const written = valueOf(await run());
    expect(written).toEqual({ place: { sheetName: "RFMW_Pivot", address: "A16:E20" }, notMade: [] });
    expect(body()).toEqual([
      ["Segment No", "Segment", "Member Count", "Total Net Amount", "Total Purchases"],
      [1, "VIP", 2, 100.5, 9],
      [2, "Loyal", 3, 50, 7],
      [10, "New", 6, 29.25, 6],
      GRAND_TOTAL,
    ]);
    const { sheet } = standing();
    expect([2, 3, 4].map(column => sheet.getText(19, column))).toEqual(["11", "179.75", "22"]);
    expect(sheet.grid.readBlock({ row: 11, column: 0, rows: 3, columns: 2 })).toEqual([
      ["Group", "(All)"],
      ["Store", "(All)"],
      ["Customer Type", "(All)"],
    ]);
    expect([sheet.tabColor, bench.host.workbook.activeSheet.name]).toEqual(["#2B4784", "Orders"]);
  });

  it("puts slicers above it for the dimensions that are mapped, which filter it", async () => {
    bench.blank();
    valueOf(await run());
    const { sheet } = standing();
    expect(sheet.slicers.map(({ name, caption, left }) => [name, caption, left])).toEqual([
      ["RFMWPivot_segmentGroup", "Group", 6],
      ["RFMWPivot_mainStore", "Store", 164],
    ]);
    const lowest = Math.max(...sheet.slicers.map(({ top, height }) => top + height));
    expect(lowest).toBeLessThan(11 * 15);
    await Excel.run(async context => {
      context.workbook.slicers.getItem("RFMWPivot_mainStore").selectItems(["North"]);
      await context.sync();
    });
    expect(body().at(-1)).toEqual(["Grand Total", null, 7, 125.75, 14]);
  });

  it("does not offer to filter by group where the map has none", async () => {
    bench.blank();
    valueOf(await run(ROWS.map(row => row.map(cell => (cell === "Core" || cell === "Recent" ? "n/a" : cell)))));
    const { sheet, pivot } = standing();
    expect(pivot.filters.map(({ name }) => name)).toEqual(["Store", "Customer Type"]);
    expect(sheet.slicers.map(({ caption }) => caption)).toEqual(["Store"]);
  });

  it("uses a blank sheet of its name in either language, and refuses one with cells", async () => {
    bench.blank();
    const other = bench.host.workbook.addSheet("RFMW_透视");
    fill(other, [["mine"]], 4, 4);
    expect(failureOf(await run())).toEqual({ code: "sheet-name-taken", sheet: "RFMW_透视" });
    expect(other.grid.getValue(4, 4)).toBe("mine");
    other.grid.clearContents({ row: 4, column: 4, rows: 1, columns: 1 });
    expect(valueOf(await run()).place.sheetName).toBe("RFMW_Pivot");
    expect(standing().sheet).toBe(other);
  });

  it("makes no sheet in a workbook with protected structure", async () => {
    bench.blank();
    valueOf(await bench.workbook().writeTableSheet(summary(), QUIET));
    bench.host.workbook.structureProtected = true;
    const outcome = await bench.workbook().writePivotSheet(specOf(summary()), QUIET);
    expect(failureOf(outcome)).toEqual({ code: "workbook-structure-protected" });
  });
});

describe("the sheet of the PivotTable", () => {
  it("is never taken for orders, and a person's PivotTable is no reason to refuse theirs", async () => {
    bench.blank();
    valueOf(await run());
    const { sheet } = standing();
    bench.host.workbook.activate(sheet);
    bench.host.workbook.select(sheet, [{ row: 16, column: 1, rows: 1, columns: 1 }]);
    expect(failureOf(await bench.workbook().locateSource())).toEqual({
      code: "own-sheet-selected",
      sheet: "RFMW_Pivot",
    });
    const own = bench.host.workbook.addSheet("Mine");
    fill(own, [
      ["Member", "Date", "Amount"],
      ["00123", 45000, 10],
    ]);
    await Excel.run(async context => {
      context.workbook.worksheets.getItem("Mine").pivotTables.add("RFMWPivot", "Mine!A1:C2", "F1");
      await context.sync();
    });
    bench.host.workbook.activate(own);
    bench.host.workbook.select(own, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
    expect(valueOf(await bench.workbook().locateSource()).address).toBe("Mine!A1:C2");
  });
});

describe("a re-run", () => {
  const MORE: readonly (readonly Cell[])[] = [...ROWS, [3, "Big", "Core", "Active", "East", "n/a", 4, 8, 1000]];

  it("refreshes the PivotTable: its totals are the summary's", async () => {
    bench.blank();
    valueOf(await run());
    const { pivot } = standing();
    expect(valueOf(await run(MORE)).notMade).toEqual([]);
    expect(standing().pivot).toBe(pivot);
    expect(body().at(-1)).toEqual(["Grand Total", null, 15, 1179.75, 30]);
    expect(standing().sheet.slicers).toHaveLength(2);
    valueOf(await run(ROWS.slice(0, 1)));
    expect(body().at(-1)).toEqual(["Grand Total", null, 2, 100.5, 9]);
  });

  it("puts a segment that is new to it where the map has it", async () => {
    bench.blank();
    valueOf(await run(ROWS.filter(row => !row.includes("Loyal"))));
    valueOf(await run());
    expect(body().map(([number]) => number)).toEqual(["Segment No", 1, 2, 10, "Grand Total"]);
  });

  it("finds it on a sheet with another name, moved and rearranged, and leaves all of that", async () => {
    bench.blank();
    valueOf(await run());
    const { sheet, pivot } = standing();
    bench.host.workbook.renameSheet(sheet, "My view");
    await rearrange(table => {
      table.rowHierarchies.remove(table.rowHierarchies.getItem("Segment No"));
      table.columnHierarchies.add(table.hierarchies.getItem("Customer Type"));
      table.dataHierarchies.remove(table.dataHierarchies.getItem("Total Purchases"));
      table.dataHierarchies.remove(table.dataHierarchies.getItem("Total Net Amount"));
      table.layout.layoutType = "Compact";
      table.worksheet.getRange("1:3").insert("Down");
    });
    const written = valueOf(await run(MORE));
    expect(written.place).toEqual({ sheetName: "My view", address: "A19:D25" });
    expect(standing().pivot).toBe(pivot);
    expect(body().at(-1)).toEqual(["Grand Total", 9, 6, 15]);
  });

  it("keeps what a slicer has selected", async () => {
    bench.blank();
    valueOf(await run());
    await Excel.run(async context => {
      context.workbook.slicers.getItem("RFMWPivot_mainStore").selectItems(["North"]);
      await context.sync();
    });
    valueOf(await run(ROWS.map(row => row.map((cell, at) => (at === 6 ? Number(cell) * 10 : cell)))));
    expect(body().at(-1)!.slice(2)).toEqual([70, 125.75, 14]);
  });

  it("never lets it grow over cells that are not its own", async () => {
    bench.blank();
    valueOf(await run());
    const { sheet } = standing();
    fill(sheet, [["my note"]], 22, 1);
    const now = body();
    expect(failureOf(await run(MORE))).toEqual({ code: "own-sheet-occupied", sheet: "RFMW_Pivot", address: "B23" });
    expect(sheet.grid.getValue(22, 1)).toBe("my note");
    expect(body()).toEqual(now);
    sheet.grid.clearContents({ row: 22, column: 1, rows: 1, columns: 1 });
    fill(sheet, [["beside"]], 15, 7);
    valueOf(await run(MORE));
    expect(body().at(-1)![2]).toBe(15);
  });

  it("makes it anew in its place in another language when nobody has rearranged it", async () => {
    bench.blank();
    valueOf(await run());
    const { sheet } = standing();
    fill(sheet, [["my note"]], 0, 8);
    const written = valueOf(await run(ROWS, {}, "zh-CN"));
    expect(written.place).toEqual({ sheetName: "RFMW_透视", address: "A16:E20" });
    expect(standing().sheet).toBe(sheet);
    expect(body()[0]).toEqual(["分群序号", "分群", "会员人数", "净额合计", "购买次数合计"]);
    expect(sheet.slicers.map(({ caption }) => caption)).toEqual(["分群大类", "主门店", "负责人"]);
    expect(sheet.grid.getValue(0, 8)).toBe("my note");
    expect(sheet.pivotTables).toHaveLength(1);
  });

  it("leaves a rearranged one as it is in another language, and says which columns are gone", async () => {
    bench.blank();
    valueOf(await run());
    await rearrange(table => table.rowHierarchies.remove(table.rowHierarchies.getItem("Segment No")));
    const now = body();
    expect(failureOf(await run(ROWS, {}, "zh-CN"))).toEqual({
      code: "pivot-left-alone",
      sheet: "RFMW_Pivot",
      columns: expect.arrayContaining(["Segment", "Members", "Store"]) as string[],
    });
    expect(body()).toEqual(now);
  });

  it("is not asked for its range where people took all its fields out", async () => {
    bench.blank();
    valueOf(await run());
    await rearrange(table => {
      for (const name of ["Segment No", "Segment"]) table.rowHierarchies.remove(table.rowHierarchies.getItem(name));
    });
    expect(valueOf(await run(MORE)).notMade).toEqual([]);
    expect(standing().pivot.records).toHaveLength(5);
  });

  it("refuses a protected sheet", async () => {
    bench.blank();
    valueOf(await run());
    standing().sheet.protection.protected = true;
    expect(failureOf(await run(MORE))).toEqual({ code: "sheet-protected", sheet: "RFMW_Pivot" });
    standing().sheet.protection.protected = false;
  });

  it("works where the summary has to become plain cells and a table again", async () => {
    bench.blank();
    const old = { supports: olderThan("1.13") };
    valueOf(await run(ROWS, old));
    valueOf(await run(MORE, old));
    expect(body().at(-1)![2]).toBe(15);
  });

  it("fills the summary anew although a slicer of a person's hides rows of it", async () => {
    bench.blank();
    valueOf(await run());
    await Excel.run(async context => {
      const slicer = context.workbook.worksheets.getItem("RFMW_Summary").slicers.add("tblRFMWSummary", "Store");
      slicer.selectItems(["North"]);
      await context.sync();
    });
    valueOf(await run(MORE));
    const table = bench.host.workbook.sheetNamed("RFMW_Summary")!;
    expect([1, 2, 3, 4, 5].map(row => table.isRowHidden(row))).toEqual([false, false, false, false, false]);
    expect(body().at(-1)![2]).toBe(15);
  });
});

describe("a source that is lost", () => {
  /** Hosts may not take a new table for the old one of the same name. */
  function loseSource(): void {
    Object.assign(standing().pivot.source, { tableId: "gone", tableName: "gone" });
  }

  it("has the PivotTable made anew when nobody has rearranged it", async () => {
    bench.blank();
    valueOf(await run());
    const { pivot, sheet } = standing();
    loseSource();
    valueOf(await run());
    expect(standing().pivot).not.toBe(pivot);
    expect(standing().sheet).toBe(sheet);
    expect(body().at(-1)).toEqual(GRAND_TOTAL);
    expect(sheet.slicers).toHaveLength(2);
  });

  it("leaves a rearranged one as it is", async () => {
    bench.blank();
    valueOf(await run());
    await rearrange(table => table.rowHierarchies.remove(table.rowHierarchies.getItem("Segment No")));
    loseSource();
    const now = body();
    expect(failureOf(await run())).toEqual({ code: "pivot-left-alone", sheet: "RFMW_Pivot", columns: [] });
    expect(body()).toEqual(now);
  });
});

describe("hosts that cannot", () => {
  it("has no PivotTable before ExcelApi 1.8", async () => {
    bench.blank();
    expect(failureOf(await run(ROWS, { supports: olderThan("1.8") }))).toEqual({
      code: "host-too-old",
      needed: "ExcelApi 1.8",
    });
    expect(bench.host.workbook.sheets.map(({ name }) => name)).toEqual(["Orders", "RFMW_Summary"]);
  });

  it("has no slicers before ExcelApi 1.10, and makes them when a later Excel opens the workbook", async () => {
    bench.blank();
    const written = valueOf(await run(ROWS, { supports: olderThan("1.10") }));
    expect(written.notMade).toEqual([{ extra: "slicers", failure: { code: "host-too-old", needed: "ExcelApi 1.10" } }]);
    expect(body().at(-1)).toEqual(GRAND_TOTAL);
    expect(valueOf(await run()).notMade).toEqual([]);
    expect(standing().sheet.slicers).toHaveLength(2);
  });

  it.each(["SlicerCollection.add", "Slicer.caption"])("stands without slicers where %s is refused", async member => {
    bench.blank();
    bench.host.faults.failMember(member, "GeneralException");
    const written = valueOf(await run());
    bench.host.faults.clear();
    expect(written.notMade).toEqual([
      { extra: "slicers", failure: { code: "host-refused", hostCode: "GeneralException", step: "add-slicers" } },
    ]);
    expect(body().at(-1)).toEqual(GRAND_TOTAL);
  });

  it("does not make slicers again that people have deleted", async () => {
    bench.blank();
    valueOf(await run());
    standing().sheet.slicers.length = 0;
    valueOf(await run());
    expect(standing().sheet.slicers).toEqual([]);
  });
});

describe("a request that fails", () => {
  async function requestsOf(work: () => Promise<unknown>): Promise<number> {
    await afterCleanUp();
    const from = bench.host.requests.count;
    await work();
    await afterCleanUp();
    return bench.host.requests.count - from;
  }
  const write = () => bench.workbook().writePivotSheet(specOf(summary()), QUIET);

  it.each(["nothing", "half", "all"] as const)(
    "with %s of its work done leaves nothing that the next run cannot put right",
    async done => {
      bench.blank();
      valueOf(await bench.workbook().writeTableSheet(summary(), QUIET));
      const count = await requestsOf(async () => valueOf(await write()));
      expect(count).toBeGreaterThan(10);
      for (let at = 0; at < count; at++) {
        bench.blank();
        valueOf(await bench.workbook().writeTableSheet(summary(), QUIET));
        await afterCleanUp();
        bench.host.faults.failNext({ kind: "code", code: "GeneralException", done }, at);
        await write();
        bench.host.faults.clear();
        await afterCleanUp();
        const again = await write();
        expect([at, again]).toMatchObject([at, { ok: true, value: { notMade: [] } }]);
        expect([at, body().at(-1)]).toEqual([at, GRAND_TOTAL]);
        expect([at, standing().sheet.slicers.length]).toEqual([at, 2]);
        expect(bench.host.workbook.sheets.map(({ name }) => name)).toEqual(["Orders", "RFMW_Summary", "RFMW_Pivot"]);
      }
    },
  );

  it("takes a new sheet away again", async () => {
    bench.blank();
    valueOf(await bench.workbook().writeTableSheet(summary(), QUIET));
    bench.host.faults.failMember("DataPivotHierarchyCollection.add", "GeneralException");
    expect(failureOf(await write())).toEqual({
      code: "host-refused",
      hostCode: "GeneralException",
      step: "add-pivot",
    });
    bench.host.faults.clear();
    expect(bench.host.workbook.sheets.map(({ name }) => name)).toEqual(["Orders", "RFMW_Summary"]);
  });
});
