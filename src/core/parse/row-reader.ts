import type { Cell, OrderChunk } from "../cell";
import { ATTRIBUTE_FIELDS, WIDTH_FIELDS, type AttributeField, type Field, type WidthField } from "../fields";
import type { DuplicateCandidates, OrderIngestOptions } from "./ingest-options";
import { NO_DAY } from "../units";
import { cellAt, columnSlice, type ColumnSlice } from "./chunk-columns";
import { cleanText } from "./clean-text";
import { DayColumn } from "./day-column";
import { UNREADABLE_DAY } from "./date-text";
import { GrowingInt32, GrowingUint8 } from "./growing";
import { IdDictionary } from "./member-ids";
import { NumberColumn } from "./number-column";
import type { AmountSources } from "./row-amounts";
import { RowFingerprints } from "./row-fingerprints";
import { ROW_BLANK, ROW_NO_STATUS, ROW_REFUNDED, ROW_RETURN, ROW_TOTAL, ROW_UNPAID } from "./row-flags";
import {
  isConsentHeader,
  isOptOutWord,
  isReturnWord,
  isSubtotalLabel,
  isTotalWord,
  statusMeaning,
  type StatusMeaning,
} from "./row-words";
import { plainDictionary, type TextDictionary } from "./text-dictionary";
import { widthDictionary } from "./width-values";

const EXAMPLES_KEPT = 200;

/** Codes of a text column and the dictionary they point into. */
export interface CodedColumn {
  readonly dictionary: TextDictionary;
  readonly codes: GrowingInt32;
}

/** Reads chunk after chunk into growing columns; what only the whole column can tell is left to finishing. */
export class RowReader {
  rowCount = 0;
  readonly flags = new GrowingUint8();
  readonly memberIds = new IdDictionary();
  readonly member = new GrowingInt32();
  readonly orderIds = new IdDictionary();
  readonly order: GrowingInt32 | null;
  readonly days: DayColumn;
  readonly amounts: AmountSources;
  readonly widthBasis: WidthField | null;
  readonly width: CodedColumn | null;
  readonly attributes: ReadonlyMap<AttributeField, CodedColumn>;
  readonly optOut: GrowingUint8 | null;
  readonly unreadableDates = new Map<number, string>();
  readonly unreadableAmounts = new Map<number, string>();
  /** Status words without a known meaning and how many rows hold each. */
  readonly unknownWords = new Map<string, number>();
  private readonly fingerprints = new RowFingerprints();
  private readonly mappedColumns: readonly number[];
  private readonly statusMeanings = new Map<Cell, StatusMeaning>();
  private readonly returnWords = new Map<Cell, boolean>();
  private readonly optOutWords = new Map<Cell, boolean>();

  constructor(readonly options: OrderIngestOptions) {
    const { mapping } = options;
    this.mappedColumns = [...new Set(Object.values(mapping))].sort((a, b) => a - b);
    this.order = mapping.orderId === undefined ? null : new GrowingInt32();
    this.optOut = mapping.optOut === undefined ? null : new GrowingUint8();
    this.days = new DayColumn(
      { date1904: options.date1904, rocYears: options.rocYears ?? false },
      keepFirst(this.unreadableDates),
    );
    const numbers = (column: number | undefined) =>
      column === undefined ? null : new NumberColumn(keepFirst(this.unreadableAmounts));
    const direct = mapping.amount !== undefined;
    this.amounts = {
      amount: numbers(mapping.amount),
      quantity: direct ? null : numbers(mapping.quantity),
      unitPrice: direct ? null : numbers(mapping.unitPrice),
      deduction: numbers(mapping.amountDeduction),
      refund: numbers(mapping.refundAmount),
    };
    this.widthBasis = WIDTH_FIELDS.find(field => mapping[field] !== undefined) ?? null;
    this.width = this.widthBasis && { dictionary: widthDictionary(), codes: new GrowingInt32() };
    this.attributes = new Map(
      ATTRIBUTE_FIELDS.filter(field => mapping[field] !== undefined).map(field => [
        field,
        { dictionary: plainDictionary(), codes: new GrowingInt32() },
      ]),
    );
  }

  add(chunk: OrderChunk): void {
    if (chunk.rowCount === 0) return;
    const count = chunk.rowCount;
    const slices = this.mappedColumns.map(column => columnSlice(chunk, column));
    const slice = (field: Field | "amountDeduction"): ColumnSlice | null => {
      const column = this.options.mapping[field];
      return column === undefined ? null : slices[this.mappedColumns.indexOf(column)]!;
    };
    this.fingerprints.add(slices, count);
    const ids = slice("memberId");
    const phones = slice("phone");
    const firstRow = this.rowCount;
    for (let row = 0; row < count; row += 1) {
      this.flags.push(0);
      let code = ids ? this.memberIds.codeOf(cellAt(ids, row)) : -1;
      if (code < 0 && phones) code = this.memberIds.codeOfPhone(cellAt(phones, row));
      this.member.push(code);
    }
    this.readCodes(slice("orderId"), count, this.order, this.orderIds);
    const dates = slice("orderDate")!;
    for (let row = 0; row < count; row += 1) this.days.add(firstRow + row, cellAt(dates, row));
    this.readNumbers(slice("amount"), count, this.amounts.amount);
    this.readNumbers(slice("quantity"), count, this.amounts.quantity);
    this.readNumbers(slice("unitPrice"), count, this.amounts.unitPrice);
    this.readNumbers(slice("amountDeduction"), count, this.amounts.deduction);
    this.readNumbers(slice("refundAmount"), count, this.amounts.refund);
    if (this.width) this.readCodes(slice(this.widthBasis!), count, this.width.codes, this.width.dictionary);
    for (const [field, column] of this.attributes) this.readCodes(slice(field), count, column.codes, column.dictionary);
    this.readStatus(slice("status"), count);
    this.readReturnFlag(slice("returnFlag"), count);
    this.readOptOut(slice("optOut"), count);
    this.flagOddRows(slices, slice, count);
    this.rowCount += count;
  }

  duplicateCandidates(): DuplicateCandidates {
    const order = this.order?.values;
    const flags = this.flags.values;
    return this.fingerprints.repeats(
      row => order !== undefined && order[row]! >= 0 && (flags[row]! & (ROW_BLANK | ROW_TOTAL)) === 0,
    );
  }

  private readCodes(
    slice: ColumnSlice | null,
    count: number,
    codes: GrowingInt32 | null,
    dictionary: { codeOf(cell: Cell): number },
  ): void {
    if (!slice || !codes) return;
    for (let row = 0; row < count; row += 1) codes.push(dictionary.codeOf(cellAt(slice, row)));
  }

  private readNumbers(slice: ColumnSlice | null, count: number, column: NumberColumn | null): void {
    if (!slice || !column) return;
    for (let row = 0; row < count; row += 1) column.add(this.rowCount + row, cellAt(slice, row));
  }

  private readStatus(slice: ColumnSlice | null, count: number): void {
    if (!slice) return;
    for (let row = 0; row < count; row += 1) {
      const cell = cellAt(slice, row);
      const meaning = remembered(this.statusMeanings, cell, () => statusMeaning(String(cell)));
      let flag = 0;
      if (meaning === "unpaid") flag = ROW_UNPAID;
      else if (meaning === "refunded") flag = ROW_REFUNDED;
      else if (meaning === "return") flag = ROW_RETURN;
      else if (meaning === "blank") flag = ROW_NO_STATUS;
      else if (meaning === "unknown") {
        const word = cleanText(String(cell));
        if (word === this.options.headers[this.options.mapping.status!]) continue;
        this.unknownWords.set(word, (this.unknownWords.get(word) ?? 0) + 1);
      }
      this.flags.values[this.rowCount + row]! |= flag;
    }
  }

  private readReturnFlag(slice: ColumnSlice | null, count: number): void {
    if (!slice) return;
    for (let row = 0; row < count; row += 1) {
      const cell = cellAt(slice, row);
      if (remembered(this.returnWords, cell, () => isReturnWord(String(cell)))) {
        this.flags.values[this.rowCount + row]! |= ROW_RETURN;
      }
    }
  }

  private readOptOut(slice: ColumnSlice | null, count: number): void {
    if (!slice || !this.optOut) return;
    const consent = isConsentHeader(this.options.headers[this.options.mapping.optOut!] ?? "");
    for (let row = 0; row < count; row += 1) {
      const cell = cellAt(slice, row);
      this.optOut.push(remembered(this.optOutWords, cell, () => isOptOutWord(String(cell), consent)) ? 1 : 0);
    }
  }

  /** Blank rows, rows of totals and repeated header rows: only rows without a member or a date can be one. */
  private flagOddRows(
    slices: readonly ColumnSlice[],
    slice: (field: Field) => ColumnSlice | null,
    count: number,
  ): void {
    const labels = [slice("memberId"), slice("orderId"), slice("orderDate")];
    for (let row = 0; row < count; row += 1) {
      const at = this.rowCount + row;
      const member = this.member.values[at]!;
      const day = this.days.peek(at);
      const totalId = member >= 0 && this.memberIds.isTotal(member);
      if (member >= 0 && !totalId && day !== NO_DAY && day !== UNREADABLE_DAY) continue;
      const cells = slices.map(column => cellAt(column, row));
      const texts = labels.map(column => (column ? cellAt(column, row) : ""));
      const first = cells.find(cell => typeof cell === "string" && cleanText(cell) !== "");
      const heads = [...texts, first ?? ""].filter(cell => typeof cell === "string");
      const isTotal = totalId || heads.some(isTotalWord) || (day === NO_DAY && heads.slice(-1).some(isSubtotalLabel));
      if (cells.every(isBlankCell)) this.flags.values[at]! |= ROW_BLANK;
      else if (isTotal || this.isHeaderRow(cells)) this.flags.values[at]! |= ROW_TOTAL;
    }
  }

  private isHeaderRow(cells: readonly Cell[]): boolean {
    let equal = 0;
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index]!;
      if (isBlankCell(cell)) continue;
      if (typeof cell !== "string") return false;
      if (cell.trim() !== this.options.headers[this.mappedColumns[index]!]?.trim()) return false;
      equal += 1;
    }
    return equal >= 2;
  }
}

function isBlankCell(cell: Cell): boolean {
  return typeof cell === "string" && cleanText(cell) === "";
}

function keepFirst(texts: Map<number, string>): (row: number, text: string) => void {
  return (row, text) => {
    if (texts.size < EXAMPLES_KEPT) texts.set(row, text);
  };
}

const REMEMBERED = 20_000;

function remembered<T>(memory: Map<Cell, T>, cell: Cell, decide: () => T): T {
  const known = memory.get(cell);
  if (known !== undefined) return known;
  const fresh = decide();
  if (memory.size < REMEMBERED) memory.set(cell, fresh);
  return fresh;
}
