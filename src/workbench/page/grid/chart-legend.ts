import type { ChartLegendModel } from "#host/model/chart";
import { estimatedWidth, fitted } from "./chart-axes-view";
import { fontPixels, safeColor, textMark, type Area, type ChartMark } from "./chart-marks";

/** A line of the legend. */
export interface LegendEntry {
  readonly name: string;
  readonly color: string;
  readonly isLine: boolean;
}

const KEY_WIDTH = 18;
const GAP = 14;

/** The legend and the room that is left beside it. Entries that find no room in one row, or in one column, are left out. */
export function legendMarks(
  legend: ChartLegendModel,
  entries: readonly LegendEntry[],
  room: Area,
): { readonly marks: readonly ChartMark[]; readonly rest: Area } {
  if (!legend.visible || entries.length === 0) return { marks: [], rest: room };
  const size = fontPixels(legend.font.size, 9);
  const color = safeColor(legend.font.color, "#595959");
  const widest = (room.right - room.left) * 0.35;
  const width = (entry: LegendEntry): number => KEY_WIDTH + Math.min(widest, estimatedWidth(entry.name, size));
  const marks: ChartMark[] = [];
  const put = (entry: LegendEntry, x: number, y: number): void => {
    const middle = y - size * 0.35;
    const key = { x, y: middle - 4, width: 8, height: 8, fill: entry.color };
    if (!entry.isLine) marks.push({ kind: "rectangle", ...key });
    else {
      const points = [
        { x, y: middle },
        { x: x + 14, y: middle },
      ];
      marks.push({ kind: "line", points, color: entry.color, width: 3, isDashed: false });
    }
    marks.push(textMark({ x: x + KEY_WIDTH, y }, fitted(entry.name, size, widest), size, { color, anchor: "start" }));
  };
  if (legend.position === "Top" || legend.position === "Bottom") {
    const total = entries.reduce((sum, entry) => sum + width(entry) + GAP, -GAP);
    const y = legend.position === "Top" ? room.top + size : room.bottom - 2;
    let x = Math.max(room.left, (room.left + room.right - total) / 2);
    for (const entry of entries) {
      if (x + width(entry) > room.right + 1) break;
      put(entry, x, y);
      x += width(entry) + GAP;
    }
    const taken = size + 10;
    const rest =
      legend.position === "Top" ? { ...room, top: room.top + taken } : { ...room, bottom: room.bottom - taken };
    return { marks, rest: legend.overlay ? room : rest };
  }
  const column = Math.max(...entries.map(width));
  const x = legend.position === "Left" ? room.left : room.right - column;
  const lines = Math.max(1, Math.floor((room.bottom - room.top) / (size + 6)));
  const shown = entries.slice(0, lines);
  const isCorner = legend.position === "Corner";
  const top = isCorner ? room.top : Math.max(room.top, (room.top + room.bottom - shown.length * (size + 6)) / 2);
  shown.forEach((entry, index) => put(entry, x, top + (index + 1) * (size + 6) - 6));
  const taken = column + GAP;
  const rest =
    legend.position === "Left" ? { ...room, left: room.left + taken } : { ...room, right: room.right - taken };
  return { marks, rest: legend.overlay ? room : rest };
}
