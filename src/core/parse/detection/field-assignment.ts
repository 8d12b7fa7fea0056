import { FIELDS, type ColumnMapping, type Field, type HelperColumn } from "../../fields";
import {
  confirmsField,
  contradictsField,
  discountMeaning,
  holdsReturnWords,
  type ColumnContent,
} from "./column-content";
import { signatureFields, type Signature } from "./signatures";
import { containedSynonym, exactMatches } from "./synonym-index";

export type DetectionReason = "header-and-content" | "header" | "contains-and-content" | "content";

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
/** A known header whose meaning only a person can tell. */
const ASK = 50;
const CONTENT = 40;

export interface Assignment {
  readonly columns: readonly DetectedColumn[];
  readonly suggestions: readonly DetectedColumn[];
  readonly mapping: ColumnMapping;
}

/** Gives each field its column; `headers` are normalised, "" where there is none. */
export function assignFields(
  headers: readonly string[],
  contents: readonly ColumnContent[],
  signature: Signature | null,
): Assignment {
  const table = new AssignmentTable(headers, contents, signature);
  table.applySignature();
  for (const field of FIELDS) table.assignByHeader(field);
  for (const field of FIELDS) table.assignByContainedHeader(field);
  table.suggestByContent();
  return table.result();
}

class AssignmentTable {
  private readonly chosen = new Map<Field, DetectedColumn>();
  private readonly suggestions: DetectedColumn[] = [];
  private readonly taken = new Set<number>();
  private readonly closed = new Set<Field>();
  private deduction: number | undefined;

  constructor(
    private readonly headers: readonly string[],
    private readonly contents: readonly ColumnContent[],
    private readonly signature: Signature | null,
  ) {}

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
      const match = exactMatches(this.headers[column]!).find(candidate => candidate.field === field);
      if (!match || this.taken.has(column)) continue;
      const verdict = this.sharedSynonym(field, column);
      if (verdict === "ask") this.suggest(field, column, ASK, "header");
      if (verdict !== "take") continue;
      const contradicted = this.hasData() && contradictsField(this.contents[column]!, field);
      const better = best === null || (contradicted === best.contradicted ? match.rank < best.rank : best.contradicted);
      if (better) best = { column, rank: match.rank, contradicted };
    }
    if (best) this.choose(field, best.column);
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
      if (field === "memberName" && NOT_A_NAME.test(this.headers[column]!)) continue;
      if (!confirmsField(this.contents[column]!, field)) continue;
      if (best === null || synonym.length > best.length) best = { column, length: synonym.length };
    }
    if (!best) return;
    this.choose(field, best.column, CONTAINS_AND_CONTENT, "contains-and-content");
  }

  /** Guesses for core fields that no header names. */
  suggestByContent(): void {
    for (const field of ["memberId", "orderDate", "amount"] as const) {
      if (this.chosen.has(field) || (field === "amount" && this.chosen.has("unitPrice"))) continue;
      const column = this.contents.findIndex(
        (content, index) => !this.taken.has(index) && this.headers[index] !== undefined && isLike(content, field),
      );
      if (column >= 0) this.suggest(field, column, CONTENT, "content");
    }
  }

  result(): Assignment {
    const columns = FIELDS.flatMap(field => this.chosen.get(field) ?? []);
    const mapping: Partial<Record<Field | HelperColumn, number>> = {};
    for (const { field, column } of columns) mapping[field] = column;
    if (this.deduction !== undefined && mapping.amount !== undefined) mapping.amountDeduction = this.deduction;
    const currency = this.headers.findIndex((header, column) => this.isCurrency(header, column));
    if (currency >= 0) mapping.currency = currency;
    return { columns, suggestions: this.suggestions.filter(({ field }) => !this.chosen.has(field)), mapping };
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
    return this.contents.some(content => content.filled > 0);
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

  private suggest(field: Field, column: number, confidence: number, reason: DetectionReason): void {
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
  /^((order|transaction|payment|presentment)?currency(code)?|(订单|交易|结算|付款|支付)?(币种|币别|货币|货币类型)|(訂單|交易|結算|付款)?(幣種|幣別|貨幣))$/;
const MOST_CURRENCIES = 20;
const WEAK_STATUS = /fulfillmentstatus/;
const NOT_AN_ID = /姓名|名称|名稱|等级|等級|级别|类型|類型|状态|狀態|折扣|价|價|数|數|时间|日期|来源|标签|备注|name|level|tier|type|status|tag|date|time|price|phone|marketing|accept|subscri|verified|count|total|address|city|note/; // prettier-ignore

/** Ids of people who did not buy (who recommended, sells, receives) and of parts of an id, however familiar they look. */
const NOT_THE_BUYER = /推荐|推薦|介绍|介紹|邀请|邀請|引荐|上级|上級|下级|父级|导购|導購|员工|員工|店员|店員|经理|經理|卖家|賣家|商家|分销|分銷|经销|經銷|代理|达人|主播|收货|收貨|收件|付款|开票|開票|后四位|後四碼|尾号|尾號|末四位|分组|分組|门店|門店|门市|門市|referr|inviter|introduc|sponsor|affiliate|parent|staff|seller|vendor|supplier|agent|dealer|owner|employee|salesrep|salesperson|ship|recipient|billto|payer|group|last4|partner/; // prettier-ignore
const NOT_A_NAME = /id$|no$|code$|编号|编码|代码|編號|代碼|group|分组|分組/;

function isOtherThanBuyer(header: string): boolean {
  return NOT_AN_ID.test(header) || NOT_THE_BUYER.test(header);
}

function isLike(content: ColumnContent, field: "memberId" | "orderDate" | "amount"): boolean {
  if (field === "amount") return confirmsField(content, field) && content.dateShare < 0.5 && content.distinct > 2;
  return confirmsField(content, field);
}
