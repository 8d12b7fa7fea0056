import type { Cell } from "#core/cell";

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
