import type { Cell } from "#core/cell";

/**
 * What a column holds; decides number format, alignment and how cells are written. In a column that is filled in by
 * hand it is only what most cells will hold.
 */
export type ColumnKind = "text" | "integer" | "score" | "decimal1" | "amount" | "share" | "number" | "date" | "kept";

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
  /** Colours from the number `from` to the number `to`, so that equal numbers look equal in every run. */
  readonly colourScale?: ColourScale;
  /** Neighbouring columns of one group can be folded away together, and are in a new sheet. */
  readonly group?: string;
  /** Every text that a run in any language can write here; left out where there is no such list. */
  readonly texts?: readonly string[];
  /** A run can leave it out, where its source is not mapped. */
  readonly isOptional?: boolean;
  /** How the number of each row is shown, where a column holds numbers of different units. */
  readonly rowLooks?: readonly NumberLook[];
  /** Number format to keep, for columns of kind "kept". */
  readonly numberFormat: string | null;
}

/** How a number is shown; "yesNo" shows a word for 1 and another for 0. */
export type NumberLook =
  | { readonly kind: "integer" | "amount" | "share" | "number" }
  | { readonly kind: "yesNo"; readonly yes: string; readonly no: string };

export interface ColourScale {
  readonly from: number;
  readonly to: number;
  readonly low: string;
  readonly high: string;
}

/** A hand-kept cell that holds a formula of the user's. */
export interface FormulaCell {
  /** In R1C1 notation, so that a formula which moves with its row still reads its own row. */
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
  /** Cells of rows from (inclusive) to to (exclusive); text, finite numbers, booleans, or formulas in hand-kept columns. */
  readonly rows: (from: number, to: number) => (Cell | FormulaCell)[][];
  readonly frozenColumns: number;
  readonly headerHeightPixels: number;
  /**
   * The rows of an earlier run stand until the new ones replace them in one step, so that a run which is cut off leaves
   * the old ones or the new ones. For few rows only: all of them travel in one request.
   */
  readonly replacesInOneStep?: boolean;
  /**
   * The rows go below those of earlier runs, and those are never touched: they join the table in one step, when all of
   * them stand and were read back. Left out, the rows of an earlier run are replaced.
   */
  readonly adds?: {
    /** Whether cells right below the table, in the order of the columns, are a row of a run that was cut off. */
    readonly isLeftOver: (cells: readonly Cell[]) => boolean;
  };
  /** On how many pages side by side a new sheet is printed; left out, the host decides. */
  readonly pagesAcross?: number;
}
