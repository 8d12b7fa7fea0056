import { renderText } from "#host/input/render-text";
import type { ChartAxisModel } from "#host/model/chart";
import { LINE_COLOR, fontPixels, safeColor, textMark, type Area, type ChartMark } from "./chart-marks";
import { axisMarks, plotPoint, type Plot, type ValueAxis } from "./chart-values";

/** A value axis with the texts at its marks. */
export interface AxisView {
  readonly model: ChartAxisModel;
  readonly axis: ValueAxis;
  readonly marks: readonly { readonly value: number; readonly text: string }[];
}

/** The marks of a value axis with their texts; `numberFormat` is used when the axis has none. */
export function axisView(model: ChartAxisModel, axis: ValueAxis, numberFormat: string): AxisView {
  const format = model.numberFormat ?? numberFormat;
  return { model, axis, marks: axisMarks(axis).map(value => ({ value, text: renderText(value, format) })) };
}

/** Pixels that the texts of an axis take beside the plot. */
export function roomFor(model: ChartAxisModel, texts: readonly string[], isBeside: boolean): number {
  const size = axisFont(model);
  const title = model.title.visible ? size + 8 : 0;
  if (!model.visible || model.tickLabelPosition === "None") return title + 4;
  const longest = Math.max(0, ...texts.map(text => estimatedWidth(text, size)));
  return title + (isBeside ? longest + 8 : size + 8);
}

/** Pixels that the names of the categories take below a plot of this width. */
export function roomForNames(model: ChartAxisModel, names: readonly string[], width: number): number {
  const size = axisFont(model);
  const plain = roomFor(model, names, false);
  if (!model.visible || model.tickLabelPosition === "None" || !slants(names, size, width / names.length)) return plain;
  const longest = Math.max(...names.map(name => estimatedWidth(name, size)));
  return plain + Math.min(SLANTED_LENGTH, longest) * Math.SQRT1_2;
}

// Longer slanted names end with an ellipsis.
const SLANTED_LENGTH = 90;

function slants(names: readonly string[], size: number, room: number): boolean {
  return names.some(name => estimatedWidth(name, size) + 6 > room);
}

/** An axis' font in pixels. */
export function axisFont(model: ChartAxisModel): number {
  return fontPixels(model.font.size, 9);
}

/** Width of a text by its characters: wide ones count as one and a bit more than half an em else. */
export function estimatedWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56;
  return ems * size;
}

/** A text cut to a width, with an ellipsis where it was cut. */
export function fitted(text: string, size: number, width: number): string {
  if (estimatedWidth(text, size) <= width) return text;
  let kept = text;
  while (kept.length > 1 && estimatedWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept}…`;
}

/** Grid lines and texts of a value axis. `isFar`: the secondary axis stands at the end of the categories. */
export function valueAxisMarks(plot: Plot, view: AxisView, isFar: boolean): ChartMark[] {
  const { model, axis } = view;
  const size = axisFont(model);
  const side = (model.tickLabelPosition === "High") !== isFar ? 1 : 0;
  const marks: ChartMark[] = [];
  for (const { value, text } of view.marks) {
    const near = plotPoint(plot, axis, 0, value);
    if (model.majorGridlines.visible) {
      const color = safeColor(model.majorGridlines.line.color, LINE_COLOR);
      marks.push({ kind: "line", points: [near, plotPoint(plot, axis, 1, value)], color, width: 1, isDashed: false });
    }
    if (!model.visible || model.tickLabelPosition === "None") continue;
    const at = plotPoint(plot, axis, side, value);
    const color = safeColor(model.font.color, "#595959");
    const isBold = model.font.bold === true;
    if (plot.isLying) {
      const isBelow = at.y > (plot.area.top + plot.area.bottom) / 2;
      const y = isBelow ? plot.area.bottom + size + 4 : plot.area.top - 5;
      marks.push(textMark({ x: at.x, y }, text, size, { color, isBold }));
    } else {
      const isLeft = at.x < (plot.area.left + plot.area.right) / 2;
      const x = isLeft ? plot.area.left - 5 : plot.area.right + 5;
      marks.push(
        textMark({ x, y: at.y + size * 0.35 }, text, size, { color, isBold, anchor: isLeft ? "end" : "start" }),
      );
    }
  }
  return marks;
}

/** Names of the categories and the line they stand on; names that are too long slant, and are left out evenly where even that is too much. */
export function categoryAxisMarks(
  plot: Plot,
  model: ChartAxisModel,
  value: ValueAxis,
  names: readonly string[],
): ChartMark[] {
  if (!model.visible) return [];
  const { area } = plot;
  const size = axisFont(model);
  const zero = Math.min(value.scale.maximum, Math.max(value.scale.minimum, 0));
  const ends = [plotPoint(plot, value, 0, zero), plotPoint(plot, value, 1, zero)];
  const marks: ChartMark[] = [];
  if (model.line.style !== "None") {
    marks.push({
      kind: "line",
      points: ends,
      color: safeColor(model.line.color, "#BFBFBF"),
      width: 1,
      isDashed: false,
    });
  }
  if (model.tickLabelPosition === "None") return marks;
  const color = safeColor(model.font.color, "#595959");
  const room = (plot.isLying ? area.bottom - area.top : area.right - area.left) / Math.max(1, names.length);
  const isSlanted = !plot.isLying && slants(names, size, room);
  const step = plot.isLying || isSlanted ? Math.max(1, Math.ceil((size + 2) / room)) : 1;
  names.forEach((name, index) => {
    if (index % step !== 0) return;
    const at = plotPoint(plot, value, (index + 0.5) / names.length, zero);
    if (plot.isLying) {
      const place = { x: area.left - 6, y: at.y + size * 0.35 };
      marks.push(textMark(place, fitted(name, size, area.left - 10), size, { color, anchor: "end" }));
    } else if (isSlanted) {
      const place = { x: at.x + size * 0.35, y: area.bottom + size };
      marks.push(textMark(place, fitted(name, size, SLANTED_LENGTH), size, { color, anchor: "end", turn: 45 }));
    } else {
      marks.push(textMark({ x: at.x, y: area.bottom + size + 4 }, name, size, { color }));
    }
  });
  return marks;
}

/** The title of an axis, along the outer edge of its room. */
export function axisTitleMarks(
  model: ChartAxisModel,
  area: Area,
  edge: "left" | "right" | "bottom",
  at: number,
): ChartMark[] {
  if (!model.title.visible) return [];
  const size = fontPixels(model.title.font.size, 10);
  const text = model.title.text ?? "Axis Title";
  const color = safeColor(model.title.font.color, "#595959");
  const options = { color, isBold: model.title.font.bold === true };
  if (edge === "bottom") return [textMark({ x: (area.left + area.right) / 2, y: at }, text, size, options)];
  return [textMark({ x: at, y: (area.top + area.bottom) / 2 }, text, size, { ...options, turn: 90 })];
}
