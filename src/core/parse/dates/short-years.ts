import { GrowingInt32 } from "../buffers/growing";
import { UNREADABLE_DAY } from "./date-text";
import type { YearFirst } from "./date-text";

/** Years of one column lie this close together, days of the month do not. */
const MOST_YEARS_APART = 6;
const LEAST_DAYS_APART = 9;
const ENOUGH_ROWS = 3;

/** Remembers the dates of a column whose years have two digits, until all of them show which part is the year. */
export class ShortYears {
  private readonly rows = new GrowingInt32();
  private readonly days = new GrowingInt32();
  private readonly first = { least: Infinity, most: -Infinity };
  private readonly last = { least: Infinity, most: -Infinity };
  private neverFirst = 0;
  private neverLast = 0;

  add(row: number, { day, first, last, only }: YearFirst): void {
    this.rows.push(row);
    this.days.push(day);
    if (day === UNREADABLE_DAY) this.neverFirst += 1;
    if (only) this.neverLast += 1;
    widen(this.first, first);
    widen(this.last, last);
  }

  /**
   * True when the year leads in all of these dates: no other reading fits some of them, or the first parts lie as close
   * together as years do, and the last ones as far apart as days of a month, or farther apart than the first ones where
   * none of those can be a month. Without such evidence the year comes last.
   */
  startWithYear(): boolean {
    if (this.rows.length === 0 || this.neverFirst > 0) return false;
    if (this.neverLast > 0) return true;
    const firstApart = this.first.most - this.first.least;
    const lastApart = this.last.most - this.last.least;
    if (firstApart > MOST_YEARS_APART) return false;
    if (lastApart >= LEAST_DAYS_APART) return true;
    return this.rows.length >= ENOUGH_ROWS && this.first.least > 12 && firstApart < lastApart;
  }

  writeYearFirst(values: Int32Array): void {
    for (let index = 0; index < this.rows.length; index += 1) {
      values[this.rows.values[index]!] = this.days.values[index]!;
    }
  }
}

function widen(range: { least: number; most: number }, value: number): void {
  if (value < range.least) range.least = value;
  if (value > range.most) range.most = value;
}
