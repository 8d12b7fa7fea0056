import type { Anchor, StructureEdit } from "./anchor";

/** Cells that a chart shows; they may lie on another sheet. The rectangle is null once they are deleted. */
export interface ChartRange {
  readonly sheetId: string;
  readonly anchor: Anchor;
}

/** A corner of a chart: a cell (0-based) and how far inside it, in points. A chart moves and sizes with its cells [unverified: the default]. */
export interface ChartCorner {
  readonly row: number;
  readonly rowOffset: number;
  readonly column: number;
  readonly columnOffset: number;
}

/** A font inside a chart; null = automatic. `size` in points, `color` "#RRGGBB", `underline` "None" | "Single". */
export interface ChartFontModel {
  name: string | null;
  size: number | null;
  color: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: string | null;
}

/** A line inside a chart; null = automatic. `style` as in Excel.ChartLineStyle ("None" = no line), `weight` in points. */
export interface ChartLineModel {
  color: string | null;
  style: string | null;
  weight: number | null;
}

/** A fill: "#RRGGBB", null = automatic, "none" = cleared. */
export type ChartFillColor = string | null;

/** A title of a chart or of an axis; `text` null = what Excel makes of the series names. */
export interface ChartTitleModel {
  text: string | null;
  visible: boolean;
  overlay: boolean;
  readonly font: ChartFontModel;
  fill: ChartFillColor;
}

/** The legend; `position` as in Excel.ChartLegendPosition: "Top" | "Bottom" | "Left" | "Right" | "Corner". */
export interface ChartLegendModel {
  visible: boolean;
  position: string;
  overlay: boolean;
  readonly font: ChartFontModel;
  fill: ChartFillColor;
}

/** One axis. `minimum`, `maximum` and `majorUnit` null = automatic; `numberFormat` null = that of the cells. */
export interface ChartAxisModel {
  readonly type: "Category" | "Value";
  readonly group: "Primary" | "Secondary";
  visible: boolean;
  readonly title: ChartTitleModel;
  numberFormat: string | null;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  reversePlotOrder: boolean;
  /** As in Excel.ChartAxisTickLabelPosition: "NextToAxis" | "High" | "Low" | "None". */
  tickLabelPosition: string;
  /** As in Excel.ChartAxisTickMark: "None" | "Cross" | "Inside" | "Outside". */
  majorTickMark: string;
  readonly majorGridlines: ChartGridlinesModel;
  readonly minorGridlines: ChartGridlinesModel;
  readonly font: ChartFontModel;
  readonly line: ChartLineModel;
}

/** Grid lines of an axis. */
export interface ChartGridlinesModel {
  visible: boolean;
  readonly line: ChartLineModel;
}

/** What the labels of a series say. `position` as in Excel.ChartDataLabelPosition, null = automatic. */
export interface ChartDataLabelsModel {
  showValue: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  showPercentage: boolean;
  showLegendKey: boolean;
  position: string | null;
  numberFormat: string | null;
  separator: string | null;
  readonly font: ChartFontModel;
  fill: ChartFillColor;
}

/** One series. Its name is the text of `nameRange`, or `name` when that was set; null and null = "Series1" by position. */
export interface ChartSeriesModel {
  name: string | null;
  nameRange: ChartRange | null;
  values: ChartRange | null;
  categories: ChartRange | null;
  /** As in Excel.ChartType; null = the chart's own type. */
  type: string | null;
  axisGroup: "Primary" | "Secondary";
  fill: ChartFillColor;
  readonly line: ChartLineModel;
  /** Own fills of single points by 0-based index. */
  readonly pointFills: Map<number, ChartFillColor>;
  /** Percent of a bar's width, 0..500; null = automatic. */
  gapWidth: number | null;
  /** Percent, -100..100; null = automatic. */
  overlap: number | null;
  smooth: boolean;
  /** As in Excel.ChartMarkerStyle; null = automatic. */
  markerStyle: string | null;
  markerSize: number | null;
  markerBackgroundColor: string | null;
  markerForegroundColor: string | null;
  hasDataLabels: boolean;
  readonly labels: ChartDataLabelsModel;
}

/** The four axes a chart can have; the secondary ones exist when a series uses them (`usesSecondaryAxis`). */
export interface ChartAxesModel {
  readonly category: ChartAxisModel;
  readonly value: ChartAxisModel;
  readonly secondaryCategory: ChartAxisModel;
  readonly secondaryValue: ChartAxisModel;
}

/** A chart on a sheet. It holds no values: they are those of the cells. Where it stands: `chartBox`. */
export interface ChartModel {
  readonly id: string;
  name: string;
  /** As in Excel.ChartType: "BarClustered", "ColumnClustered", "ColumnStacked", "Line" ... */
  type: string;
  from: ChartCorner;
  to: ChartCorner;
  readonly title: ChartTitleModel;
  readonly legend: ChartLegendModel;
  readonly axes: ChartAxesModel;
  readonly series: ChartSeriesModel[];
  fill: ChartFillColor;
  readonly font: ChartFontModel;
  /** Points in hidden rows and columns are left out [docs: types Chart.plotVisibleOnly]. */
  plotVisibleOnly: boolean;
}

/** Whether any series is drawn against the secondary value axis. */
export function usesSecondaryAxis(chart: ChartModel): boolean {
  return chart.series.some(series => series.axisGroup === "Secondary");
}

/** Moves a chart's corners with whole rows or columns inserted or deleted on its sheet. */
export function followChart(chart: ChartModel, edit: StructureEdit): void {
  chart.from = followCorner(chart.from, edit);
  chart.to = followCorner(chart.to, edit);
}

function followCorner(corner: ChartCorner, edit: StructureEdit): ChartCorner {
  const isRows = edit.axis === "rows";
  const first = isRows ? edit.at.row : edit.at.column;
  const count = isRows ? edit.at.rows : edit.at.columns;
  const at = isRows ? corner.row : corner.column;
  if (at < first) return corner;
  const isGone = edit.kind === "delete" && at < first + count;
  const moved = edit.kind === "insert" ? at + count : isGone ? first : at - count;
  if (isRows) return { ...corner, row: moved, rowOffset: isGone ? 0 : corner.rowOffset };
  return { ...corner, column: moved, columnOffset: isGone ? 0 : corner.columnOffset };
}
