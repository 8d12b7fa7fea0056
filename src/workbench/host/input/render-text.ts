import { format } from "numfmt";
import { isCellError, type CellValue } from "../grid/cell-values";

/** Days between the two date systems: serial 0 of 1904 is 1462 of 1900. */
export const DAYS_1900_TO_1904 = 1462;

/**
 * What a cell displays: `Range.text`. Column width plays no part [docs: types Range.text].
 * Rendering of format codes is the numfmt package's, in en-US whatever the workbook's locale [unverified].
 */
export function renderText(value: CellValue, numberFormat: string, date1904 = false): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@")) return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && numberFormat === "@") return format("General", value);
  const shown = typeof value === "number" && date1904 && isDateCode(numberFormat) ? value + DAYS_1900_TO_1904 : value;
  return format(numberFormat, shown, { throws: false, invalid: "###" });
}

const DATE_CODES = new Map<string, boolean>();

function isDateCode(numberFormat: string): boolean {
  let known = DATE_CODES.get(numberFormat);
  if (known === undefined) {
    known = /[ymdhs]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "")) && !/General/i.test(numberFormat);
    DATE_CODES.set(numberFormat, known);
  }
  return known;
}
