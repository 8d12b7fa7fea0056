import type { ColumnsRemoved, FoundResults, SheetRemoved } from "../workbook/removal-specs";

/** What a removal would take away, to be confirmed by a person. */
export interface RemovalPlan extends FoundResults {
  /** Rows with hand-written cells; they stay in the workbook. */
  readonly noteRows: number;
  /** Sheets with such rows that stand already. */
  readonly noteSheets: readonly string[];
}

/** What a removal did. */
export interface Removed {
  readonly sheets: readonly SheetRemoved[];
  readonly columns: readonly ColumnsRemoved[];
  /** Sheets that hold the hand-written rows; the next run reads them back. */
  readonly noteSheets: readonly string[];
  readonly noteRows: number;
}

/** The step that is going on, of how many; `sheetName` is null while notes are secured. */
export interface RemovalStep {
  readonly done: number;
  readonly count: number;
  readonly sheetName: string | null;
}

export const NOTHING_REMOVED: Removed = { sheets: [], columns: [], noteSheets: [], noteRows: 0 };
