import type { Cell } from "../../cell";
import type { Field } from "../../fields";
import { dayFromNumber, isDay, readDate } from "../dates/date-text";
import { readAmount } from "../numbers/amount-text";
import { cleanText } from "../texts/clean-text";
import { isReturnWord, wordKey } from "../texts/row-words";
import { FIELD_SYNONYMS } from "./field-synonyms";

const CELLS_READ = 200;
const SAMPLES = 3;
const ENOUGH = 0.8;
const DATE_OPTIONS = { date1904: false, rocYears: true };

/** What the first 200 filled cells of a column hold. */
export interface ColumnContent {
  readonly filled: number;
  readonly distinct: number;
  readonly dateShare: number;
  readonly numberShare: number;
  readonly phoneShare: number;
  /** Share of cells with a fraction: ids have none. */
  readonly fractionShare: number;
  readonly samples: readonly string[];
  readonly texts: readonly string[];
  readonly largestNumber: number;
}

/** Reads one column of the data rows. O(rows). */
export function columnContent(rows: readonly (readonly Cell[])[], column: number): ColumnContent {
  const texts: string[] = [];
  let dates = 0;
  let numbers = 0;
  let phones = 0;
  let fractions = 0;
  let largestNumber = -Infinity;
  for (const row of rows) {
    const cell = row[column] ?? "";
    const text = cleanText(String(cell));
    if (text === "") continue;
    texts.push(text);
    if (isDate(cell)) dates += 1;
    const value = typeof cell === "number" ? cell : typeof cell === "string" ? readAmount(cell).plain : Infinity;
    if (Number.isFinite(value)) {
      numbers += 1;
      if (!Number.isInteger(value)) fractions += 1;
      if (value > largestNumber) largestNumber = value;
    }
    if (/^\+?[\d\s()-]{3,9}[\d*\s()-]{4,11}$/.test(text)) phones += 1;
    if (texts.length === CELLS_READ) break;
  }
  const filled = texts.length;
  const distinctTexts = new Set(texts);
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    distinct: distinctTexts.size,
    dateShare: share(dates),
    numberShare: share(numbers),
    phoneShare: share(phones),
    fractionShare: share(fractions),
    samples: [...distinctTexts].slice(0, SAMPLES),
    texts,
    largestNumber,
  };
}

function isDate(cell: Cell): boolean {
  if (typeof cell === "boolean") return false;
  const day = typeof cell === "number" ? dayFromNumber(cell, false) : readDate(cell, DATE_OPTIONS);
  if (typeof day === "number") return isDay(day);
  return [day.dayFirst, day.monthFirst].some(isDay);
}

/**
 * True when the cells look like what the field holds. An empty column confirms nothing. Below a known header member ids
 * are confirmed when they repeat at all: the head of a sheet seldom holds two rows of everybody.
 */
export function confirmsField(content: ColumnContent, field: Field, knownHeader = false): boolean {
  const { filled, distinct } = content;
  if (filled === 0) return false;
  if (field === "memberId" && knownHeader && distinct < filled && distinct > 1 && content.fractionShare === 0) {
    return content.dateShare < ENOUGH || content.phoneShare >= ENOUGH;
  }
  if (field === "memberId") return looksLikeMemberIds(content);
  if (field === "orderId") return content.fractionShare === 0 && distinct >= 2 && distinct >= 0.2 * filled;
  if (field === "category") return looksLikeCategories(content);
  if (field === "age") return content.numberShare >= ENOUGH || distinct <= 20;
  switch (FIELD_SYNONYMS[field].kind) {
    case "date":
      return content.dateShare >= ENOUGH;
    case "number":
      return content.numberShare >= ENOUGH;
    case "phone":
      return content.phoneShare >= ENOUGH;
    case "flag":
      return distinct <= 6;
    case "id":
    case "text":
      return content.numberShare < ENOUGH;
  }
}

/** Two or more rows per value on average, neither dates nor fractions, and more values than a yes/no column has. */
function looksLikeMemberIds(content: ColumnContent): boolean {
  const { filled, distinct } = content;
  const repeats = distinct * 2 <= filled && distinct >= 3 && distinct >= 0.05 * filled;
  return repeats && content.fractionShare === 0 && content.dateShare < ENOUGH;
}

function looksLikeCategories(content: ColumnContent): boolean {
  const { filled, distinct } = content;
  return distinct >= 2 && distinct <= 200 && distinct * 2 <= filled && content.numberShare < ENOUGH;
}

/** True when the cells contradict the field: empty, or mostly no date or number where the field needs one. */
export function contradictsField(content: ColumnContent, field: Field): boolean {
  if (content.filled === 0) return true;
  const { kind } = FIELD_SYNONYMS[field];
  if (kind === "date") return content.dateShare < 0.5;
  return kind === "number" && field !== "age" && content.numberShare < 0.5;
}

const SALE_WORDS = new Set([
  "sale",
  "sales",
  "saleline",
  "order",
  "purchase",
  "销售",
  "销售单",
  "销售出库",
  "正常",
  "銷售",
]);

/** True when the values are words for sale, return or refund. */
export function holdsReturnWords(content: ColumnContent): boolean {
  const fitting = content.texts.filter(text => isReturnWord(text) || SALE_WORDS.has(wordKey(text)));
  return content.filled > 0 && fitting.length >= ENOUGH * content.filled;
}

/** "rate" for values up to 1 or written with 折 or %, "amount" for larger ones, null when the column does not tell. */
export function discountMeaning(content: ColumnContent): "rate" | "amount" | null {
  if (content.texts.some(text => /[折%％]/.test(text))) return "rate";
  if (!(content.largestNumber > 0)) return null;
  return content.largestNumber <= 1 ? "rate" : "amount";
}
