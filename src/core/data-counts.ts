import type { StatusCounts } from "./row-status";
import type { Day } from "./units";

/** Order rows; every row has one status, so that the statuses add up to the rows read. */
export interface RowCounts {
  /** Data rows of the range, blank ones too. */
  readonly read: number;
  /** Sales of valid purchases. */
  readonly counted: number;
  /** All others. */
  readonly leftOut: number;
  readonly byStatus: StatusCounts;
}

/** Different people that rows name. Members, prospects and those never counted are everybody. */
export interface PeopleCounts {
  /** With a valid purchase. */
  readonly members: number;
  /** Members with a single purchase in all. */
  readonly boughtOnce: number;
  /** On an order row, but without a valid purchase. */
  readonly prospects: number;
  /** Only on rows that a person left out or that are in another currency: neither members nor prospects. */
  readonly neverCounted: number;
  /** Members not to be contacted, by the data or by a noted outcome; null where neither says anything. */
  readonly doNotContact: number | null;
  /** Of all of them, those whose id hides digits behind asterisks. */
  readonly masked: number;
}

/** Money in the currency of the data, of valid purchases unless said otherwise. Gross less refunded is net. */
export interface MoneyCounts {
  /** Null where nothing says which. */
  readonly currency: string | null;
  /** What the rows of the status "other-currency" are in; none of their money is in any of these sums. */
  readonly otherCurrencies: readonly string[];
  /** Amounts of the counted rows. */
  readonly gross: number;
  /** What went back of it, and what refunds of no sale took away. */
  readonly refunded: number;
  readonly net: number;
  /** Amounts above zero of the rows that are not counted, without totals and other currencies. */
  readonly leftOut: number;
  /** Of these, the dated ones up to the as-of day that belong to nobody: no member id, walk-ins. */
  readonly ofNobody: number;
}

/** Days of valid purchases. */
export interface DayCounts {
  readonly asOf: Day;
  /** The first and the last purchase; null without any. */
  readonly first: Day | null;
  readonly last: Day | null;
}

/**
 * How many rows, purchases and people there are and how much money, as of a day: counted once, after all rules. The
 * check before scoring, the pane, the sheets and the command line all say these numbers and count none of their own.
 */
export interface DataCounts {
  readonly rows: RowCounts;
  /** Valid purchases. */
  readonly purchases: number;
  readonly people: PeopleCounts;
  readonly money: MoneyCounts;
  readonly days: DayCounts;
}
