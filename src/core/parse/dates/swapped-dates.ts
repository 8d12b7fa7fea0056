import { civilFromDay, dayFromCivil } from "../../units";
import type { Day } from "../../units";
import { GrowingInt32 } from "../buffers/growing";
import { isDay } from "./date-text";

/**
 * Dates beside texts that a program may have made of texts with day and month swapped: it read 05/03/2026 the other way
 * round, and 13/04/2026 not at all, which stayed a text. So no day of a date is above 12, and the texts prove an order.
 */
export interface SwappedDates {
  readonly dateCount: number;
  readonly textCount: number;
  /** How the texts begin, and how the dates began when they were texts. */
  readonly order: "day-first" | "month-first";
  /** Dates that would be another day. */
  readonly changedCount: number;
  /** The first of them: its row, and both its days. */
  readonly example: { readonly row: number; readonly standing: Day; readonly swapped: Day };
  /** The rows stand in the order of time when swapped, and do not as they stand. */
  readonly isInOrderSwapped: boolean;
}

export type TrueDates = "as-they-stand" | "swap";

/** What happens to such dates unless a person says otherwise. */
export function trueDatesDefault({ isInOrderSwapped }: Pick<SwappedDates, "isInOrderSwapped">): TrueDates {
  return isInOrderSwapped ? "swap" : "as-they-stand";
}

/** What the texts of a column prove. */
export interface ProvenTexts {
  readonly dayFirstCount: number;
  readonly monthFirstCount: number;
  readonly ambiguousCount: number;
}

/** Fewer dates than this stand in order by chance. */
const ENOUGH_TO_ORDER = 3;

/** Remembers the rows of dates for as long as nobody can rule out that their day and month are swapped. */
export class SwappableDates {
  /** Null once a day is above 12, which is soon in nearly every column. */
  private rows: GrowingInt32 | null = new GrowingInt32();
  private hasTexts = false;

  /** False when there is nothing to find any more. */
  get isOpen(): boolean {
    return this.rows !== null;
  }

  /** Hears of a true date, or of a text that begins with the year, as files have true dates. */
  add(row: number, day: Day, isText: boolean): void {
    if (this.rows === null || !isDay(day)) return;
    if (civilFromDay(day).day > 12) this.rows = null;
    else {
      this.rows.push(row);
      this.hasTexts ||= isText;
    }
  }

  /**
   * Null when nothing says that days and months are swapped. Where the dates are texts, too, they need not have gone
   * through a program, and one text that could be read both ways says that none has read them. O(rows) when found.
   */
  find(days: Int32Array, { dayFirstCount, monthFirstCount, ambiguousCount }: ProvenTexts): SwappedDates | null {
    if (this.rows === null || (dayFirstCount === 0) === (monthFirstCount === 0)) return null;
    if (this.hasTexts && ambiguousCount > 0) return null;
    const swapped = days.slice();
    this.swap(swapped);
    const changed = this.rows.toArray().filter(row => swapped[row] !== days[row]);
    if (changed.length === 0) return null;
    const row = changed[0]!;
    return {
      dateCount: this.rows.length,
      textCount: dayFirstCount + monthFirstCount,
      order: dayFirstCount > 0 ? "day-first" : "month-first",
      changedCount: changed.length,
      example: { row, standing: days[row] as Day, swapped: swapped[row] as Day },
      isInOrderSwapped: changed.length >= ENOUGH_TO_ORDER && isInOrder(swapped) && !isInOrder(days),
    };
  }

  /** Swaps day and month of the dates. Changes `days`. */
  swap(days: Int32Array): void {
    for (const row of this.rows?.toArray() ?? []) {
      const { year, month, day } = civilFromDay(days[row] as Day);
      days[row] = dayFromCivil(year, day, month)!;
    }
  }
}

/** Oldest or newest first, all along. */
function isInOrder(days: Int32Array): boolean {
  let later = 0;
  let earlier = 0;
  let before: number | null = null;
  for (const day of days) {
    if (!isDay(day)) continue;
    if (before !== null && day > before) later += 1;
    else if (before !== null && day < before) earlier += 1;
    before = day;
  }
  return later === 0 || earlier === 0;
}
