import { expect, test } from "vitest";
import type { ChartModel } from "#host/model/chart";
import { scaleMarks, valueScale } from "#host/model/chart-scale";
import { addChart } from "#host/model/edit-charts";
import { WorkbookModel } from "#host/model/workbook";
import { DEFAULT_RULES } from "#host/rules";

function chartOf(type: string, ...columns: number[][]): { workbook: WorkbookModel; chart: ChartModel } {
  const workbook = new WorkbookModel();
  const sheet = workbook.activeSheet;
  const rows = columns[0]!.map((_unused, row) => columns.map(values => values[row] ?? null));
  sheet.grid.setBlock(0, 0, rows);
  const context = { workbook, rules: DEFAULT_RULES, calculate: () => null };
  const rectangle = { row: 0, column: 0, rows: rows.length, columns: columns.length };
  return { workbook, chart: addChart(context, sheet, type, { sheet, rectangle }, "Columns") };
}

const marks = ({ workbook, chart }: ReturnType<typeof chartOf>): number[] =>
  scaleMarks(valueScale(workbook, chart, chart.axes.value));

test("bars are measured from zero, also where every value is below it", () => {
  expect(marks(chartOf("BarClustered", [95, 100]))).toEqual([0, 20, 40, 60, 80, 100]);
  expect(marks(chartOf("BarClustered", [-7, -3]))).toEqual([-8, -6, -4, -2, 0]);
});

test("a line whose values lie close together does not start at zero", () => {
  expect(marks(chartOf("Line", [95, 100]))).toEqual([95, 96, 97, 98, 99, 100]);
  expect(marks(chartOf("Line", [10, 100]))).toEqual([0, 20, 40, 60, 80, 100]);
});

test("stacked columns reach their sums, values below zero count downwards", () => {
  expect(marks(chartOf("ColumnStacked", [30, 10], [20, -10]))).toEqual([-20, 0, 20, 40, 60]);
});

test("columns stacked to 100 percent end with 1", () => {
  expect(marks(chartOf("ColumnStacked100", [30, 10], [20, 5]))).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});

test("set ends and units are kept, and the marks are round numbers", () => {
  const made = chartOf("Line", [0.05, 0.25]);
  Object.assign(made.chart.axes.value, { minimum: 0, maximum: 0.3, majorUnit: 0.1 });
  expect(marks(made)).toEqual([0, 0.1, 0.2, 0.3]);
});

test("an end set beyond the other leaves one step", () => {
  const made = chartOf("Line", [1, 2]);
  made.chart.axes.value.minimum = 50;
  made.chart.axes.value.majorUnit = 10;
  expect(marks(made)).toEqual([50, 60]);
});

test("a chart without numbers has an axis from 0 to 1", () => {
  expect(marks(chartOf("Line", []))).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});
