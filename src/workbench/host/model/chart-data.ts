import { isCellError, type CellValue } from "../grid/cell-values";
import type { ChartModel, ChartRange, ChartSeriesModel } from "./chart";
import type { WorkbookModel } from "./workbook";
import type { WorksheetModel } from "./worksheet";

/** One point of a series, as its cells are now. */
export interface ChartPoint {
  /** What the category's cell displays; the point's number, counted from 1, without categories. */
  readonly category: string;
  /** null = a gap: an empty cell or an error; text counts as 0 [general Excel behaviour, unverified]. */
  readonly value: number | null;
}

/** The sheet and the cells of a range; null when either is gone. */
export function chartCells(
  workbook: WorkbookModel,
  range: ChartRange | null,
): {
  readonly sheet: WorksheetModel;
  readonly cells: readonly { readonly row: number; readonly column: number }[];
} | null {
  const rectangle = range?.anchor.rectangle ?? null;
  const sheet = range === null ? null : workbook.sheetById(range.sheetId);
  if (rectangle === null || sheet === null) return null;
  // Whole columns end with the used cells.
  const used = sheet.usedRange();
  const rows = Math.min(rectangle.rows, used === null ? 1 : Math.max(1, used.row + used.rows - rectangle.row));
  const columns = Math.min(
    rectangle.columns,
    used === null ? 1 : Math.max(1, used.column + used.columns - rectangle.column),
  );
  const cells: { row: number; column: number }[] = [];
  for (let row = rectangle.row; row < rectangle.row + rows; row++) {
    for (let column = rectangle.column; column < rectangle.column + columns; column++) cells.push({ row, column });
  }
  return { sheet, cells };
}

/** The points of a series. Hidden rows and columns are left out unless the chart says otherwise. */
export function chartPoints(workbook: WorkbookModel, chart: ChartModel, series: ChartSeriesModel): ChartPoint[] {
  const values = chartCells(workbook, series.values);
  if (values === null) return [];
  const categories = chartCells(workbook, series.categories);
  return values.cells.flatMap(({ row, column }, index) => {
    const isHidden = values.sheet.isRowHidden(row) || values.sheet.isColumnHidden(column);
    if (isHidden && chart.plotVisibleOnly) return [];
    const category = categories?.cells[index];
    const name =
      category === undefined || categories === null
        ? String(index + 1)
        : categories.sheet.getText(category.row, category.column);
    return [{ category: name, value: plotted(values.sheet.grid.getValue(row, column)) }];
  });
}

/** The name a series shows: set, from its cell, or "Series1" by position [unverified: the word outside English]. */
export function seriesName(workbook: WorkbookModel, chart: ChartModel, series: ChartSeriesModel): string {
  if (series.name !== null) return series.name;
  const cells = chartCells(workbook, series.nameRange);
  const text = cells?.cells.map(({ row, column }) => cells.sheet.getText(row, column)).join(" ") ?? "";
  return text === "" ? `Series${chart.series.indexOf(series) + 1}` : text;
}

/** The title a chart shows: set, or the name of its only series, or "Chart Title" [unverified]. */
export function chartTitleText(workbook: WorkbookModel, chart: ChartModel): string {
  if (chart.title.text !== null) return chart.title.text;
  const [only, second] = chart.series;
  return only !== undefined && second === undefined ? seriesName(workbook, chart, only) : "Chart Title";
}

/** The number format of the first value of a series; "General" without cells. */
export function sourceNumberFormat(workbook: WorkbookModel, series: ChartSeriesModel): string {
  const values = chartCells(workbook, series.values);
  const first = values?.cells[0];
  return values === null || first === undefined
    ? "General"
    : values.sheet.grid.getNumberFormat(first.row, first.column);
}

function plotted(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (value === null || value === "" || isCellError(value)) return null;
  return typeof value === "boolean" ? Number(value) : 0;
}
