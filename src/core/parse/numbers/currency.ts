import type { Cell, OrderChunk } from "../../cell";
import { cellAt, columnSlice } from "../buffers/chunk-columns";
import type { ColumnSlice } from "../buffers/chunk-columns";
import { GrowingInt32, GrowingUint8 } from "../buffers/growing";
import { cleanText, isDash } from "../texts/clean-text";

/** Ways to write a currency, by its code. "$" alone stays what it is: it can be many. */
const WRITINGS: readonly (readonly [code: string, writings: string])[] = [
  ["CNY", "CNY RMB ¥ 元 人民币 人民幣"],
  ["USD", "USD US$ 美元 美金"],
  ["TWD", "TWD NTD NT$ NT 新台币 新台幣"],
  ["HKD", "HKD HK$ 港币 港幣 港元"],
  ["EUR", "EUR € 欧元 歐元"],
  ["GBP", "GBP £ 英镑 英鎊"],
  ["JPY", "JPY 円 日元 日圓"],
];
const CODE_OF_WRITING = new Map(
  WRITINGS.flatMap(([code, writings]) => writings.split(" ").map(writing => [writing, code])),
);
const AROUND_AMOUNT =
  /^[-+(\s]*(US\$|NT\$|HK\$|[¥$€£]|RMB|CNY|USD|TWD|NTD|HKD|EUR|GBP|JPY)|(RMB|CNY|USD|TWD|NTD|HKD|EUR|GBP|JPY|[元円$€£])[)\s]*$/;

/** Fits into a byte with 0 for "not said"; a column with more different texts holds no currencies. */
const MOST_CURRENCIES = 250;

/** The code of a currency however it is written; a writing that is not known stands for itself. Blank and "-" are "". */
export function currencyCode(text: string): string {
  const key = cleanText(text.normalize("NFKC").toUpperCase());
  if (isDash(key) || key === "#N/A") return "";
  return CODE_OF_WRITING.get(key) ?? key;
}

/** The currency that an amount's own text names, "" when it names none. */
export function currencyInAmount(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  if (isPlain(first) && isPlain(last)) return "";
  const found = AROUND_AMOUNT.exec(cleanText(text.normalize("NFKC").toUpperCase()));
  return found ? currencyCode(found[1] ?? found[2]!) : "";
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

  constructor(
    private readonly currencyColumn: number | undefined,
    private readonly amountColumn: number,
  ) {}

  add(chunk: OrderChunk, firstRow: number): void {
    if (chunk.rowCount === 0) return;
    if (this.currencyColumn !== undefined) this.readColumn(columnSlice(chunk, this.currencyColumn), chunk.rowCount);
    else this.readSymbols(columnSlice(chunk, this.amountColumn), chunk.rowCount, firstRow);
  }

  /** The currencies seen; entry 0 stands for rows that name none. */
  names(): readonly string[] {
    return ["", ...this.codes.keys()];
  }

  /**
   * Places in {@link names} by row; null when at most one currency was seen, so that no row differs from another, or so
   * many that the column holds something else.
   */
  codesByRow(rowCount: number): Uint8Array | null {
    if (this.codes.size < 2 || this.codes.size > MOST_CURRENCIES) return null;
    if (this.currencyColumn !== undefined) return this.byRow.toArray();
    const all = new Uint8Array(rowCount);
    for (let index = 0; index < this.rows.length; index += 1) {
      all[this.rows.values[index]!] = this.rowCodes.values[index]!;
    }
    return all;
  }

  private readColumn(slice: ColumnSlice, count: number): void {
    for (let row = 0; row < count; row += 1) {
      const cell = cellAt(slice, row);
      let code = this.texts.get(cell);
      if (code === undefined) {
        code = this.codeOf(currencyCode(String(cell)));
        if (this.texts.size < MOST_CURRENCIES) this.texts.set(cell, code);
      }
      this.byRow.push(code);
    }
  }

  private readSymbols(slice: ColumnSlice, count: number, firstRow: number): void {
    for (let row = 0; row < count; row += 1) {
      const cell = cellAt(slice, row);
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
    if (this.codes.size > MOST_CURRENCIES) return 0;
    this.codes.set(currency, this.codes.size + 1);
    return this.codes.size;
  }
}
