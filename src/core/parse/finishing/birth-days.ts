import type { TextColumn } from "../../order-rows";
import { NO_DAY, dayFromCivil, dayFromSerial } from "../../units";
import type { Day, ExcelSerial } from "../../units";
import { FIRST_SERIAL, isDay, readDate } from "../dates/date-text";
import type { DateOptions } from "../dates/date-text";

/** Systems write a day of 1900, or this one, for a birthday that nobody gave. */
const FIRST_UNIX_DAY = dayFromCivil(1970, 1, 1);
const AFTER_1900 = dayFromCivil(1901, 1, 1)!;

/**
 * Birthdays as days, row by row: each different text is read once. 03/04/1985 has the day first unless a text of the
 * column proves the other. A number below the serials of order dates is a serial, too: people are older than orders.
 *
 * @returns days since 1970-01-01, NO_DAY where blank, unreadable or a day that stands for "unknown" (1900, 1970-01-01);
 *          whether an age makes sense is for whoever knows the as-of day. O(rows + texts)
 */
export function birthDays({ codes, values }: TextColumn, options: DateOptions): Int32Array {
  const read = values.map(text => readDate(text, options));
  const proofs = { "day-first": 0, "month-first": 0 };
  for (const { proves } of read) if (proves !== null) proofs[proves] += 1;
  const monthFirst = proofs["month-first"] > proofs["day-first"];
  const days = read.map(({ dayFirst, monthFirst: other }, code) => {
    const day = earlySerial(values[code]!, options.date1904) ?? (monthFirst ? other : dayFirst);
    return isKnown(day) ? day : NO_DAY;
  });
  return codes.map(code => (code < 0 ? NO_DAY : days[code]!));
}

function earlySerial(text: string, date1904: boolean): Day | null {
  // Four digits could be a year, which is no birthday.
  const serial = /^\d{5}$/.test(text) ? Number(text) : NaN;
  return serial < FIRST_SERIAL ? dayFromSerial(serial as ExcelSerial, date1904) : null;
}

function isKnown(day: Day): boolean {
  return isDay(day) && day >= AFTER_1900 && day !== FIRST_UNIX_DAY;
}
