import type { ChartModel, ChartRange } from "#host/model/chart";
import { chartCells, chartTitleText } from "#host/model/chart-data";
import type { WorkbookModel } from "#host/model/workbook";
import type { WorksheetModel } from "#host/model/worksheet";
import { absoluteAddress } from "./absolute-address";
import type { ChartCells, ChartData } from "./chart-data";
import { chartKind, isWritableChart } from "./xlsx-chart-kinds";

/** The charts of a sheet that a file can hold, in their order. */
export function chartsFromHost(model: WorkbookModel, sheet: WorksheetModel): ChartData[] {
  return sheet.charts
    .filter(chart => isWritableChart(chart.type, chart.series))
    .map(chart => chartFromHost(model, chart));
}

function chartFromHost(model: WorkbookModel, chart: ChartModel): ChartData {
  const { name, type, from, to, title, legend, axes, series, fill, font, plotVisibleOnly } = chart;
  const data = structuredClone({ name, type, from, to, title, legend, axes, fill, font, plotVisibleOnly });
  // Excel makes the title of a chart without one from its series; others would show none.
  if (data.title.visible) data.title.text ??= chartTitleText(model, chart);
  return {
    ...data,
    series: series.map(({ nameRange, values, categories, ...own }) => ({
      ...structuredClone(own),
      nameRange: cellsFromHost(model, nameRange, "text"),
      values: cellsFromHost(model, values, "number"),
      categories: cellsFromHost(model, categories, hasNumberedPlaces(own.type ?? type) ? "number" : "text"),
    })),
  };
}

/** Whether points stand at the number of their category, as in a scatter chart. */
function hasNumberedPlaces(type: string): boolean {
  return chartKind(type)?.element === "scatterChart";
}

function cellsFromHost(model: WorkbookModel, range: ChartRange | null, as: "text" | "number"): ChartCells | null {
  const found = chartCells(model, range);
  const rectangle = range?.anchor.rectangle ?? null;
  if (found === null || rectangle === null) return null;
  const { sheet, cells } = found;
  const first = cells[0];
  return {
    reference: absoluteAddress(sheet.name, rectangle),
    numberFormat: first === undefined ? "General" : sheet.grid.getNumberFormat(first.row, first.column),
    values: cells.map(({ row, column }) => {
      if (as === "text") return sheet.getText(row, column);
      const value = sheet.grid.getValue(row, column);
      return typeof value === "number" ? value : null;
    }),
  };
}
