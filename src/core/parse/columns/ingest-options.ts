import type { ColumnMapping } from "../../fields";
import type { OneMemberChoice } from "../../shared-ids";
import type { Day } from "../../units";

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
  /** The column of brands, whatever width is counted on; the chunks must hold it. */
  readonly brandColumn?: number;
  /** Cells such as "上衣;裤装" count as several categories. */
  readonly splitWidth?: boolean;
  /** Dates with two- or three-digit years first are 民國 years. */
  readonly rocYears?: boolean;
  /** How many rows are expected, where that is known: room is made for them at once. More or fewer may come. */
  readonly expectedRowCount?: number;
  /** Blank member, date and status cells of an order's follow-up rows are those of the row above; a blank amount is 0. */
  readonly fillDownByOrder?: boolean;
  /** The as-of day: refunds and sales after it are not looked for one another. Default: no day is too late. */
  readonly lastDay?: Day;
  /** The header of the amount, or the system that wrote it, says that it is an order's and not a line's. */
  readonly amountSaysOrder?: boolean;
  /** Columns to add up, so that a person can compare them with the amount; the chunks must hold them. */
  readonly amountCandidates?: readonly number[];
}

/** Answers that are needed only once all rows have been seen; `finish` can be called again with other answers. */
export interface FinishChoices {
  /** Default: what `amountLevel` finds, and "per-row" where nothing tells. */
  readonly orderAmountRepeated?: "per-row" | "once-per-order";
  /** Overrules what the column tells about dates such as 03/04/2025. Default when it tells nothing: day first. */
  readonly dayMonthOrder?: "day-first" | "month-first";
  /** Dates whose day and month may be swapped. Default "as-they-stand", unless the rows stand in order only when swapped. */
  readonly trueDates?: "as-they-stand" | "swap";
  /** Overrules what the column tells about 1.299,00 and 12,50. */
  readonly decimalMark?: "comma" | "dot";
  /** Overrules `OrderIngestOptions.amountFactor`: 1 leaves amounts as written. */
  readonly amountFactor?: number;
  /** Only rows in this currency count, and rows that name none; the others are "other-currency". Default: all rows. */
  readonly currency?: string;
  /** Status words, as written, whose rows are "unpaid-or-cancelled". Default: unknown words count. */
  readonly uncountedStatusWords?: readonly string[];
  /** Rows, such as those that a filter hides, that are "left-out". Default: none. */
  readonly leftOutRows?: Int32Array;
  /**
   * Confirmed duplicates. Default "copies": those that stand apart from what they repeat are left out, equal lines side
   * by side in one order count.
   */
  readonly duplicates?: "copies" | "leave-out" | "count";
  /** Lines that stand in the data in several states of their order. Default "last": only the last of them counts. */
  readonly orderStates?: "last" | "count";
  /** Rows that lack a member, or everything but the amount. Default "join": see `joinRows`. */
  readonly rowsWithoutHead?: "join" | "leave-out";
  /** Sales without a member below one that names one. Default: "carry-down" where `rowsBelowMembers` finds it evident. */
  readonly mergedMembers?: "carry-down" | "leave-out";
  /** Default "by-day": rows with a damaged order id have none. */
  readonly damagedOrderIds?: "by-day" | "as-written";
  /** Default "leave-out": rows whose member id has lost digits are "no-member-id". */
  readonly damagedMemberIds?: "as-written" | "leave-out";
  /** Ids with an asterisk. Default "as-written". "leave-out" makes their rows "no-member-id". */
  readonly maskedMemberIds?: "as-written" | "leave-out";
  /**
   * Where the member id is blank and a phone or an e-mail is there. Default "join": the row is that of the one id that has
   * it elsewhere; where no one has, the contact is a member of its own, as it always is with "use".
   */
  readonly phoneAsMember?: "join" | "use" | "leave-out";
  /** Ids that have one phone. Default: each is a member. */
  readonly oneMember?: OneMemberChoice;
  /** Width values that are no kind of goods. Default "leave-out". */
  readonly giftLines?: "leave-out" | "count";
  /** Default "order": rows of one order id are one purchase. "row": each counted row is one. */
  readonly orderGrain?: "order" | "row";
  /** Default "subtract": refunds of no sale lower the member's net amount. */
  readonly unmatchedRefunds?: "subtract" | "ignore";
}

/** Row numbers count from the first data row given to `add`. */
export interface DuplicateCandidates {
  readonly rows: Int32Array;
  /** The earlier row that `rows[i]` repeats. */
  readonly firstRows: Int32Array;
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
