import type { Cell } from "#core/cell";
import type { Outcome } from "../failures";
import type { RowsToConfirm, Source } from "./orders";
import type { PartOutcome, StepOptions } from "./steps";
import type { ColumnSpec } from "./table-specs";

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

export interface OrderColumnsOptions extends StepOptions {
  /** Looked at when the columns are taken hold of, before the first cell of theirs is written. */
  readonly confirm?: RowsToConfirm;
  /** Looked at when all of them have been written and are read back. */
  readonly confirmAfter?: RowsToConfirm;
}

/** The columns beside the orders. Host trouble is a failure, never thrown. */
export interface OrderColumnsPort {
  /**
   * Finds the columns beside the orders by their headers in any language, or the place for them. Where none of them are known
   * of, the place is asked for along with the headers.
   */
  readonly planOrderColumns: (
    source: Source,
    headerRow: number,
    columns: readonly ColumnSpec[],
    areKnownOf?: boolean,
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
}
