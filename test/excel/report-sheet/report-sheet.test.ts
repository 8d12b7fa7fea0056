import { beforeAll, describe, expect, it } from "vitest";
import type { Outcome } from "#app/failures";
import type { ReportSheetSpec } from "#app/workbook/report-specs";
import type { ExtraWritten } from "#app/workbook/steps";
import type { WorksheetModel } from "#host/model/worksheet";
import { QUIET, bootExcelBench, failureOf, fill, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";
import { madeIn, report } from "../../support/report";

const HOSTILE = ["=1+1", "00123", "@x", "-5", "TRUE", "1e5", "+86138", "'"];

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

function write(spec: ReportSheetSpec): Promise<Outcome<ExtraWritten>> {
  return bench.workbook().writeReportSheet(spec, QUIET);
}

/** The sheet of a first run. */
async function written(spec = report()): Promise<WorksheetModel> {
  bench.blank();
  valueOf(await write(spec));
  return sheet(spec.sheetName);
}

function sheet(name: string): WorksheetModel {
  return bench.sheet(name);
}

function cells(model: WorksheetModel, row: number, column: number, rows: number, columns: number): unknown[][] {
  return model.grid.readBlock({ row, column, rows, columns });
}

function edit(name: string, change: (worksheet: Excel.Worksheet) => void): Promise<void> {
  return Excel.run(async context => {
    change(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

function made(): unknown {
  return madeIn(bench.host.workbook);
}

describe("writeReportSheet(spec, options) on a workbook without the sheet", () => {
  it("writes the blocks with their looks and says where they are", async () => {
    bench.blank();
    expect(valueOf(await write(report()))).toEqual({
      place: { sheetName: "RFMW_概览", address: "B1:C5" },
      notMade: [],
    });
    const made = sheet("RFMW_概览");
    expect(cells(made, 0, 0, 5, 3)).toEqual([
      [null, "概览", null],
      [null, null, null],
      [null, "分群", "占比"],
      [null, "核心", 0.1],
      [null, "流失", 0.2],
    ]);
    expect(made.grid.getStyle(2, 1)).toMatchObject({ bold: true, fill: "#2B4784", fontColor: "#FFFFFF" });
    expect(made.grid.getStyle(0, 1)).toMatchObject({ bold: true, fontSize: 16 });
    expect(made.grid.getNumberFormat(3, 1)).toBe("@");
    expect(made.grid.getNumberFormat(3, 2)).toBe("0.0%");
    expect(made.conditionalFormats.map(format => format.type)).toEqual(["DataBar"]);
    expect(bench.host.workbook.activeSheet.name).toBe("Orders");
  });

  it("sets widths, heights, tab colour, frozen head and page, and hides the gridlines", async () => {
    const made = await written();
    expect([0, 1, 2].map(column => made.getColumnWidth(column))).toEqual([12, 90, 48]);
    expect(made.commonRowHeight(0, 1)).toBe(24);
    expect(made.tabColor).toBe("#2B4784");
    expect(made.frozen).toEqual({ rows: 3, columns: 0 });
    expect(made.showGridlines).toBe(false);
    expect(made.pageLayout).toMatchObject({ orientation: "Landscape", paperSize: "A4" });
    expect(made.pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1, verticalFitToPages: 1 });
  });

  it("draws the charts under names of our own", async () => {
    const [chart] = (await written()).charts;
    expect(chart).toMatchObject({ name: "RFMW_Chart_Segments", type: "BarClustered" });
    expect(chart!.series.map(series => [series.name, series.fill])).toEqual([["占比", "#2B4784"]]);
    expect(chart!.series[0]!.values!.anchor.rectangle).toEqual({ row: 3, column: 2, rows: 2, columns: 1 });
    expect(chart!.series[0]!.categories!.anchor.rectangle).toEqual({ row: 3, column: 1, rows: 2, columns: 1 });
  });

  it("puts the sheet before the sheets of our tables, behind everybody else's", async () => {
    bench.blank();
    fill(bench.host.workbook.addSheet("RFMW_会员"), [["会员编号"], ["V1"]]);
    await edit("RFMW_会员", worksheet => void (worksheet.tables.add("A1:A2", true).name = "tblRFMWMembers"));
    bench.host.workbook.addSheet("later");
    valueOf(await write(report()));
    expect(bench.host.workbook.sheets.map(({ name }) => name)).toEqual(["Orders", "RFMW_概览", "RFMW_会员", "later"]);
  });

  it("keeps what it wrote in hidden names only", async () => {
    await written();
    expect(bench.host.workbook.names.length).toBeGreaterThan(2);
    expect(bench.host.workbook.names.filter(name => name.visible)).toEqual([]);
  });

  it("writes texts that look like formulas, numbers and dates as the texts they are", async () => {
    const made = await written(report(HOSTILE));
    expect(cells(made, 3, 1, HOSTILE.length, 1).map(row => row[0])).toEqual(HOSTILE);
    expect(HOSTILE.map((_, at) => made.grid.getFormula(3 + at, 1))).toEqual(HOSTILE.map(() => null));
  });

  it("uses a blank sheet of the name, in any language", async () => {
    bench.blank();
    bench.host.workbook.addSheet("rfmw_overview");
    expect(valueOf(await write(report())).place.sheetName).toBe("RFMW_概览");
    expect(bench.host.workbook.sheets).toHaveLength(2);
  });

  it("fails where a sheet of the name holds something that no run has marked", async () => {
    bench.blank();
    fill(bench.host.workbook.addSheet("RFMW_Overview"), [["mine"]], 40, 30);
    expect(failureOf(await write(report()))).toEqual({ code: "sheet-name-taken", sheet: "RFMW_Overview" });
    expect(cells(sheet("RFMW_Overview"), 0, 0, 5, 3).flat()).toEqual(new Array(15).fill(null));
  });

  it("fails where no sheet can be added", async () => {
    bench.blank();
    bench.host.workbook.structureProtected = true;
    expect(failureOf(await write(report()))).toEqual({ code: "workbook-structure-protected" });
  });

  it("stops before anything where the run was cancelled", async () => {
    bench.blank();
    const outcome = await bench.workbook().writeReportSheet(report(), { ...QUIET, cancel: { aborted: true } });
    expect(failureOf(outcome)).toEqual({ code: "cancelled" });
    expect(bench.host.workbook.sheets).toHaveLength(1);
  });
});

describe("writeReportSheet(spec, options) on its sheet of an earlier run", () => {
  it("makes of the same report the same sheet", async () => {
    await written();
    const before = made();
    valueOf(await write(report()));
    expect(made()).toEqual(before);
  });

  it("clears what the new report no longer covers, with looks and rules", async () => {
    const model = await written(report(["a", "b", "c", "d"]));
    valueOf(await write(report(["x"])));
    expect(cells(model, 2, 1, 5, 2)).toEqual([["分群", "占比"], ["x", 0.1], [null, null], [null, null], [null, null]]); // prettier-ignore
    expect(model.grid.getNumberFormat(5, 2)).toBe("General");
    expect(model.conditionalFormats.flatMap(format => format.ranges.map(range => range.rectangle))).toEqual([
      { row: 3, column: 2, rows: 1, columns: 1 },
    ]);
  });

  it("finds the sheet whatever people call it, and leaves the name", async () => {
    await written();
    await edit("RFMW_概览", worksheet => void (worksheet.name = "给老板看"));
    expect(valueOf(await write(report(["x"]))).place.sheetName).toBe("给老板看");
    expect(bench.host.workbook.sheets).toHaveLength(2);
    expect(cells(sheet("给老板看"), 3, 1, 1, 1)).toEqual([["x"]]);
  });

  it("names the sheet in the language of the run", async () => {
    await written();
    const { place } = valueOf(await write(report(["x"], { sheetName: "RFMW_Overview" })));
    expect(place.sheetName).toBe("RFMW_Overview");
    expect(bench.host.workbook.sheets.map(({ name }) => name)).toEqual(["Orders", "RFMW_Overview"]);
  });

  it("follows its cells where people inserted rows above and columns before them", async () => {
    const model = await written();
    await edit("RFMW_概览", worksheet => {
      worksheet.getRange("1:2").insert("Down");
      worksheet.getRange("A:A").insert("Right");
      worksheet.getRange("A1").values = [["留给领导"]];
    });
    expect(valueOf(await write(report(["x", "y", "z"]))).place.address).toBe("C3:D8");
    expect(cells(model, 2, 2, 6, 2)).toEqual([["概览", null], [null, null], ["分群", "占比"], ["x", 0.1], ["y", 0.2], ["z", 0.3]]); // prettier-ignore
    expect(cells(model, 0, 0, 1, 1)).toEqual([["留给领导"]]);
  });

  it("leaves what people wrote beside and below its cells", async () => {
    const model = await written();
    fill(model, [["批注"]], 3, 3);
    fill(model, [["下面"]], 30, 1);
    fill(model, [["标题旁"]], 0, 2);
    valueOf(await write(report(["x", "y", "z"])));
    expect([cells(model, 3, 3, 1, 1), cells(model, 30, 1, 1, 1), cells(model, 0, 2, 1, 1)].flat(2)).toEqual([
      "批注",
      "下面",
      "标题旁",
    ]);
  });

  it("fails and changes nothing where it would have to grow over something of people's", async () => {
    const model = await written();
    fill(model, [["别动"]], 5, 1);
    const before = made();
    const failure = { code: "own-sheet-occupied", sheet: "RFMW_概览", address: "B6" };
    expect(failureOf(await write(report(["x", "y", "z"])))).toEqual(failure);
    expect(made()).toEqual(before);
  });

  it("fails and changes nothing where people inserted a row between its cells", async () => {
    const model = await written();
    await edit("RFMW_概览", worksheet => {
      worksheet.getRange("5:5").insert("Down");
      worksheet.getRange("B5").values = [["插入"]];
    });
    const failure = { code: "own-sheet-occupied", sheet: "RFMW_概览", address: "B3:C6" };
    expect(failureOf(await write(report()))).toEqual(failure);
    expect(cells(model, 4, 1, 1, 1)).toEqual([["插入"]]);
  });

  it("writes whole again where people deleted some of its rows", async () => {
    const model = await written(report(["a", "b", "c"]));
    await edit("RFMW_概览", worksheet => worksheet.getRange("4:5").delete("Up"));
    valueOf(await write(report(["a", "b", "c"])));
    expect(cells(model, 2, 1, 5, 2)).toEqual([["分群", "占比"], ["a", 0.1], ["b", 0.2], ["c", 0.3], [null, null]]); // prettier-ignore
  });

  it("fails where the sheet is protected", async () => {
    await written();
    await edit("RFMW_概览", worksheet => worksheet.protection.protect());
    expect(failureOf(await write(report()))).toEqual({ code: "sheet-protected", sheet: "RFMW_概览" });
  });

  it("begins anew where people deleted the sheet", async () => {
    await written();
    await edit("RFMW_概览", worksheet => worksheet.delete());
    valueOf(await write(report(["x"])));
    expect(cells(sheet("RFMW_概览"), 3, 1, 1, 1)).toEqual([["x"]]);
    expect(sheet("RFMW_概览").frozen).toEqual({ rows: 3, columns: 0 });
    expect(bench.host.workbook.names.filter(({ name }) => /_\d+$/.test(name))).toHaveLength(2);
  });

  it("keeps widths and heights that people set, and frozen panes, gridlines and page as they changed them", async () => {
    const model = await written();
    await edit("RFMW_概览", worksheet => {
      worksheet.getRange("B:B").format.columnWidth = 200;
      worksheet.getRange("1:1").format.rowHeight = 60;
      worksheet.freezePanes.unfreeze();
      worksheet.showGridlines = true;
      worksheet.pageLayout.orientation = "Portrait";
    });
    valueOf(await write(report(["x"], { columnWidthsPixels: [16, 160, 100], rowHeightsPixels: [40, 20, 28] })));
    expect([0, 1, 2].map(column => model.getColumnWidth(column))).toEqual([12, 200, 75]);
    expect([model.commonRowHeight(0, 1), model.commonRowHeight(2, 1)]).toEqual([60, 21]);
    expect(model.frozen).toEqual({ rows: 0, columns: 0 });
    expect(model.showGridlines).toBe(true);
    expect(model.pageLayout.orientation).toBe("Portrait");
  });
});

describe("the charts of a report", () => {
  it("show the new cells, keep their looks, and go with the report", async () => {
    const model = await written();
    await edit("RFMW_概览", worksheet => {
      worksheet.charts.getItem("RFMW_Chart_Segments").legend.position = "Left";
    });
    valueOf(await write(report(["a", "b", "c", "d"])));
    expect(model.charts).toHaveLength(1);
    const [chart] = model.charts;
    expect(chart!.series[0]!.values!.anchor.rectangle).toEqual({ row: 3, column: 2, rows: 4, columns: 1 });
    expect(chart!.legend.position).toBe("Left");
    expect(chart!.from).toMatchObject({ row: 8, column: 1 });
  });

  it("stay where people moved them", async () => {
    const model = await written();
    await edit("RFMW_概览", worksheet => {
      worksheet.charts.getItem("RFMW_Chart_Segments").setPosition("H20", "M30");
    });
    valueOf(await write(report(["a", "b", "c", "d"])));
    expect(model.charts[0]!.from).toMatchObject({ row: 19, column: 7 });
  });

  it("are drawn again where people deleted them", async () => {
    const model = await written();
    await edit("RFMW_概览", worksheet => worksheet.charts.getItem("RFMW_Chart_Segments").delete());
    valueOf(await write(report()));
    expect(model.charts.map(({ name }) => name)).toEqual(["RFMW_Chart_Segments"]);
  });

  it("go where there is nothing to show", async () => {
    const model = await written();
    valueOf(await write(report(["x"], { charts: [], chartsToRemove: ["RFMW_Chart_Segments"] })));
    expect(model.charts).toEqual([]);
  });

  it("may be refused: the sheet stands without them and says so, and the next run draws them", async () => {
    bench.blank();
    bench.host.faults.failMember("ChartCollection.add", "GeneralException");
    const { notMade } = valueOf(await write(report()));
    const failure = { code: "host-refused", hostCode: "GeneralException", step: "draw-charts" };
    expect(notMade).toEqual([{ extra: "charts", failure }]);
    expect(cells(sheet("RFMW_概览"), 3, 1, 1, 1)).toEqual([["核心"]]);
    bench.host.faults.clear();
    expect(valueOf(await write(report())).notMade).toEqual([]);
    expect(sheet("RFMW_概览").charts).toHaveLength(1);
  });
});

describe("a report that is disturbed", () => {
  it("does without frozen head and page where they are refused, and has them after the next run", async () => {
    bench.blank();
    bench.host.faults.failMember("WorksheetFreezePanes.freezeRows", "GeneralException");
    bench.host.faults.failMember("PageLayout.orientation", "GeneralException");
    expect(valueOf(await write(report())).notMade).toEqual([]);
    expect(sheet("RFMW_概览").frozen).toEqual({ rows: 0, columns: 0 });
    bench.host.faults.clear();
    valueOf(await write(report()));
    expect(sheet("RFMW_概览").frozen).toEqual({ rows: 3, columns: 0 });
    expect(sheet("RFMW_概览").pageLayout.orientation).toBe("Landscape");
  });

  it("takes a sheet away again that it made and could not finish", async () => {
    bench.blank();
    bench.host.faults.failMember("Range.values", "GeneralException", 1);
    expect(failureOf(await write(report()))).toMatchObject({ code: "host-refused", step: "write-report" });
    expect(bench.host.workbook.sheets.map(({ name }) => name)).toEqual(["Orders"]);
  });
});

describe("the overview sheet of a run", () => {
  it("is made before our other sheets and shown first among the places", async () => {
    const orders = await openOrders(bench);
    const result = await orders.score();
    expect(result.notMade.filter(({ extra }) => extra !== "pivot" && extra !== "slicers")).toEqual([]);
    expect(bench.host.workbook.sheets.map(({ name }) => name).slice(0, 3)).toEqual(["订单", "RFMW_概览", "RFMW_会员"]);
    expect(result.places[0]).toEqual({ part: "overview", place: { sheetName: "RFMW_概览", address: "B1:X25" } });
  });

  it("is never taken for orders", async () => {
    const orders = await openOrders(bench);
    await orders.score();
    const overview = sheet("RFMW_概览");
    bench.host.workbook.activate(overview);
    bench.host.workbook.select(overview, [{ row: 5, column: 3, rows: 1, columns: 1 }]);
    expect(failureOf(await orders.workbook.locateSource())).toEqual({ code: "own-sheet-selected", sheet: "RFMW_概览" });
  });

  it("can fail without ending the run", async () => {
    const orders = await openOrders(bench);
    fill(bench.host.workbook.addSheet("RFMW_概览"), [["别人的"]]);
    const result = await orders.score();
    expect(result.notMade).toContainEqual({
      extra: "overview",
      failure: { code: "sheet-name-taken", sheet: "RFMW_概览" },
    });
    expect(result.places.map(({ part }) => part)).toContain("orders");
    expect(result.places.map(({ part }) => part)).not.toContain("overview");
  });
});
