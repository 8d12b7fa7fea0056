import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { ReportChart, ReportSeries, ReportSheetSpec } from "#app/workbook/report-specs";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf, untracked } from "../cells/ranges";
import { endColumn, endRow, isSameRectangle } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { ExcelEnvironment } from "../host/environment";
import { onSheet } from "./find-place";
import type { ReportPlace } from "./find-place";

const SPOT_PROPERTIES = `${RECTANGLE_PROPERTIES},left,top,width,height`;
/** The host rounds places to whole pixels. */
const PLACE_TOLERANCE_POINTS = 3;
const SMALL_POINTS = 9;
const TITLE_POINTS = 11;
const AXIS_LINES = "#E1E1E1";

/** A chart of an earlier run, and the cells that it was put over: a hidden name keeps them and moves with them. */
interface Before {
  readonly chart: Excel.Chart;
  readonly spotName: string;
  readonly spot: Excel.NamedItem;
}

interface WantedChart {
  readonly worksheet: Excel.Worksheet;
  readonly place: ReportPlace;
  readonly wanted: ReportChart;
}

/**
 * Draws the charts or gives those of an earlier run their new cells. What people did to a chart stays: its looks, and
 * its place once they have moved it.
 * Hosts that do not say where a range stands leave every chart where it is.
 */
export function drawCharts(
  { access, abilities }: ExcelEnvironment,
  spec: ReportSheetSpec,
  place: ReportPlace,
): Promise<Outcome<null>> {
  const { knowsRangePlaces } = abilities;
  return access.step({ step: "draw-charts", sheet: place.sheetName }, async context => {
    const { names } = context.workbook;
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    const before = spec.charts.map(({ name }): Before => {
      const chart = worksheet.charts.getItemOrNullObject(name);
      chart.load("left,top,width,height");
      const spotName = `${spec.markName}_${name}`;
      const spot = names.getItemOrNullObject(spotName);
      spot.load("name");
      return { chart, spotName, spot };
    });
    const retired = spec.chartsToRemove.map(name => {
      const chart = worksheet.charts.getItemOrNullObject(name);
      chart.load("name");
      return chart;
    });
    await context.sync();
    const spots = before.map(({ chart, spot }) => {
      if (!chart.isNullObject) chart.series.load("count");
      if (spot.isNullObject) return null;
      const range = untracked(spot.getRangeOrNullObject());
      range.load(knowsRangePlaces ? SPOT_PROPERTIES : RECTANGLE_PROPERTIES);
      return range;
    });
    if (before.some(({ chart, spot }) => !chart.isNullObject || !spot.isNullObject)) await context.sync();

    for (const chart of retired) if (!chart.isNullObject) chart.delete();
    spec.charts.forEach((wanted, at) => {
      const { chart, spotName, spot } = before[at]!;
      const spotRange = spots[at]?.isNullObject === false ? spots[at] : null;
      const area = onSheet(place, wanted.area);
      const stays = spotRange !== null && isSameRectangle(rectangleOf(spotRange), area);
      // The hidden name comes last: a chart without one was left half drawn.
      const isHalf = !chart.isNullObject && spot.isNullObject;
      if (isHalf) chart.delete();
      if (chart.isNullObject || isHalf) {
        const added = addChart(worksheet, place, wanted);
        putOver(added, worksheet, area);
      } else {
        fillSeries(chart, { worksheet, place, wanted }, chart.series.count);
        chart.title.text = wanted.title;
        const untouched = knowsRangePlaces && spotRange !== null && standsOver(chart, spotRange);
        if (untouched && !stays) putOver(chart, worksheet, area);
      }
      if (stays) return;
      if (!spot.isNullObject) spot.delete();
      names.add(spotName, rangeAt(worksheet, area)).visible = false;
    });
    await context.sync();
    return success(null);
  });
}

function addChart(worksheet: Excel.Worksheet, place: ReportPlace, wanted: ReportChart): Excel.Chart {
  const [first] = wanted.series;
  if (first === undefined) throw new Error(`a chart without series: ${wanted.name}`);
  const isLine = wanted.kind === "line";
  const source = rangeAt(worksheet, onSheet(place, first.values));
  const chart = worksheet.charts.add(isLine ? "Line" : "BarClustered", source, "Columns");
  chart.name = wanted.name;
  chart.title.text = wanted.title;
  chart.title.format.font.size = TITLE_POINTS;
  fillSeries(chart, { worksheet, place, wanted }, 1);
  chart.legend.visible = wanted.series.length > 1;
  if (wanted.series.length > 1) chart.legend.position = "Bottom";
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.format.font.size = SMALL_POINTS;
  valueAxis.format.font.size = SMALL_POINTS;
  valueAxis.numberFormat = "0%";
  valueAxis.majorGridlines.format.line.color = AXIS_LINES;
  if (wanted.largest !== null) {
    valueAxis.minimum = 0;
    valueAxis.maximum = wanted.largest;
  }
  if (!isLine) {
    // Bars are counted from below; the values then stand above unless they are sent to the far end.
    categoryAxis.reversePlotOrder = true;
    valueAxis.tickLabelPosition = "High";
  }
  return chart;
}

function fillSeries(chart: Excel.Chart, { worksheet, place, wanted }: WantedChart, seriesCount: number): void {
  const categories = rangeAt(worksheet, onSheet(place, wanted.categories));
  wanted.series.forEach((spec, at) => {
    const isOld = at < seriesCount;
    const series = isOld ? chart.series.getItemAt(at) : chart.series.add(spec.name);
    series.name = spec.name;
    series.setValues(rangeAt(worksheet, onSheet(place, spec.values)));
    series.setXAxisValues(categories);
    colourSeries(series, spec, wanted.kind);
  });
}

function colourSeries(series: Excel.ChartSeries, { colour }: ReportSeries, kind: ReportChart["kind"]): void {
  if (kind === "line") {
    series.format.line.color = colour;
    series.format.line.weight = 2.25;
    return;
  }
  series.format.fill.setSolidColor(colour);
  series.gapWidth = 40;
}

function putOver(chart: Excel.Chart, worksheet: Excel.Worksheet, area: Rectangle): void {
  const cell = (firstRow: number, firstColumn: number) =>
    rangeAt(worksheet, { firstRow, firstColumn, rowCount: 1, columnCount: 1 });
  chart.setPosition(cell(area.firstRow, area.firstColumn), cell(endRow(area) - 1, endColumn(area) - 1));
}

function standsOver(chart: Excel.Chart, cells: Excel.Range): boolean {
  const isNear = (a: number, b: number) => Math.abs(a - b) <= PLACE_TOLERANCE_POINTS;
  return (
    isNear(chart.left, cells.left) &&
    isNear(chart.top, cells.top) &&
    isNear(chart.width, cells.width) &&
    isNear(chart.height, cells.height)
  );
}
