import type { ChartModel } from "#host/model/chart";
import { chartTitleText } from "#host/model/chart-data";
import { valueScale } from "#host/model/chart-scale";
import { chartDrawing } from "#host/model/chart-types";
import type { WorkbookModel } from "#host/model/workbook";
import {
  axisTitleMarks,
  axisView,
  categoryAxisMarks,
  estimatedWidth,
  fitted,
  roomFor,
  roomForNames,
  valueAxisMarks,
  type AxisView,
} from "./chart-axes-view";
import { legendMarks, type LegendEntry } from "./chart-legend";
import { fontPixels, safeColor, textMark, type Area, type ChartMark } from "./chart-marks";
import { pieEntries, pieMarks } from "./chart-pie";
import { categoryNames, seriesViews, type SeriesView } from "./chart-series-view";
import { valueMarks, type Plot } from "./chart-values";

/** A chart ready to be painted. */
export interface ChartPicture {
  /** What a screen reader says: the title, or the chart's name. */
  readonly name: string;
  readonly background: string;
  readonly marks: readonly ChartMark[];
}

const EDGE = 8;

/** Draws a chart with the values its cells have now into a picture of this size in pixels. */
export function chartPicture(workbook: WorkbookModel, chart: ChartModel, width: number, height: number): ChartPicture {
  const title = chartTitleText(workbook, chart);
  const name = chart.title.visible ? title : chart.name;
  const background = chart.fill === "none" ? "transparent" : safeColor(chart.fill, "#FFFFFF");
  const marks: ChartMark[] = [];
  let area: Area = { left: EDGE, top: EDGE, right: width - EDGE, bottom: height - EDGE };
  if (chart.title.visible) {
    const { font } = chart.title;
    const size = fontPixels(font.size, 14);
    const text = fitted(title, size, area.right - area.left);
    const at = { x: width / 2, y: area.top + size };
    marks.push(textMark(at, text, size, { color: safeColor(font.color, "#595959"), isBold: font.bold === true }));
    if (!chart.title.overlay) area = { ...area, top: area.top + size + 10 };
  }
  const views = seriesViews(workbook, chart);
  const { kind } = chartDrawing(chart.type);
  if (kind === "other" || views.some(view => view.drawing.kind === "other")) {
    marks.push(textMark({ x: width / 2, y: (area.top + area.bottom) / 2 }, chart.type, 13));
    return { name, background, marks };
  }
  const entries = kind === "pie" ? pieEntries(views) : views.map(legendEntry);
  const legend = legendMarks(chart.legend, entries, area);
  marks.push(...legend.marks);
  marks.push(
    ...(kind === "pie" ? pieMarks(views, legend.rest, chart.type) : axesAndValues(workbook, chart, views, legend.rest)),
  );
  return { name, background, marks };
}

function legendEntry({ name, color, drawing }: SeriesView): LegendEntry {
  return { name, color, isLine: drawing.kind === "line" };
}

function axesAndValues(
  workbook: WorkbookModel,
  chart: ChartModel,
  views: readonly SeriesView[],
  room: Area,
): ChartMark[] {
  const names = categoryNames(views);
  const { category } = chart.axes;
  const first = views.filter(view => view.model.axisGroup === "Primary");
  const second = views.filter(view => view.model.axisGroup === "Secondary");
  // When every series is on the secondary axis, it is drawn alone.
  const primary = axisOf(workbook, chart, "value", first.length > 0 ? first : second);
  const secondary = second.length > 0 && first.length > 0 ? axisOf(workbook, chart, "secondaryValue", second) : null;
  const isLying = chartDrawing(chart.type).kind === "bar";
  const area = plotArea(room, isLying, chart, names, primary, secondary);
  const plot: Plot = {
    area,
    isLying,
    categoryCount: Math.max(1, names.length),
    isCategoryReversed: category.reversePlotOrder,
  };
  return [
    ...valueAxisMarks(plot, primary, false),
    ...(secondary === null ? [] : valueAxisMarks(plot, secondary, true)),
    ...valueMarks(plot, primary.axis, first.length > 0 ? first : second),
    ...categoryAxisMarks(plot, category, primary.axis, names),
    ...(secondary === null ? [] : valueMarks(plot, secondary.axis, second)),
    ...axisTitleMarks(isLying ? category : primary.model, area, "left", room.left + 10),
    ...axisTitleMarks(isLying ? primary.model : category, area, "bottom", room.bottom - 2),
    ...(secondary === null ? [] : axisTitleMarks(secondary.model, area, "right", room.right - 2)),
  ];
}

function axisOf(
  workbook: WorkbookModel,
  chart: ChartModel,
  key: "value" | "secondaryValue",
  views: readonly SeriesView[],
): AxisView {
  const model = chart.axes[key];
  const isFull = views.some(view => view.drawing.stacking === "full");
  const axis = { scale: valueScale(workbook, chart, model), isReversed: model.reversePlotOrder };
  return axisView(model, axis, isFull ? "0%" : (views[0]?.numberFormat ?? "General"));
}

function plotArea(
  room: Area,
  isLying: boolean,
  chart: ChartModel,
  names: readonly string[],
  primary: AxisView,
  secondary: AxisView | null,
): Area {
  const values = roomFor(
    primary.model,
    primary.marks.map(mark => mark.text),
    !isLying,
  );
  const widest = (room.right - room.left) * 0.4;
  const others =
    secondary === null
      ? 0
      : roomFor(
          secondary.model,
          secondary.marks.map(mark => mark.text),
          !isLying,
        );
  const { category } = chart.axes;
  const beside = room.right - room.left - values - others;
  const categories = isLying ? Math.min(widest, roomFor(category, names, true)) : roomForNames(category, names, beside);
  // Half a text of the last mark hangs over the end of a lying axis.
  const lastText = primary.marks.at(-1)?.text ?? "";
  if (isLying) {
    const isAtEnd = (primary.model.tickLabelPosition === "High") !== category.reversePlotOrder;
    const [above, below] = isAtEnd ? [values, others] : [others, values];
    const right = room.right - Math.max(4, estimatedWidth(lastText, 12) / 2);
    return { left: room.left + categories, top: room.top + above + 4, right, bottom: room.bottom - below };
  }
  const isRight = (primary.model.tickLabelPosition === "High") !== category.reversePlotOrder;
  const [left, right] = isRight ? [others, values] : [values, others];
  return { left: room.left + left, top: room.top + 6, right: room.right - right - 4, bottom: room.bottom - categories };
}
