import type { Cell } from "#core/cell";
import type { Outcome } from "../failures";
import type { Source } from "./orders";
import type { PartOutcome, StepOptions } from "./steps";
import type { ColumnSpec, FormulaCell, TableSheetSpec } from "./table-specs";

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

/** A row of a table as it stands at one moment: the key columns, then those that may be changed. */
export interface StandingRow {
  readonly cells: readonly Cell[];
  /** Where a cell holds a formula, its text in R1C1 notation, else null. */
  readonly formulas: readonly (string | null)[];
}

/** New cells of one row, by position among the columns of a {@link TableChange}; cells that are not named stay. */
export interface RowChange {
  /** Counted from the first body row. */
  readonly row: number;
  readonly cells: ReadonlyMap<number, Cell | FormulaCell>;
}

/** Cells of a table to be changed where they stand. */
export interface TableChange {
  /** Columns that are only read: what rows are known by. */
  readonly keyHeaders: readonly string[];
  /** Columns that may be changed, under the headers that they have in the table. */
  readonly columns: readonly ColumnSpec[];
  /** Says what to change in the rows as they stand; asked again when rows have moved meanwhile, so it keeps nothing. */
  readonly decide: (rows: readonly StandingRow[]) => Outcome<readonly RowChange[]>;
}

/** Sheets of ours that hold one table. Host trouble is a failure, never thrown. */
export interface TablesPort {
  /**
   * Says before anything is read whether the columns beside the source and the sheets can be written or created. Their
   * sizes are not known yet: `checkTableSheets` asks for them before anything is written.
   */
  readonly checkWritable: (source: Source | null, sheets: readonly OutputSheet[]) => Promise<Outcome<null>>;
  /** Which of these tables the workbook holds, in the order given. */
  readonly findTables: (tableNames: readonly string[]) => Promise<Outcome<readonly string[]>>;
  /** The table of an earlier run, whatever its sheet is called by now; null when there is none. */
  readonly readTableSheet: (tableName: string) => Promise<Outcome<ExistingTable | null>>;
  /** Whether the sheets with their tables could be written now; the first that could not says why. Nothing is changed. */
  readonly checkTableSheets: (specs: readonly TableSheetSpec[]) => Promise<Outcome<null>>;
  /** Creates the sheet with its table, or refills the one that is there; the sheet is never deleted. */
  readonly writeTableSheet: (spec: TableSheetSpec, options: StepOptions) => Promise<PartOutcome>;
  /** Deletes a sheet of ours that only held a safety copy; false when it stays, because people renamed or wrote on it. */
  readonly deleteOwnSheet: (names: readonly string[], tableName: string) => Promise<Outcome<boolean>>;
  /**
   * Filters a table of ours. Filters on columns that are not among `headersToClear` stay; those that are get what
   * `filters` says, or nothing. Says how many rows are then visible, as the host counts them; null without such a table.
   */
  readonly filterTable: (
    tableName: string,
    headersToClear: readonly string[],
    filters: readonly ColumnFilter[],
  ) => Promise<Outcome<FilteredTable | null>>;
  /**
   * Changes cells of a table of ours, row by row where the rows are at that moment, however the sheet is sorted or
   * filtered, and reads them back. A row is changed wholly or stays as it was. Gives the number of rows changed; null
   * without such a table.
   */
  readonly changeTableRows: (tableName: string, change: TableChange) => Promise<Outcome<number | null>>;
  /**
   * Tells of every change in a table of ours until the answer is called, where the host can tell. Nothing is told of a
   * table that does not stand.
   */
  readonly watchTable: (tableName: string, changed: () => void) => Promise<Outcome<() => void>>;
}
