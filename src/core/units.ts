declare const dayBrand: unique symbol;
declare const serialBrand: unique symbol;

/** Whole days since 1970-01-01, proleptic Gregorian, no time zone. */
export type Day = number & { readonly [dayBrand]: true };

/** A date as Excel stores it: days since 1899-12-30 (1900 system) or 1904-01-01 (1904 system), fraction = time of day. */
export type ExcelSerial = number & { readonly [serialBrand]: true };

/** Marks a missing day in an Int32Array of days. */
export const NO_DAY = -2147483648 as Day;

const SERIAL_OF_1970 = 25569;
const DAYS_FROM_1900_TO_1904 = 1462;

/** The calendar day of a serial; the time of day is dropped. Source: ECMA-376 part 1, 18.17.4 (dates and times). */
export function dayFromSerial(serial: ExcelSerial, date1904: boolean): Day {
  return (Math.floor(serial) - SERIAL_OF_1970 + (date1904 ? DAYS_FROM_1900_TO_1904 : 0)) as Day;
}

/** The serial that shows `day` in a workbook of the given date system. */
export function serialFromDay(day: Day, date1904: boolean): ExcelSerial {
  return (day + SERIAL_OF_1970 - (date1904 ? DAYS_FROM_1900_TO_1904 : 0)) as ExcelSerial;
}

/**
 * The day of a calendar date, or null when the date does not exist (2023-02-29, month 13).
 * O(1). Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function dayFromCivil(year: number, month: number, dayOfMonth: number): Day | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146097 + dayOfEra - 719468) as Day;
}

/** A calendar date; month and day count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendar date of a day. Same source as {@link dayFromCivil}. */
export function civilFromDay(day: Day): CivilDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/**
 * The day `months` calendar months away, clamped to the end of the month (2024-02-29 minus 12 months is 2023-02-28).
 * Excel's EDATE is the same.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  const monthIndex = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(monthIndex / 12);
  const targetMonth = monthIndex - targetYear * 12 + 1;
  const clamped = Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth));
  return dayFromCivil(targetYear, targetMonth, clamped) as Day;
}

/** "2026-11-21". */
export function isoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** The day of an ISO date "YYYY-MM-DD", or null when the text is anything else or the date does not exist. */
export function dayFromIso(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? dayFromCivil(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
