/** What a column of order rows can mean. The header words of each field are in `parse/detection/words`, one file per language. */
export const FIELDS = [
  "memberId", "orderDate", "amount", "category", "orderId", "memberName", "phone", "email", "store", "salesperson", "brand",
  "channel", "listAmount", "discount", "discountRate", "quantity", "unitPrice", "status", "returnFlag", "refundAmount",
  "payer", "recipient", "referrer", "approver", "campaign", "birthday", "age", "gender", "income", "occupation",
  "education", "feedbackScore", "memberLevel", "product", "optOut",
] as const; // prettier-ignore

export type Field = (typeof FIELDS)[number];

/** Columns that say how to read the amount: `amountDeduction` is subtracted from it, `currency` names its currency. */
export const HELPER_COLUMNS = ["amountDeduction", "currency"] as const;

export type HelperColumn = (typeof HELPER_COLUMNS)[number];

/**
 * Which source column (zero-based) holds each field. Without `amount`, `quantity` times `unitPrice` is the amount.
 */
export type ColumnMapping = Readonly<Partial<Record<Field | HelperColumn, number>>>;

/** Fields whose texts travel to the members table and the summary as they stand. */
export const ATTRIBUTE_FIELDS = [
  "memberName", "phone", "email", "store", "salesperson", "channel", "gender", "age",
] as const; // prettier-ignore

export type AttributeField = (typeof ATTRIBUTE_FIELDS)[number];

/** Attributes that say whose a row without a member id is, in the order of preference. */
export const CONTACT_FIELDS = ["phone", "email"] as const satisfies readonly AttributeField[];

export type ContactField = (typeof CONTACT_FIELDS)[number];

/** Columns that width can be counted on, in the order of preference. */
export const WIDTH_FIELDS = ["category", "brand", "product"] as const;

export type WidthField = (typeof WIDTH_FIELDS)[number];
