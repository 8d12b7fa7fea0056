import type { Rectangle } from "#host/rectangle";
import type { Axis } from "./axis";
import { scrollMap, type ScrollMap } from "./scroll-map";
import type { Cell } from "./selection";

/** Width of the row numbers and height of the column letters, in pixels. */
export const ROW_HEADER_WIDTH = 46;
export const COLUMN_HEADER_HEIGHT = 22;

/** A visible line: its number, where it begins on the sheet, its size. Pixels. */
export interface LinePlace {
  readonly line: number;
  readonly offset: number;
  readonly size: number;
}

/** One direction of the grid: frozen lines stand at the edge, the others scroll. All values in pixels. */
export interface Band {
  readonly axis: Axis;
  readonly frozenCount: number;
  /** Size of the frozen lines together. */
  readonly frozenSize: number;
  /** Size of the header before them. */
  readonly header: number;
  /** Size left for the scrolling lines. */
  readonly view: number;
  /** How far the scrolling lines are scrolled. */
  readonly offset: number;
  readonly map: ScrollMap;
}

/** Puts a direction together; the offset is brought within its limits. */
export function band(axis: Axis, frozenCount: number, header: number, size: number, offset: number): Band {
  const frozenSize = axis.offsetOf(Math.min(frozenCount, axis.count));
  const view = Math.max(0, size - header - frozenSize);
  const map = scrollMap(axis.total - frozenSize, view);
  return { axis, frozenCount, frozenSize, header, view, offset: map.clamp(offset), map };
}

/** The frozen lines that are not hidden. */
export function frozenLines(one: Band): LinePlace[] {
  return one.frozenCount === 0 ? [] : one.axis.linesBetween(0, one.frozenSize);
}

/** The scrolling lines in view. */
export function scrollingLines(one: Band): LinePlace[] {
  const from = one.frozenSize + one.offset;
  return one.axis.linesBetween(from, from + one.view);
}

/** Where a line begins on the screen, from the grid's edge; lines scrolled under the frozen part lie before its end. */
export function screenPosition(one: Band, line: number): number {
  const offset = one.axis.offsetOf(line);
  return one.header + (line < one.frozenCount ? offset : offset - one.offset);
}

/** The line under a point of the screen; points before the header count as the first line in view. */
export function lineAtScreen(one: Band, position: number): number {
  const inside = position - one.header;
  if (inside < one.frozenSize && one.frozenSize > 0) return one.axis.lineAt(Math.max(0, inside));
  return one.axis.lineAt(Math.max(inside, one.frozenSize) + one.offset);
}

/** The visible part of some lines on the screen, from..to; null when nothing of them is in view. */
export function screenSpan(one: Band, start: number, count: number): { from: number; to: number } | null {
  const end = start + count;
  const frozenEdge = one.header + one.frozenSize;
  const screenEnd = frozenEdge + one.view;
  const from = start < one.frozenCount ? screenPosition(one, start) : Math.max(frozenEdge, screenPosition(one, start));
  const to =
    end <= one.frozenCount
      ? one.header + one.axis.offsetOf(end)
      : Math.max(start < one.frozenCount ? frozenEdge : 0, one.header + one.axis.offsetOf(end) - one.offset);
  const clipped = Math.min(to, screenEnd);
  return clipped > from ? { from, to: clipped } : null;
}

/** Where a rectangle of cells lies on the screen, cut to what is in view; null when it is out of view. */
export function screenRectangle(
  rows: Band,
  columns: Band,
  rectangle: Rectangle,
): { left: number; top: number; width: number; height: number } | null {
  const across = screenSpan(columns, rectangle.column, rectangle.columns);
  const down = screenSpan(rows, rectangle.row, rectangle.rows);
  if (across === null || down === null) return null;
  return { left: across.from, top: down.from, width: across.to - across.from, height: down.to - down.from };
}

/** The offsets that bring a cell into view; frozen lines never need any. */
export function offsetsShowing(rows: Band, columns: Band, cell: Cell): { top: number; left: number } {
  return { top: offsetShowingLine(rows, cell.row), left: offsetShowingLine(columns, cell.column) };
}

function offsetShowingLine(one: Band, line: number): number {
  if (line < one.frozenCount) return one.offset;
  const start = one.axis.offsetOf(line) - one.frozenSize;
  const size = one.axis.sizeOf(line);
  if (start < one.offset || size > one.view) return one.map.clamp(start);
  if (start + size > one.offset + one.view) return one.map.clamp(start + size - one.view);
  return one.offset;
}
