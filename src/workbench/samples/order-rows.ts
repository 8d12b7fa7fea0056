import type { ORDER_FIELDS } from "./order-lines";
import type { SampleCell, SampleLanguage } from "./sample-data";
import { sampleWorkbook } from "./sample-workbook";
import { ORDER_COLUMNS } from "./sheet-headers";

/** What scores, types, occasions and roles of the sample come from; phones and the like are of no use to a lesson. */
const FIELDS: readonly (typeof ORDER_FIELDS)[number][] = [
  "memberId", "memberName", "birthday", "orderId", "paidAt", "category", "brand", "product", "quantity", "listAmount",
  "discount", "paidAmount", "status", "refundAmount", "campaign", "payer", "user", "referrer", "approver", "rating",
  "doNotContact",
]; // prettier-ignore

/** The order sheet that the sample shows in a language, its header first, without the columns that no lesson needs. */
export function sampleOrderRows(language: SampleLanguage): SampleCell[][] {
  const { sheets, activeSheet } = sampleWorkbook(language);
  const orders = sheets.find(({ name }) => name === activeSheet)!;
  const columns = ORDER_COLUMNS.flatMap(({ field }, column) => (FIELDS.includes(field) ? [column] : []));
  return orders.rows.map(row => columns.map(column => row[column]!));
}
