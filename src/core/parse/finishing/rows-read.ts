import type { FinishChoices } from "../columns/ingest-options";
import type { RowReader } from "../columns/row-reader";
import type { AmountCandidates } from "../numbers/amount-candidates";
import type { CurrencyWatch } from "../numbers/currency";

/** What stands beside the reader and looks at columns for questions only. */
export interface QuestionWatches {
  readonly currency: CurrencyWatch;
  readonly candidates: AmountCandidates;
}

/** What a look at all cells of some rows has told: see `RowsToCompare`. */
export interface ComparedRows {
  /** Rows whose order stands again further down, in a later state. Default: none. */
  readonly earlierStates?: Int32Array;
  /** Whose the amount is that stands on every row of an order, by the sums of other columns. Default: nothing tells. */
  readonly amountLevel?: "once-per-order" | "per-row" | null;
}

/** Rows of which all cells have to be seen, with their numbers from the first data row. */
export interface RowsToCompare {
  /** Rows that may be one line of an order in two states, each with the earlier one. */
  readonly states: { readonly rows: readonly number[]; readonly earlierRows: readonly number[] };
  /** The rows of some orders that repeat one amount. */
  readonly repeatedOrders: readonly (readonly number[])[];
}

/** What finishing starts from. Every stage may look at it; none changes it, so that finishing can be done again. */
export interface RowsRead {
  readonly reader: RowReader;
  readonly watches: QuestionWatches;
  /** Row numbers. */
  readonly confirmedDuplicates: Int32Array;
  readonly compared: ComparedRows;
  readonly choices: FinishChoices;
}
