import { purchasesAsOf } from "../measure/purchases-as-of";
import type { PurchasesAsOf } from "../measure/purchases-as-of";
import type { OrderRows } from "../order-rows";
import { NO_DAY, addMonths } from "../units";
import type { Day } from "../units";
import { calendarOf } from "./calendar";
import type { Occasion } from "./calendar";
import type { CalendarRow, OccasionNames } from "./calendar-rows";
import { grownCalendar } from "./grown-calendar";
import type { GrownCalendar } from "./grown-calendar";
import { memberOccasions } from "./member-occasions";
import type { MemberOccasions } from "./member-occasions";
import { OccasionCodes } from "./occasion-values";
import { occasionOfRows } from "./row-occasions";
import type { RowOccasions } from "./row-occasions";
import type { CalendarId } from "./shipped-occasions";

/** One day far in the past, mistyped in an order that came to nothing, asks for no calendar of a century. */
const MONTHS_BEFORE_FIRST_PURCHASE = 12;

export interface OccasionQuestion {
  /** The calendar as people have it; null for the shipped one. */
  readonly standing: readonly CalendarRow[] | null;
  readonly names: Readonly<Record<CalendarId, OccasionNames>>;
  readonly sameDayIsOnePurchase: boolean;
}

export interface OccasionStudy {
  readonly asOf: Day;
  readonly calendar: GrownCalendar;
  /** What the codes of a calendar value stand for. */
  readonly occasions: readonly Occasion[];
  readonly rows: RowOccasions;
  /** Of members with a valid purchase, by place in `members`; -1 for the others. */
  readonly placeOfMember: Int32Array;
  readonly members: MemberOccasions;
}

/**
 * On what occasion every row and every member is, by a calendar that is made to reach over the orders first.
 *
 * O(rows + days spanned + values).
 */
export function studyOccasions(
  orders: OrderRows,
  days: { readonly asOf: Day | null; readonly today: Day },
  { standing, names, sameDayIsOnePurchase }: OccasionQuestion,
): OccasionStudy {
  const bought = purchasesAsOf(orders, days.asOf, days.today, sameDayIsOnePurchase);
  const grown = grownCalendar(standing, firstDayOf(orders, bought), bought.asOf, names);
  const calendar = calendarOf(grown.rows);
  const codes = new OccasionCodes(orders, calendar);
  const member = buyers(bought, orders.memberIds.length);
  const placeOfMember = new Int32Array(orders.memberIds.length).fill(-1);
  member.forEach((code, place) => (placeOfMember[code] = place));
  return {
    asOf: bought.asOf,
    calendar: grown,
    occasions: calendar.occasions,
    rows: occasionOfRows(orders, calendar, codes),
    placeOfMember,
    members: memberOccasions(orders, bought, member, calendar, codes),
  };
}

/** The earliest day of the rows, but not long before the first valid purchase; as-of without any. */
function firstDayOf({ day }: OrderRows, { asOf, purchases }: PurchasesAsOf): Day {
  let bought: number = asOf;
  for (let purchase = 0; purchase < purchases.count; purchase++)
    if (purchases.valid[purchase] === 1 && purchases.day[purchase]! < bought) bought = purchases.day[purchase]!;
  let first = bought;
  for (const one of day) if (one !== NO_DAY && one < first) first = one;
  return Math.max(first, addMonths(bought as Day, -MONTHS_BEFORE_FIRST_PURCHASE)) as Day;
}

/** The codes of members with a valid purchase, from low to high. */
function buyers({ purchases }: PurchasesAsOf, memberCount: number): Int32Array {
  const found = new Int32Array(memberCount);
  let count = 0;
  for (let member = 0; member < memberCount; member++) {
    let purchase = purchases.memberStart[member]!;
    const end = purchases.memberStart[member + 1]!;
    while (purchase < end && purchases.valid[purchase] === 0) purchase += 1;
    if (purchase < end) found[count++] = member;
  }
  return found.slice(0, count);
}
