import type { ChartDataLabelsModel } from "#host/model/chart";
import type { ChartCells, ChartSeriesData } from "./chart-data";
import type { ChartKind } from "./xlsx-chart-kinds";
import { fillXml, lineXml, shapeXml, textLookXml } from "./xlsx-chart-looks";
import { argb } from "./xlsx-styles";
import { xmlPlain, xmlText } from "./xlsx-text";

/** One series; `place` counts through the whole chart from 0. The order of the elements is the format's. */
export function seriesXml(series: ChartSeriesData, kind: ChartKind, place: number): string {
  const isLine = kind.element === "lineChart" || kind.element === "scatterChart";
  const line = kind.pointsOnly ? "<a:ln><a:noFill/></a:ln>" : lineXml(series.line);
  const isScatter = kind.element === "scatterChart";
  return (
    `<c:ser><c:idx val="${place}"/><c:order val="${place}"/>${nameXml(series)}` +
    shapeXml(isLine ? "" : fillXml(series.fill), line) +
    (kind.element === "barChart" ? '<c:invertIfNegative val="0"/>' : "") +
    (isLine ? markerXml(series, kind) : "") +
    pointsXml(series, kind) +
    (series.hasDataLabels ? labelsXml(series.labels) : "") +
    cellsXml(isScatter ? "xVal" : "cat", series.categories, isScatter ? "number" : "text") +
    cellsXml(isScatter ? "yVal" : "val", series.values, "number") +
    (isLine ? `<c:smooth val="${series.smooth ? 1 : 0}"/>` : "") +
    "</c:ser>"
  );
}

function nameXml({ name, nameRange }: ChartSeriesData): string {
  if (name !== null) return `<c:tx><c:v>${xmlText(name)}</c:v></c:tx>`;
  return nameRange === null ? "" : `<c:tx>${referenceXml("strRef", "strCache", nameRange)}</c:tx>`;
}

function cellsXml(tag: string, cells: ChartCells | null, as: "text" | "number"): string {
  if (cells === null) return "";
  const inner = as === "text" ? referenceXml("strRef", "strCache", cells) : referenceXml("numRef", "numCache", cells);
  return `<c:${tag}>${inner}</c:${tag}>`;
}

function referenceXml(tag: string, cache: string, { reference, numberFormat, values }: ChartCells): string {
  const points = values.map((value, at) =>
    value === null ? "" : `<c:pt idx="${at}"><c:v>${xmlText(String(value))}</c:v></c:pt>`,
  );
  const format = tag === "numRef" ? `<c:formatCode>${xmlText(numberFormat)}</c:formatCode>` : "";
  return (
    `<c:${tag}><c:f>${xmlText(reference)}</c:f><c:${cache}>${format}<c:ptCount val="${values.length}"/>` +
    `${points.join("")}</c:${cache}></c:${tag}>`
  );
}

function pointsXml({ pointFills }: ChartSeriesData, kind: ChartKind): string {
  return [...pointFills]
    .sort(([first], [second]) => first - second)
    .map(([index, fill]) => {
      const inverted = kind.element === "barChart" ? '<c:invertIfNegative val="0"/>' : "";
      return `<c:dPt><c:idx val="${index}"/>${inverted}<c:bubble3D val="0"/>${shapeXml(fillXml(fill))}</c:dPt>`;
    })
    .join("");
}

/** Excel.ChartMarkerStyle in the words of the file. */
const MARKERS: Readonly<Record<string, string>> = {
  None: "none", Square: "square", Diamond: "diamond", Triangle: "triangle", X: "x", Star: "star", Dot: "dot", Dash: "dash",
  Circle: "circle", Plus: "plus",
}; // prettier-ignore

function markerXml(series: ChartSeriesData, kind: ChartKind): string {
  const { markerStyle, markerSize, markerBackgroundColor, markerForegroundColor } = series;
  const symbol = markerStyle === null ? undefined : MARKERS[markerStyle];
  if (symbol === undefined && kind.markers !== true) return '<c:marker><c:symbol val="none"/></c:marker>';
  const edge = markerForegroundColor === null ? "" : `<a:ln>${fillXml(markerForegroundColor)}</a:ln>`;
  const inner =
    (symbol === undefined ? "" : `<c:symbol val="${symbol}"/>`) +
    (markerSize === null ? "" : `<c:size val="${markerSize}"/>`) +
    shapeXml(markerBackgroundColor === null ? "" : fillXml(`#${argb(markerBackgroundColor).slice(2)}`), edge);
  return inner === "" ? "" : `<c:marker>${inner}</c:marker>`;
}

/** Excel.ChartDataLabelPosition in the words of the file. */
const POSITIONS: Readonly<Record<string, string>> = {
  Center: "ctr", InsideEnd: "inEnd", InsideBase: "inBase", OutsideEnd: "outEnd", Left: "l", Right: "r", Top: "t",
  Bottom: "b", BestFit: "bestFit",
}; // prettier-ignore

function labelsXml(labels: ChartDataLabelsModel): string {
  const { numberFormat, separator } = labels;
  const position = labels.position === null ? undefined : POSITIONS[labels.position];
  const flags = [
    ["showLegendKey", labels.showLegendKey],
    ["showVal", labels.showValue],
    ["showCatName", labels.showCategoryName],
    ["showSerName", labels.showSeriesName],
    ["showPercent", labels.showPercentage],
    ["showBubbleSize", false],
  ].map(([name, shown]) => `<c:${String(name)} val="${shown ? 1 : 0}"/>`);
  return (
    "<c:dLbls>" +
    (numberFormat === null ? "" : `<c:numFmt formatCode="${xmlPlain(numberFormat)}" sourceLinked="0"/>`) +
    shapeXml(fillXml(labels.fill)) +
    textLookXml(labels.font) +
    (position === undefined ? "" : `<c:dLblPos val="${position}"/>`) +
    flags.join("") +
    (separator === null ? "" : `<c:separator>${xmlText(separator)}</c:separator>`) +
    "</c:dLbls>"
  );
}
