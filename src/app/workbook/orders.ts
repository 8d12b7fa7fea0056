import type { Cell, OrderChunk } from "#core/cell";
import type { Failure, Outcome } from "../failures";
import type { CancelSignal, StepOptions } from "./steps";

/**
 * How a range was found: a whole table; the block of cells around a cell; all rows but not all columns of a block;
 * whole columns of the sheet; everything on the sheet; or exactly the cells that were selected.
 */
export type SourceMeaning = "table" | "block" | "block-columns" | "sheet-columns" | "sheet" | "cells";

/** Filled cells of the orders' sheet that do not belong to the orders. */
export interface CellsOutside {
  /** Where they are, such as "H1:I4". */
  readonly addresses: readonly string[];
  /** Null where they are too many to be counted. */
  readonly cellCount: number | null;
}

/** Cells of one column that are merged into one, whose value stands in the first; zero-based from the rectangle's corner. */
export interface MergedDown {
  readonly column: number;
  readonly firstRow: number;
  /** 2 or more. */
  readonly rowCount: number;
}

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
  /** Of a block that was found around a cell: what else stands on the sheet and is not read. */
  readonly outside?: CellsOutside;
  /** Cells that are merged over several rows: what is read gives each of the rows their value. Absent when there are none. */
  readonly mergedDown?: readonly MergedDown[];
  /** For people, e.g. "订单!A1:AD1913". */
  readonly address: string;
}

/** One cell among orders that were found before, such as "A1". */
export interface CellOfOrders {
  readonly sheetName: string;
  readonly cell: string;
}

/** Rows (zero-based from the rectangle's top) that have to be what they were, and who says whether they are. */
export interface RowsToConfirm {
  readonly rows: readonly number[];
  /** Given every cell of these rows; null when nothing is wrong. */
  readonly judge: (wholeRows: readonly (readonly Cell[])[]) => Failure | null;
}

/** The order range: finding it, and reading it. Host trouble is a failure, never thrown. */
export interface OrdersPort {
  /** The order range that the selection means: an area, the table or the block around a cell, clipped to used cells. */
  readonly locateSource: () => Promise<Outcome<Source>>;
  /** The range around a cell that is known; source-changed when its sheet is gone, holds nothing or is ours. */
  readonly locateSourceAt: (place: CellOfOrders) => Promise<Outcome<Source>>;
  /**
   * The same range again after time has passed (re-run, retry): rows that were added since belong to it unless exactly
   * its cells were selected. Fails with source-changed when it is gone.
   */
  readonly refreshSource: (source: Source) => Promise<Outcome<Source>>;
  /** The first `rowCount` rows of the rectangle, every column. */
  readonly readHead: (source: Source, rowCount: number) => Promise<Outcome<Cell[][]>>;
  /** Whether header cells (zero-based from the rectangle's corner) bear the fill of the headers that we write. */
  readonly readHeaderMarks: (
    source: Source,
    row: number,
    columns: readonly number[],
  ) => Promise<Outcome<readonly boolean[]>>;
  /**
   * The source without its last rows, as far as all their cells outside `columns` (zero-based from the rectangle's
   * left) are blank; at least `leastRows` rows stay.
   */
  readonly withoutTail: (source: Source, columns: readonly number[], leastRows: number) => Promise<Outcome<Source>>;
  /**
   * Reads the given columns (zero-based from the rectangle's left) of the rows from `fromRow` (zero-based from the
   * rectangle's top) to its end, in order, in chunks sized by bytes.
   */
  readonly readRows: (
    source: Source,
    fromRow: number,
    columns: readonly number[],
    onChunk: (chunk: OrderChunk) => void,
    options: StepOptions,
  ) => Promise<Outcome<null>>;
  /** Tells the id of every sheet that comes to the front, until the answer is called; selecting cells tells nothing. */
  readonly watchFront: (cameToFront: (sheetId: string) => void) => Promise<Outcome<() => void>>;
  /** The beginning of a sheet by its id; null where it is gone. */
  readonly lookAtSheet: (sheetId: string) => Promise<Outcome<SheetLook | null>>;
  /** The row that is selected, on whatever sheet. */
  readonly readSelectedRow: () => Promise<Outcome<SelectedRow>>;
  /** Every cell of single rows (zero-based from the rectangle's top), for comparing whole rows. */
  readonly readWholeRows: (source: Source, rows: readonly number[], cancel: CancelSignal) => Promise<Outcome<Cell[][]>>;
}

/** A sheet as far as it takes to tell whether it may hold orders. */
export interface SheetLook {
  readonly sheetName: string;
  /** It is a sheet of ours, or a copy of one. */
  readonly isOwn: boolean;
  /** The first rows of what it holds. */
  readonly head: readonly (readonly Cell[])[];
}

/** The row of the sheet that a person is on: of several selected, the uppermost of the first area. Zero-based positions. */
export interface SelectedRow {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  /** Of the first of `cells`. */
  readonly firstColumn: number;
  /** All used columns of the sheet. */
  readonly cells: readonly Cell[];
  /** The table whose body the row is in, with the row's cells below its headers; null for none. */
  readonly table: {
    readonly name: string;
    readonly headers: readonly string[];
    readonly cells: readonly Cell[];
  } | null;
}

/** By what sheets of ours are known, whatever people call them: such a sheet is never a source of orders. */
export interface OwnMarks {
  /** Names of tables. */
  readonly tables: readonly string[];
  /** What the hidden names of reports begin with. */
  readonly reports: readonly string[];
  /** Names of PivotTables. */
  readonly pivots: readonly string[];
}
