import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { addChart, moveChartToCells } from "#host/model/edit-charts";
import type { ChartModel } from "#host/model/chart";
import { WorkbookModel } from "#host/model/workbook";
import { DEFAULT_RULES } from "#host/rules";
import { ChartLayer } from "../../../src/workbench/page/grid/ChartLayer";
import type { ChartMark } from "../../../src/workbench/page/grid/chart-marks";
import { chartPicture } from "../../../src/workbench/page/grid/chart-picture";
import { chartPlaces } from "../../../src/workbench/page/grid/chart-places";
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, band } from "../../../src/workbench/page/grid/geometry";
import { columnAxis, rowAxis } from "../../../src/workbench/page/grid/sheet-axes";

function chartOf(type: string, columns = 2) {
  const workbook = new WorkbookModel(["Overview"]);
  const sheet = workbook.activeSheet;
  sheet.grid.setBlock(0, 0, [
    ["Segment", "Members", "Share"],
    ["Champions", 10, 0.5],
    ["Loyal", 20, 0.25],
    ["Lost", 40, 0.25],
  ]);
  sheet.grid.setNumberFormat({ row: 1, column: 2, rows: 3, columns: 1 }, "0%");
  const context = { workbook, rules: DEFAULT_RULES, calculate: () => null };
  const source = { sheet, rectangle: { row: 0, column: 0, rows: 4, columns } };
  const chart = addChart(context, sheet, type, source, "Columns");
  return { workbook, sheet, context, chart };
}

function marks<Kind extends ChartMark["kind"]>(workbook: WorkbookModel, chart: ChartModel, kind: Kind) {
  const found = chartPicture(workbook, chart, 400, 300).marks.filter(mark => mark.kind === kind);
  return found as Extract<ChartMark, { kind: Kind }>[];
}

const texts = (workbook: WorkbookModel, chart: ChartModel): string[] =>
  marks(workbook, chart, "text").map(mark => mark.text);

test("bars are as long as their values, the first category below, above when the order is reversed", () => {
  const { workbook, chart } = chartOf("BarClustered");
  chart.legend.visible = false;
  const bars = marks(workbook, chart, "rectangle");
  expect(bars[1]!.width / bars[0]!.width).toBeCloseTo(2);
  expect(bars[2]!.width / bars[0]!.width).toBeCloseTo(4);
  expect(bars[0]!.y).toBeGreaterThan(bars[2]!.y);
  chart.axes.category.reversePlotOrder = true;
  const reversed = marks(workbook, chart, "rectangle");
  expect(reversed[0]!.y).toBeLessThan(reversed[2]!.y);
});

test("columns stand on zero and a change of a cell changes its column", () => {
  const { workbook, sheet, chart } = chartOf("ColumnClustered");
  chart.legend.visible = false;
  const [before] = marks(workbook, chart, "rectangle");
  sheet.grid.setValue(1, 1, 20);
  const [after, second] = marks(workbook, chart, "rectangle");
  expect(after!.height).toBeCloseTo(2 * before!.height);
  expect(after!.height).toBeCloseTo(second!.height);
  expect(after!.y + after!.height).toBeCloseTo(before!.y + before!.height);
});

test("stacked columns stand on each other", () => {
  const { workbook, sheet, chart } = chartOf("ColumnStacked", 3);
  chart.legend.visible = false;
  sheet.grid.setValue(1, 2, 30);
  const bars = marks(workbook, chart, "rectangle");
  expect(bars[3]!.x).toBeCloseTo(bars[0]!.x);
  expect(bars[3]!.y + bars[3]!.height).toBeCloseTo(bars[0]!.y);
});

test("a line on the secondary axis has its own scale, whose marks show the format of its cells", () => {
  const { workbook, chart } = chartOf("ColumnClustered", 3);
  chart.series[1]!.type = "Line";
  chart.series[1]!.axisGroup = "Secondary";
  chart.legend.visible = false;
  expect(marks(workbook, chart, "rectangle")).toHaveLength(3);
  expect(texts(workbook, chart)).toEqual(expect.arrayContaining(["0", "40", "0%", "50%"]));
  const line = marks(workbook, chart, "line").find(({ points }) => points.length === 3);
  expect(line!.points[0]!.y).toBeLessThan(line!.points[1]!.y);
});

test("the legend names the series, the category axis the categories, a label the value", () => {
  const { workbook, chart } = chartOf("ColumnClustered", 3);
  chart.series[0]!.hasDataLabels = true;
  chart.series[0]!.labels.showValue = true;
  chart.series[0]!.labels.numberFormat = "0.0";
  const shown = texts(workbook, chart);
  expect(shown).toEqual(expect.arrayContaining(["Members", "Share", "Champions", "Loyal", "Lost", "10.0"]));
  chart.legend.visible = false;
  expect(texts(workbook, chart)).not.toContain("Share");
});

test("hidden rows are not drawn, and an empty cell leaves a gap in a line", () => {
  const { workbook, sheet, chart } = chartOf("BarClustered");
  chart.legend.visible = false;
  sheet.setRowsHidden(2, 1, true);
  expect(marks(workbook, chart, "rectangle")).toHaveLength(2);
  chart.type = "Line";
  sheet.setRowsHidden(2, 1, false);
  sheet.grid.setValue(2, 1, null);
  expect(marks(workbook, chart, "line").some(({ points }) => points.length === 3)).toBe(false);
});

test("a pie has a slice for each category and a share for each label", () => {
  const { workbook, chart } = chartOf("Pie");
  chart.series[0]!.hasDataLabels = true;
  chart.series[0]!.labels.showPercentage = true;
  expect(marks(workbook, chart, "path")).toHaveLength(3);
  expect(texts(workbook, chart)).toEqual(expect.arrayContaining(["14%", "29%", "57%", "Champions"]));
});

test("a type that is not drawn shows its name in the frame", () => {
  const { workbook, chart } = chartOf("Treemap");
  expect(texts(workbook, chart)).toEqual(["Members", "Treemap"]);
});

test("a colour that is none is replaced, whatever a file says", () => {
  const { workbook, chart } = chartOf("BarClustered");
  chart.legend.visible = false;
  chart.series[0]!.fill = "url(https://example.org/x)";
  expect(marks(workbook, chart, "rectangle")[0]!.fill).toBe("#4472C4");
  chart.series[0]!.fill = "#107C41";
  expect(marks(workbook, chart, "rectangle")[0]!.fill).toBe("#107C41");
});

test("a chart is an image named by its title, or by its own name without one", () => {
  const { workbook, sheet, context, chart } = chartOf("BarClustered");
  chart.title.text = "Members by segment";
  moveChartToCells(
    context,
    sheet,
    chart,
    { row: 5, column: 4, rows: 1, columns: 1 },
    { row: 14, column: 9, rows: 1, columns: 1 },
  );
  const rows = band(rowAxis(sheet), 0, COLUMN_HEADER_HEIGHT, 600, 0);
  const columns = band(columnAxis(sheet), 0, ROW_HEADER_WIDTH, 900, 0);
  const view = render(<ChartLayer workbook={workbook} version={0} rows={rows} columns={columns} />);
  expect(screen.getByRole("img", { name: "Members by segment" })).toBeTruthy();
  chart.title.visible = false;
  view.rerender(<ChartLayer workbook={workbook} version={1} rows={rows} columns={columns} />);
  expect(screen.getByRole("img", { name: "Chart 1" })).toBeTruthy();
});

test("a chart stands over its cells, scrolls with them, and is drawn on both sides of frozen rows", () => {
  const { sheet, context, chart } = chartOf("BarClustered");
  moveChartToCells(
    context,
    sheet,
    chart,
    { row: 1, column: 2, rows: 1, columns: 1 },
    { row: 10, column: 5, rows: 1, columns: 1 },
  );
  const columns = band(columnAxis(sheet), 0, ROW_HEADER_WIDTH, 900, 0);
  const plain = chartPlaces(sheet.charts, band(rowAxis(sheet), 0, COLUMN_HEADER_HEIGHT, 600, 40), columns);
  expect(plain[0]!.charts[0]).toMatchObject({ left: 128, top: 20 - 40, width: 256, height: 200 });
  const frozen = chartPlaces(sheet.charts, band(rowAxis(sheet), 3, COLUMN_HEADER_HEIGHT, 600, 40), columns);
  expect(frozen.map(pane => [pane.top, pane.charts[0]!.top, pane.charts[0]!.isFirst])).toEqual([
    [22, 20, true],
    [82, 20 - 60 - 40, false],
  ]);
  const away = chartPlaces(sheet.charts, band(rowAxis(sheet), 0, COLUMN_HEADER_HEIGHT, 600, 400), columns);
  expect(away).toEqual([]);
});
