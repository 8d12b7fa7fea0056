import type { ChartLegendModel } from "#host/model/chart";
import type { ChartData, ChartSeriesData } from "./chart-data";
import { categoryAxisXml, valueAxisXml, type AxisPlace } from "./xlsx-chart-axes";
import { chartKind, type ChartKind } from "./xlsx-chart-kinds";
import { fillXml, shapeXml, textLookXml, titleXml } from "./xlsx-chart-looks";
import { seriesXml } from "./xlsx-chart-series";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The part of one chart. Throws for a type that is not written: see `isWritableChart`. */
export function chartXml(chart: ChartData): string {
  const groups = plotGroups(chart);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>` +
    titleXml(chart.title) +
    `<c:autoTitleDeleted val="${chart.title.visible ? 0 : 1}"/><c:plotArea><c:layout/>` +
    groups.map(group => groupXml(group)).join("") +
    axesXml(chart, groups) +
    "</c:plotArea>" +
    legendXml(chart.legend) +
    `<c:plotVisOnly val="${chart.plotVisibleOnly ? 1 : 0}"/>` +
    '<c:dispBlanksAs val="gap"/></c:chart>' +
    shapeXml(fillXml(chart.fill)) +
    textLookXml(chart.font) +
    "</c:chartSpace>"
  );
}

/** Series that are drawn alike against the same axes. */
interface PlotGroup {
  readonly kind: ChartKind;
  readonly isSecondary: boolean;
  readonly series: { readonly own: ChartSeriesData; readonly place: number }[];
}

// A file's series of one look stand together; where a chart has bars and lines, bars come first and lie behind.
const LAYERS: readonly ChartKind["element"][] = [
  "areaChart", "barChart", "lineChart", "scatterChart", "pieChart", "doughnutChart",
]; // prettier-ignore

function plotGroups(chart: ChartData): PlotGroup[] {
  const groups: PlotGroup[] = [];
  chart.series.forEach((own, place) => {
    const kind = kindOf(own.type ?? chart.type);
    const isSecondary = own.axisGroup === "Secondary";
    let group = groups.find(other => other.kind === kind && other.isSecondary === isSecondary);
    if (group === undefined) groups.push((group = { kind, isSecondary, series: [] }));
    group.series.push({ own, place });
  });
  // A chart without series still has its kind and axes.
  if (groups.length === 0) groups.push({ kind: kindOf(chart.type), isSecondary: false, series: [] });
  return groups.sort(
    (first, second) =>
      Number(first.isSecondary) - Number(second.isSecondary) ||
      LAYERS.indexOf(first.kind.element) - LAYERS.indexOf(second.kind.element),
  );
}

function kindOf(type: string): ChartKind {
  const kind = chartKind(type);
  if (kind === null) throw new Error(`not a chart that is written: ${type}`);
  return kind;
}

const PRIMARY = { category: 1001, value: 1002 };
const SECONDARY = { category: 1003, value: 1004 };

function groupXml({ kind, isSecondary, series }: PlotGroup): string {
  const { element, grouping, direction } = kind;
  const first = series[0]?.own;
  const stacked = grouping === "stacked" || grouping === "percentStacked";
  const ids = isSecondary ? SECONDARY : PRIMARY;
  const isRound = element === "pieChart" || element === "doughnutChart";
  const overlap = first?.overlap ?? (stacked ? 100 : null);
  return (
    `<c:${element}>` +
    (direction === undefined ? "" : `<c:barDir val="${direction}"/>`) +
    (element === "scatterChart" ? '<c:scatterStyle val="lineMarker"/>' : "") +
    (grouping === undefined ? "" : `<c:grouping val="${grouping}"/>`) +
    `<c:varyColors val="${isRound ? 1 : 0}"/>` +
    series.map(({ own, place }) => seriesXml(own, kind, place)).join("") +
    (element === "barChart" && first?.gapWidth !== null && first?.gapWidth !== undefined
      ? `<c:gapWidth val="${first.gapWidth}"/>`
      : "") +
    (element === "barChart" && overlap !== null ? `<c:overlap val="${overlap}"/>` : "") +
    (element === "lineChart" ? '<c:marker val="1"/>' : "") +
    (isRound ? '<c:firstSliceAng val="0"/>' : `<c:axId val="${ids.category}"/><c:axId val="${ids.value}"/>`) +
    (element === "doughnutChart" ? '<c:holeSize val="50"/>' : "") +
    `</c:${element}>`
  );
}

function axesXml({ axes, series }: ChartData, groups: readonly PlotGroup[]): string {
  if (groups.every(({ kind }) => kind.element === "pieChart" || kind.element === "doughnutChart")) return "";
  const pair = (isSecondary: boolean): string => {
    const own = groups.filter(group => group.isSecondary === isSecondary);
    if (own.length === 0) return "";
    const ids = isSecondary ? SECONDARY : PRIMARY;
    const lies = own.some(({ kind }) => kind.direction === "bar");
    const shown = series.find(({ axisGroup }) => (axisGroup === "Secondary") === isSecondary);
    const category: AxisPlace = {
      id: ids.category,
      crossedBy: ids.value,
      position: lies ? "l" : "b",
      crosses: "autoZero",
      sourceFormat: shown?.categories?.numberFormat ?? "General",
    };
    const value: AxisPlace = {
      id: ids.value,
      crossedBy: ids.category,
      position: lies ? (isSecondary ? "t" : "b") : isSecondary ? "r" : "l",
      crosses: isSecondary ? "max" : "autoZero",
      sourceFormat: shown?.values?.numberFormat ?? "General",
    };
    const categories = isSecondary ? axes.secondaryCategory : axes.category;
    const values = isSecondary ? axes.secondaryValue : axes.value;
    const isScatter = own.every(({ kind }) => kind.element === "scatterChart");
    const between = !own.every(({ kind }) => kind.element === "areaChart" || kind.element === "scatterChart");
    return (
      (isScatter ? valueAxisXml(categories, category, false) : categoryAxisXml(categories, category)) +
      valueAxisXml(values, value, between)
    );
  };
  return pair(false) + pair(true);
}

/** Excel.ChartLegendPosition in the words of the file. */
const LEGEND_POSITIONS: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

function legendXml(legend: ChartLegendModel): string {
  if (!legend.visible) return "";
  return (
    `<c:legend><c:legendPos val="${LEGEND_POSITIONS[legend.position] ?? "r"}"/>` +
    `<c:overlay val="${legend.overlay ? 1 : 0}"/>${shapeXml(fillXml(legend.fill))}${textLookXml(legend.font)}</c:legend>`
  );
}
