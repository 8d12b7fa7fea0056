import type { StepOptions } from "./steps";
import type { RowsToConfirm } from "./orders";

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
}
