import type { ColumnMapping } from "../fields";

/** How the mapped columns of order rows have to be read. */
export interface OrderIngestOptions {
  readonly mapping: ColumnMapping;
  readonly date1904: boolean;
  /** The mapped date is a time of payment: a blank one makes the row "unpaid-or-cancelled" instead of "bad-date". */
  readonly blankDateMeansUnpaid: boolean;
  /** The amounts are multiplied by this: 0.01 for 分, 10000 for 万元, otherwise 1. */
  readonly amountFactor: number;
  /** Header texts by source column, to recognise header rows that repeat between the data. */
  readonly headers: readonly string[];
  /** Cells such as "上衣;裤装" count as several categories. */
  readonly splitWidth?: boolean;
  /** Dates with two- or three-digit years first are 民國 years. */
  readonly rocYears?: boolean;
  /** How many rows are expected, where that is known: room is made for them at once. More or fewer may come. */
  readonly expectedRowCount?: number;
  /** Blank member, date and status cells of an order's follow-up rows are those of the row above; a blank amount is 0. */
  readonly fillDownByOrder?: boolean;
}

/** Answers that are needed only once all rows have been seen; `finish` can be called again with other answers. */
export interface FinishChoices {
  /** Default: "once-per-order" when the data look like it (note "order-amount-repeated"), otherwise "per-row". */
  readonly orderAmountRepeated?: "per-row" | "once-per-order";
  /** Overrules what the column tells about dates such as 03/04/2025. Default when it tells nothing: day first. */
  readonly dayMonthOrder?: "day-first" | "month-first";
}

/** Row numbers count from the first data row given to `add`. */
export interface DuplicateCandidates {
  readonly rows: Int32Array;
  /** The earlier row that `rows[i]` repeats. */
  readonly firstRows: Int32Array;
}
