import type { Cell } from "../../cell";
import { NO_DAY } from "../../units";
import type { Day } from "../../units";
import { GrowingInt32 } from "../buffers/growing";
import { FIRST_SERIAL, LAST_SERIAL, UNREADABLE_DAY, dayFromNumber, quickDay, readDate } from "./date-text";
import type { DateOptions, ReadDate } from "./date-text";
import { ShortYears } from "./short-years";
import { SwappableDates, trueDatesDefault } from "./swapped-dates";
import type { SwappedDates, TrueDates } from "./swapped-dates";

const CACHE_SIZE = 20_000;

export type DayMonthOrder = "day-first" | "month-first";

/** One column of days as read: NO_DAY blank, UNREADABLE_DAY no date. */
export interface ReadDays {
  readonly values: Int32Array;
  readonly order: DayMonthOrder;
  /** False when no date of the column proves an order, or when some prove one and some the other. */
  readonly decided: boolean;
  /** Rows whose day depends on the order. */
  readonly ambiguousCount: number;
  /** Dates whose day and month may be swapped; null when nothing says so. */
  readonly swapped: SwappedDates | null;
  /** `values` hold them swapped back. */
  readonly isSwappedBack: boolean;
}

/** Reads a column of dates; 03/04/2025 is understood when all rows are known. */
export class DayColumn {
  private readonly values = new GrowingInt32();
  private readonly ambiguousRows = new GrowingInt32();
  private readonly monthFirstDays = new GrowingInt32();
  private readonly shortYears = new ShortYears();
  private readonly cache = new Map<string, ReadDate>();
  private dayFirstCount = 0;
  private monthFirstCount = 0;
  private readonly swappable = new SwappableDates();

  constructor(
    private readonly options: DateOptions,
    private readonly onUnreadable: (row: number, text: string) => void,
  ) {}

  reserve(rowCount: number): void {
    this.values.reserve(rowCount);
  }

  /** Reads the first `count` cells; the first of them is of row `firstRow`, which is the number of cells read so far. */
  addCells(cells: readonly Cell[], count: number, firstRow: number): void {
    this.values.extend(count);
    const { values } = this.values;
    const { date1904 } = this.options;
    for (let i = 0; i < count; i += 1) {
      const cell = cells[i]!;
      const day = typeof cell === "number" ? dayFromNumber(cell, date1904) : this.dayOf(firstRow + i, cell);
      values[firstRow + i] = day;
      if (typeof cell === "number" && this.swappable.isOpen && cell >= FIRST_SERIAL && cell < LAST_SERIAL) {
        this.swappable.add(firstRow + i, day, false);
      }
      if (day === UNREADABLE_DAY) this.onUnreadable(firstRow + i, String(cell));
    }
  }

  private dayOf(row: number, cell: string | boolean): Day {
    if (cell === "") return NO_DAY;
    if (typeof cell !== "string") return UNREADABLE_DAY;
    const day = quickDay(cell);
    if (day === NO_DAY) return this.addText(row, cell);
    if (this.swappable.isOpen) this.swappable.add(row, day, true);
    return day;
  }

  private addText(row: number, text: string): Day {
    let read = this.cache.get(text);
    if (read === undefined) {
      read = readDate(text, this.options);
      if (this.cache.size >= CACHE_SIZE) this.cache.clear();
      this.cache.set(text, read);
    }
    if (read.yearFirst) this.shortYears.add(row, read.yearFirst);
    if (read.proves === "day-first") this.dayFirstCount += 1;
    else if (read.proves === "month-first") this.monthFirstCount += 1;
    else if (read.dayFirst !== read.monthFirst) {
      this.ambiguousRows.push(row);
      this.monthFirstDays.push(read.monthFirst);
    }
    return read.dayFirst;
  }

  /** The day of a row as far as the row alone tells. */
  peek(row: number): Day {
    return this.values.values[row] as Day;
  }

  /** Without proof and without `choice` the day comes first, as in most of the world. */
  finish(choice: DayMonthOrder | undefined, trueDates?: TrueDates): ReadDays {
    if (choice === undefined && this.shortYears.startWithYear()) {
      const days = this.values.toArray();
      this.shortYears.writeYearFirst(days);
      return {
        values: days,
        order: "day-first",
        decided: true,
        ambiguousCount: 0,
        swapped: null,
        isSwappedBack: false,
      };
    }
    const values = this.values.toArray();
    const order = choice ?? (this.monthFirstCount > this.dayFirstCount ? "month-first" : "day-first");
    if (order === "month-first") {
      for (let index = 0; index < this.ambiguousRows.length; index += 1) {
        values[this.ambiguousRows.values[index]!] = this.monthFirstDays.values[index]!;
      }
    }
    const decided = choice !== undefined || (this.dayFirstCount === 0) !== (this.monthFirstCount === 0);
    const { dayFirstCount, monthFirstCount } = this;
    const ambiguousCount = this.ambiguousRows.length;
    const swapped = this.swappable.find(values, { dayFirstCount, monthFirstCount, ambiguousCount });
    const isSwappedBack = swapped !== null && (trueDates ?? trueDatesDefault(swapped)) === "swap";
    if (isSwappedBack) this.swappable.swap(values);
    return { values, order, decided, ambiguousCount, swapped, isSwappedBack };
  }
}
