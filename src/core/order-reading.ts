import { finishAsAnswered } from "./answered-reading";
import type { ComparedRows, DuplicateCandidates, FinishedRows, RowsOfIngest, RowsToCompare } from "./order-ingest";
import type { OrderRows } from "./order-rows";
import { orderTexts } from "./order-texts";
import type { SettledRows } from "./order-texts";
import type { QuestionInput } from "./questions";
import { rowCoverage } from "./row-coverage";
import { countStatuses } from "./row-status";

/** What the questions about rows are asked with, beside the rows themselves. */
export type Asking = Omit<QuestionInput, "evidence" | "memberCount">;

/**
 * The way of rows that have all been read to rows that can be scored, in three steps; between them somebody looks at whole
 * rows in the workbook.
 */
export interface OrderReading {
  /** First: rows that may repeat others, and the fingerprint of the input. */
  begin(): { readonly candidates: DuplicateCandidates; readonly fingerprint: string };
  /** Second, with the row numbers that do repeat others. */
  compare(confirmedDuplicates: Int32Array): RowsToCompare;
  /** Third, with what comparing told. The orders are to be scored, what is settled is told of them. */
  settle(compared: ComparedRows, asking: Asking): { readonly orders: OrderRows; readonly settled: SettledRows };
}

export function orderReading(rows: RowsOfIngest): OrderReading {
  let confirmed = new Int32Array(0);
  let plain: FinishedRows | null = null;
  return {
    begin: () => ({ candidates: rows.duplicateCandidates(), fingerprint: rows.fingerprint() }),
    compare: confirmedDuplicates => {
      confirmed = Int32Array.from(confirmedDuplicates);
      plain = rows.finishWithEvidence(confirmed);
      return plain.toCompare;
    },
    settle: (compared, asking) => {
      const toldNothing = (compared.amountLevel ?? null) === null && (compared.earlierStates?.length ?? 0) === 0;
      const first = plain;
      plain = null;
      const { orders, questions } = finishAsAnswered(
        choices =>
          first !== null && toldNothing && Object.keys(choices).length === 0
            ? first
            : rows.finishWithEvidence(confirmed, choices, compared),
        asking,
      );
      const settled = {
        orders: orderTexts(orders),
        questions,
        statusCounts: countStatuses(orders.status),
        coverage: rowCoverage(orders),
      };
      return { orders, settled };
    },
  };
}
