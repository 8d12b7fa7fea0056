import type { Cell, OrderChunk } from "#core/cell";
import type { OrderColumns } from "#core/order-columns";
import type { ScoredMembers } from "#core/scored-members";
import type { ScoringRules } from "#core/scoring-rules";
import type { Day } from "#core/units";
import type { Outcome } from "./failures";
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
import type { CancelSignal, ExtraWritten, PartOutcome, Place, StepOptions } from "./workbook/steps";
import type { Source } from "./workbook/orders";
import type { OrderColumnsOptions, OrderColumnsPlan } from "./workbook/order-columns";
import type { ColumnFilter, ExistingTable, FilteredTable, OutputSheet } from "./workbook/tables";
import type { Attendance, Attendant } from "./workbook/host";

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
