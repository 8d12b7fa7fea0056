import { renderText } from "#host/input/render-text";
import { scaleMarks, type ChartScale } from "#host/model/chart-scale";
import { textMark, type Area, type ChartMark, type Point } from "./chart-marks";
import { pointColor, type SeriesView } from "./chart-series-view";

/** A value axis ready to draw with. */
export interface ValueAxis {
  readonly scale: ChartScale;
  readonly isReversed: boolean;
}

/** Where categories and values lie in the plot; bars lie down, so their categories go from below to above. */
export interface Plot {
  readonly area: Area;
  readonly isLying: boolean;
  readonly categoryCount: number;
  readonly isCategoryReversed: boolean;
}

/** The point of a category position (0 = first edge, 1 = last edge) and a value. */
export function plotPoint(plot: Plot, axis: ValueAxis, category: number, value: number): Point {
  const { left, top, right, bottom } = plot.area;
  const span = axis.scale.maximum - axis.scale.minimum;
  const share = Math.min(1, Math.max(0, (value - axis.scale.minimum) / span));
  const along = plot.isCategoryReversed ? 1 - category : category;
  const up = axis.isReversed ? 1 - share : share;
  if (plot.isLying) return { x: left + up * (right - left), y: bottom - along * (bottom - top) };
  return { x: left + along * (right - left), y: bottom - up * (bottom - top) };
}

/** The values at the marks of an axis. */
export function axisMarks(axis: ValueAxis): number[] {
  return scaleMarks(axis.scale);
}

/** Bars, areas and lines of the series on one value axis, with their labels, in drawing order. */
export function valueMarks(plot: Plot, axis: ValueAxis, views: readonly SeriesView[]): ChartMark[] {
  const isBar = ({ drawing }: SeriesView): boolean => drawing.kind === "bar" || drawing.kind === "column";
  const bars = views.filter(isBar);
  const areas = views.filter(view => view.drawing.kind === "area");
  const lines = views.filter(view => view.drawing.kind === "line");
  return [
    ...stacked(areas).flatMap(one => areaMarks(plot, axis, one)),
    ...barMarks(plot, axis, bars),
    ...stacked(lines).flatMap(one => lineMarks(plot, axis, one)),
  ];
}

interface Stacked {
  readonly view: SeriesView;
  /** From and to for each point; null = a gap. */
  readonly spans: readonly ({ readonly from: number; readonly to: number } | null)[];
}

function stacked(views: readonly SeriesView[]): Stacked[] {
  const sums = new Map<number, { above: number; below: number; total: number }>();
  for (const { points } of views) {
    points.forEach(({ value }, index) => {
      const sum = sums.get(index) ?? { above: 0, below: 0, total: 0 };
      sum.total += Math.abs(value ?? 0);
      sums.set(index, sum);
    });
  }
  return views.map(view => ({
    view,
    spans: view.points.map(({ value }, index) => {
      if (value === null) return null;
      if (view.drawing.stacking === "none") return { from: 0, to: value };
      const sum = sums.get(index) as { above: number; below: number; total: number };
      const size = view.drawing.stacking === "full" ? value / (sum.total || 1) : value;
      const from = size >= 0 ? sum.above : sum.below;
      if (size >= 0) sum.above += size;
      else sum.below += size;
      return { from, to: from + size };
    }),
  }));
}

function barMarks(plot: Plot, axis: ValueAxis, bars: readonly SeriesView[]): ChartMark[] {
  const [first] = bars;
  if (first === undefined) return [];
  const isStacked = first.drawing.stacking !== "none";
  const lanes = isStacked ? 1 : bars.length;
  const gap = (bars.find(({ model }) => model.gapWidth !== null)?.model.gapWidth ?? 150) / 100;
  const overlap = isStacked ? 1 : (bars.find(({ model }) => model.overlap !== null)?.model.overlap ?? 0) / 100;
  const slot = 1 / plot.categoryCount;
  const lane = slot / (1 + (lanes - 1) * (1 - overlap) + gap);
  const marks: ChartMark[] = [];
  stacked(bars).forEach(({ view, spans }, index) => {
    const offset = (gap / 2) * lane + (isStacked ? 0 : index * lane * (1 - overlap));
    spans.forEach((span, at) => {
      if (span === null) return;
      const begin = at * slot + offset;
      const one = plotPoint(plot, axis, begin, span.from);
      const other = plotPoint(plot, axis, begin + lane, span.to);
      const x = Math.min(one.x, other.x);
      const y = Math.min(one.y, other.y);
      const width = Math.abs(other.x - one.x);
      const height = Math.abs(other.y - one.y);
      marks.push({ kind: "rectangle", x, y, width, height, fill: pointColor(view, at) });
      const text = labelText(view, at);
      if (text === null) return;
      const isInside = isStacked || (view.model.labels.position ?? "OutsideEnd") !== "OutsideEnd";
      marks.push(barLabel(plot, { x, y, width, height }, text, isInside, span.to < span.from));
    });
  });
  return marks;
}

function barLabel(
  plot: Plot,
  bar: { x: number; y: number; width: number; height: number },
  text: string,
  isInside: boolean,
  isNegative: boolean,
): ChartMark {
  const middle = { x: bar.x + bar.width / 2, y: bar.y + bar.height / 2 + 4 };
  if (isInside) return textMark(middle, text, LABEL_SIZE, { color: "#FFFFFF" });
  if (plot.isLying) {
    const x = isNegative ? bar.x - 4 : bar.x + bar.width + 4;
    return textMark({ x, y: middle.y }, text, LABEL_SIZE, { anchor: isNegative ? "end" : "start" });
  }
  return textMark({ x: middle.x, y: isNegative ? bar.y + bar.height + 13 : bar.y - 4 }, text, LABEL_SIZE);
}

function lineMarks(plot: Plot, axis: ValueAxis, { view, spans }: Stacked): ChartMark[] {
  const { model, color, drawing } = view;
  const width = ((model.line.weight ?? 2.25) * 96) / 72;
  const isDashed = model.line.style !== null && /Dash|Dot/.test(model.line.style);
  const marks: ChartMark[] = [];
  const places = spans.map((span, at) =>
    span === null ? null : plotPoint(plot, axis, (at + 0.5) / plot.categoryCount, span.to),
  );
  if (model.line.style !== "None") {
    for (const points of pieces(places)) marks.push({ kind: "line", points, color, width, isDashed });
  }
  const hasMarkers = model.markerStyle === null ? drawing.hasMarkers : model.markerStyle !== "None";
  places.forEach((at, index) => {
    if (at === null) return;
    const fill = pointColor(view, index, safeMarker(view));
    if (hasMarkers) marks.push({ kind: "dot", at, radius: ((model.markerSize ?? 5) * 96) / 72 / 2, fill });
    const text = labelText(view, index);
    if (text !== null) marks.push(textMark({ x: at.x, y: at.y - 7 }, text, LABEL_SIZE));
  });
  return marks;
}

function areaMarks(plot: Plot, axis: ValueAxis, { view, spans }: Stacked): ChartMark[] {
  const count = plot.categoryCount;
  const upper: Point[] = [];
  const lower: Point[] = [];
  spans.forEach((span, at) => {
    const { from, to } = span ?? { from: 0, to: 0 };
    upper.push(plotPoint(plot, axis, (at + 0.5) / count, to));
    lower.push(plotPoint(plot, axis, (at + 0.5) / count, from));
  });
  return upper.length < 2 ? [] : [{ kind: "area", points: [...upper, ...lower.reverse()], fill: view.color }];
}

/** What the label of a point says; null when it has none. */
export function labelText(view: SeriesView, index: number, share: number | null = null): string | null {
  const { hasDataLabels, labels } = view.model;
  const point = view.points[index];
  if (!hasDataLabels || point === undefined || point.value === null) return null;
  const parts: string[] = [];
  if (labels.showSeriesName) parts.push(view.name);
  if (labels.showCategoryName) parts.push(point.category);
  if (labels.showValue) parts.push(renderText(point.value, labels.numberFormat ?? view.numberFormat));
  if (labels.showPercentage && share !== null) parts.push(renderText(share, "0%"));
  return parts.length === 0 ? null : parts.join(labels.separator ?? ", ");
}

/** Labels of points, in pixels. */
const LABEL_SIZE = 11;

function safeMarker({ model, color }: SeriesView): string {
  return model.markerBackgroundColor !== null && /^#[0-9a-f]{6}$/i.test(model.markerBackgroundColor)
    ? model.markerBackgroundColor
    : color;
}

function pieces(places: readonly (Point | null)[]): Point[][] {
  const lines: Point[][] = [[]];
  for (const place of places) {
    if (place === null) lines.push([]);
    else lines.at(-1)?.push(place);
  }
  return lines.filter(line => line.length > 1);
}
