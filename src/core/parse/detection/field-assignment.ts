import type { Cell } from "../../cell";
import { FIELDS } from "../../fields";
import type { ColumnMapping, Field, HelperColumn } from "../../fields";
import {
  confirmsField,
  contradictsField,
  discountMeaning,
  holdsFlags,
  holdsReturnWords,
  holdsStatusWords,
  looksLikeFewWords,
} from "./column-content";
import type { ColumnContent } from "./column-content";
import { isOneTextPerMember } from "./member-names";
import { findNameParts, isNounWithId, isOtherThanBuyer, isSomebodyElse } from "./member-words";
import { dayColumns, moneyColumns } from "./only-columns";
import type { SeenColumn } from "./only-columns";
import { signatureFields } from "./signatures";
import type { Signature } from "./signatures";
import { containedSynonym, exactMatches, isLookalike, mainLanguage, rankIn } from "./synonym-index";

/**
 * Why a column was taken: its header is known (with or without fitting content), contains a known one, only its content
 * tells, or it merely stands for the member because there is no id ("weak").
 */
export type DetectionReason = "header-and-content" | "header" | "contains-and-content" | "content" | "weak";

/** What stands for the member, from the firmest on: an id, a bare noun (Kunde), a phone, an e-mail, a name. */
export type MemberLink = "id" | "noun" | "phone" | "email" | "name";

export interface DetectedColumn {
  readonly field: Field;
  /** Zero-based column of the range. */
  readonly column: number;
  /** 0 to 100; below 60 it is only a suggestion. */
  readonly confidence: number;
  readonly reason: DetectionReason;
}

const HEADER_AND_CONTENT = 95;
const HEADER = 75;
const CONTAINS_AND_CONTENT = 60;
/** The only column of its kind, or what stands for the member: taken, and a person is asked. */
const GUESS = 60;
/** A known header whose meaning only a person can tell. */
const ASK = 50;
const CONTENT = 40;
/** A bare noun with "id" behind it comes after all ids that are known word for word. */
const NOUN_WITH_ID_RANK = 900;

export interface Assignment {
  readonly columns: readonly DetectedColumn[];
  readonly suggestions: readonly DetectedColumn[];
  readonly mapping: ColumnMapping;
  readonly memberLink: MemberLink | null;
  readonly nameParts: { readonly first: number; readonly last: number } | null;
}

/** Gives each field its column; `headers` are normalised, "" where there is none; `rows` are the data below them. */
export function assignFields(
  headers: readonly string[],
  contents: readonly ColumnContent[],
  rows: readonly (readonly Cell[])[],
  signature: Signature | null,
): Assignment {
  const table = new AssignmentTable(headers, contents, rows, signature);
  table.applySignature();
  for (const field of FIELDS) table.assignByHeader(field);
  for (const field of FIELDS) table.assignByContainedHeader(field);
  table.completeMember();
  table.takeOnlyColumns();
  table.checkName();
  table.suggestOrderId();
  table.suggestByContent();
  return table.result();
}

class AssignmentTable {
  private readonly chosen = new Map<Field, DetectedColumn>();
  private readonly suggestions: DetectedColumn[] = [];
  private readonly taken = new Set<number>();
  private readonly closed = new Set<Field>();
  private readonly notNames = new Set<number>();
  private readonly language: number;
  private readonly fullest: number;
  private deduction: number | undefined;
  private memberLink: MemberLink | null = null;

  constructor(
    private readonly headers: readonly string[],
    private readonly contents: readonly ColumnContent[],
    private readonly rows: readonly (readonly Cell[])[],
    private readonly signature: Signature | null,
  ) {
    this.language = mainLanguage(headers);
    this.fullest = contents.reduce((most, content) => Math.max(most, content.filled), 0);
  }

  applySignature(): void {
    for (const [name, header] of Object.entries(signatureFields(this.signature))) {
      const field = name as Field | "amountDeduction";
      if (header === null && field !== "amountDeduction") this.closed.add(field);
      const column = header === null ? -1 : this.headers.indexOf(header);
      if (column < 0 || this.taken.has(column)) continue;
      if (field === "amountDeduction") {
        this.deduction = column;
        this.taken.add(column);
      } else this.choose(field, column);
    }
  }

  /** The best column whose header is in the field's list: filled before contradicted, then by the list's order. */
  assignByHeader(field: Field): void {
    if (this.isDone(field)) return;
    let best: { column: number; rank: number; contradicted: boolean } | null = null;
    for (let column = 0; column < this.headers.length; column += 1) {
      const rank = this.rankOf(column, field);
      if (rank === null || this.taken.has(column)) continue;
      if (field === "memberName" && this.notNames.has(column)) continue;
      const verdict = this.sharedSynonym(field, column);
      if (verdict === "ask") this.suggest(field, column, ASK, "header");
      if (verdict !== "take") continue;
      const contradicted = this.hasData() && contradictsField(this.contents[column]!, field);
      const better = best === null || (contradicted === best.contradicted ? rank < best.rank : best.contradicted);
      if (better) best = { column, rank, contradicted };
    }
    if (!best) return;
    this.choose(field, best.column);
    if (field === "memberId") this.memberLink = "id";
  }

  /** Headers that contain a synonym count only with fitting content, and a person is never guessed from a longer header alone. */
  assignByContainedHeader(field: Field): void {
    if (this.isDone(field)) return;
    let best: { column: number; length: number } | null = null;
    for (let column = 0; column < this.headers.length; column += 1) {
      if (this.taken.has(column) || exactMatches(this.headers[column]!).length > 0) continue;
      const synonym = containedSynonym(this.headers[column]!, field);
      if (synonym === null || WEAK_STATUS.test(this.headers[column]!)) continue;
      if (field === "memberId" && isOtherThanBuyer(this.headers[column]!)) continue;
      if ((field === "phone" || field === "email") && isSomebodyElse(this.headers[column]!)) continue;
      if (field === "memberName" && NOT_A_NAME.test(this.headers[column]!)) continue;
      if (!confirmsField(this.contents[column]!, field)) continue;
      if (best === null || synonym.length > best.length) best = { column, length: synonym.length };
    }
    if (!best) return;
    this.choose(field, best.column, CONTAINS_AND_CONTENT, "contains-and-content");
    if (field === "memberId") this.memberLink = "id";
  }

  /**
   * Without an id the member is what else tells people apart: a bare noun, a phone, an e-mail, a name. A phone and a name
   * are taken only when cells show that they are there, and an id that is blank everywhere gives way.
   */
  completeMember(): void {
    const id = this.chosen.get("memberId");
    if (this.closed.has("memberId") || (id && !this.isBlank(id.column))) return;
    this.chooseOnlyEmails();
    const noun = this.nounColumn();
    if (noun !== null) this.standIn("noun", noun);
    else if (this.canStandIn("phone") && !this.emailsTellMoreApart())
      this.standIn("phone", this.chosen.get("phone")!.column);
    else if (this.canStandIn("email")) this.standIn("email", this.chosen.get("email")!.column);
    else if (this.canStandIn("memberName")) this.standIn("name", this.chosen.get("memberName")!.column);
  }

  /** The only column of dates is the order date and the only one of money the amount, whatever their headers. */
  takeOnlyColumns(): void {
    if (this.headers.every(header => header === "")) return;
    if (this.needsColumn("orderDate")) this.takeOnly("orderDate", dayColumns(this.seenColumns("orderDate")));
    if (this.needsColumn("amount") && !(this.chosen.has("quantity") && this.chosen.has("unitPrice"))) {
      this.takeOnly("amount", moneyColumns(this.seenColumns("amount")));
    }
  }

  /** A column of names has nearly one text for each member; another is tried, or none. */
  checkName(): void {
    const member = this.chosen.get("memberId")?.column;
    if (member === undefined) return;
    for (;;) {
      const name = this.chosen.get("memberName");
      if (!name || isOneTextPerMember(this.rows, member, name.column)) return;
      this.release("memberName");
      this.notNames.add(name.column);
      this.assignByHeader("memberName");
    }
  }

  /** A bare "ID" with another value on each row, beside a member, may be the order's number. */
  suggestOrderId(): void {
    if (this.chosen.has("orderId") || !this.chosen.has("memberId")) return;
    const column = this.headers.findIndex((header, at) => {
      const content = this.contents[at]!;
      return BARE_ID.test(header) && !this.taken.has(at) && content.filled > 1 && content.distinct === content.filled;
    });
    if (column >= 0) this.suggest("orderId", column, ASK, "content");
  }

  /** Guesses for fields that no header names. */
  suggestByContent(): void {
    for (const field of ["memberId", "orderDate", "amount"] as const) {
      if (this.chosen.has(field) || (field === "amount" && this.chosen.has("unitPrice"))) continue;
      const best = this.likeColumns(field).find(column => !this.isSuggested(column));
      if (best !== undefined) this.suggest(field, best, CONTENT, "content");
    }
    const words = this.freeColumns().filter(({ header, content }) => looksLikeFewWords(content) && !IS_ID.test(header));
    const status = words.find(({ content }) => holdsStatusWords(content));
    const category = words.find(seen => seen !== status && !holdsStatusWords(seen.content));
    if (status && !this.chosen.has("status")) this.suggest("status", status.column, CONTENT, "content");
    if (category && !this.chosen.has("category")) this.suggest("category", category.column, CONTENT, "content");
  }

  result(): Assignment {
    const columns = FIELDS.flatMap(field => this.chosen.get(field) ?? []);
    const mapping: Partial<Record<Field | HelperColumn, number>> = {};
    for (const { field, column } of columns) mapping[field] = column;
    if (this.deduction !== undefined && mapping.amount !== undefined) mapping.amountDeduction = this.deduction;
    const currency = this.headers.findIndex((header, column) => this.isCurrency(header, column));
    if (currency >= 0) mapping.currency = currency;
    const suggestions = this.suggestions.filter(({ field }) => !this.chosen.has(field));
    return { columns, suggestions, mapping, memberLink: this.memberLink, nameParts: findNameParts(this.headers) };
  }

  /** The rank of a column's header for a field in the language of the sheet; null when it is none of the field's. */
  private rankOf(column: number, field: Field): number | null {
    const header = this.headers[column]!;
    const match = exactMatches(header).find(candidate => candidate.field === field);
    if (match) return rankIn(match, this.language);
    if (field !== "memberId" || !isNounWithId(header) || isSomebodyElse(header) || isLookalike(header, field))
      return null;
    return NOUN_WITH_ID_RANK;
  }

  /** A column under a bare noun, unless its cells are dates, amounts or yes and no. */
  private nounColumn(): number | null {
    const named = this.headers.flatMap((header, column) => {
      const match = exactMatches(header).find(({ noun }) => noun);
      const isFree = !this.taken.has(column) || this.chosen.get("memberName")?.column === column;
      return match && isFree && this.canBePeople(column) ? [{ column, rank: rankIn(match, this.language) }] : [];
    });
    named.sort((one, other) => one.rank - other.rank);
    return named[0]?.column ?? null;
  }

  private canBePeople(column: number): boolean {
    const content = this.contents[column]!;
    if (!this.hasData()) return true;
    if (!this.isWellFilled(column)) return false;
    return content.dayShare < 0.5 && content.moneyShare < 0.5 && content.fractionShare === 0 && !holdsFlags(content);
  }

  private canStandIn(field: "phone" | "email" | "memberName"): boolean {
    const found = this.chosen.get(field);
    if (!found) return false;
    if (field === "email" && !this.hasData()) return true;
    if (!this.isWellFilled(found.column)) return false;
    if (field === "memberName") return this.canBePeople(found.column) && !this.mayBeProduct(found.column);
    const { phoneShare, emailShare } = this.contents[found.column]!;
    return (field === "phone" ? phoneShare : emailShare) >= 0.5;
  }

  /** True when e-mails tell many more people apart than phones do: a shop's own phone stands on every row. */
  private emailsTellMoreApart(): boolean {
    if (!this.canStandIn("email") || !this.hasData()) return false;
    const distinct = (field: "email" | "phone") => this.contents[this.chosen.get(field)!.column]!.distinct;
    return distinct("email") > 1 && (distinct("phone") === 1 || distinct("email") >= 4 * distinct("phone"));
  }

  /** "Name" beside a quantity or a price, and no other column of goods, names the goods. */
  private mayBeProduct(column: number): boolean {
    if (!BARE_NAME.test(this.headers[column]!) || this.chosen.has("product")) return false;
    return this.chosen.has("quantity") || this.chosen.has("unitPrice") || this.headers.some(header => SKU.test(header));
  }

  private isWellFilled(column: number): boolean {
    const { filled } = this.contents[column]!;
    return filled > 0 && filled * 2 >= this.fullest;
  }

  private isBlank(column: number): boolean {
    const { filled, distinct, samples } = this.contents[column]!;
    return this.hasData() && (filled === 0 || (distinct === 1 && /^0+$/.test(samples[0]!)));
  }

  private standIn(link: MemberLink, column: number): void {
    for (const field of ["memberId", "memberName", "email"] as const) {
      if (field === "memberId" || this.chosen.get(field)?.column === column) this.release(field);
    }
    this.choose("memberId", column, GUESS, "weak");
    this.memberLink = link;
    this.assignByHeader("memberName");
  }

  private chooseOnlyEmails(): void {
    if (this.chosen.has("email") || this.headers.every(header => header === "")) return;
    const emails = this.freeColumns().filter(
      ({ content, header }) =>
        confirmsField(content, "email") && !isSomebodyElse(header) && !isLookalike(header, "email"),
    );
    if (emails.length === 1) this.choose("email", emails[0]!.column, GUESS, "content");
  }

  /** True when no header named the field, or one did whose cells hold something else. */
  private needsColumn(field: "orderDate" | "amount"): boolean {
    const found = this.chosen.get(field);
    if (this.closed.has(field)) return false;
    if (!found) return true;
    const content = this.contents[found.column]!;
    return content.filled > 0 && contradictsField(content, field);
  }

  private takeOnly(field: "orderDate" | "amount", found: readonly SeenColumn[]): void {
    if (found.length !== 1) return;
    this.release(field);
    for (const [other, { column }] of this.chosen) if (column === found[0]!.column) this.release(other);
    this.choose(field, found[0]!.column, GUESS, "content");
  }

  /** Columns that may still become the field: free ones under no lookalike, and a price without a quantity. */
  private seenColumns(field: "orderDate" | "amount"): SeenColumn[] {
    const price = field === "amount" && !this.chosen.has("quantity") ? this.chosen.get("unitPrice")?.column : undefined;
    return this.allColumns().filter(
      ({ column, header }) =>
        (!this.taken.has(column) && !(field === "amount" && isLookalike(header, field))) || column === price,
    );
  }

  private freeColumns(): SeenColumn[] {
    return this.allColumns().filter(({ column }) => !this.taken.has(column));
  }

  private allColumns(): SeenColumn[] {
    return this.headers.map((header, column) => ({ column, header, content: this.contents[column]! }));
  }

  /** Free columns whose cells look like the field's, best first: ids of somebody else come last. */
  private likeColumns(field: "memberId" | "orderDate" | "amount"): number[] {
    const like = this.freeColumns().filter(({ content }) => isLike(content, field));
    if (field === "amount") like.sort((one, other) => other.content.moneyShare - one.content.moneyShare);
    if (field !== "memberId") return like.map(({ column }) => column);
    const order = ({ header }: SeenColumn) => (isOtherThanBuyer(header) ? 1 : 0);
    return like.sort((one, other) => order(one) - order(other)).map(({ column }) => column);
  }

  private isSuggested(column: number): boolean {
    return this.suggestions.some(known => known.column === column);
  }

  private isCurrency(header: string, column: number): boolean {
    return (
      CURRENCY_HEADER.test(header) && !this.taken.has(column) && this.contents[column]!.distinct <= MOST_CURRENCIES
    );
  }

  private isDone(field: Field): boolean {
    return this.chosen.has(field) || this.closed.has(field);
  }

  private hasData(): boolean {
    return this.fullest > 0;
  }

  private choose(field: Field, column: number, confidence?: number, reason?: DetectionReason): void {
    const confirmed = confirmsField(this.contents[column]!, field, reason === undefined);
    this.chosen.set(field, {
      field,
      column,
      confidence: confidence ?? (confirmed ? HEADER_AND_CONTENT : HEADER),
      reason: reason ?? (confirmed ? "header-and-content" : "header"),
    });
    this.taken.add(column);
  }

  private release(field: Field): void {
    const found = this.chosen.get(field);
    if (!found) return;
    this.chosen.delete(field);
    if (![...this.chosen.values()].some(({ column }) => column === found.column)) this.taken.delete(found.column);
  }

  private suggest(field: Field, column: number, confidence: number, reason: DetectionReason): void {
    if (this.suggestions.some(known => known.field === field && known.column === column)) return;
    this.suggestions.push({ field, column, confidence, reason });
  }

  /** What to do with a header that two fields list, or that says too little. */
  private sharedSynonym(field: Field, column: number): "take" | "leave" | "ask" {
    const content = this.contents[column]!;
    switch (this.headers[column]) {
      case "type":
        return holdsReturnWords(content) === (field === "returnFlag") ? "take" : "leave";
      case "折扣率":
        return field === "discountRate" ? "take" : "leave";
      case "折扣": {
        const meaning = discountMeaning(content);
        if (meaning === null) return "ask";
        return (meaning === "rate") === (field === "discountRate") ? "take" : "leave";
      }
      case "itemprice": {
        if (this.headers.some(header => exactMatches(header).some(match => match.field === "quantity"))) {
          return field === "unitPrice" ? "take" : "leave";
        }
        return "ask";
      }
      case "fulfillmentstatus":
        return "ask";
      default:
        return "take";
    }
  }
}

/** A converted amount has a currency of its own, so only the plain word means the amount's. */
const CURRENCY_HEADER =
  /^((order|transaction|payment|presentment)?currency(code)?|(订单|交易|结算|付款|支付)?(币种|币别|货币|货币类型)|(訂單|交易|結算|付款)?(幣種|幣別|貨幣)|wahrung|devise|monnaie|moneda|divisa|valuta|通貨|通貨コード|통화)$/;
const MOST_CURRENCIES = 20;
const WEAK_STATUS = /fulfillmentstatus/;
const NOT_A_NAME = /id$|no$|code$|编号|编码|代码|編號|代碼|group|分组|分組/;
const BARE_ID = /^(id|no|nr|num|number|key|编号|編號|番号|번호|号码|nummer|numero)$/;
const IS_ID = /id$|no$|code$|sku|编号|编码|代码|編號|編碼|代碼|番号|コード|번호|코드/;
const BARE_NAME = /^(name|nom|nombre|nome|名称|名稱|名前|이름)$/;
const SKU = /sku|artikelnummer|articlecode|商品编码|商品编号|商品コード|barcode|条码|條碼/;

function isLike(content: ColumnContent, field: "memberId" | "orderDate" | "amount"): boolean {
  if (field === "amount") return confirmsField(content, field) && content.dateShare < 0.5 && content.distinct > 2;
  return confirmsField(content, field);
}
