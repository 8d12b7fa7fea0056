import { endRow } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { ColumnTarget } from "../rows/column-blocks";

/** Rows that are written alike: all our columns except the kept ones. */
export interface Band {
  /** First body row and the row after the last, zero-based from the first order. */
  readonly from: number;
  readonly to: number;
  readonly keptColumns: ReadonlySet<number>;
}

/** Cuts the body into bands around the kept cells. */
export function bandsAround(kept: readonly Rectangle[], firstRow: number, rowCount: number): Band[] {
  const cuts = new Set([0, rowCount]);
  for (const area of kept) {
    cuts.add(Math.min(rowCount, Math.max(0, area.firstRow - firstRow)));
    cuts.add(Math.min(rowCount, Math.max(0, endRow(area) - firstRow)));
  }
  const rows = [...cuts].sort((a, b) => a - b);
  return rows.slice(1).map((to, k) => {
    const from = rows[k]!;
    const here = kept.filter(area => area.firstRow - firstRow < to && endRow(area) - firstRow > from);
    const keptColumns = here.flatMap(area => Array.from({ length: area.columnCount }, (_, c) => area.firstColumn + c));
    return { from, to, keptColumns: new Set(keptColumns) };
  });
}

/** The targets of a band. */
export function targetsIn(band: Band, targets: readonly ColumnTarget[]): ColumnTarget[] {
  return targets.filter(target => !band.keptColumns.has(target.column));
}
