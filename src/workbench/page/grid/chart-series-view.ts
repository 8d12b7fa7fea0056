import type { ChartModel, ChartSeriesModel } from "#host/model/chart";
import { chartPoints, seriesName, sourceNumberFormat, type ChartPoint } from "#host/model/chart-data";
import { chartDrawing, type ChartDrawing } from "#host/model/chart-types";
import type { WorkbookModel } from "#host/model/workbook";
import { SERIES_COLORS, safeColor } from "./chart-marks";

/** A series as it is drawn now. */
export interface SeriesView {
  readonly model: ChartSeriesModel;
  readonly name: string;
  readonly drawing: ChartDrawing;
  readonly points: readonly ChartPoint[];
  /** Fill of its bars, colour of its line. */
  readonly color: string;
  readonly numberFormat: string;
}

/** The series of a chart with the values of this moment. */
export function seriesViews(workbook: WorkbookModel, chart: ChartModel): SeriesView[] {
  return chart.series.map((model, index) => {
    const drawing = chartDrawing(model.type ?? chart.type);
    const standard = SERIES_COLORS[index % SERIES_COLORS.length] as string;
    const own = drawing.kind === "line" ? (model.line.color ?? model.fill) : model.fill;
    return {
      model,
      name: seriesName(workbook, chart, model),
      drawing,
      points: chartPoints(workbook, chart, model),
      color: own === "none" ? "transparent" : safeColor(own, standard),
      numberFormat: sourceNumberFormat(workbook, model),
    };
  });
}

/** The fill of one point: its own, or that of the series. */
export function pointColor(view: SeriesView, index: number, otherwise: string = view.color): string {
  const own = view.model.pointFills.get(index) ?? null;
  return own === "none" ? "transparent" : safeColor(own, otherwise);
}

/** Names along the category axis: those of the longest series. */
export function categoryNames(views: readonly SeriesView[]): string[] {
  let longest: readonly ChartPoint[] = [];
  for (const { points } of views) if (points.length > longest.length) longest = points;
  return longest.map(({ category }) => category);
}
