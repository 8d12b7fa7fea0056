import type { DataCounts } from "#core/data-counts";
import { ROW_STATUSES } from "#core/row-status";
import type { RowStatus } from "#core/row-status";
import type { OutputWords } from "./output-words";

/** How many rows ended in a status, with its name for people. */
export interface CountedStatus {
  readonly status: RowStatus;
  /** Names the currencies of rows that are in another one. */
  readonly name: string;
  readonly rows: number;
}

/** The statuses that rows ended in, in the order of all statuses; those without a row are left out. */
export function countedStatuses(
  { rows: { byStatus }, money: { otherCurrencies } }: DataCounts,
  words: Pick<OutputWords, "rowStatus" | "otherCurrency">,
): CountedStatus[] {
  const nameOf = (status: RowStatus): string =>
    status === "other-currency" ? words.otherCurrency(otherCurrencies) : words.rowStatus[status];
  return ROW_STATUSES.filter(status => byStatus[status] > 0).map(status => ({
    status,
    name: nameOf(status),
    rows: byStatus[status],
  }));
}
