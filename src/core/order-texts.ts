import type { OrderRows, WidthColumn } from "./order-rows";
import type { RowCoverage } from "./row-coverage";
import type { Question } from "./questions";
import type { StatusCounts } from "./row-status";

/** What is needed of order rows where their columns are not: dictionaries, attribute columns and remarks. */
export interface OrderTexts extends Pick<
  OrderRows,
  "rowCount" | "memberIds" | "memberKeys" | "memberFromContact" | "attributes" | "examples" | "notes"
> {
  readonly width: Pick<WidthColumn, "basis" | "values"> | null;
}

/** Rows that are finished as the answers say, and stay where they were finished. */
export interface SettledRows {
  readonly orders: OrderTexts;
  readonly questions: readonly Question[];
  readonly statusCounts: StatusCounts;
  readonly coverage: RowCoverage;
}

/** The texts of rows, without any column that only scoring needs. */
export function orderTexts(orders: OrderRows): OrderTexts {
  const { rowCount, memberIds, memberKeys, memberFromContact, attributes, examples, notes, width } = orders;
  return {
    rowCount,
    memberIds,
    memberKeys,
    memberFromContact,
    attributes,
    examples,
    notes,
    width: width && { basis: width.basis, values: width.values },
  };
}
