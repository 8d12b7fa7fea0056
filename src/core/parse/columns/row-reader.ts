import type { Cell, OrderChunk } from "../../cell";
import {
  ATTRIBUTE_FIELDS,
  CONTACT_FIELDS,
  DETAIL_FIELDS,
  FIGURE_FIELDS,
  WIDTH_FIELDS,
  isJoinedName,
} from "../../fields";
import type { AttributeField, DetailField, Field, FigureField, HelperColumn, WidthField } from "../../fields";
import { NO_DAY } from "../../units";
import type { Day } from "../../units";
import { columnSlice, gatherColumns } from "../buffers/chunk-columns";
import type { ColumnSlice } from "../buffers/chunk-columns";
import { GrowingInt32, GrowingUint16, GrowingUint8 } from "../buffers/growing";
import { isDay } from "../dates/date-text";
import { DayColumn } from "../dates/day-column";
import { CurrencyWatch } from "../numbers/currency";
import { NumberColumn } from "../numbers/number-column";
import { awaitsPayment } from "../texts/awaits-payment";
import { cleanText } from "../texts/clean-text";
import {
  isConsentHeader,
  isOptOutWord,
  isReturnWord,
  isSubtotalLabel,
  isTotalWord,
  statusMeaning,
} from "../texts/row-words";
import type { StatusMeaning } from "../texts/row-words";
import { joinedName } from "../texts/joined-name";
import { plainDictionary } from "../texts/text-dictionary";
import type { TextDictionary } from "../texts/text-dictionary";
import type { CellHashes } from "../texts/cell-hashes";
import { BATCH, PackedTexts } from "../texts/packed-texts";
import { rowsByCode } from "../../stats/rows-by-code";
import type { RowsByCode } from "../../stats/rows-by-code";
import type { DuplicateCandidates, OrderIngestOptions } from "./ingest-options";
import { InputFingerprint } from "./input-fingerprint";
import { IdDictionary } from "./member-ids";
import type { AmountSources } from "./row-amounts";
import { RepeatedRows, RowFingerprints } from "./row-fingerprints";
import {
  ROW_AWAITS_PAYMENT,
  ROW_BLANK,
  ROW_MEMBER_BLANK,
  ROW_NO_STATUS,
  ROW_REFUNDED,
  ROW_RETURN,
  ROW_TOTAL,
  ROW_UNPAID,
} from "./row-flags";
import { widthDictionary } from "./width-values";

const EXAMPLES_KEPT = 200;

/** Of these an order row holds at least one. */
const ORDER_FIELDS = ["orderId", "orderDate", "amount", "quantity", "unitPrice", "refundAmount"] as const;

/** Codes of a text column and the dictionary they point into. */
export interface CodedColumn {
  readonly dictionary: TextDictionary;
  readonly codes: GrowingInt32;
}

/** Reads chunk after chunk into growing columns; what only the whole column can tell is left to finishing. */
export class RowReader {
  rowCount = 0;
  readonly flags = new GrowingUint16();
  readonly memberIds: IdDictionary;
  readonly member = new GrowingInt32();
  readonly orderIds: IdDictionary;
  readonly order: GrowingInt32 | null;
  readonly days: DayColumn;
  readonly amounts: AmountSources;
  readonly widthBasis: WidthField | null;
  readonly width: CodedColumn | null;
  readonly attributes: ReadonlyMap<AttributeField, CodedColumn>;
  readonly details: ReadonlyMap<DetailField, CodedColumn>;
  readonly figures: ReadonlyMap<FigureField, NumberColumn>;
  readonly birthday: CodedColumn | null;
  readonly optOut: GrowingUint8 | null;
  readonly unreadableDates = new Map<number, string>();
  readonly unreadableAmounts = new Map<number, string>();
  /** Codes of status words without a known meaning, from 0 on. */
  readonly unknownWords = new Map<string, number>();
  /** Rows that hold one, and its code. */
  readonly unknownWordRows = new GrowingInt32();
  readonly unknownWordCodes = new GrowingInt32();
  /** Rows whose phone or e-mail stands in for a blank member id. */
  readonly contactRows = new GrowingInt32();
  readonly input: InputFingerprint;
  /** What the amounts are in. */
  readonly currency: CurrencyWatch;
  private readonly fingerprints = new RowFingerprints();
  private rowsOfOrders: RowsByCode | null = null;
  private candidates: DuplicateCandidates | null = null;
  private readonly mappedColumns: readonly number[];
  /** The cells of the batch at hand, by mapped column. */
  private readonly cells: readonly Cell[][];
  /** First and last names of the batch at hand, joined; null where a name stands in one column. */
  private readonly joinedNames: Cell[] | null;
  /** Whether a mapped column has gone into the batch's fingerprints. */
  private readonly hashed: boolean[];
  /** For the hashes of columns that have no dictionary. */
  private readonly packed = new PackedTexts(BATCH);
  private readonly statusMeanings = new Map<Cell, StatusMeaning>();
  private readonly awaitingWords = new Map<Cell, boolean>();
  private readonly returnWords = new Map<Cell, boolean>();
  private readonly optOutWords = new Map<Cell, boolean>();

  constructor(readonly options: OrderIngestOptions) {
    const { mapping, expectedRowCount = 0 } = options;
    const details = { ...mapping, brand: options.brandColumn ?? mapping.brand };
    // Two rows to an order and ten to a member are usual; where it is otherwise the tables grow or have room to spare.
    this.memberIds = new IdDictionary(true, expectedRowCount / 8);
    this.orderIds = new IdDictionary(false, mapping.orderId === undefined ? 0 : 0.6 * expectedRowCount);
    const columns = Object.values(details).filter(column => column !== undefined);
    this.mappedColumns = [...new Set(columns)].sort((a, b) => a - b);
    this.cells = this.mappedColumns.map(() => new Array<Cell>(BATCH).fill(""));
    this.joinedNames = mapping.lastName === undefined ? null : new Array<Cell>(BATCH).fill("");
    this.hashed = this.mappedColumns.map(() => false);
    this.input = new InputFingerprint(this.mappedColumns.length);
    this.order = mapping.orderId === undefined ? null : new GrowingInt32();
    this.currency = new CurrencyWatch(mapping.currency !== undefined);
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
    this.attributes = new Map(mappedOf(ATTRIBUTE_FIELDS, mapping).map(field => [field, codedColumn()]));
    this.details = new Map(mappedOf(DETAIL_FIELDS, details).map(field => [field, codedColumn()]));
    this.birthday = mapping.birthday === undefined ? null : codedColumn();
    const figures = mappedOf(FIGURE_FIELDS, mapping).filter(field => field !== "quantity" || direct);
    this.figures = new Map(figures.map(field => [field, new NumberColumn(() => {})]));
    if (options.expectedRowCount !== undefined) this.reserve(options.expectedRowCount);
  }

  /** Columns that grow row by row leave copies behind, and the garbage collector then walks the whole heap to free them. */
  private reserve(rowCount: number): void {
    const coded = [...this.attributes.values(), ...this.details.values(), this.birthday].map(column => column?.codes);
    for (const column of [this.flags, this.member, this.order, this.optOut, this.width?.codes, ...coded]) {
      column?.reserve(rowCount);
    }
    this.days.reserve(rowCount);
    for (const column of this.figures.values()) column.reserve(rowCount);
    for (const column of Object.values(this.amounts) as (NumberColumn | null)[]) column?.reserve(rowCount);
    this.fingerprints.reserve(rowCount);
  }

  add(chunk: OrderChunk): void {
    if (chunk.rowCount === 0) return;
    const slices = this.mappedColumns.map(column => columnSlice(chunk, column));
    for (let first = 0; first < chunk.rowCount; first += BATCH) {
      this.addBatch(slices, first, Math.min(BATCH, chunk.rowCount - first));
    }
  }

  /** A batch at a time, so that each pass over its cells finds them in the processor's cache. */
  private addBatch(slices: readonly ColumnSlice[], first: number, count: number): void {
    gatherColumns(slices, first, count, this.cells);
    this.input.addRows(count);
    this.rowsOfOrders = null;
    this.candidates = null;
    const firstRow = this.rowCount;
    this.hashed.fill(false);
    this.flags.extend(count);
    this.fingerprints.begin(count);
    this.joinNames(count);
    this.readMembers(count);
    if (this.order) this.readCodes("orderId", count, this.order, this.orderIds.texts);
    this.days.addCells(this.cellsOf("orderDate")!, count, firstRow);
    this.readNumbers("amount", count, this.amounts.amount);
    this.currency.add(
      this.cellsOf("currency") ?? this.cellsOf("amount") ?? this.cellsOf("unitPrice")!,
      count,
      firstRow,
    );
    this.readNumbers("quantity", count, this.amounts.quantity);
    this.readNumbers("unitPrice", count, this.amounts.unitPrice);
    this.readNumbers("amountDeduction", count, this.amounts.deduction);
    this.readNumbers("refundAmount", count, this.amounts.refund);
    if (this.width) this.readCodes(this.widthBasis!, count, this.width.codes, this.width.dictionary);
    for (const [field, column] of this.attributes) this.readCodes(field, count, column.codes, column.dictionary);
    for (const [field, column] of this.details) this.readCodes(field, count, column.codes, column.dictionary);
    if (this.birthday) this.readCodes("birthday", count, this.birthday.codes, this.birthday.dictionary);
    for (const [field, column] of this.figures) this.readNumbers(field, count, column);
    this.readStatus(count);
    this.readReturnFlag(count);
    this.readOptOut(count);
    this.flagOddRows(count);
    for (let index = 0; index < this.cells.length; index += 1) {
      if (this.hashed[index]) continue;
      this.packed.hash(this.cells[index]!, count);
      this.addHashes(index, this.packed.hashes, count);
    }
    this.rowCount += count;
  }

  /** The hashes of a column go into the fingerprints of the input and of its rows. */
  private addHashes(index: number, hashes: CellHashes, count: number): void {
    this.input.addColumn(index, hashes, count);
    this.fingerprints.add(hashes, count);
    this.hashed[index] = true;
  }

  /** Rows that repeat an earlier one of their order, or of their member where there is no order. O(rows) once, as below. */
  duplicateCandidates(): DuplicateCandidates {
    this.candidates ??= this.findRepeats();
    return this.candidates;
  }

  private findRepeats(): DuplicateCandidates {
    const repeats = new RepeatedRows(this.rowCount);
    const flags = this.flags.values;
    for (const groups of [this.rowsByOrder(), this.rowsOfMembersWithoutOrder()]) {
      if (groups !== null) this.fingerprints.markRepeats(groups, flags, ROW_BLANK | ROW_TOTAL, repeats);
    }
    return repeats.pairs();
  }

  /** The rows of each order as they were read; null where no order id is mapped. O(rows) once, until more rows are read. */
  rowsByOrder(): RowsByCode | null {
    if (this.order === null) return null;
    this.rowsOfOrders ??= rowsByCode(this.order.values, this.rowCount);
    return this.rowsOfOrders;
  }

  private rowsOfMembersWithoutOrder(): RowsByCode | null {
    const member = this.member.values.subarray(0, this.rowCount);
    if (this.order === null) return rowsByCode(member, this.rowCount);
    const order = this.order.values.subarray(0, this.rowCount);
    if (!order.includes(-1)) return null;
    return rowsByCode(
      member.map((code, row) => (order[row]! < 0 ? code : -1)),
      this.rowCount,
    );
  }

  private joinNames(count: number): void {
    if (this.joinedNames === null) return;
    const first = this.cellsOf("firstName")!;
    const last = this.cellsOf("lastName")!;
    for (let i = 0; i < count; i += 1) this.joinedNames[i] = joinedName(first[i]!, last[i]!);
  }

  /** The cells of a field in the batch at hand; null when it is not mapped. */
  private cellsOf(field: Field | HelperColumn): Cell[] | null {
    const column = this.columnOf(field);
    return column === undefined ? null : this.cells[this.mappedColumns.indexOf(column)]!;
  }

  private columnOf(field: Field | HelperColumn): number | undefined {
    const { mapping, brandColumn } = this.options;
    return mapping[field] ?? (field === "brand" ? brandColumn : undefined);
  }

  private readMembers(count: number): void {
    if (this.cellsOf("memberId")) {
      const hasContact = CONTACT_FIELDS.some(field => this.cellsOf(field));
      const otherwise = hasContact
        ? (i: number) => this.noteContact(this.rowCount + i, this.codeOfContact(i))
        : undefined;
      this.readCodes("memberId", count, this.member, this.memberIds.texts, otherwise);
      return;
    }
    const start = this.member.extend(count);
    for (let i = 0; i < count; i += 1) this.member.values[start + i] = this.codeOfContact(i);
  }

  /** The code of the first contact of a row that can tell people apart, -1 for none. */
  private codeOfContact(i: number): number {
    for (const field of CONTACT_FIELDS) {
      const cell = this.cellsOf(field)?.[i] ?? "";
      const code = cell === "" ? -1 : this.memberIds.codeOfContact(field, cell);
      if (code >= 0) return code;
    }
    return -1;
  }

  private noteContact(row: number, code: number): number {
    if (code >= 0) this.contactRows.push(row);
    return code;
  }

  private readCodes(
    field: Field,
    count: number,
    codes: GrowingInt32,
    dictionary: TextDictionary,
    otherwise?: (i: number) => number,
  ): void {
    const column = this.columnOf(field)!;
    const start = codes.extend(count);
    if (this.joinedNames !== null && isJoinedName(this.options.mapping, column)) {
      // Both parts go into the fingerprints as they stand.
      dictionary.codesOf(this.joinedNames, count, codes.values, start, otherwise);
      return;
    }
    const index = this.mappedColumns.indexOf(column);
    dictionary.codesOf(this.cells[index]!, count, codes.values, start, otherwise);
    if (!this.hashed[index]) this.addHashes(index, dictionary.hashes, count);
  }

  private readNumbers(field: Field | HelperColumn, count: number, column: NumberColumn | null): void {
    const cells = this.cellsOf(field);
    if (cells && column) column.addCells(cells, count, this.rowCount);
  }

  private readStatus(count: number): void {
    const cells = this.cellsOf("status");
    if (!cells) return;
    for (let i = 0; i < count; i += 1) {
      const cell = cells[i]!;
      const meaning = remembered(this.statusMeanings, cell, statusMeaning);
      let flag = 0;
      if (meaning === "unpaid") flag = ROW_UNPAID | (this.awaitsPayment(cell) ? ROW_AWAITS_PAYMENT : 0);
      else if (meaning === "refunded") flag = ROW_REFUNDED;
      else if (meaning === "return") flag = ROW_RETURN;
      else if (meaning === "blank") flag = ROW_NO_STATUS;
      else if (meaning === "unknown") {
        const word = shortWord(cleanText(String(cell)));
        if (word === this.options.headers[this.options.mapping.status!]) continue;
        const code = this.unknownWords.get(word) ?? this.unknownWords.size;
        this.unknownWords.set(word, code);
        this.unknownWordRows.push(this.rowCount + i);
        this.unknownWordCodes.push(code);
      }
      this.flags.values[this.rowCount + i]! |= flag;
    }
  }

  private awaitsPayment(cell: Cell): boolean {
    return remembered(this.awaitingWords, cell, awaitsPayment);
  }

  private readReturnFlag(count: number): void {
    const cells = this.cellsOf("returnFlag");
    if (!cells) return;
    for (let i = 0; i < count; i += 1) {
      const cell = cells[i]!;
      if (remembered(this.returnWords, cell, isReturnWord)) {
        this.flags.values[this.rowCount + i]! |= ROW_RETURN;
      }
    }
  }

  private readOptOut(count: number): void {
    const cells = this.cellsOf("optOut");
    if (!cells || !this.optOut) return;
    const consent = isConsentHeader(this.options.headers[this.options.mapping.optOut!] ?? "");
    const decide = (text: string) => isOptOutWord(text, consent);
    for (let i = 0; i < count; i += 1) this.optOut.push(remembered(this.optOutWords, cells[i]!, decide) ? 1 : 0);
  }

  /** Blank rows, rows of totals and repeated header rows: only rows without a member or a date can be one. */
  private flagOddRows(count: number): void {
    const hasTotals = this.memberIds.hasTotals();
    const members = this.member.values;
    for (let i = 0; i < count; i += 1) {
      const at = this.rowCount + i;
      const member = members[at]!;
      const day = this.days.peek(at);
      const totalId = hasTotals && member >= 0 && this.memberIds.isTotal(member);
      if (totalId || member < 0 || !isDay(day)) this.flagOddRow(i, totalId, day);
    }
  }

  private flagOddRow(i: number, totalId: boolean, day: Day): void {
    const cells = this.cells.map(column => column[i]!);
    const labels = (["memberId", "orderId", "orderDate"] as const).map(field => this.cellsOf(field)?.[i] ?? "");
    const first = cells.find(cell => typeof cell === "string" && cleanText(cell) !== "");
    const heads = [...labels, first ?? ""].filter(cell => typeof cell === "string");
    const isTotal = totalId || heads.some(isTotalWord) || (day === NO_DAY && heads.slice(-1).some(isSubtotalLabel));
    if (cells.every(isBlankCell)) this.flags.values[this.rowCount + i]! |= ROW_BLANK;
    else if (isTotal || this.isHeaderRow(cells) || this.isLoneText(i, cells))
      this.flags.values[this.rowCount + i]! |= ROW_TOTAL;
    if (this.isMemberBlank(i)) this.flags.values[this.rowCount + i]! |= ROW_MEMBER_BLANK;
  }

  private isMemberBlank(i: number): boolean {
    return (["memberId", ...CONTACT_FIELDS] as const).every(field => isBlankCell(this.cellsOf(field)?.[i] ?? ""));
  }

  /** A footer, a page line or a remark: one cell is filled, and it is no date, amount or order. */
  private isLoneText(i: number, cells: readonly Cell[]): boolean {
    let filledCount = 0;
    for (const cell of cells) if (!isBlankCell(cell)) filledCount += 1;
    return filledCount === 1 && ORDER_FIELDS.every(field => isBlankCell(this.cellsOf(field)?.[i] ?? ""));
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

/** A longer text is a remark and no state of an order: it counts, is named by its beginning, and is no question. */
export const LONGEST_STATUS_WORD = 100;

function shortWord(text: string): string {
  return text.length > LONGEST_STATUS_WORD ? `${text.slice(0, LONGEST_STATUS_WORD)}…` : text;
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

function remembered<T>(memory: Map<Cell, T>, cell: Cell, decide: (text: string) => T): T {
  const known = memory.get(cell);
  if (known !== undefined) return known;
  const fresh = decide(String(cell));
  if (memory.size < REMEMBERED) memory.set(cell, fresh);
  return fresh;
}

function mappedOf<F extends Field>(fields: readonly F[], mapping: OrderIngestOptions["mapping"]): F[] {
  return fields.filter(field => mapping[field] !== undefined);
}

function codedColumn(): CodedColumn {
  return { dictionary: plainDictionary(), codes: new GrowingInt32() };
}
