/** What a column of order rows can mean. The header words of each field are in `parse/detection/words`, one file per language. */
export const FIELDS = [
  "memberId", "orderDate", "amount", "category", "orderId", "memberName", "phone", "email", "store", "salesperson", "brand",
  "channel", "listAmount", "discount", "discountRate", "quantity", "unitPrice", "status", "returnFlag", "refundAmount",
  "payer", "recipient", "referrer", "approver", "campaign", "birthday", "age", "gender", "income", "occupation",
  "education", "feedbackScore", "memberLevel", "product", "optOut",
] as const; // prettier-ignore

export type Field = (typeof FIELDS)[number];

/**
 * Columns that say how to read others: `amountDeduction` is subtracted from the amount, `currency` names its currency. A
 * `firstName` and a `lastName` are joined where the member's name, or the member itself, is mapped to one of them; the two
 * come and go together.
 */
export const HELPER_COLUMNS = ["amountDeduction", "currency", "firstName", "lastName"] as const;

export type HelperColumn = (typeof HELPER_COLUMNS)[number];

/**
 * Which source column (zero-based) holds each field. Without `amount`, `quantity` times `unitPrice` is the amount.
 */
export type ColumnMapping = Readonly<Partial<Record<Field | HelperColumn, number>>>;

/** True for a column that holds one part of a name in two. */
export function isJoinedName({ firstName, lastName }: ColumnMapping, column: number | undefined): boolean {
  return column !== undefined && lastName !== undefined && (column === firstName || column === lastName);
}

/** Fields whose texts travel to the members table and the summary as they stand. */
export const ATTRIBUTE_FIELDS = [
  "memberName", "phone", "email", "store", "salesperson", "channel", "gender", "age", "birthday",
] as const; // prettier-ignore

export type AttributeField = (typeof ATTRIBUTE_FIELDS)[number];

/**
 * Fields whose texts only the scorer looks at, row by row: what a purchase was part of, who took part in it, what is
 * known of its member.
 */
export const DETAIL_FIELDS = [
  "brand", "campaign", "payer", "recipient", "referrer", "approver", "income", "occupation", "education",
  "feedbackScore", "discountRate", "memberLevel",
] as const; // prettier-ignore

export type DetailField = (typeof DETAIL_FIELDS)[number];

/** Numbers beside the amount of a row, in the unit of the data; the scorer's, too. */
export const FIGURE_FIELDS = ["listAmount", "discount", "quantity"] as const;

export type FigureField = (typeof FIGURE_FIELDS)[number];

/** Attributes that say whose a row without a member id is, in the order of preference. */
export const CONTACT_FIELDS = ["phone", "email"] as const satisfies readonly AttributeField[];

export type ContactField = (typeof CONTACT_FIELDS)[number];

/** Columns that width can be counted on, in the order of preference. */
export const WIDTH_FIELDS = ["category", "brand", "product"] as const;

export type WidthField = (typeof WIDTH_FIELDS)[number];
