import type { OrderRows } from "../order-rows";
import { NO_DAY, civilFromDay, dayFromCivil } from "../units";
import type { Day } from "../units";
import { birthdayMonths } from "./birthdays";
import { dayTable } from "./calendar";
import type { Calendar, DayTable } from "./calendar";
import { nameKey } from "./name-key";

/** What a code of an occasion stands for. */
export type OccasionValue =
  | { readonly kind: "ordinary" }
  /** A place in `Calendar.occasions`. */
  | { readonly kind: "calendar"; readonly occasion: number }
  | { readonly kind: "birthday-month" }
  /**
   * A text of the campaign column that is no name of the calendar. Where it holds one ("618 sale"), `occasion` is the place
   * of that occasion: the campaign comes again when it does.
   */
  | { readonly kind: "campaign"; readonly text: string; readonly occasion: number | null };

/** The code of an ordinary day; of no occasion at all, where a row has no date. */
export const ORDINARY = 0;
export const NO_OCCASION = -1;

/**
 * Codes for the occasions of one set of orders: 0 is ordinary, then come the occasions of the calendar, the birthday
 * month where birthdays are mapped, and the campaigns as the data first name them.
 *
 * The campaign of a row is its occasion; one that has the name of an occasion of the calendar is that occasion. Else the
 * day decides, and the birthday month of a member is a window as long as the month, last in the list.
 */
export class OccasionCodes {
  readonly values: readonly OccasionValue[];
  /** By member code; null when birthdays are not mapped. */
  readonly birthdayMonths: Uint8Array | null;
  /** By code into the texts of the campaign column. */
  private readonly ofCampaign: Int32Array;
  private readonly table: DayTable;
  private readonly birthdayCode: number;
  /** By entry of the table; empty when birthdays are not mapped. */
  private readonly month: Uint8Array;
  private readonly monthDays: Uint8Array;

  constructor(
    private readonly orders: OrderRows,
    calendar: Calendar,
  ) {
    const [first, last] = daysSpanned(orders.day);
    this.table = dayTable(calendar, first, last);
    this.birthdayMonths = birthdayMonths(orders);
    const values: OccasionValue[] = [
      { kind: "ordinary" },
      ...calendar.occasions.map((_, occasion): OccasionValue => ({ kind: "calendar", occasion })),
    ];
    this.birthdayCode = values.length;
    if (this.birthdayMonths !== null) values.push({ kind: "birthday-month" });
    const codeOfName = new Map<string, number>();
    calendar.occasions.forEach(({ nameZh, nameEn }, occasion) => {
      for (const name of [nameKey(nameZh), nameKey(nameEn)])
        if (name !== "" && !codeOfName.has(name)) codeOfName.set(name, occasion + 1);
    });
    this.ofCampaign = Int32Array.from(orders.details.campaign?.values ?? [], text => {
      const known = codeOfName.get(nameKey(text));
      if (known !== undefined) return known;
      values.push({ kind: "campaign", text, occasion: occasionNamedIn(text, calendar) });
      return values.length - 1;
    });
    this.values = values;
    const hasBirthdays = this.birthdayMonths !== null;
    const civil = hasBirthdays
      ? Array.from(this.table.occasion, (_, entry) => civilFromDay((first + entry) as Day))
      : [];
    this.month = Uint8Array.from(civil, ({ month }) => month);
    this.monthDays = Uint8Array.from(civil, ({ year, month }) => daysInMonth(year, month));
  }

  /** The code of what a row's campaign says; -1 where it says nothing. */
  ofCampaignIn(row: number): number {
    const text = this.orders.details.campaign?.codes[row] ?? -1;
    return text < 0 ? NO_OCCASION : this.ofCampaign[text]!;
  }

  /** The code of a day for a member; a day of the orders, or NO_DAY. @param member  a member code, -1 for nobody known */
  ofDay(day: number, member: number): number {
    if (day === NO_DAY) return NO_OCCASION;
    const entry = day - this.table.first;
    const occasion = this.table.occasion[entry]!;
    const isBirthdayMonth =
      this.birthdayMonths !== null && member >= 0 && this.birthdayMonths[member] === this.month[entry];
    if (isBirthdayMonth && (occasion < 0 || this.monthDays[entry]! < this.table.windowDays[entry]!))
      return this.birthdayCode;
    return occasion + 1;
  }

  /** 1 for a day in an opening season. */
  isOpeningSeason(day: number): number {
    return day === NO_DAY ? 0 : this.table.openingSeason[day - this.table.first]!;
  }
}

/** The place of the occasion with the longest name that a campaign holds; a number in it must be the whole number. */
function occasionNamedIn(campaign: string, { occasions }: Calendar): number | null {
  const held = nameKey(campaign);
  let found: number | null = null;
  let longest = 1;
  occasions.forEach(({ nameZh, nameEn }, occasion) => {
    for (const name of [nameKey(nameZh), nameKey(nameEn)]) {
      if (name.length <= longest || !holdsName(held, name)) continue;
      found = occasion;
      longest = name.length;
    }
  });
  return found;
}

/** Whether a text holds a name, and not as a part of a longer number: "1618" is not about 618. */
function holdsName(text: string, name: string): boolean {
  const isOneNumber = (before = "", after = ""): boolean => /^\d\d$/.test(before + after);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isOneNumber(text[at - 1], name[0]) && !isOneNumber(name.at(-1), text[at + name.length])) return true;
  }
  return false;
}

function daysSpanned(days: Int32Array): [Day, Day] {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return last === -Infinity ? [0 as Day, -1 as Day] : [first as Day, last as Day];
}

function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? dayFromCivil(year + 1, 1, 1)! : dayFromCivil(year, month + 1, 1)!;
  return next - dayFromCivil(year, month, 1)!;
}
