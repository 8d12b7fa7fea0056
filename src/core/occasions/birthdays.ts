import type { OrderRows } from "../order-rows";
import { NO_DAY, addMonths, civilFromDay, dayFromCivil } from "../units";
import type { Day } from "../units";

const OLDEST_YEARS = 110;
/** Fewer days than that many years have: nobody's calendar need be asked. */
const SURELY_YOUNGER = 365 * OLDEST_YEARS;

/**
 * The month of every member's birthday by member code, 1 to 12 and 0 where none is known: that of the member's latest
 * row with one, of several on that day the earliest birthday. A birthday after the order it stands with, or more than 110
 * years before it, is none. Null when birthdays are not mapped. O(rows).
 */
export function birthdayMonths({ birthday, day, member, memberIds }: OrderRows): Uint8Array | null {
  if (birthday === null) return null;
  const known = new Int32Array(memberIds.length).fill(NO_DAY);
  const rowDay = new Int32Array(memberIds.length);
  for (let row = 0; row < birthday.length; row++) {
    const code = member[row]!;
    const born = birthday[row]!;
    const ordered = day[row]!;
    if (code < 0 || born === NO_DAY || !isPossible(born as Day, ordered as Day)) continue;
    const isFirst = known[code] === NO_DAY;
    if (isFirst || ordered > rowDay[code]! || (ordered === rowDay[code] && born < known[code]!)) {
      known[code] = born;
      rowDay[code] = ordered;
    }
  }
  return Uint8Array.from(known, born => (born === NO_DAY ? 0 : civilFromDay(born as Day).month));
}

function isPossible(born: Day, ordered: Day): boolean {
  if (ordered === NO_DAY) return true;
  if (born >= ordered) return false;
  return ordered - born < SURELY_YOUNGER || born >= addMonths(ordered, -12 * OLDEST_YEARS);
}

/** The first day of the next such month after `asOf`. */
export function nextMonthStart(month: number, asOf: Day): Day {
  const { year } = civilFromDay(asOf);
  const thisYear = dayFromCivil(year, month, 1)!;
  return thisYear > asOf ? thisYear : dayFromCivil(year + 1, month, 1)!;
}
