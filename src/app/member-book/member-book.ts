import type { OrderTexts } from "#core/order-texts";
import type { ScoredMembers } from "#core/scored-members";
import type { Inspection } from "../orders/inspection";
import type { OrderDictionaries } from "../outputs/part/run-content";

/**
 * The scored members of some orders with their full names, phones and ids: what the pane answers from about any of them
 * without writing a cell. It lives as long as the pane and is never written.
 */
export interface MemberBook {
  /** The orders that it is of. */
  readonly inspection: Inspection;
  readonly scored: ScoredMembers;
  /** Dictionaries only: the attribute columns have no row codes. `memberIds` names the rows to the scorer. */
  readonly texts: BookTexts;
}

export interface BookTexts extends OrderDictionaries, Pick<OrderTexts, "memberKeys"> {
  /** Of the width column as the data have it, whatever a look-up made of it; null without one. */
  readonly dataWidthValues: readonly string[] | null;
}

const NO_CODES = new Int32Array(0);

/** The book of orders that were just scored; their row-level arrays may be gone already. */
export function memberBook(orders: OrderTexts, scored: ScoredMembers, inspection: Inspection): MemberBook {
  const { memberIds, memberKeys } = orders;
  const attributes = Object.fromEntries(
    Object.entries(orders.attributes).map(([field, { values }]) => [field, { values, codes: NO_CODES }]),
  );
  const dataWidthValues = orders.width?.values ?? null;
  const widthValues = widthTexts(scored, dataWidthValues);
  return { inspection, scored, texts: { memberIds, memberKeys, attributes, widthValues, dataWidthValues } };
}

/** The same members, scored by other rules. */
export function scoredAnew(book: MemberBook, scored: ScoredMembers): MemberBook {
  const widthValues = widthTexts(scored, book.texts.dataWidthValues);
  return { ...book, scored, texts: { ...book.texts, widthValues } };
}

/** The texts behind the width of a scoring, of data with these; null where width was not measured. */
export function widthTexts(scored: ScoredMembers, inData: readonly string[] | null): readonly string[] | null {
  return scored.topWidthValues === null ? null : (scored.lookedUpWidthValues ?? inData);
}
