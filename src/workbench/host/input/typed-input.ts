import { parseValue } from "numfmt";
import { cellError, TYPEABLE_ERRORS, type CellValue } from "../grid/cell-values";
import { DAYS_1900_TO_1904 } from "./render-text";

/** The switchable part of the rules for typing; see `HostRules`. */
export interface TypingRules {
  readonly textFormatKeepsText: boolean;
  readonly leadingAtIsFormula: boolean;
  readonly typingSetsFormat: boolean;
}

/** What typing a text makes of a cell. */
export interface TypedCell {
  /** The stored value; for a formula null: its result is not known here. */
  readonly value: CellValue;
  /** The formula with its `=`, or null. */
  readonly formula: string | null;
  /** The number format the cell takes, or null to keep its own. */
  readonly numberFormat: string | null;
}

// Formats Excel chooses for what was typed, by built-in number [unverified, general Excel behaviour];
// 14 = m/d/yyyy for ISO dates is documented [issue #229].
const FORMATS_BY_ID: Readonly<Record<number, string>> = {
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
};
const DATE_IDS = new Set([14, 15, 16, 17, 22]);
const HAS_DIGIT = /\d/;
const PLAIN_WHOLE_NUMBER = /^\d{1,15}$/;
const LETTER_FIRST = /^[A-Za-z]/;

/**
 * What a text becomes when it is typed into a cell, which is what assigning `Range.values` does
 * [docs: types Range.values]. Parsing is en-US whatever the locale [docs: types Range.values; issue #1559].
 * Numbers keep 15 digits [inferred]; "00123" becomes 123 [docs: Emurasoft/excel-csv-import excel.ts];
 * `=`, `+`, `-` start a formula unless the text is a number [docs: types Range.values];
 * a leading apostrophe makes the rest text and is not part of it [issue #6687].
 * Day and month without a year take the current year, as numfmt reads the clock.
 */
export function typeText(text: string, cellFormat: string, date1904: boolean, rules: TypingRules): TypedCell {
  if (text === "") return { value: null, formula: null, numberFormat: null };
  if (cellFormat === "@" && rules.textFormatKeepsText) return keep(text);
  const first = text.charCodeAt(0);
  if (first === APOSTROPHE) return keep(text.slice(1));
  if (first === EQUALS && text.length > 1) return { value: null, formula: text, numberFormat: null };
  if (HAS_DIGIT.test(text)) {
    const parsed = parse(text, cellFormat, date1904, rules);
    if (parsed !== null) return parsed;
  } else {
    const upper = text.trim().toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") return keep(upper === "TRUE");
    if (first === HASH && TYPEABLE_ERRORS.includes(upper)) return keep(cellError(upper));
  }
  if ((first === PLUS || first === MINUS) && text.length > 1) {
    return { value: null, formula: `=${text}`, numberFormat: null };
  }
  if (first === AT && text.length > 1 && rules.leadingAtIsFormula) {
    return { value: null, formula: `=${text}`, numberFormat: null };
  }
  return first === HASH && TYPEABLE_ERRORS.includes(text.toUpperCase())
    ? keep(cellError(text.toUpperCase()))
    : keep(text);
}

const APOSTROPHE = 39;
const EQUALS = 61;
const PLUS = 43;
const MINUS = 45;
const AT = 64;
const HASH = 35;

function keep(value: CellValue): TypedCell {
  return { value, formula: null, numberFormat: null };
}

function parse(text: string, cellFormat: string, date1904: boolean, rules: TypingRules): TypedCell | null {
  if (PLAIN_WHOLE_NUMBER.test(text)) return keep(Number(text));
  // "A12", "SKU-7": letters first can only be a month's name.
  if (LETTER_FIRST.test(text) && !MONTH_FIRST.test(text)) return null;
  const parsed = parseValue(text) as { value: unknown; formatId?: number } | null | undefined;
  if (parsed === null || parsed === undefined || typeof parsed.value !== "number") return null;
  const id = parsed.formatId ?? 0;
  const value = date1904 && DATE_IDS.has(id) ? parsed.value - DAYS_1900_TO_1904 : parsed.value;
  const numberFormat = cellFormat === "General" && rules.typingSetsFormat ? (FORMATS_BY_ID[id] ?? null) : null;
  return { value, formula: null, numberFormat };
}

const MONTH_FIRST = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
