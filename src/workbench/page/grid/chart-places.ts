import type { ChartModel } from "#host/model/chart";
import { PIXELS_PER_POINT } from "./sheet-axes";
import type { Band } from "./geometry";

/** A chart in a part of the view, in pixels from that part's corner. */
export interface PlacedChart {
  readonly chart: ChartModel;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The part that a screen reader is told of; a chart across frozen lines is drawn in several. */
  readonly isFirst: boolean;
}

/** A part of the view that scrolls alone: up to four when rows and columns are frozen. */
export interface ChartPane {
  readonly key: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly charts: readonly PlacedChart[];
}

interface Part {
  /** On the screen. */
  readonly from: number;
  readonly size: number;
  /** On the sheet. */
  readonly origin: number;
}

/** The parts of the view in which charts are seen. */
export function chartPlaces(charts: readonly ChartModel[], rows: Band, columns: Band): ChartPane[] {
  const placed = new Set<ChartModel>();
  const panes: ChartPane[] = [];
  for (const [down, row] of parts(rows).entries()) {
    for (const [across, column] of parts(columns).entries()) {
      const seen: PlacedChart[] = [];
      for (const chart of charts) {
        const x = span(columns, chart.from.column, chart.from.columnOffset, chart.to.column, chart.to.columnOffset);
        const y = span(rows, chart.from.row, chart.from.rowOffset, chart.to.row, chart.to.rowOffset);
        const left = x.from - column.origin;
        const top = y.from - row.origin;
        const isSeen = left < column.size && left + x.size > 0 && top < row.size && top + y.size > 0;
        if (!isSeen || x.size === 0 || y.size === 0) continue;
        seen.push({ chart, left, top, width: x.size, height: y.size, isFirst: !placed.has(chart) });
        placed.add(chart);
      }
      if (seen.length === 0) continue;
      const place = { left: column.from, top: row.from, width: column.size, height: row.size };
      panes.push({ key: `${down} ${across}`, ...place, charts: seen });
    }
  }
  return panes;
}

function parts(one: Band): Part[] {
  const frozen: Part = { from: one.header, size: one.frozenSize, origin: 0 };
  const scrolling: Part = { from: one.header + one.frozenSize, size: one.view, origin: one.frozenSize + one.offset };
  return one.frozenSize > 0 ? [frozen, scrolling] : [scrolling];
}

function span(
  one: Band,
  from: number,
  fromPoints: number,
  to: number,
  toPoints: number,
): { from: number; size: number } {
  const start = edge(one, from, fromPoints);
  return { from: start, size: Math.max(0, edge(one, to, toPoints) - start) };
}

function edge(one: Band, line: number, points: number): number {
  return one.axis.offsetOf(line) + Math.min(Math.round(points * PIXELS_PER_POINT), one.axis.sizeOf(line));
}
