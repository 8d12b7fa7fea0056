import type { Cell } from "../../cell";
import { GrowingFloat64, GrowingInt32 } from "../buffers/growing";
import { TOO_LARGE, UNREADABLE, isSimpleDecimal, readAmount } from "./amount-text";
import type { ReadAmount } from "./amount-text";

const CACHE_SIZE = 20_000;
/** A decimal of so many characters is below {@link TOO_LARGE}. */
const SURELY_SMALL = 15;
const EUROPEAN_SHARE = 0.8;

/** One column of numbers as read: NaN blank, UNREADABLE no number. */
export interface ReadNumbers {
  readonly values: Float64Array;
  /** Rows read with a decimal comma; 0 when the column has dots. */
  readonly decimalCommaCount: number;
  /** Rows that can be read with a decimal comma and then are another number, or one at all. */
  readonly ambiguousCount: number;
  /** False when nothing in the column tells whether commas are decimal marks, or when its rows disagree. */
  readonly decided: boolean;
}

/** Reads a column of amounts; whether its texts use decimal commas is decided when all rows are known. */
export class NumberColumn {
  private readonly values = new GrowingFloat64();
  private readonly ambiguousRows = new GrowingInt32();
  private readonly ambiguousValues = new GrowingFloat64();
  private readonly cache = new Map<string, ReadAmount>();
  private textCount = 0;
  private europeanFitCount = 0;
  private europeanOnlyCount = 0;
  private ambiguousCount = 0;

  constructor(private readonly onUnreadable: (row: number, text: string) => void) {}

  reserve(rowCount: number): void {
    this.values.reserve(rowCount);
  }

  /** Reads the first `count` cells; the first of them is of row `firstRow`, which is the number of cells read so far. */
  addCells(cells: readonly Cell[], count: number, firstRow: number): void {
    this.values.extend(count);
    const { values } = this.values;
    for (let i = 0; i < count; i += 1) {
      const cell = cells[i]!;
      const isNumber = typeof cell === "number" && Math.abs(cell) < TOO_LARGE;
      values[firstRow + i] = isNumber ? cell + 0 : this.valueOf(firstRow + i, cell);
    }
  }

  private valueOf(row: number, cell: Cell): number {
    if (cell === "") return NaN;
    if (typeof cell === "string") return this.valueOfText(row, cell);
    this.onUnreadable(row, String(cell));
    return UNREADABLE;
  }

  private valueOfText(row: number, text: string): number {
    if (text.length <= SURELY_SMALL && isSimpleDecimal(text)) {
      this.textCount += 1;
      // Whole digits read the same both ways; "12.5" cannot be European.
      if (text.indexOf(".") < 0) this.europeanFitCount += 1;
      return Number(text) + 0;
    }
    let read = this.cache.get(text);
    if (read === undefined) {
      read = readAmount(text);
      if (this.cache.size >= CACHE_SIZE) this.cache.clear();
      this.cache.set(text, read);
    }
    const plain = read.plain !== UNREADABLE;
    const european = read.european !== UNREADABLE;
    if (!Number.isNaN(read.plain) && (plain || european)) {
      this.textCount += 1;
      if (european) this.europeanFitCount += 1;
      if (european && !plain) this.europeanOnlyCount += 1;
      if (european && read.plain !== read.european) this.ambiguousCount += 1;
      if (read.plain !== read.european) {
        this.ambiguousRows.push(row);
        this.ambiguousValues.push(read.european);
      }
    }
    if (!plain || !european) this.onUnreadable(row, text);
    return read.plain;
  }

  /** The decimal mark that texts of this column prove; null where none does, or where they disagree. */
  provenMark(): "comma" | "dot" | null {
    const hasPlainOnly = this.textCount > this.europeanFitCount;
    const hasEuropeanOnly = this.europeanOnlyCount > 0;
    if (hasPlainOnly === hasEuropeanOnly) return null;
    return hasEuropeanOnly ? "comma" : "dot";
  }

  /** Without `choice` the column itself tells whether commas are decimal marks. */
  finish(choice?: "comma" | "dot"): ReadNumbers {
    const { ambiguousCount } = this;
    const values = this.values.toArray();
    const looksEuropean = this.europeanOnlyCount > 0 && this.europeanFitCount >= EUROPEAN_SHARE * this.textCount;
    const european = choice === undefined ? looksEuropean : choice === "comma";
    const decided = choice !== undefined || this.provenMark() !== null;
    if (!european) return { values, decimalCommaCount: 0, ambiguousCount, decided };
    for (let index = 0; index < this.ambiguousRows.length; index += 1) {
      values[this.ambiguousRows.values[index]!] = this.ambiguousValues.values[index]!;
    }
    return { values, decimalCommaCount: this.ambiguousRows.length, ambiguousCount, decided };
  }
}
