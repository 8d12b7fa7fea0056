import type { Cell } from "#core/cell";

/** What a column holds; decides number format, alignment and how cells are written. */
export type ColumnKind = "text" | "integer" | "score" | "decimal1" | "amount" | "date" | "kept";

/** One output column. */
export interface ColumnSpec {
  readonly header: string;
  /** The same column's header in every language, `header` included: how a re-run finds it. */
  readonly aliases: readonly string[];
  readonly kind: ColumnKind;
  readonly widthPixels: number;
  /** Header colour: computed by us, or kept by hand. */
  readonly role: "computed" | "manual";
  /** Shown as an input message on the header cell. */
  readonly note: string | null;
  /** Allowed values for a drop-down; empty for none. */
  readonly list: readonly string[];
  /** Cell colours by exact text. */
  readonly colours: readonly { readonly text: string; readonly fill: string; readonly font: string }[];
  /** A bar from 0 to 100 behind the number. */
  readonly dataBar: boolean;
  /** Number format to keep, for columns of kind "kept". */
  readonly numberFormat: string | null;
}

/** A cell of a kept column that holds a formula of the user's. */
export interface FormulaCell {
  readonly formula: string;
}

/** A sheet of ours that holds one table from A1. */
export interface TableSheetSpec {
  readonly sheetName: string;
  /** The sheet's name in every language. */
  readonly sheetAliases: readonly string[];
  readonly tableName: string;
  readonly columns: readonly ColumnSpec[];
  readonly rowCount: number;
  /** Cells of rows from (inclusive) to to (exclusive); text, finite numbers, booleans, or formulas in kept columns. */
  readonly rows: (from: number, to: number) => (Cell | FormulaCell)[][];
  readonly frozenColumns: number;
  readonly headerHeightPixels: number;
}
