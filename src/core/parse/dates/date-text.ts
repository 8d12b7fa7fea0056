import { NO_DAY, dayFromCivil, dayFromSerial } from "../../units";
import type { Day, ExcelSerial } from "../../units";
import { cleanText, isDash } from "../texts/clean-text";
import { foldLatin } from "../texts/fold-latin";
import { monthOfName } from "./month-names";
import { normalForm } from "../texts/normal-form";

/** In a column of days NO_DAY means blank; this means that something stands there which is no date. */
export const UNREADABLE_DAY = -2147483647 as Day;

/** True for a day that stands in a calendar: neither blank nor unreadable. */
export function isDay(day: number): boolean {
  return day !== NO_DAY && day !== UNREADABLE_DAY;
}

/** What a text says about a date: one day, or two when day and month cannot be told apart from this text alone. */
export interface ReadDate {
  readonly dayFirst: Day;
  readonly monthFirst: Day;
  /** What this text proves about its column. */
  readonly proves: "day-first" | "month-first" | null;
  /** Only for years of two digits such as 26/03/14, where the year may lead; the whole column shows whether it does. */
  readonly yearFirst?: YearFirst;
}

export interface YearFirst {
  /** The day when the first part is the year; UNREADABLE_DAY when it cannot be. */
  readonly day: Day;
  /** The two parts that may be the year. */
  readonly first: number;
  readonly last: number;
  /** The last part cannot be the year. */
  readonly only: boolean;
}

export interface DateOptions {
  readonly date1904: boolean;
  readonly rocYears: boolean;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** Numbers from here to below the last are dates as Excel stores them. */
export const FIRST_SERIAL = 20_000;
export const LAST_SERIAL = 80_001;

/**
 * The day in a number cell: a serial from 20000 to 80000, 20250314, 202503140534, 20250314053455, or Unix seconds or
 * milliseconds of 2000 to 2099 (UTC day). 0 is blank.
 */
export function dayFromNumber(value: number, date1904: boolean): Day {
  if (value >= FIRST_SERIAL && value < LAST_SERIAL) return dayFromSerial(value as ExcelSerial, date1904);
  if (value === 0) return NO_DAY;
  if (value >= 19000101 && value <= 21991231) return dayFromDigits(value);
  if (value >= 946684800 && value < 4102444800) return Math.floor(value / 86400) as Day;
  if (value >= 190001010000 && value <= 219912312359) return dayFromDigits(Math.floor(value / 1e4));
  if (value >= 946684800000 && value < 4102444800000) return Math.floor(value / 86400000) as Day;
  if (value >= 19000101000000 && value <= 21991231235959) return dayFromDigits(Math.floor(value / 1e6));
  return UNREADABLE_DAY;
}

function dayFromDigits(yyyymmdd: number): Day {
  if (!Number.isInteger(yyyymmdd)) return UNREADABLE_DAY;
  const year = Math.floor(yyyymmdd / 10000);
  return dayFromCivil(year, Math.floor(yyyymmdd / 100) % 100, yyyymmdd % 100) ?? UNREADABLE_DAY;
}

/**
 * The day of "2025-03-14" with any of - / . between, one or two digits for month and day, and "" or a plain
 * " 05:34(:55)" behind. NO_DAY when the text is anything else: then ask {@link readDate}. No allocation.
 */
export function quickDay(text: string): Day {
  const length = text.length;
  if (length < 8 || length > 19) return NO_DAY;
  let year = 0;
  for (let index = 0; index < 4; index += 1) {
    const digit = text.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) return NO_DAY;
    year = year * 10 + digit;
  }
  const separator = text.charCodeAt(4);
  if (separator !== 0x2d && separator !== 0x2f && separator !== 0x2e) return NO_DAY;
  let index = 5;
  let month = text.charCodeAt(index) - 0x30;
  if (!(month >= 0 && month <= 9)) return NO_DAY;
  index += 1;
  let digit = text.charCodeAt(index) - 0x30;
  if (digit >= 0 && digit <= 9) {
    month = month * 10 + digit;
    index += 1;
  }
  if (text.charCodeAt(index) !== separator) return NO_DAY;
  index += 1;
  let day = text.charCodeAt(index) - 0x30;
  if (!(day >= 0 && day <= 9)) return NO_DAY;
  index += 1;
  digit = text.charCodeAt(index) - 0x30;
  if (digit >= 0 && digit <= 9) {
    day = day * 10 + digit;
    index += 1;
  }
  if (index < length) {
    const gap = text.charCodeAt(index);
    if ((gap !== 0x20 && gap !== 0x54) || !isClock(text, index + 1)) return NO_DAY;
  }
  if (year < FIRST_YEAR || year > LAST_YEAR) return NO_DAY;
  return dayFromCivil(year, month, day) ?? UNREADABLE_DAY;
}

/** True when the text from `start` on is digits and single colons, such as 5:34 or 05:34:55. */
function isClock(text: string, start: number): boolean {
  let digits = 0;
  let colons = 0;
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) {
      digits += 1;
      if (digits > 2) return false;
    } else if (code === 0x3a && digits > 0) {
      digits = 0;
      colons += 1;
    } else return false;
  }
  return digits > 0 && colons >= 1 && colons <= 2;
}

// The printed clock and offset are recognised but not used: the day as printed is the local day.
const CLOCK =
  "(?:[T\\s]*(?:(?:星期|週|周)[一二三四五六日天])?[T\\s]*(?:上午|下午|凌晨|晚上|中午|早上|午前|午後|오전|오후)?\\s*" +
  "(?:\\d{1,2}(?:[:时時点點시]\\d{0,2}(?:[:分분]\\d{0,2}(?:[秒초]|[.,]\\d+)?)?[分분]?)?)?\\s*(?:[ap]\\.?m\\.?)?\\s*" +
  "(?:z|utc|gmt|cst|[+-]\\d{2}:?\\d{2}|\\([a-z ]+\\))*)$";
const YEAR_FIRST = new RegExp(
  `^(民國|民国)?\\s*(\\d{2,4})\\s*[-/.年년]\\s*(\\d{1,2})\\s*[-/.月월]\\s*(\\d{1,2})(?:[日号號일]|\\.(?!\\d)|(?!\\d))${CLOCK}`,
  "i",
);
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)${CLOCK}`, "i");
const SHORT_YEAR = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)${CLOCK}`, "i");
const DAY_NAME = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?";
const NAMED_MIDDLE = new RegExp(
  `^${DAY_NAME}(\\d{1,2})[-\\s/.]*(?:de\\s+)?([a-z]{3,10})\\.?[-\\s/,.]*(?:de[l]?\\s+)?(\\d{4}|\\d{2})(?!\\d)${CLOCK}`,
  "i",
);
const NAMED_FIRST = new RegExp(
  `^${DAY_NAME}([a-z]{3,10})\\.?[-\\s/]+(\\d{1,2})(?:st|nd|rd|th)?,?[-\\s/]+(\\d{4}|\\d{2})(?!\\d),?${CLOCK}`,
  "i",
);
const NUMBER = /^\d{4,14}(\.\d+)?$/;
const ZERO_DATE = /^0{4}[-/]0{2}[-/]0{2}/;

const NOTHING: ReadDate = one(NO_DAY);
const NO_DATE: ReadDate = one(UNREADABLE_DAY);

/**
 * Reads any date text of the list in the tests. Blank, "-" and 0000-00-00 are NO_DAY, what is no date (or a day that
 * does not exist) is UNREADABLE_DAY. Short years count as 民國 years only behind that word or with `rocYears`.
 */
export function readDate(text: string, options: DateOptions): ReadDate {
  const clean = cleanText(text);
  if (clean === "" || isDash(clean) || clean === "0" || ZERO_DATE.test(clean)) return NOTHING;
  const quick = quickDay(clean);
  if (quick !== NO_DAY) return one(quick);
  if (clean.length > 60) return NO_DATE;
  const plain = cleanText(normalForm(clean)).replace(/\s+/g, " ");
  if (NUMBER.test(plain)) {
    if (options.rocYears && /^[01]?\d{6}$/.test(plain)) return one(rocDigits(plain));
    return one(dayFromNumber(Number(plain), options.date1904));
  }
  const shortYear = SHORT_YEAR.exec(plain);
  if (shortYear && !options.rocYears) return readShortYear(shortYear);
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst) return one(dayOfYearFirst(yearFirst, options));
  const yearLast = YEAR_LAST.exec(plain);
  if (yearLast) return readYearLast(Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4]), yearLast[2] === ".");
  if (shortYear) return readShortYear(shortYear);
  const latin = foldLatin(plain);
  const middle = NAMED_MIDDLE.exec(latin);
  if (middle) return one(namedDay(fullYear(middle[3]!), middle[2]!, Number(middle[1])));
  const first = NAMED_FIRST.exec(latin);
  return first ? one(namedDay(fullYear(first[3]!), first[1]!, Number(first[2]))) : NO_DATE;
}

function one(day: Day): ReadDate {
  return { dayFirst: day, monthFirst: day, proves: null };
}

function rocDigits(digits: string): Day {
  const year = Number(digits.slice(0, -4)) + 1911;
  return dayFromCivil(year, Number(digits.slice(-4, -2)), Number(digits.slice(-2))) ?? UNREADABLE_DAY;
}

function dayOfYearFirst(parts: RegExpExecArray, options: DateOptions): Day {
  const written = parts[2]!;
  const roc = written.length < 4 && (parts[1] !== undefined || options.rocYears);
  // 26年3月14日 says itself that the year comes first; 026/3/14 is nothing.
  const short = !roc && written.length === 2 && /[年년]/.test(parts[0]);
  if (written.length < 4 && !roc && !short) return UNREADABLE_DAY;
  const year = short ? fullYear(written) : Number(written) + (roc ? 1911 : 0);
  if (year < FIRST_YEAR || year > LAST_YEAR) return UNREADABLE_DAY;
  return dayFromCivil(year, Number(parts[3]), Number(parts[4])) ?? UNREADABLE_DAY;
}

/** 03/14/26, 14.03.26 or 26/03/14: the year has two digits, so it is the last part or the first one. */
function readShortYear(parts: RegExpExecArray): ReadDate {
  const [, first, separator, second, last] = parts as unknown as [string, string, string, string, string];
  const atEnd =
    last.length === 2 ? readYearLast(Number(first), Number(second), fullYear(last), separator === ".") : NO_DATE;
  // 10.2.3 and 1/2/3 are numbers of versions or anything else.
  const canLead = first.length === 2 && (last.length === 2 || separator !== ".");
  const day = canLead ? dayFromCivil(fullYear(first), Number(second), Number(last)) : null;
  const only = atEnd.dayFirst === UNREADABLE_DAY && atEnd.monthFirst === UNREADABLE_DAY;
  if (day === null && only) return NO_DATE;
  const yearFirst = { day: day ?? UNREADABLE_DAY, first: Number(first), last: Number(last), only };
  return { ...(only ? one(day!) : atEnd), yearFirst };
}

function readYearLast(first: number, second: number, year: number, dots: boolean): ReadDate {
  if (year < FIRST_YEAR || year > LAST_YEAR) return NO_DATE;
  const dayFirst = dayFromCivil(year, second, first) ?? UNREADABLE_DAY;
  const monthFirst = dayFromCivil(year, first, second) ?? UNREADABLE_DAY;
  // 14.03.2025 is written day first wherever dots are used.
  if (dots && dayFirst !== UNREADABLE_DAY) return one(dayFirst);
  if (first > 12) return { dayFirst, monthFirst: dayFirst, proves: dayFirst === UNREADABLE_DAY ? null : "day-first" };
  if (second > 12) {
    return { dayFirst: monthFirst, monthFirst, proves: monthFirst === UNREADABLE_DAY ? null : "month-first" };
  }
  return { dayFirst, monthFirst, proves: null };
}

function namedDay(year: number, name: string, day: number): Day {
  const month = monthOfName(name);
  return year < FIRST_YEAR || year > LAST_YEAR ? UNREADABLE_DAY : (dayFromCivil(year, month, day) ?? UNREADABLE_DAY);
}

/** Years of two digits: 00 to 68 are 2000 to 2068, as in POSIX strptime. */
function fullYear(written: string): number {
  const year = Number(written);
  return written.length === 4 ? year : year + (year < 69 ? 2000 : 1900);
}
