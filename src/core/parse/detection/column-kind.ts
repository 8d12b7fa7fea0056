import type { ColumnContent } from "./column-content";

/** What the cells of a column are, as far as they tell by themselves. "money" is a number that is written as an amount. */
export type ColumnKind = "blank" | "date" | "email" | "phone" | "money" | "number" | "text";

const MOSTLY = 0.8;
// A number of 11 digits that begins like a mobile, or one written with a country's code or in groups.
const PHONE =
  /^(\+\d[\d\s().-]{8,18}|1[3-9]\d[\d*\s-]{8,10}|0\d{1,4}[\s-]?[\d*]{2,4}[\s-]?[\d*]{3,4}|\(\d{2,4}\)\s?\d{3,4}-\d{3,4})$/;

export function columnKind(content: ColumnContent): ColumnKind {
  if (content.filled === 0) return "blank";
  if (content.dayShare >= MOSTLY && (content.dateTextShare >= MOSTLY || content.moneyShare === 0)) return "date";
  if (content.emailShare >= MOSTLY) return "email";
  if (content.texts.filter(text => PHONE.test(text)).length >= MOSTLY * content.filled) return "phone";
  if (content.numberShare < MOSTLY) return "text";
  return content.moneyShare >= 0.5 ? "money" : "number";
}
