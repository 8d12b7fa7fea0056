import type { GuessedField, WeakLink } from "./column-guesses";
import type { JoinedIds } from "./shared-ids";
import type { AttributeField, DetailField, FigureField, WidthField } from "./fields";

/** A column of repeating texts: one code per row, -1 for a blank cell. */
export interface TextColumn {
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/** The column that width is counted on. */
export interface WidthColumn extends TextColumn {
  readonly basis: WidthField;
  /** For split cells ("上衣;裤装"): per code the codes of its single categories; absent when every value is one category. */
  readonly parts?: readonly (readonly number[])[];
}

/** A remark about how the data were read that a person should see; never one per row. */
export type IngestNote =
  | { readonly code: "ids-damaged"; readonly field: "memberId" | "orderId"; readonly rowCount: number; readonly asWritten: boolean }
  | { readonly code: "member-stand-in"; readonly header: string; readonly link: WeakLink }
  | { readonly code: "column-guessed"; readonly field: GuessedField; readonly header: string }
  | { readonly code: "contacts-joined"; readonly joinedCount: number; readonly sharedCount: number }
  | { readonly code: "ids-joined"; readonly idCount: number; readonly memberCount: number }
  | { readonly code: "ids-masked"; readonly share: number; readonly maskedCount: number }
  | { readonly code: "day-month-order"; readonly order: "day-first" | "month-first"; readonly decided: boolean; readonly rowCount: number }
  | { readonly code: "dates-swapped"; readonly dateCount: number; readonly textCount: number; readonly order: "day-first" | "month-first"; readonly isSwappedBack: boolean }
  | { readonly code: "members-carried-down"; readonly rowCount: number }
  | { readonly code: "decimal-comma"; readonly rowCount: number }
  | { readonly code: "amount-scaled"; readonly factor: number }
  | { readonly code: "status-words-unknown"; readonly words: readonly string[]; readonly rowCount: number }
  | { readonly code: "order-amount-repeated"; readonly orderCount: number; readonly countsOnce: boolean }
  | { readonly code: "width-left-out"; readonly rowCount: number; readonly values: readonly string[] }
  | { readonly code: "no-campaign"; readonly rowCount: number; readonly words: readonly string[] }
  | { readonly code: "category-missing"; readonly rowCount: number }; // prettier-ignore

/**
 * Order rows as typed columns, all of length `rowCount`. This is what crosses to the worker: arrays are transferred,
 * only the dictionaries are cloned.
 */
export interface OrderRows {
  readonly rowCount: number;
  /** RowStatus codes as far as a row alone tells; "after-as-of" is decided later, when the as-of day is known. */
  readonly status: Uint8Array;
  /** Codes into `memberIds`; -1 where no member is known. */
  readonly member: Int32Array;
  /** Member ids as first written in the data, wrappers stripped; never masked. */
  readonly memberIds: readonly string[];
  /** The same ids normalised (NFKC, trimmed, upper case): equal keys are one member. */
  readonly memberKeys: readonly string[];
  /** 1 for a member whose id is a phone number or an e-mail that stands in for a blank id; null when there is none. */
  readonly memberFromContact: Uint8Array | null;
  /** Ids of these rows that a person counts as the member of another id; null when there are none. */
  readonly joinedIds: JoinedIds | null;
  /** Days since 1970-01-01; NO_DAY where the date is blank or unreadable. */
  readonly day: Int32Array;
  /** Order id codes, -1 where blank; null when no order id is mapped. */
  readonly order: Int32Array | null;
  /**
   * Row amount; NaN where blank or unreadable. A "refund" row below zero takes money back from a purchase (same member
   * and order id); a "refund" row of zero or more is a purchase that was itself refunded in full: ignore its amount.
   * A "counted" row may hold 0 when the order's amount stands on another of its rows.
   */
  readonly amount: Float64Array;
  /** Refunded part of the row, 0 or more; null when not mapped. */
  readonly refund: Float64Array | null;
  /** What the amounts of rows that may count are in; null where nothing says it, or where rows name several. */
  readonly currency: string | null;
  /** The currencies of the "other-currency" rows, most rows first. */
  readonly otherCurrencies: readonly string[];
  /** Rows that wait to be paid; null when there are none. */
  readonly unpaid: UnpaidRows | null;
  /** Refunds of no sale that is known on the as-of day lower nothing: a person decided so. */
  readonly ignoresUnmatchedRefunds: boolean;
  /** The width basis; null when none of category, brand or product is mapped. */
  readonly width: WidthColumn | null;
  /** 1 where the row says that the member must not be contacted; null when not mapped. */
  readonly optOut: Uint8Array | null;
  readonly attributes: Readonly<Partial<Record<AttributeField, TextColumn>>>;
  readonly details: Readonly<Partial<Record<DetailField, TextColumn>>>;
  /** The recipient column says that it names who uses the goods; else it names who takes them in, which is a proxy. */
  readonly recipientIsUser: boolean;
  /** As they stand, but in the unit of the amounts where they are money; NaN where blank or no number. */
  readonly figures: Readonly<Partial<Record<FigureField, Float64Array>>>;
  /** Days since 1970-01-01; NO_DAY where blank, unreadable, or a day that systems write for "unknown". Null when not mapped. */
  readonly birthday: Int32Array | null;
  /** First and last rows (zero-based from the first data row) of a status, for messages that name rows: up to 5 each. */
  readonly examples: Readonly<Partial<Record<"bad-date" | "bad-amount", readonly RowExample[]>>>;
  readonly notes: readonly IngestNote[];
}

/** Rows of "unpaid-or-cancelled" whose order was not called off, and what they would have brought. */
export interface UnpaidRows {
  /** Row numbers, ascending. */
  readonly rows: Int32Array;
  /** 0 where it is blank, unreadable, the order's that stands on another row, or on a row that repeats another. */
  readonly amount: Float64Array;
}

/** A row that could not be read, with the text that stood there. */
export interface RowExample {
  readonly row: number;
  readonly text: string;
}
