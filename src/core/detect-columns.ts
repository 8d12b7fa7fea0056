import type { Cell } from "./cell";
import { missingFields } from "./column-mapping";
import type { Detection } from "./column-mapping";
import type { ColumnMapping, Field } from "./fields";
import { columnContent } from "./parse/detection/column-content";
import { columnKind } from "./parse/detection/column-kind";
import type { ColumnKind } from "./parse/detection/column-kind";
import { assignFields } from "./parse/detection/field-assignment";
import type { DetectedColumn, DetectionReason, MemberLink } from "./parse/detection/field-assignment";
import { findHeaders } from "./parse/detection/header-row";
import { isNounWithId } from "./parse/detection/member-words";
import { recogniseSignature } from "./parse/detection/signatures";
import type { Signature } from "./parse/detection/signatures";
import {
  containedSynonym,
  exactMatches,
  isTraditionalOnly,
  mainLanguage,
  rankIn,
} from "./parse/detection/synonym-index";
import { readAmount } from "./parse/numbers/amount-text";
import { headerUnit, normaliseHeader } from "./parse/texts/header-text";
import { isOrderAmountHeader } from "./parse/texts/line-headers";

export type { CoreField, Detection } from "./column-mapping";
export { headerOf, isCoreField, missingFields, resolveMapping } from "./column-mapping";
export type { Signature };
export { normaliseHeader };

export type { ColumnKind, DetectedColumn, DetectionReason, MemberLink };

export interface DetectionHints {
  /** Header texts that a person has named: the row that holds most of them is the header. */
  readonly headerTexts?: readonly string[];
}

/** Rows and columns that are looked at, however many are given. */
const MOST_ROWS = 300;

/** How the mapped columns have to be read; depends on the mapping, so ask again after a person changed it. */
export interface ReadingHints {
  /** The date column is a time of payment, so a blank date means that nobody paid. */
  readonly blankDateMeansUnpaid: boolean;
  /** 0.01 for a header in 分, 10000 for one in 万元, otherwise 1. */
  readonly amountFactor: number;
  /** The headers are Traditional Chinese: short years may be 民國 years. */
  readonly rocYears: boolean;
  /** Follow-up rows of an order leave cells blank that its first row fills (Shopify). */
  readonly fillDownByOrder: boolean;
  /** The amount is an order's, not a line's, by its header or by the system that wrote it. */
  readonly amountSaysOrder: boolean;
}

/**
 * Finds the header row in the top of a range and what each column means. `rows` are the first rows of the range: up to
 * ten that may hold the header, and 200 or more of data for a confirmation by content; fewer are fine, and no more than
 * 300 are looked at.
 * Confidence: known header and fitting content 95, known header 75, header that contains a known one and fitting content
 * 60, the only column of dates or money 60, what stands for a member without an id 60, content alone 40 (a suggestion).
 * One column never serves two fields, except a phone that stands for the member.
 */
export function detectColumns(rows: readonly (readonly Cell[])[], hints: DetectionHints = {}): Detection {
  const head = rows.slice(0, MOST_ROWS);
  const { row: headerRow, texts: headers } = findHeaders(head, hints.headerTexts);
  const normalised = headers.map(normaliseHeader);
  const data = head.slice((headerRow ?? -1) + 1).filter(row => !repeatsHeader(row, headers));
  const contents = headers.map((_, column) => columnContent(data, column));
  const signature = recogniseSignature(normalised);
  const assignment = assignFields(normalised, contents, data, signature);
  return {
    headerRow,
    headers,
    ...assignment,
    samples: contents.map(content => content.samples),
    signature,
    missing: missingFields(assignment.mapping),
    kinds: contents.map(columnKind),
  };
}

/** True for a header that stands again further down, where an export was pasted below another. */
function repeatsHeader(row: readonly Cell[], headers: readonly string[]): boolean {
  const filled = headers.filter(header => header !== "").length;
  return (
    filled > 1 && headers.every((header, column) => header === "" || String(row[column] ?? "").trim() === header.trim())
  );
}

/**
 * What stands for the member in a mapping, after a person's choices too: by the header of its column, then by its cells.
 * Null when there is no member, or when neither tells what a column is that a person chose.
 */
export function memberLinkOf(detection: Detection, mapping: ColumnMapping): MemberLink | null {
  const column = mapping.memberId;
  if (column === undefined) return null;
  if (column === detection.mapping.memberId) return detection.memberLink;
  const header = normaliseHeader(detection.headers[column] ?? "");
  const matches = exactMatches(header);
  const isField = (field: Field) => matches.some(match => match.field === field && !match.noun);
  if (isField("memberId") || isNounWithId(header)) return "id";
  if (matches.some(({ noun }) => noun)) return "noun";
  if (isField("phone") || detection.kinds[column] === "phone") return "phone";
  if (isField("email") || detection.kinds[column] === "email") return "email";
  if (isField("memberName")) return "name";
  return containedSynonym(header, "memberId") === null ? null : "id";
}

/**
 * Columns that a person could take for the amount instead: the mapped one, and those whose header is one of an amount and
 * whose first cells are numbers, unless they serve another field. Best first.
 */
export function amountCandidates(detection: Detection, mapping: ColumnMapping): number[] {
  const { amount, ...others } = mapping;
  const taken = new Set(Object.values(others));
  const language = mainLanguage(detection.headers.map(normaliseHeader));
  const ranked = detection.headers.flatMap((header, column) => {
    const match = exactMatches(normaliseHeader(header)).find(({ field }) => field === "amount");
    if (match === undefined || taken.has(column) || column === amount) return [];
    const samples = detection.samples[column] ?? [];
    const numbers = samples.filter(sample => isAmount(sample));
    return samples.length === numbers.length && numbers.length > 0 ? [{ column, rank: rankIn(match, language) }] : [];
  });
  ranked.sort((one, other) => one.rank - other.rank);
  return [...(amount === undefined ? [] : [amount]), ...ranked.map(({ column }) => column)];
}

function isAmount(text: string): boolean {
  const { plain, european } = readAmount(text);
  return Number.isFinite(plain) || Number.isFinite(european);
}

const PAYMENT_HEADER =
  /付款|支付|付費|支払|決済|入金|결제|입금|paid|payment|zahlung|bezahlt|paiement|paye|reglement|fechadepago|fechapago|pagado|pagamento|pagato/;
const FACTOR_OF_UNIT: Readonly<Record<string, number>> = { 分: 0.01, 万元: 10000, 萬元: 10000 };

/** How the columns of a mapping have to be read, as far as their headers tell. */
export function readingHints(detection: Detection, mapping: ColumnMapping): ReadingHints {
  const header = (column: number | undefined) => (column === undefined ? "" : (detection.headers[column] ?? ""));
  const unit = headerUnit(header(mapping.amount ?? mapping.unitPrice));
  return {
    blankDateMeansUnpaid: PAYMENT_HEADER.test(normaliseHeader(header(mapping.orderDate))),
    amountFactor: (unit === null ? undefined : FACTOR_OF_UNIT[unit]) ?? 1,
    rocYears: Object.values(mapping).some(column => isTraditionalOnly(normaliseHeader(header(column)))),
    fillDownByOrder: detection.signature === "shopify",
    amountSaysOrder:
      mapping.amount !== undefined && (detection.signature === "jd" || isOrderAmountHeader(header(mapping.amount))),
  };
}
