import type { Cell, OrderChunk } from "#core/cell";
import type { OrderColumns } from "#core/order-columns";
import type { ScoredMembers } from "#core/scored-members";
import type { ScoringRules } from "#core/scoring-rules";
import type { Day } from "#core/units";
import type { Failure, Outcome } from "./failures";
import type { NotMade } from "./workbook/not-made";
import type {
  ColumnsRemoved,
  FoundColumns,
  FoundResults,
  OwnColumnSpec,
  OwnSheetSpec,
  SheetRemoved,
} from "./workbook/own-parts";
import type { ReportSheetSpec } from "./workbook/report-specs";
import type { PivotSheetSpec } from "./workbook/pivot-specs";
import type { ColumnSpec, TableSheetSpec } from "./workbook/table-specs";

/** A real AbortSignal fits as it is. */
export interface CancelSignal {
  readonly aborted: boolean;
}

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

/** Where the columns beside the orders go. Columns are zero-based sheet columns. */
export type OrderColumnsPlan =
  /** Our columns of an earlier run, by output column; -1 where one is missing and belongs to the right of the last. */
  | { readonly kind: "found"; readonly columns: readonly number[]; readonly address: string }
  /** Free cells directly right of the orders. */
  | { readonly kind: "free"; readonly firstColumn: number; readonly address: string }
  /** Cells that a run would write hold something that is not ours. */
  | {
      readonly kind: "occupied";
      /** Our columns of an earlier run, by output column; -1 where one is missing, which is everywhere in a first run. */
      readonly columns: readonly number[];
      /** Where the missing columns belong. */
      readonly firstColumn: number;
      /** The cells concerned. */
      readonly address: string;
      /** The missing columns can be inserted before `firstColumn`, and nothing else is in the way. */
      readonly canInsert: boolean;
    };

/** A sheet that a run writes: found by its table whatever people call it, made under its name where there is none. */
export interface OutputSheet {
  /** The sheet's name in every language. */
  readonly names: readonly string[];
  readonly tableName: string;
}

/** A table sheet of an earlier run as it stands, with everything that people may have added to it. */
export interface ExistingTable {
  readonly sheetName: string;
  readonly headers: readonly string[];
  /** The headers that the run which wrote the table gave it itself; null where it left no word of them. */
  readonly ownHeaders: readonly string[] | null;
  /** `rows[row][column]`, the body only. */
  readonly rows: readonly (readonly Cell[])[];
  /** Where a cell holds a formula, its text in R1C1 notation, else null; same shape as `rows`. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Number format of each column's first body cell. */
  readonly numberFormats: readonly string[];
}

/** Where something was written, as a place that can be shown. */
export interface Place {
  readonly sheetName: string;
  readonly address: string;
}

/** A filter on one column of a table, by the text of its header; several columns are combined with "and". */
export type ColumnFilter =
  /** Cells that show one of these texts, without regard to case. */
  | { readonly header: string; readonly kind: "values"; readonly values: readonly string[] }
  /** Criteria as Excel's own filter takes them: "<=5", "<>text", "=" for blank; wildcards count, dates are serials. */
  | {
      readonly header: string;
      readonly kind: "custom";
      readonly criterion1: string;
      readonly criterion2?: string;
      readonly operator?: "And" | "Or";
    };

/** A table as a filter has left it. */
export interface FilteredTable {
  readonly sheetName: string;
  /** Address of the header row, which is always in view. */
  readonly headerAddress: string;
  readonly visibleRows: number;
  readonly rowCount: number;
}

/** A part that a run could do without, with what is missing of it all the same. */
export interface ExtraWritten {
  readonly place: Place;
  readonly notMade: readonly NotMade[];
}

/** A part that was written; or why it was not, and whether anything of it stands all the same. */
export type PartOutcome<T = Place> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure; readonly partlyWritten: boolean };

/** Rows done of rows to do in the current step. */
export type ReportRows = (rowsDone: number, rowCount: number) => void;

export interface StepOptions {
  readonly cancel: CancelSignal;
  readonly report: ReportRows;
}

/** What a workbook waits for before it goes on by itself: the end of cell editing, or of throttling and dialogs. */
export type WaitingFor = "cell-edit" | "busy";

/** Whoever looks at a run: is told what a long wait is for, and can end it by its cancel signal. */
export interface Attendant {
  readonly cancel: CancelSignal;
  /** Null when the wait is over; may come again and again. */
  readonly waitingFor: (reason: WaitingFor | null) => void;
}

export interface Attendance {
  /** Ends a pause at once, so that a cancel signal is seen. */
  readonly interrupt: () => void;
  readonly leave: () => void;
}

/** Rows (zero-based from the rectangle's top) that have to be what they were, and who says whether they are. */
export interface RowsToConfirm {
  readonly rows: readonly number[];
  /** Given every cell of these rows; null when nothing is wrong. */
  readonly judge: (wholeRows: readonly (readonly Cell[])[]) => Failure | null;
}

export interface OrderColumnsOptions extends StepOptions {
  /** Looked at when the columns are taken hold of, before the first cell of theirs is written. */
  readonly confirm?: RowsToConfirm;
}

/** What the use cases need of a workbook. Every member reports host trouble as a failure, never by throwing. */
export interface Workbook {
  /** The order range that the selection means: an area, the table or the block around a cell, clipped to used cells. */
  readonly locateSource: () => Promise<Outcome<Source>>;
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
  /** Every cell of single rows (zero-based from the rectangle's top), for comparing whole rows. */
  readonly readWholeRows: (source: Source, rows: readonly number[], cancel: CancelSignal) => Promise<Outcome<Cell[][]>>;

  /**
   * Says before anything is read whether the columns beside the source and the sheets can be written or created. Their
   * sizes are not known yet: {@link checkTableSheets} asks for them before anything is written.
   */
  readonly checkWritable: (source: Source | null, sheets: readonly OutputSheet[]) => Promise<Outcome<null>>;
  /** Finds the columns beside the orders by their headers in any language, or the place for them. */
  readonly planOrderColumns: (
    source: Source,
    headerRow: number,
    columns: readonly ColumnSpec[],
  ) => Promise<Outcome<OrderColumnsPlan>>;
  /** Writes the columns beside the orders: `rows(from, to)` gives the cells of order rows from (inclusive) to to. */
  readonly writeOrderColumns: (
    source: Source,
    headerRow: number,
    plan: OrderColumnsPlan,
    columns: readonly ColumnSpec[],
    rowCount: number,
    rows: (from: number, to: number) => Cell[][],
    options: OrderColumnsOptions,
  ) => Promise<PartOutcome>;
  /** Which of these tables the workbook holds, in the order given. */
  readonly findTables: (tableNames: readonly string[]) => Promise<Outcome<readonly string[]>>;
  /** The table of an earlier run, whatever its sheet is called by now; null when there is none. */
  readonly readTableSheet: (tableName: string) => Promise<Outcome<ExistingTable | null>>;
  /** Whether the sheets with their tables could be written now; the first that could not says why. Nothing is changed. */
  readonly checkTableSheets: (specs: readonly TableSheetSpec[]) => Promise<Outcome<null>>;
  /** Creates the sheet with its table, or refills the one that is there; the sheet is never deleted. */
  readonly writeTableSheet: (spec: TableSheetSpec, options: StepOptions) => Promise<PartOutcome>;
  /**
   * Creates a sheet for reading and printing, or refills the cells that an earlier run wrote there, wherever they are by
   * now. What only serves the look may be refused: then it is named in `notMade`, and the sheet stands without it.
   */
  readonly writeReportSheet: (spec: ReportSheetSpec, options: StepOptions) => Promise<PartOutcome<ExtraWritten>>;
  /**
   * Creates a sheet with a PivotTable and slicers, or refreshes the one that an earlier run made, however people have
   * arranged it since. Slicers that could not be made are in `notMade`.
   */
  readonly writePivotSheet: (spec: PivotSheetSpec, options: StepOptions) => Promise<PartOutcome<ExtraWritten>>;
  /** Deletes a sheet of ours that only held a safety copy; false when it stays, because people renamed or wrote on it. */
  readonly deleteOwnSheet: (names: readonly string[], tableName: string) => Promise<Outcome<boolean>>;
  /**
   * Everything of ours that stands in the workbook, or what keeps it from being taken away: a read-only file,
   * protection, a filter that hides rows beside our columns. Nothing is changed.
   */
  readonly findResults: (
    sheets: readonly OwnSheetSpec[],
    columns: readonly OwnColumnSpec[],
  ) => Promise<Outcome<FoundResults>>;
  /** Deletes a sheet of ours, or takes what is ours off one that people renamed or wrote on; null without any. */
  readonly removeOwnSheet: (spec: OwnSheetSpec) => Promise<Outcome<SheetRemoved | null>>;
  /** Takes our columns beside orders away and puts back what was there before them; people's cells in them stay. */
  readonly removeOrderColumns: (
    found: FoundColumns,
    columns: readonly OwnColumnSpec[],
    options: StepOptions,
  ) => Promise<Outcome<ColumnsRemoved>>;
  /** Takes away what runs and removals that were cut off left of our columns. */
  readonly removeColumnLeftovers: () => Promise<Outcome<null>>;
  /** Whether others have the workbook open at the same time, as far as the host knows. */
  readonly isSharedNow: () => Promise<Outcome<boolean>>;
  /** From now on waits are told to the attendant, last longer where somebody can end them, and end when cancelled. */
  readonly attend: (attendant: Attendant) => Attendance;
  /** Whether the workbook counts dates from 1904. */
  readonly readDate1904: () => Promise<Outcome<boolean>>;
  /**
   * Filters a table of ours. Filters on columns that are not among `headersToClear` stay; those that are get what
   * `filters` says, or nothing. Says how many rows are then visible, as the host counts them; null without such a table.
   */
  readonly filterTable: (
    tableName: string,
    headersToClear: readonly string[],
    filters: readonly ColumnFilter[],
  ) => Promise<Outcome<FilteredTable | null>>;
  /** Activates the sheet and selects the address. */
  readonly show: (place: Place) => Promise<Outcome<null>>;
}

/** Computes the scores, in a worker or in the same thread. */
export interface Scorer {
  /** The row-level arrays of `orders` may be transferred away; its dictionaries and attribute columns stay usable. */
  readonly score: (
    orders: OrderColumns,
    request: { readonly rules: ScoringRules; readonly asOf: Day | null; readonly today: Day },
    options: { readonly cancel: CancelSignal; readonly report: (fraction: number) => void },
  ) => Promise<Outcome<ScoredMembers>>;
}

export interface Clock {
  readonly today: () => Day;
  readonly milliseconds: () => number;
  /** Gives the host's event loop a turn. */
  readonly yieldToHost: () => Promise<void>;
}

export interface Ports {
  readonly workbook: Workbook;
  readonly scorer: Scorer;
  readonly clock: Clock;
}
