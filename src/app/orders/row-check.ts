import type { DataCounts } from "#core/data-counts";
import type { IngestNote, RowExample } from "#core/order-rows";
import type { OrderTexts } from "#core/order-texts";
import type { Question } from "#core/questions";

/** How the rows fared, before or after scoring: the counts are the same. */
export interface RowCheck {
  readonly counts: DataCounts;
  readonly examples: Readonly<Partial<Record<"bad-date" | "bad-amount", readonly RowExample[]>>>;
  readonly notes: readonly IngestNote[];
  /** Decisions about the data that a person might take otherwise, with evidence, options and what was chosen. */
  readonly questions: readonly Question[];
}

/** What a reading tells, with the counts of its rows after all rules. */
export function rowCheck(
  reading: { readonly orders: Pick<OrderTexts, "examples" | "notes">; readonly questions: readonly Question[] },
  counts: DataCounts,
): RowCheck {
  const { orders, questions } = reading;
  return { counts, examples: orders.examples, notes: orders.notes, questions };
}
