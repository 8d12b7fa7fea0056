import type { SharedPhoneIds } from "./shared-ids";
import type { SwappedDates } from "./parse/dates/swapped-dates";

/**
 * What the rows say about decisions that a person might take otherwise: counts, totals and examples, never a row of its
 * own. Row numbers count from the first data row. Everything is empty or zero where nothing was found.
 */
export interface IngestEvidence {
  readonly rowCount: number;
  readonly countedRowCount: number;
  /** Totals over counted rows of the columns named in `OrderIngestOptions.amountCandidates`. */
  readonly candidateTotals: readonly ColumnTotal[];
  /** By currency, over rows that would count; more than one entry means that amounts cannot be added up. */
  readonly currencies: readonly CurrencyShare[];
  readonly orders: OrderGrain | null;
  readonly dates: DateEvidence;
  readonly decimals: DecimalEvidence;
  /** What the header makes of the amounts, whatever was chosen: see `OrderIngestOptions.amountFactor`. */
  readonly amountFactor: number;
  readonly unknownStatusWords: readonly WordShare[];
  readonly damagedMemberIds: RowShare;
  readonly damagedOrderIds: RowShare;
  readonly maskedMemberIds: MaskedShare;
  /** Counted rows whose width value is no kind of goods: freight, deposits, and gifts that were not paid for. */
  readonly giftLines: RowShare & { readonly values: readonly string[] };
  /** Rows that repeat an earlier one cell by cell, and those of them that are copies and no lines of their own. */
  readonly duplicates: RowShare & {
    readonly total: number;
    readonly copiedCount: number;
    readonly copiedTotal: number;
  };
  /** Rows whose order stands again further down, in a later state. */
  readonly orderStates: RowShare & { readonly orderCount: number; readonly total: number };
  /** Rows without a member of their own that take that of the row above or of their order. */
  readonly rowsWithoutHead: RowShare & { readonly total: number };
  /** Sales without a member below a row that names one, in so many blocks; evident where they stand as below a merged cell. */
  readonly mergedMembers: RowShare & {
    readonly total: number;
    readonly blockCount: number;
    readonly isEvident: boolean;
  };
  /** Rows without a member id that have a phone or an e-mail. */
  readonly phoneAsMember: ContactShare;
  /** Ids that have one phone. */
  readonly sharedPhones: SharedPhoneIds;
  /** Rows below zero whose order has no sale in the data. */
  readonly unmatchedRefunds: RowShare & { readonly total: number };
}

export interface RowShare {
  readonly rowCount: number;
  /** The first of them, up to five. */
  readonly exampleRows: readonly number[];
}

/** Rows without a member id, by what their phone or e-mail tells; the same whatever was chosen. */
export interface ContactShare extends RowShare {
  /** Rows whose contact exactly one id has on other rows. */
  readonly joinedCount: number;
  /** Rows whose contact several ids have, or whose phone and e-mail name two. */
  readonly sharedCount: number;
  /** The contact of the first row that is joined, as written, and the id that has it; in full. */
  readonly example: { readonly contact: string; readonly memberId: string } | null;
}

export interface ColumnTotal {
  readonly column: number;
  readonly total: number;
  /** Counted rows in which the column holds a number. */
  readonly filledCount: number;
}

export interface CurrencyShare {
  readonly currency: string;
  readonly rowCount: number;
  readonly total: number;
}

export interface WordShare {
  readonly word: string;
  readonly rowCount: number;
}

export interface MaskedShare {
  /** Member ids with an asterisk. */
  readonly maskedCount: number;
  /** Of all member ids, 0 to 1. */
  readonly share: number;
  readonly examples: readonly string[];
}

/** True when so many ids are masked (more than a fifth) that different people would become one member. */
export function tooManyMasked({ share }: MaskedShare): boolean {
  return share > 0.2;
}

/** Whether rows below a named member are the member's, unless a person says otherwise. */
export function mergedMembersDefault({
  isEvident,
}: Pick<IngestEvidence["mergedMembers"], "isEvident">): "carry-down" | "leave-out" {
  return isEvident ? "carry-down" : "leave-out";
}

/** Whose an amount is that stands on every row of an order; null when nothing tells. */
export type AmountLevel = "once-per-order" | "per-row" | null;

/** True when it is worth asking: unless it is proven, one order is enough where half of all repeat their amount. */
export function isAmountInDoubt(repeatedCount: number, severalLinesCount: number, level: AmountLevel): boolean {
  if (level === "per-row") return false;
  return level !== null || (repeatedCount > 0 && repeatedCount * 2 >= severalLinesCount);
}

/** How rows and orders go together, over counted rows with an order id. */
export interface OrderGrain {
  readonly orderCount: number;
  readonly rowCount: number;
  readonly severalRowsOrderCount: number;
  /** Rows of the largest order. */
  readonly largestOrder: number;
  /** Orders of several rows that are not just one row repeated. */
  readonly severalLinesOrderCount: number;
  /** Those of them that repeat one amount on all of their rows. */
  readonly repeatedOrderCount: number;
  /** Whose the repeated amount is; null when nothing tells. */
  readonly amountLevel: AmountLevel;
  readonly totalPerRow: number;
  readonly totalOncePerOrder: number;
  /** The first rows of orders that repeat an amount, up to five. */
  readonly exampleRows: readonly number[];
}

export interface DateEvidence {
  /** Rows whose day depends on whether day or month comes first. */
  readonly ambiguousCount: number;
  readonly order: "day-first" | "month-first";
  /** False when no date of the column proves an order, or when some prove one and some the other. */
  readonly decided: boolean;
  /** Dates whose day and month a program may have swapped; null when nothing says so. */
  readonly swapped: SwappedDates | null;
}

export interface DecimalEvidence {
  /** Rows that can be read with a decimal comma and then are another number, or one at all. */
  readonly ambiguousCount: number;
  readonly mark: "comma" | "dot";
  /** False when nothing tells which mark it is, or when rows disagree. */
  readonly decided: boolean;
}
