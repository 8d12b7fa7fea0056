import type { IngestNote, OrderRows, RowExample } from "#core/order-rows";
import type { Question } from "#core/questions";
import { countStatuses, statusCode } from "#core/row-status";
import type { StatusCounts } from "#core/row-status";
import type { Day } from "#core/units";

/** How the rows fared, before or after scoring. */
export interface RowCheck {
  readonly rowCount: number;
  readonly statusCounts: StatusCounts;
  readonly examples: Readonly<Partial<Record<"bad-date" | "bad-amount", readonly RowExample[]>>>;
  readonly notes: readonly IngestNote[];
  /** Decisions about the data that a person might take otherwise, with evidence, options and what was chosen. */
  readonly questions: readonly Question[];
}

/**
 * The counts of a reading. Rows after `lastDay` (the as-of day, or today where the as-of day is the latest purchase)
 * are not counted.
 */
export function rowCheck(
  { orders, questions }: { readonly orders: OrderRows; readonly questions: readonly Question[] },
  lastDay: Day,
): RowCheck {
  const status = orders.status.slice();
  const counted = statusCode("counted");
  const later = statusCode("after-as-of");
  for (let row = 0; row < orders.rowCount; row++) {
    if (status[row] === counted && orders.day[row]! > lastDay) status[row] = later;
  }
  return {
    rowCount: orders.rowCount,
    statusCounts: countStatuses(status),
    examples: orders.examples,
    notes: orders.notes,
    questions,
  };
}
