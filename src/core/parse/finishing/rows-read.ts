import type { ComparedRows, FinishChoices } from "../columns/ingest-options";
import type { RowReader } from "../columns/row-reader";
import type { AmountCandidates } from "../numbers/amount-candidates";
import type { CurrencyWatch } from "../numbers/currency";

/** What stands beside the reader and looks at columns for questions only. */
export interface QuestionWatches {
  readonly currency: CurrencyWatch;
  readonly candidates: AmountCandidates;
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
