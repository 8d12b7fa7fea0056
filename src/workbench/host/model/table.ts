import type { Rectangle } from "../rectangle";
import type { Anchor } from "./anchor";
import type { FilterModel } from "./filter";

/** A table (list object) of a sheet. Its header texts are the cells' own. */
export interface TableModel {
  readonly id: string;
  name: string;
  readonly sheetId: string;
  /** Header, body and total row. */
  readonly range: Anchor;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** Ids of the columns in order: they stay with their column when others are inserted. */
  readonly columnIds: number[];
  readonly filter: FilterModel;
}

/** The whole of the table; throws when its cells were deleted, which the model never leaves behind. */
export function tableRange(table: TableModel): Rectangle {
  if (table.range.rectangle === null) throw new Error(`table ${table.name} has lost its range`);
  return table.range.rectangle;
}

/** The header row, or null when it is switched off. */
export function headerRange(table: TableModel): Rectangle | null {
  return table.showHeaders ? { ...tableRange(table), rows: 1 } : null;
}

/** The rows between header and totals; a table always has at least one [unverified]. */
export function bodyRange(table: TableModel): Rectangle {
  const range = tableRange(table);
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  return { ...range, row: range.row + above, rows: Math.max(1, range.rows - above - below) };
}

/** The total row, or null when it is switched off. */
export function totalRange(table: TableModel): Rectangle | null {
  const range = tableRange(table);
  return table.showTotals ? { ...range, row: range.row + range.rows - 1, rows: 1 } : null;
}
