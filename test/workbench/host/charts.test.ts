import { beforeAll, describe, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import { chartBox } from "#host/model/chart-place";
import { chartPoints } from "#host/model/chart-data";
import type { ChartModel } from "#host/model/chart";
import type { WorksheetModel } from "#host/model/worksheet";
import { bootHost, failureOf, freshSheet, settled } from "./client";

let host: Host;
beforeAll(async () => {
  host = await bootHost();
});

const CELLS = [
  ["Segment", "Members", "Share"],
  ["Champions", 12, 0.25],
  ["Loyal", 30, 0.5],
  ["Lost", 8, 0.25],
];

function sheetWith(values: (string | number | null)[][] = CELLS): WorksheetModel {
  const sheet = host.workbook.sheetNamed(freshSheet(host)) as WorksheetModel;
  sheet.grid.setBlock(0, 0, values);
  return sheet;
}

async function addChart(
  sheet: WorksheetModel,
  type: Excel.ChartType | string = "BarClustered",
  act: (chart: Excel.Chart, own: Excel.Worksheet) => void = () => undefined,
  address = "A1:B4",
): Promise<ChartModel> {
  await Excel.run(async context => {
    const own = context.workbook.worksheets.getItem(sheet.name);
    act(own.charts.add(type as Excel.ChartType, own.getRange(address), "Auto"), own);
    await context.sync();
  });
  return sheet.charts.at(-1) as ChartModel;
}

const shown = (chart: ChartModel, series = 0): unknown =>
  chartPoints(host.workbook, chart, chart.series[series] as ChartModel["series"][number]).map(point => [
    point.category,
    point.value,
  ]);

describe("adding", () => {
  test("a chart takes names from the first row and categories from the first column", async () => {
    const sheet = sheetWith();
    const chart = await addChart(sheet, "ColumnClustered", () => undefined, "A1:C4");
    expect(chart.series).toHaveLength(2);
    expect(shown(chart)).toEqual([
      ["Champions", 12],
      ["Loyal", 30],
      ["Lost", 8],
    ]);
    const names = await Excel.run(async context => {
      const series = context.workbook.worksheets.getItem(sheet.name).charts.getItemAt(0).series;
      series.load("count,items/name");
      await context.sync();
      return [series.count, ...series.items.map(one => one.name)];
    });
    expect(names).toEqual([2, "Members", "Share"]);
  });

  test("series by rows takes each row as a series", async () => {
    const sheet = sheetWith();
    await Excel.run(async context => {
      const own = context.workbook.worksheets.getItem(sheet.name);
      own.charts.add("Line", own.getRange("A1:C4"), "Rows");
      await context.sync();
    });
    const [chart] = sheet.charts as [ChartModel];
    expect(chart.series).toHaveLength(3);
    expect(shown(chart, 1)).toEqual([
      ["Members", 30],
      ["Share", 0.5],
    ]);
  });

  // [docs: types ChartType]
  test("the type Invalid and unknown words are InvalidArgument", async () => {
    const sheet = sheetWith();
    expect(await failureOf(addChart(sheet, "Invalid"))).toMatchObject({ code: "InvalidArgument" });
    expect(await failureOf(addChart(sheet, "Columns"))).toMatchObject({ code: "InvalidArgument" });
    expect(sheet.charts).toHaveLength(0);
  });

  // [client source: ChartCollection_Add]
  test("the client itself refuses a source that is no range", async () => {
    const sheet = sheetWith();
    const run = Excel.run(async context => {
      const { charts } = context.workbook.worksheets.getItem(sheet.name);
      charts.add("Line", "A1:B4" as unknown as Excel.Range);
      await context.sync();
    });
    expect(await failureOf(run)).toMatchObject({ code: "InvalidArgument" });
  });

  test("more than 255 series are refused", async () => {
    const sheet = sheetWith([Array.from({ length: 256 }, (_unused, index) => index), Array<number>(256).fill(1)]);
    const run = Excel.run(async context => {
      const own = context.workbook.worksheets.getItem(sheet.name);
      own.charts.add("Line", own.getRangeByIndexes(0, 0, 2, 256), "Columns");
      await context.sync();
    });
    expect(await failureOf(run)).toMatchObject({ code: "InvalidArgument" });
  });
});

describe("finding", () => {
  // [docs: types ChartCollection.getItem]
  test("charts are found by name, by number and in a loaded list", async () => {
    const sheet = sheetWith();
    await addChart(sheet, "Line", chart => (chart.name = "Trend"));
    await addChart(sheet, "ColumnStacked", chart => (chart.name = "Mix"));
    const found = await Excel.run(async context => {
      const { charts } = context.workbook.worksheets.getItem(sheet.name);
      const byName = charts.getItem("Mix").load("chartType");
      const first = charts.getItemAt(0).load("name");
      const none = charts.getItemOrNullObject("Gone").load("name");
      const count = charts.getCount();
      charts.load("items/name,count");
      await context.sync();
      return {
        byName: byName.chartType as string,
        first: first.name,
        none: none.isNullObject,
        count: [count.value, charts.count],
        names: charts.items.map(chart => chart.name),
      };
    });
    expect(found).toEqual({
      byName: "ColumnStacked",
      first: "Trend",
      none: true,
      count: [2, 2],
      names: ["Trend", "Mix"],
    });
  });

  test("a missing chart is ItemNotFound", async () => {
    const sheet = sheetWith();
    const run = Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).charts.getItem("Gone").load("name");
      await context.sync();
    });
    expect(await failureOf(run)).toEqual({ code: "ItemNotFound", location: "ChartCollection.getItem" });
  });

  test("a chart is used over several syncs without being added again", async () => {
    const sheet = sheetWith();
    await Excel.run(async context => {
      const own = context.workbook.worksheets.getItem(sheet.name);
      const chart = own.charts.add("Line", own.getRange("A1:B4"));
      await context.sync();
      chart.name = "Later";
      await context.sync();
      chart.title.text = "Members";
      await context.sync();
    });
    expect(sheet.charts.map(chart => [chart.name, chart.title.text])).toEqual([["Later", "Members"]]);
  });

  // [client source: ChartSeriesCollection.add creates an object that lasts for one request]
  test("an added series cannot be used after the sync that adds it", async () => {
    const sheet = sheetWith();
    const run = Excel.run(async context => {
      const own = context.workbook.worksheets.getItem(sheet.name);
      const series = own.charts.add("Line", own.getRange("A1:B4")).series.add("More");
      await context.sync();
      series.setValues(own.getRange("C2:C4"));
      await context.sync();
    });
    expect(await failureOf(run)).toMatchObject({ code: "InvalidObjectPath" });
  });
});

describe("place", () => {
  // [docs: types Chart.setPosition]
  test("setPosition covers from the first to the last cell", async () => {
    const sheet = sheetWith();
    sheet.setColumnWidth(4, 100);
    const chart = await addChart(sheet, "Line", added => added.setPosition("E2", "F11"));
    expect(chartBox(sheet, chart)).toEqual({ left: 192, top: 15, width: 148, height: 150 });
  });

  // [docs: types Chart.setPosition]
  test("setPosition without a last cell keeps the size", async () => {
    const sheet = sheetWith();
    const chart = await addChart(sheet, "Line", added => {
      added.width = 200;
      added.height = 120;
      added.setPosition("C3");
    });
    expect(chartBox(sheet, chart)).toEqual({ left: 96, top: 30, width: 200, height: 120 });
  });

  // [docs: types Range.left]
  test("a range tells its place in points, so that a chart can be put over it", async () => {
    const sheet = sheetWith();
    sheet.setRowsHidden(0, 1, true);
    const place = await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(sheet.name).getRange("C3:D6");
      range.load("left,top,width,height");
      await context.sync();
      return [range.left, range.top, range.width, range.height];
    });
    expect(place).toEqual([96, 15, 96, 60]);
  });

  test("left, top, width and height are points and can be read back", async () => {
    const sheet = sheetWith();
    await addChart(sheet, "Line", chart => chart.set({ left: 10, top: 20, width: 300, height: 150, name: "Placed" }));
    const box = await Excel.run(async context => {
      const chart = context.workbook.worksheets.getItem(sheet.name).charts.getItem("Placed");
      chart.load("left,top,width,height");
      await context.sync();
      return [chart.left, chart.top, chart.width, chart.height];
    });
    expect(box).toEqual([10, 20, 300, 150]);
  });

  test("a place above the sheet is InvalidArgument", async () => {
    const sheet = sheetWith();
    expect(await failureOf(addChart(sheet, "Line", chart => (chart.top = -1)))).toEqual({
      code: "InvalidArgument",
      location: "Chart.top",
    });
  });

  test("rows inserted above move a chart and its cells, and its series grow with rows inserted inside", async () => {
    const sheet = sheetWith();
    const chart = await addChart(sheet, "Line", added => added.setPosition("E5", "H10"));
    await Excel.run(async context => {
      const own = context.workbook.worksheets.getItem(sheet.name);
      own.getRange("1:2").insert("Down");
      own.getRange("5:5").insert("Down");
      await context.sync();
    });
    expect(chartBox(sheet, chart).top).toBe(7 * 15);
    expect(chart.series[0]?.values?.anchor.rectangle).toEqual({ row: 3, column: 1, rows: 4, columns: 1 });
    expect(shown(chart)).toEqual([
      ["Champions", 12],
      ["", null],
      ["Loyal", 30],
      ["Lost", 8],
    ]);
  });

  test("deleted columns pull a chart to the left and make it narrower", async () => {
    const sheet = sheetWith();
    const chart = await addChart(sheet, "Line", added => added.setPosition("D1", "G10"));
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).getRange("C:D").delete("Left");
      await context.sync();
    });
    expect(chartBox(sheet, chart)).toMatchObject({ left: 2 * 48, width: 3 * 48 });
  });
});

describe("values", () => {
  test("points follow the cells, also those of another sheet", async () => {
    const data = sheetWith();
    const sheet = sheetWith([]);
    await Excel.run(async context => {
      const source = context.workbook.worksheets.getItem(data.name).getRange("A1:B4");
      context.workbook.worksheets.getItem(sheet.name).charts.add("BarClustered", source);
      await context.sync();
    });
    const [chart] = sheet.charts as [ChartModel];
    data.grid.setValue(1, 1, 99);
    data.grid.setValue(2, 1, null);
    data.grid.setValue(3, 1, "none");
    expect(shown(chart)).toEqual([
      ["Champions", 99],
      ["Loyal", null],
      ["Lost", 0],
    ]);
  });

  // [docs: types Chart.plotVisibleOnly]
  test("points in hidden rows are left out unless plotVisibleOnly is off", async () => {
    const sheet = sheetWith();
    const chart = await addChart(sheet);
    sheet.setRowsHidden(2, 1, true);
    expect(shown(chart)).toEqual([
      ["Champions", 12],
      ["Lost", 8],
    ]);
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).charts.getItemAt(0).plotVisibleOnly = false;
      await context.sync();
    });
    expect(shown(chart)).toHaveLength(3);
  });

  // [docs: types Chart.setData]
  test("setData makes new series", async () => {
    const sheet = sheetWith();
    const chart = await addChart(sheet, "Line", (added, own) => added.setData(own.getRange("B1:C4"), "Columns"));
    expect(chart.series).toHaveLength(2);
    expect(chart.series[1]?.categories).toBeNull();
    expect(shown(chart, 1)).toEqual([
      ["1", 0.25],
      ["2", 0.5],
      ["3", 0.25],
    ]);
  });

  test("a deleted sheet takes its charts along and lets go of the cells they show", async () => {
    const data = sheetWith();
    const sheet = sheetWith([]);
    await Excel.run(async context => {
      const source = context.workbook.worksheets.getItem(data.name).getRange("A1:B4");
      context.workbook.worksheets.getItem(sheet.name).charts.add("BarClustered", source);
      await context.sync();
    });
    await settled();
    expect(data.anchors.size).toBe(3);
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).delete();
      await context.sync();
    });
    await settled();
    expect(sheet.charts).toHaveLength(0);
    expect(data.anchors.size).toBe(0);
  });

  test("a chart whose data sheet is deleted stays without points", async () => {
    const data = sheetWith();
    const sheet = sheetWith([]);
    await Excel.run(async context => {
      const source = context.workbook.worksheets.getItem(data.name).getRange("A1:B4");
      context.workbook.worksheets.getItem(sheet.name).charts.add("BarClustered", source);
      await context.sync();
      context.workbook.worksheets.getItem(data.name).delete();
      await context.sync();
    });
    const [chart] = sheet.charts as [ChartModel];
    expect(shown(chart)).toEqual([]);
  });

  test("delete removes the chart, and using it afterwards is ItemNotFound", async () => {
    const sheet = sheetWith();
    await addChart(sheet);
    const run = Excel.run(async context => {
      const chart = context.workbook.worksheets.getItem(sheet.name).charts.getItemAt(0);
      chart.delete();
      chart.title.text = "Gone";
      await context.sync();
    });
    expect(await failureOf(run)).toMatchObject({ code: "ItemNotFound" });
    expect(sheet.charts).toHaveLength(0);
  });
});

test("whole columns as a source end with the used cells", async () => {
  const sheet = sheetWith();
  const chart = await addChart(sheet, "Line", () => undefined, "A:B");
  expect(chart.series[0]?.values?.anchor.rectangle).toEqual({ row: 1, column: 1, rows: 3, columns: 1 });
});

test("members of charts can be told to fail", async () => {
  const sheet = sheetWith();
  host.faults.failMember("Chart.setPosition", "GeneralException");
  const run = addChart(sheet, "Line", chart => chart.setPosition("E1"));
  expect(await failureOf(run)).toEqual({ code: "GeneralException", location: "Chart.setPosition" });
  host.faults.clear();
  expect(sheet.charts).toHaveLength(1);
});

describe("protection", () => {
  test("a protected sheet refuses new and changed charts", async () => {
    const sheet = sheetWith();
    await addChart(sheet);
    sheet.protection.protected = true;
    expect(await failureOf(addChart(sheet))).toEqual({ code: "AccessDenied", location: "ChartCollection.add" });
    const run = Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).charts.getItemAt(0).title.text = "No";
      await context.sync();
    });
    expect(await failureOf(run)).toEqual({ code: "AccessDenied", location: "ChartTitle.text" });
    expect(sheet.charts[0]?.title.text).toBeNull();
  });

  // [docs: types WorksheetProtectionOptions.allowEditObjects]
  test("a sheet that lets objects be edited takes charts", async () => {
    const sheet = sheetWith();
    sheet.protection.protected = true;
    sheet.protection.options = { allowEditObjects: true };
    await addChart(sheet);
    expect(sheet.charts).toHaveLength(1);
  });
});
