import { WIDTH_FIELDS } from "./fields";
import type { Field, HelperColumn } from "./fields";
import type { QuestionKind } from "./questions";

/** What a column can be mapped to. */
export type MappedField = Field | HelperColumn;

const AMOUNT = ["amount", "quantity", "unitPrice"] as const;
const ROW = ["memberId", "orderDate", "orderId", ...AMOUNT] as const;

/** Whose columns decide what an answer means. A guess names its field in its id, so it has none here. */
const FIELDS_OF_KIND: Readonly<Record<QuestionKind, readonly MappedField[]>> = {
  "member-stand-in": ["memberId"],
  "guessed-column": [],
  "amount-column": AMOUNT,
  "order-amount": ["orderId", ...AMOUNT],
  "order-grain": ["orderId"],
  "day-month-order": ["orderDate"],
  "swapped-dates": ["orderDate"],
  "decimal-mark": AMOUNT,
  "status-word": ["status"],
  "filtered-rows": [],
  "amount-unit": AMOUNT,
  currency: ["currency", ...AMOUNT],
  "masked-ids": ["memberId"],
  "damaged-member-ids": ["memberId"],
  "damaged-order-ids": ["orderId"],
  "phone-as-member": ["memberId", "phone", "email"],
  "shared-phones": ["memberId", "phone"],
  "shared-phone": ["memberId", "phone"],
  duplicates: ROW,
  "order-states": ["orderId", "status"],
  "rows-without-head": ["memberId", "orderId"],
  "merged-members": ["memberId"],
  "gift-lines": WIDTH_FIELDS,
  "unmatched-refunds": ["orderId", ...AMOUNT],
};

/** Fields with something in them. */
type Mapped = Readonly<Partial<Record<MappedField, unknown>>>;

/**
 * The fields, of those that are mapped, whose columns an answer to a question is about; empty for a question about no column,
 * or of no kind that there is. Width is about the first column that it can be counted on.
 *
 * @param questionId  see {@link import("./questions").QuestionOf}
 */
export function fieldsOfQuestion(questionId: string, mapped: Mapped): MappedField[] {
  const { kind, detail } = partsOfQuestionId(questionId);
  const fields = kind === "guessed-column" ? [detail as MappedField] : (FIELDS_OF_KIND[kind as QuestionKind] ?? []);
  const found = fields.filter(field => mapped[field] !== undefined && isInUse(field, mapped));
  return fields === WIDTH_FIELDS ? found.slice(0, 1) : found;
}

/** Quantity and unit price are the amount only where no amount is mapped. */
export function isInUse(field: MappedField, mapped: Mapped): boolean {
  return (field !== "quantity" && field !== "unitPrice") || mapped.amount === undefined;
}

/** The kind of a question, and what its id names beside it: a status word or a field; "" for nothing. */
export function partsOfQuestionId(questionId: string): { readonly kind: string; readonly detail: string } {
  const at = questionId.indexOf(":");
  return at < 0
    ? { kind: questionId, detail: "" }
    : { kind: questionId.slice(0, at), detail: questionId.slice(at + 1) };
}
