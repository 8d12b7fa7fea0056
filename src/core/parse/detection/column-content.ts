import type { Cell } from "../../cell";
import type { Field } from "../../fields";
import { dayFromNumber, isDay, readDate } from "../dates/date-text";
import { readAmount } from "../numbers/amount-text";
import { cleanText } from "../texts/clean-text";
import { isEmailText } from "../texts/email-text";
import { normalForm } from "../texts/normal-form";
import { isFlagWord, isReturnWord, statusMeaning, wordKey } from "../texts/row-words";
import { FIELD_KINDS } from "./field-kinds";

const CELLS_READ = 200;
/** Of a longer cell only the beginning is looked at. */
const CHARACTERS_READ = 200;
const SAMPLES = 3;
const ENOUGH = 0.8;
const DATE_OPTIONS = { date1904: false, rocYears: true };
/** Serials of 2000 to 2050: a number of this size may be a day. */
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 55153;

/** What the first 200 filled cells of a column hold. */
export interface ColumnContent {
  readonly filled: number;
  readonly distinct: number;
  readonly dateShare: number;
  /** Share of cells that are surely days: date texts, yyyymmdd, and serials of 2000 to 2050. */
  readonly dayShare: number;
  /** Share of cells that are dates written as text. */
  readonly dateTextShare: number;
  readonly numberShare: number;
  readonly phoneShare: number;
  readonly emailShare: number;
  /** Share of cells with a fraction: ids have none. */
  readonly fractionShare: number;
  /** Share of cells that are written as money: with a currency, two decimals or a mark between thousands. */
  readonly moneyShare: number;
  /** Share of cells with a digit in them. */
  readonly digitShare: number;
  readonly samples: readonly string[];
  readonly texts: readonly string[];
  readonly largestNumber: number;
  /** The numbers count the rows: 1, 2, 3, … */
  readonly countsRows: boolean;
}

/** Reads one column of the data rows. O(rows). */
export function columnContent(rows: readonly (readonly Cell[])[], column: number): ColumnContent {
  const texts: string[] = [];
  let dates = 0;
  let days = 0;
  let dateTexts = 0;
  let numbers = 0;
  let phones = 0;
  let emails = 0;
  let fractions = 0;
  let money = 0;
  let digits = 0;
  let steps = 0;
  let previous = NaN;
  let largestNumber = -Infinity;
  for (const row of rows) {
    const cell = beginningOf(row[column] ?? "");
    const text = cleanText(String(cell));
    if (text === "") continue;
    texts.push(text);
    const isText = typeof cell === "string";
    if (isDate(cell)) {
      dates += 1;
      const bare = Number(text);
      const isDayNumber = (bare >= FIRST_SERIAL && bare <= LAST_SERIAL) || (bare > 19000101 && bare < 22000000);
      if (Number.isNaN(bare)) dateTexts += 1;
      if (Number.isNaN(bare) || isDayNumber) days += 1;
    }
    const value = numberIn(cell);
    if (Number.isFinite(value)) {
      numbers += 1;
      if (!Number.isInteger(value)) fractions += 1;
      if (!Number.isInteger(value) || (isText && WRITTEN_AS_MONEY.test(text))) money += 1;
      if (value > largestNumber) largestNumber = value;
      if (value === previous + 1 && Number.isInteger(value)) steps += 1;
    }
    previous = value;
    if (PHONE.test(text) || DAMAGED_NUMBER.test(text)) phones += 1;
    if (isEmailText(text)) emails += 1;
    if (/\d/.test(text)) digits += 1;
    if (texts.length === CELLS_READ) break;
  }
  const filled = texts.length;
  const distinctTexts = new Set(texts);
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    distinct: distinctTexts.size,
    dateShare: share(dates),
    dayShare: share(days),
    dateTextShare: share(dateTexts),
    numberShare: share(numbers),
    phoneShare: share(phones),
    emailShare: share(emails),
    fractionShare: share(fractions),
    moneyShare: share(money),
    digitShare: share(digits),
    samples: samplesOf(distinctTexts),
    texts,
    largestNumber,
    countsRows: filled > 2 && steps === filled - 1,
  };
}

/** The first texts that differ by more than capitals, width or outer blanks: one member is one example. */
function samplesOf(distinctTexts: ReadonlySet<string>): string[] {
  const samples = new Map<string, string>();
  for (const text of distinctTexts) {
    const key = normalForm(text).toLowerCase();
    if (!samples.has(key)) samples.set(key, text);
    if (samples.size === SAMPLES) break;
  }
  return [...samples.values()];
}

/** An amount with a currency's sign, with decimals, or with a mark between its thousands; more than a code and digits. */
const WRITTEN_AS_MONEY =
  /[\p{Sc}\\]|\d\s?(元|円|원)$|^[A-Za-z]{1,3}\s\d|\d\s[A-Za-z\u0142]{2,3}\.?$|[.,]\d{2}\b|\d['’,.\s]\d{3}\b/u;
/** R100 and EGP0012 look like an amount with a currency, but columns of them hold ids. */
const CODE_AND_DIGITS = /^\p{L}+\d+$/u;

const PHONE = /^\+?[\d\s()-]{3,9}[\d*\s()-]{4,11}$/;
/** 1.39E+10: what a phone becomes in a number cell that is saved as text. */
const DAMAGED_NUMBER = /^\d(\.\d+)?E\+1[0-2]$/i;

function beginningOf(cell: Cell): Cell {
  return typeof cell === "string" && cell.length > CHARACTERS_READ ? cell.slice(0, CHARACTERS_READ) : cell;
}

/** The number in a cell, with a decimal comma where it can be read so only; Infinity for none. */
function numberIn(cell: Cell): number {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || CODE_AND_DIGITS.test(cell)) return Infinity;
  const { plain, european } = readAmount(cell);
  return Number.isFinite(plain) ? plain : european;
}

/** True when a cell of data, not a header, can be a day or a number. */
export function isTyped(cell: Cell): boolean {
  const beginning = beginningOf(cell);
  return Number.isFinite(numberIn(beginning)) || isDate(beginning);
}

function isDate(cell: Cell): boolean {
  if (typeof cell === "boolean" || cell === "") return false;
  const day = typeof cell === "number" ? dayFromNumber(cell, false) : readDate(cell, DATE_OPTIONS);
  if (typeof day === "number") return isDay(day);
  return isDay(day.dayFirst) || isDay(day.monthFirst) || (day.yearFirst !== undefined && isDay(day.yearFirst.day));
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
  switch (FIELD_KINDS[field]) {
    case "date":
      return content.dateShare >= ENOUGH;
    case "number":
      return content.numberShare >= ENOUGH;
    case "phone":
      return content.phoneShare >= ENOUGH;
    case "email":
      return content.emailShare >= ENOUGH;
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
  const kind = FIELD_KINDS[field];
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

/** True for a column of yes and no. */
export function holdsFlags(content: ColumnContent): boolean {
  return content.distinct <= 2 && content.filled > 0 && content.texts.every(isFlagWord);
}

/** True for few words that come again and again: kinds of goods, or states of orders. */
export function looksLikeFewWords(content: ColumnContent): boolean {
  const { filled, distinct, digitShare, emailShare } = content;
  if (distinct < 2 || distinct > 50 || distinct * 2 > filled || digitShare > 0.2 || emailShare > 0) return false;
  return !holdsFlags(content);
}

/** True when some texts are states of orders that count and others of orders that do not. */
export function namesPaidAndUnpaid(content: ColumnContent): boolean {
  const meanings = new Set(content.texts.map(statusMeaning));
  return meanings.has("counted") && (meanings.has("unpaid") || meanings.has("refunded"));
}

/** True when most of the texts are states of orders. */
export function holdsStatusWords(content: ColumnContent): boolean {
  const known = content.texts.filter(text => !["unknown", "blank"].includes(statusMeaning(text)));
  return content.filled > 0 && known.length >= ENOUGH * content.filled;
}
