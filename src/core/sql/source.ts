import { WIDTH_FIELDS } from "../fields";
import type { WidthField } from "../fields";
import type { WidthBasis } from "../scoring-rules";

/** The columns of orders that the plan reads. Without an amount it is quantity times unit price. */
export const SQL_FIELDS = [
  "memberId", "orderId", "orderDate", "amount", "quantity", "unitPrice", "amountDeduction", "refundAmount", "status", "returnFlag",
  "category", "brand", "product",
] as const; // prettier-ignore

export type SqlField = (typeof SQL_FIELDS)[number];

/** Where the orders stand: one row per line of an order. Names are as they are stored, without quotes. */
export interface SqlSource {
  /** The parts of the table's name, the table itself last: database and schema, project and dataset, or none. */
  readonly table: readonly string[];
  readonly columns: Readonly<Partial<Record<SqlField, string>>>;
}

/** The field that width is counted on; null for none, as in the product. */
export function widthFieldOf({ columns }: SqlSource, basis: WidthBasis): WidthField | null {
  if (basis !== "first-mapped") return columns[basis] === undefined ? null : basis;
  return WIDTH_FIELDS.find(field => columns[field] !== undefined) ?? null;
}
