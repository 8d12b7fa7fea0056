import type { Cell } from "../../cell";
import { GrowingInt32, GrowingUint8 } from "../buffers/growing";
import { cleanText, isDash } from "../texts/clean-text";
import { currencyOfMark, listedCurrency } from "./currency-marks";
import { normalForm } from "../texts/normal-form";

/** Fits into a byte with 0 for "not said", and one for all that come after so many different ones. */
const MOST_CURRENCIES = 250;
/** Longer texts name no currency. */
const LONGEST = 60;
/** The name of all currencies after the first {@link MOST_CURRENCIES}. */
const OTHERS = "…";

/** The code of a currency however it is written; a writing that is not known stands for itself. Blank and "-" are "". */
export function currencyCode(text: string): string {
  if (text.length > LONGEST) return "";
  const key = cleanText(normalForm(text).toUpperCase());
  if (isDash(key) || key === "#N/A") return "";
  return listedCurrency(key) ?? key;
}

/** The currency that an amount's own text names, "" when it names none. */
export function currencyInAmount(text: string): string {
  if (text.length > LONGEST) return "";
  const last = text.length - 1;
  if (startsPlain(text) && isPlain(text.charCodeAt(last))) return "";
  let start = 0;
  while (start <= last && !isDigit(text.charCodeAt(start))) start += 1;
  if (start > last) return inOtherDigits(text);
  let end = last;
  while (!isDigit(text.charCodeAt(end))) end -= 1;
  const before = start === 0 ? null : currencyOfMark(text.slice(0, start));
  if (before !== null) return before;
  const behind = end === last ? null : currencyOfMark(text.slice(end + 1));
  if (behind !== null) return behind;
  const clean = cleanText(text);
  return clean === text ? "" : currencyInAmount(clean);
}

/** Full-width digits become plain ones; a text without any digit names no currency. */
function inOtherDigits(text: string): string {
  const plain = cleanText(normalForm(text));
  return plain !== text && /\d/.test(plain) ? currencyInAmount(plain) : "";
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A digit at once, or behind a minus or a bracket. */
function startsPlain(text: string): boolean {
  const first = text.charCodeAt(0);
  return isPlain(first) && (isDigit(first) || text.length < 2 || isPlain(text.charCodeAt(1)));
}

/** Digits, minus, dot and brackets: what stands at the ends of an amount that names no currency. NaN for an empty text. */
function isPlain(code: number): boolean {
  return !(code > 0x39 || (code < 0x30 && code !== 0x2d && code !== 0x2e && code !== 0x28 && code !== 0x29));
}

/** Remembers each row's currency: of its own column, or where there is none, of the symbols in the amounts. */
export class CurrencyWatch {
  private readonly codes = new Map<string, number>();
  private readonly texts = new Map<Cell, number>();
  /** By row, only with a column of currencies. */
  private readonly byRow = new GrowingUint8();
  /** Rows whose amount names a currency, only without such a column. */
  private readonly rows = new GrowingInt32();
  private readonly rowCodes = new GrowingUint8();

  /** `hasColumn`: the cells are those of a column of currencies, otherwise those of amounts. */
  constructor(private readonly hasColumn: boolean) {}

  /** Looks at the first `count` cells; the first of them is of row `firstRow`. */
  add(cells: readonly Cell[], count: number, firstRow: number): void {
    if (this.hasColumn) this.readColumn(cells, count);
    else this.readSymbols(cells, count, firstRow);
  }

  /** The currencies seen; entry 0 stands for rows that name none. */
  names(): readonly string[] {
    return ["", ...this.codes.keys()];
  }

  /** The one currency that was seen; null for none or several. */
  only(): string | null {
    return this.codes.size === 1 ? this.names()[1]! : null;
  }

  /**
   * Places in {@link names} by row; null when at most one currency was seen, so that no row differs from another.
   */
  codesByRow(rowCount: number): Uint8Array | null {
    if (this.codes.size < 2) return null;
    if (this.hasColumn) return this.byRow.toArray();
    const all = new Uint8Array(rowCount);
    for (let index = 0; index < this.rows.length; index += 1) {
      all[this.rows.values[index]!] = this.rowCodes.values[index]!;
    }
    return all;
  }

  private readColumn(cells: readonly Cell[], count: number): void {
    for (let row = 0; row < count; row += 1) {
      const cell = cells[row]!;
      let code = this.texts.get(cell);
      if (code === undefined) {
        code = this.codeOf(currencyCode(String(cell)));
        if (this.texts.size < MOST_CURRENCIES) this.texts.set(cell, code);
      }
      this.byRow.push(code);
    }
  }

  private readSymbols(cells: readonly Cell[], count: number, firstRow: number): void {
    for (let row = 0; row < count; row += 1) {
      const cell = cells[row]!;
      if (typeof cell !== "string" || cell === "") continue;
      const code = this.codeOf(currencyInAmount(cell));
      if (code === 0) continue;
      this.rows.push(firstRow + row);
      this.rowCodes.push(code);
    }
  }

  private codeOf(currency: string): number {
    if (currency === "") return 0;
    const known = this.codes.get(currency);
    if (known !== undefined) return known;
    if (this.codes.size > MOST_CURRENCIES) return this.codes.get(OTHERS)!;
    this.codes.set(this.codes.size === MOST_CURRENCIES ? OTHERS : currency, this.codes.size + 1);
    return this.codes.size;
  }
}
