/** What a run put on a sheet of its own, and how it is found. */
export type OwnContent =
  | {
      readonly kind: "table";
      readonly tableName: string;
      /** Headers that runs write, in every language. */
      readonly headers: readonly string[];
      /** Columns that are not ours are secured elsewhere; else they stay where they are. */
      readonly keepsAdditions: boolean;
      /** Headers of columns that people fill in. */
      readonly handKept: readonly string[];
    }
  | { readonly kind: "report"; readonly markName: string; readonly charts: readonly string[] }
  | { readonly kind: "pivot"; readonly pivotName: string; readonly slicers: readonly string[] };

export interface OwnSheetSpec {
  /** Names the part that it is. */
  readonly sheet: string;
  /** In every language. */
  readonly names: readonly string[];
  readonly content: OwnContent;
  /** Needed to find the rest, so it goes after everything else. */
  readonly goesLast: boolean;
}

/** A column beside the orders as removing it knows it. */
export interface OwnColumnSpec {
  /** In every language. */
  readonly headers: readonly string[];
  readonly kind: "text" | "score";
  /** Every text that a run can write there; null where there is no such list. */
  readonly texts: readonly string[] | null;
}

/** Our columns beside orders on one sheet, as they were found. Rows and columns are zero-based. */
export interface FoundColumns {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly headerRow: number;
  /** By output column, -1 where one is missing. */
  readonly columns: readonly number[];
  /** For people: "G:N". */
  readonly address: string;
}

export interface FoundSheet {
  readonly sheet: string;
  readonly sheetName: string;
}

/** Everything of ours that stands in a workbook. */
export interface FoundResults {
  readonly columns: readonly FoundColumns[];
  readonly sheets: readonly FoundSheet[];
}

/** Why something of a sheet or of columns stays. */
export type StayReason =
  /** People gave the sheet another name. */
  | "renamed"
  /** People changed what a run wrote there, so that it is theirs by now: nothing of it is touched. */
  | "edited"
  /** Something that is not ours stands there. */
  | "foreign"
  /** A workbook keeps one visible sheet. */
  | "last-sheet"
  /** The columns are inside of a table, and cells beside it would move. */
  | "in-table";

/** What became of a sheet: gone, or emptied of what is ours. */
export interface SheetRemoved extends FoundSheet {
  readonly stays: Exclude<StayReason, "in-table"> | null;
}

/** What became of our columns on one sheet. */
export interface ColumnsRemoved {
  readonly sheetName: string;
  readonly address: string;
  readonly stays: Exclude<StayReason, "renamed" | "edited" | "last-sheet"> | null;
  /** Cells of the user's that stay in the columns, for people: "H5, J7:J9"; "" where there are none. */
  readonly foreignCells: string;
}
