import type { LegendEntry } from "./chart-legend";
import { SERIES_COLORS, textMark, type Area, type ChartMark, type Point } from "./chart-marks";
import { pointColor, type SeriesView } from "./chart-series-view";
import { labelText } from "./chart-values";

/** The legend of a pie: its categories. */
export function pieEntries([view]: readonly SeriesView[]): LegendEntry[] {
  if (view === undefined) return [];
  return view.points.map(({ category }, index) => ({ name: category, color: sliceColor(view, index), isLine: false }));
}

/** The slices of the first series, clockwise from above; a doughnut has a hole of half its width. */
export function pieMarks([view]: readonly SeriesView[], area: Area, type: string): ChartMark[] {
  if (view === undefined) return [];
  const total = view.points.reduce((sum, { value }) => sum + Math.abs(value ?? 0), 0);
  const radius = Math.max(0, Math.min(area.right - area.left, area.bottom - area.top) / 2 - 2);
  const center = { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2 };
  if (total === 0 || radius === 0) return [];
  const marks: ChartMark[] = [];
  let from = 0;
  view.points.forEach(({ value }, index) => {
    const share = Math.abs(value ?? 0) / total;
    if (share === 0) return;
    const to = from + share;
    marks.push({ kind: "path", path: slice(center, radius, from, to), fill: sliceColor(view, index) });
    const text = labelText(view, index, share);
    const at = around(center, radius * 0.72, (from + to) / 2);
    if (text !== null) marks.push(textMark({ x: at.x, y: at.y + 4 }, text, 11, { color: "#FFFFFF" }));
    from = to;
  });
  if (type.startsWith("Doughnut")) marks.push({ kind: "dot", at: center, radius: radius / 2, fill: "#FFFFFF" });
  return marks;
}

function sliceColor(view: SeriesView, index: number): string {
  return pointColor(view, index, SERIES_COLORS[index % SERIES_COLORS.length] as string);
}

function slice(center: Point, radius: number, from: number, to: number): string {
  // One arc cannot go all the way round.
  const end = to - from >= 1 ? from + 0.99999 : to;
  const first = around(center, radius, from);
  const last = around(center, radius, end);
  const isLarge = end - from > 0.5 ? 1 : 0;
  return `M${center.x} ${center.y}L${first.x} ${first.y}A${radius} ${radius} 0 ${isLarge} 1 ${last.x} ${last.y}Z`;
}

function around(center: Point, radius: number, turn: number): Point {
  const angle = turn * 2 * Math.PI;
  return { x: center.x + radius * Math.sin(angle), y: center.y - radius * Math.cos(angle) };
}
