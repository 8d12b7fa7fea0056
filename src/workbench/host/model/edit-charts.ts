import { HostError, invalidArgument } from "../errors";
import { isCellError, type CellValue } from "../grid/cell-values";
import { intersect, isUnbounded, type Rectangle } from "../rectangle";
import type { ChartModel, ChartRange, ChartSeriesModel } from "./chart";
import { boxOfCells, chartBox, cornersOf, type PointBox } from "./chart-place";
import { isChartType } from "./chart-types";
import { checkSheetWritable, type EditContext } from "./edit-context";
import { newChart, newSeries } from "./new-chart";
import type { WorkbookModel } from "./workbook";
import type { WorksheetModel } from "./worksheet";

/** Where a new chart stands, in points, and how large it is; Excel takes the middle of the window [unverified]. */
const NEW_BOX: PointBox = { left: 96, top: 60, width: 360, height: 216 };

const MAXIMUM_SERIES = 255;

/** Refused while the sheet is protected, unless objects may be edited [docs: types WorksheetProtectionOptions.allowEditObjects]. */
export function checkChartsWritable(context: EditContext, sheet: WorksheetModel): void {
  checkSheetWritable(context, sheet, null, "allowEditObjects");
}

/** `charts.add`: a chart of the cells, with the next free name "Chart n" [unverified]. */
export function addChart(
  context: EditContext,
  sheet: WorksheetModel,
  type: unknown,
  source: { readonly sheet: WorksheetModel; readonly rectangle: Rectangle },
  seriesBy: unknown,
): ChartModel {
  checkChartsWritable(context, sheet);
  const { from, to } = cornersOf(sheet, NEW_BOX);
  const chart = newChart(context.workbook.newId("Chart"), freeName(sheet), readChartType(type), from, to);
  setChartData(context.workbook, chart, source, seriesBy);
  sheet.charts.push(chart);
  changed(context.workbook, sheet);
  return chart;
}

/** `chart.setData`: new series from the cells; what was set on the old ones goes with them [unverified]. */
export function setChartData(
  workbook: WorkbookModel,
  chart: ChartModel,
  source: { readonly sheet: WorksheetModel; readonly rectangle: Rectangle },
  seriesBy: unknown,
): void {
  const { sheet } = source;
  const whole = withoutEndlessLines(sheet, source.rectangle);
  const byColumns = readSeriesBy(seriesBy, whole);
  const { header, labels } = headings(sheet, whole);
  const top = whole.row + (header ? 1 : 0);
  const left = whole.column + (labels ? 1 : 0);
  const rows = whole.rows - (header ? 1 : 0);
  const columns = whole.columns - (labels ? 1 : 0);
  // Excel's limit [docs: Excel specifications and limits; the code unverified].
  if ((byColumns ? columns : rows) > MAXIMUM_SERIES) throw invalidArgument("A chart has no more than 255 series.");
  for (const series of chart.series.splice(0)) releaseSeries(workbook, series);
  const link = (rectangle: Rectangle): ChartRange => ({ sheetId: sheet.id, anchor: sheet.anchor(rectangle) });
  for (let index = 0; index < (byColumns ? columns : rows); index++) {
    const series = newSeries();
    if (byColumns) {
      series.values = link({ row: top, column: left + index, rows, columns: 1 });
      if (header) series.nameRange = link({ row: whole.row, column: left + index, rows: 1, columns: 1 });
      if (labels) series.categories = link({ row: top, column: whole.column, rows, columns: 1 });
    } else {
      series.values = link({ row: top + index, column: left, rows: 1, columns });
      if (labels) series.nameRange = link({ row: top + index, column: whole.column, rows: 1, columns: 1 });
      if (header) series.categories = link({ row: whole.row, column: left, rows: 1, columns });
    }
    chart.series.push(series);
  }
}

/** Puts a chart somewhere. Nothing lies left of or above the sheet, and nothing has no size [unverified: the code]. */
export function moveChart(
  context: EditContext,
  sheet: WorksheetModel,
  chart: ChartModel,
  change: Partial<PointBox>,
): void {
  checkChartAlive(sheet, chart);
  checkChartsWritable(context, sheet);
  const box = { ...chartBox(sheet, chart), ...change };
  if (box.left < 0 || box.top < 0 || box.width <= 0 || box.height <= 0) {
    throw invalidArgument("A chart cannot stand there.");
  }
  Object.assign(chart, cornersOf(sheet, box));
  changed(context.workbook, sheet);
}

/** `setPosition`: from the first cell's corner to the last one's; without the last, the size stays [docs: types Chart.setPosition]. */
export function moveChartToCells(
  context: EditContext,
  sheet: WorksheetModel,
  chart: ChartModel,
  start: Rectangle,
  end: Rectangle | null,
): void {
  const { left, top } = boxOfCells(sheet, start);
  if (end === null) {
    moveChart(context, sheet, chart, { left, top });
    return;
  }
  const last = boxOfCells(sheet, end);
  moveChart(context, sheet, chart, {
    left,
    top,
    width: last.left + last.width - left,
    height: last.top + last.height - top,
  });
}

/** Removes a chart and lets go of its cells. */
export function removeChart(workbook: WorkbookModel, sheet: WorksheetModel, chart: ChartModel): void {
  const index = sheet.charts.indexOf(chart);
  if (index < 0) return;
  sheet.charts.splice(index, 1);
  for (const series of chart.series) releaseSeries(workbook, series);
}

/** Removes every chart of a sheet, as its deletion does. */
export function removeChartsOf(workbook: WorkbookModel, sheet: WorksheetModel): void {
  for (const chart of [...sheet.charts]) removeChart(workbook, sheet, chart);
}

/** Lets go of the cells of a series that is no longer used. */
export function releaseSeries(workbook: WorkbookModel, series: ChartSeriesModel): void {
  for (const range of [series.values, series.categories, series.nameRange]) releaseRange(workbook, range);
}

/** Lets go of cells. */
export function releaseRange(workbook: WorkbookModel, range: ChartRange | null): void {
  if (range !== null) workbook.sheetById(range.sheetId)?.anchors.delete(range.anchor);
}

/** A type as in Excel.ChartType; "Invalid" and unknown words are InvalidArgument. */
export function readChartType(value: unknown): string {
  if (typeof value !== "string" || !isChartType(value))
    throw invalidArgument(`"${String(value)}" is no type of chart.`);
  return value;
}

/** Tells the listeners that a sheet looks different. */
export function changed(workbook: WorkbookModel, sheet: WorksheetModel): void {
  workbook.notify({ kind: "sheet", what: "changed", sheetId: sheet.id });
}

/** The chart, as long as it is on its sheet; ItemNotFound afterwards. */
export function checkChartAlive(sheet: WorksheetModel, chart: ChartModel): void {
  if (!sheet.charts.includes(chart)) throw new HostError("ItemNotFound", "The chart no longer exists.");
}

// Whole columns and rows end with the used cells.
function withoutEndlessLines(sheet: WorksheetModel, rectangle: Rectangle): Rectangle {
  if (!isUnbounded(rectangle)) return rectangle;
  const used = sheet.usedRange();
  return (used === null ? null : intersect(rectangle, used)) ?? { ...rectangle, rows: 1, columns: 1 };
}

function freeName(sheet: WorksheetModel): string {
  for (let number = sheet.charts.length + 1; ; number++) {
    if (sheet.charts.every(chart => chart.name !== `Chart ${number}`)) return `Chart ${number}`;
  }
}

// "Auto": the longer side holds the points [unverified].
function readSeriesBy(value: unknown, whole: Rectangle): boolean {
  const word = value ?? "Auto";
  if (word === "Columns") return true;
  if (word === "Rows") return false;
  if (word === "Auto") return whole.rows >= whole.columns;
  throw invalidArgument(`"${String(value)}" is no way to make series.`);
}

// Names above and categories to the left are told from values by being text; an empty corner means both [unverified].
function headings(sheet: WorksheetModel, whole: Rectangle): { header: boolean; labels: boolean } {
  const value = (row: number, column: number): CellValue => sheet.grid.getValue(whole.row + row, whole.column + column);
  const hasCorner = whole.rows > 1 && whole.columns > 1 && isBlank(value(0, 0));
  const last = whole.columns - 1;
  const header = hasCorner || (whole.rows > 1 && isText(value(0, last)));
  const labels = hasCorner || (whole.columns > 1 && isText(value(whole.rows - 1, 0)));
  return { header, labels };
}

function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}

function isText(value: CellValue): boolean {
  return typeof value === "string" && value !== "" && !isCellError(value);
}
