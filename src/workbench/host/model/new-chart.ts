import type {
  ChartAxisModel,
  ChartCorner,
  ChartFontModel,
  ChartLineModel,
  ChartModel,
  ChartSeriesModel,
  ChartTitleModel,
} from "./chart";

/** A chart without series; title and legend as Excel shows them on a new one [unverified]. */
export function newChart(id: string, name: string, type: string, from: ChartCorner, to: ChartCorner): ChartModel {
  return {
    id,
    name,
    type,
    from,
    to,
    title: { ...newTitle(), visible: true },
    legend: { visible: true, position: "Bottom", overlay: false, font: automaticFont(), fill: null },
    axes: {
      category: newAxis("Category", "Primary"),
      value: newAxis("Value", "Primary"),
      secondaryCategory: newAxis("Category", "Secondary"),
      secondaryValue: newAxis("Value", "Secondary"),
    },
    series: [],
    fill: null,
    font: automaticFont(),
    plotVisibleOnly: true,
  };
}

/** A series without name and cells. */
export function newSeries(): ChartSeriesModel {
  return {
    name: null,
    nameRange: null,
    values: null,
    categories: null,
    type: null,
    axisGroup: "Primary",
    fill: null,
    line: automaticLine(),
    pointFills: new Map(),
    gapWidth: null,
    overlap: null,
    smooth: false,
    markerStyle: null,
    markerSize: null,
    markerBackgroundColor: null,
    markerForegroundColor: null,
    hasDataLabels: false,
    labels: {
      showValue: false,
      showCategoryName: false,
      showSeriesName: false,
      showPercentage: false,
      showLegendKey: false,
      position: null,
      numberFormat: null,
      separator: null,
      font: automaticFont(),
      fill: null,
    },
  };
}

function newAxis(type: "Category" | "Value", group: "Primary" | "Secondary"): ChartAxisModel {
  return {
    type,
    group,
    // A secondary category axis exists but is not shown [unverified].
    visible: type === "Value" || group === "Primary",
    title: newTitle(),
    numberFormat: null,
    minimum: null,
    maximum: null,
    majorUnit: null,
    reversePlotOrder: false,
    tickLabelPosition: "NextToAxis",
    majorTickMark: "None",
    majorGridlines: { visible: type === "Value" && group === "Primary", line: automaticLine() },
    minorGridlines: { visible: false, line: automaticLine() },
    font: automaticFont(),
    line: automaticLine(),
  };
}

function newTitle(): ChartTitleModel {
  return { text: null, visible: false, overlay: false, font: automaticFont(), fill: null };
}

function automaticFont(): ChartFontModel {
  return { name: null, size: null, color: null, bold: null, italic: null, underline: null };
}

function automaticLine(): ChartLineModel {
  return { color: null, style: null, weight: null };
}
