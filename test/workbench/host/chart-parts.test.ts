import { beforeAll, describe, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import type { ChartModel } from "#host/model/chart";
import type { WorksheetModel } from "#host/model/worksheet";
import { bootHost, failureOf, freshSheet } from "./client";

let host: Host;
beforeAll(async () => {
  host = await bootHost();
});

function sheetWith(): WorksheetModel {
  const sheet = host.workbook.sheetNamed(freshSheet(host)) as WorksheetModel;
  sheet.grid.setBlock(0, 0, [
    ["Segment", "Members", "Share"],
    ["Champions", 12, 0.25],
    ["Loyal", 30, 0.5],
    ["Lost", 8, 0.25],
  ]);
  sheet.grid.setNumberFormat({ row: 1, column: 2, rows: 3, columns: 1 }, "0%");
  return sheet;
}

async function chartOn(
  sheet: WorksheetModel,
  type: string,
  act: (chart: Excel.Chart, own: Excel.Worksheet) => void = () => undefined,
): Promise<ChartModel> {
  await Excel.run(async context => {
    const own = context.workbook.worksheets.getItem(sheet.name);
    act(own.charts.add(type as Excel.ChartType, own.getRange("A1:C4"), "Columns"), own);
    await context.sync();
  });
  return sheet.charts.at(-1) as ChartModel;
}

describe("title and legend", () => {
  test("setting a text shows the title; without one a single series names the chart", async () => {
    const sheet = sheetWith();
    const chart = await chartOn(sheet, "Line", added => {
      added.title.visible = false;
      added.title.text = "Members by segment";
      added.title.format.font.set({ bold: true, size: 14, color: "#1F4E79" });
      added.axes.valueAxis.title.text = "Members";
    });
    expect(chart.title).toMatchObject({ text: "Members by segment", visible: true });
    expect(chart.title.font).toMatchObject({ bold: true, size: 14, color: "#1F4E79" });
    expect(chart.axes.value.title).toMatchObject({ text: "Members", visible: true });
    const automatic = await Excel.run(async context => {
      const own = context.workbook.worksheets.getItem(sheet.name);
      const title = own.charts.add("Line", own.getRange("A1:B4")).title;
      title.load("text");
      await context.sync();
      return title.text;
    });
    expect(automatic).toBe("Members");
  });

  test("the legend has a place and can be switched off", async () => {
    const chart = await chartOn(sheetWith(), "Line", added => {
      added.legend.position = "Right";
      added.legend.visible = false;
      added.legend.format.fill.setSolidColor("#FFFFFF");
    });
    expect(chart.legend).toMatchObject({ position: "Right", visible: false, fill: "#FFFFFF" });
    const wrong = chartOn(sheetWith(), "Line", added => (added.legend.position = "Invalid"));
    expect(await failureOf(wrong)).toEqual({ code: "InvalidArgument", location: "ChartLegend.position" });
  });
});

describe("axes", () => {
  // [docs: types ChartAxis.maximum]
  test("bounds are read as numbers, set as numbers, and automatic again with empty text", async () => {
    const sheet = sheetWith();
    const read = await Excel.run(async context => {
      const own = context.workbook.worksheets.getItem(sheet.name);
      const axis = own.charts.add("ColumnClustered", own.getRange("A1:B4")).axes.valueAxis;
      const bounds: unknown[] = [];
      for (const maximum of [null, 100, ""]) {
        if (maximum !== null) axis.maximum = maximum;
        axis.load("minimum,maximum,majorUnit");
        await context.sync();
        bounds.push([axis.minimum, axis.maximum, axis.majorUnit]);
      }
      return bounds;
    });
    expect(read).toEqual([
      [0, 30, 10],
      [0, 100, 20],
      [0, 30, 10],
    ]);
  });

  test("format, order, labels and grid lines of an axis are kept", async () => {
    const chart = await chartOn(sheetWith(), "BarClustered", ({ axes }) => {
      axes.valueAxis.numberFormat = "#,##0";
      axes.valueAxis.visible = false;
      axes.valueAxis.majorGridlines.visible = false;
      axes.categoryAxis.reversePlotOrder = true;
      axes.categoryAxis.format.font.size = 9;
      axes.categoryAxis.format.line.color = "#808080";
      axes.categoryAxis.tickLabelPosition = "Low";
    });
    expect(chart.axes.value).toMatchObject({
      numberFormat: "#,##0",
      visible: false,
      majorGridlines: { visible: false },
    });
    expect(chart.axes.category).toMatchObject({
      reversePlotOrder: true,
      font: { size: 9 },
      line: { color: "#808080" },
      tickLabelPosition: "Low",
    });
  });

  test("a secondary axis exists when a series uses it, with the format of that series' cells", async () => {
    const sheet = sheetWith();
    const early = chartOn(sheet, "ColumnClustered", ({ axes }) => axes.getItem("Value", "Secondary").load("maximum"));
    expect(await failureOf(early)).toEqual({ code: "InvalidArgument", location: "ChartAxes.getItem" });
    const read = await Excel.run(async context => {
      const own = context.workbook.worksheets.getItem(sheet.name);
      const chart = own.charts.add("ColumnClustered", own.getRange("A1:C4"), "Columns");
      const share = chart.series.getItemAt(1);
      share.chartType = "Line";
      share.axisGroup = "Secondary";
      const axis = chart.axes.getItem("Value", "Secondary");
      axis.maximum = 1;
      axis.load("type,axisGroup,numberFormat,maximum");
      chart.axes.valueAxis.load("maximum");
      await context.sync();
      return [axis.type, axis.axisGroup, axis.numberFormat, axis.maximum, chart.axes.valueAxis.maximum] as unknown[];
    });
    expect(read).toEqual(["Value", "Secondary", "0%", 1, 30]);
  });
});

describe("series", () => {
  test("a series has a colour, a gap, labels, and a type and axis of its own", async () => {
    const chart = await chartOn(sheetWith(), "ColumnClustered", added => {
      const members = added.series.getItemAt(0);
      members.format.fill.setSolidColor("2a78d6");
      members.gapWidth = 60;
      members.hasDataLabels = true;
      members.dataLabels.position = "OutsideEnd";
      members.dataLabels.numberFormat = "#,##0";
      const share = added.series.getItemAt(1);
      share.chartType = "LineMarkers";
      share.axisGroup = "Secondary";
      share.format.line.color = "#B25000";
      share.format.line.weight = 2;
    });
    expect(chart.series[0]).toMatchObject({
      fill: "#2A78D6",
      gapWidth: 60,
      hasDataLabels: true,
      labels: { showValue: true, position: "OutsideEnd", numberFormat: "#,##0" },
      type: null,
    });
    expect(chart.series[1]).toMatchObject({
      type: "LineMarkers",
      axisGroup: "Secondary",
      line: { color: "#B25000", weight: 2 },
    });
  });

  // [docs: types ChartSeries.gapWidth]
  test("a gap width is InvalidArgument on a line", async () => {
    const run = chartOn(sheetWith(), "Line", added => (added.series.getItemAt(0).gapWidth = 50));
    expect(await failureOf(run)).toEqual({ code: "InvalidArgument", location: "ChartSeries.gapWidth" });
  });

  // [docs: types ChartSeries.markerSize]
  test("a marker has a size of 2 to 72", async () => {
    const run = chartOn(sheetWith(), "LineMarkers", added => (added.series.getItemAt(0).markerSize = 1));
    expect(await failureOf(run)).toEqual({ code: "InvalidArgument", location: "ChartSeries.markerSize" });
  });

  // [docs: types ChartSeriesCollection.add]
  test("an added series takes the values and categories it is given", async () => {
    const chart = await chartOn(sheetWith(), "Line", (added, own) => {
      const series = added.series.add("Goal", 0);
      series.setValues(own.getRange("B2:B3"));
      series.setXAxisValues(own.getRange("A2:A3"));
      added.series.getItemAt(2).delete();
    });
    expect(chart.series.map(series => series.name)).toEqual(["Goal", null]);
    expect(chart.series[0]?.values?.anchor.rectangle).toEqual({ row: 1, column: 1, rows: 2, columns: 1 });
    expect(chart.series[0]?.categories?.anchor.rectangle).toEqual({ row: 1, column: 0, rows: 2, columns: 1 });
  });

  // [docs: types ChartSeries.name]
  test("a series' name has at most 255 characters", async () => {
    const run = chartOn(sheetWith(), "Line", added => (added.series.getItemAt(0).name = "n".repeat(256)));
    expect(await failureOf(run)).toEqual({ code: "InvalidArgument", location: "ChartSeries.name" });
  });

  test("single points have a value and a colour", async () => {
    const sheet = sheetWith();
    const values = await Excel.run(async context => {
      const own = context.workbook.worksheets.getItem(sheet.name);
      const points = own.charts.add("BarClustered", own.getRange("A1:B4")).series.getItemAt(0).points;
      points.getItemAt(1).format.fill.setSolidColor("#107C41");
      points.load("count,items/value");
      await context.sync();
      return [points.count, ...points.items.map(point => point.value as unknown)];
    });
    expect(values).toEqual([3, 12, 30, 8]);
    expect([...(sheet.charts[0]?.series[0]?.pointFills ?? [])]).toEqual([[1, "#107C41"]]);
  });

  test("labels of the chart are those of all its series", async () => {
    const sheet = sheetWith();
    const chart = await chartOn(sheet, "BarClustered", added => {
      added.dataLabels.showValue = true;
      added.dataLabels.format.font.color = "#404040";
    });
    expect(chart.series.map(series => [series.hasDataLabels, series.labels.font.color])).toEqual([
      [true, "#404040"],
      [true, "#404040"],
    ]);
  });
});

describe("types of 1.9", () => {
  // [issue #2971; issue office-js-docs#910]
  test("a treemap can be added, named, placed and titled, but has no readable type and no series", async () => {
    const sheet = sheetWith();
    await chartOn(sheet, "Treemap", chart => {
      chart.name = "Map";
      chart.setPosition("E1", "H9");
      chart.title.text = "Segments";
    });
    const type = await Excel.run(async context => {
      const chart = context.workbook.worksheets.getItem(sheet.name).charts.getItem("Map").load("chartType");
      await context.sync();
      return chart.chartType as unknown;
    });
    expect(type).toBeNull();
    const run = Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).charts.getItem("Map").series.load("count");
      await context.sync();
    });
    expect(await failureOf(run)).toEqual({ code: "NotImplemented", location: "Chart.series" });
  });
});

test("what is not modelled of charts fails by name", async () => {
  const run = chartOn(sheetWith(), "Line", chart => chart.plotArea.load("left"));
  expect(await failureOf(run)).toEqual({ code: "NotImplemented", location: "Chart.plotArea" });
});
