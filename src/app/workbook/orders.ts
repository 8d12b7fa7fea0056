import type { Cell } from "#core/cell";
import type { Failure } from "../failures";

/**
 * How a range was found: a whole table; the block of cells around a cell; all rows but not all columns of a block;
 * whole columns of the sheet; everything on the sheet; or exactly the cells that were selected.
 */
export type SourceMeaning = "table" | "block" | "block-columns" | "sheet-columns" | "sheet" | "cells";

/** The order range as found in the workbook. Rows and columns are zero-based sheet positions. */
export interface Source {
  readonly sheetId: string;
  readonly sheetName: string;
  /** The table the orders are in, or null for a plain range. */
  readonly tableName: string | null;
  /** What the selection meant, and so what the range is when it is looked at again. */
  readonly found: SourceMeaning;
  /** Top-left corner; the header row is at or below it. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Rows of the rectangle, header and banner rows included; a table's totals row is not. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** A filter hides rows inside the rectangle. */
  readonly filtered: boolean;
  readonly date1904: boolean;
  /** For people, e.g. "订单!A1:AD1913". */
  readonly address: string;
}

/** Rows (zero-based from the rectangle's top) that have to be what they were, and who says whether they are. */
export interface RowsToConfirm {
  readonly rows: readonly number[];
  /** Given every cell of these rows; null when nothing is wrong. */
  readonly judge: (wholeRows: readonly (readonly Cell[])[]) => Failure | null;
}
