import type { Cell } from "./cell";
import type { ColumnMapping, Field } from "./fields";

/** Export systems that are known by their headers and need rules of their own. */
export type Signature = "shopify" | "taobao" | "pinduoduo" | "douyin" | "jd" | "amazon" | "square" | "stripe" | "lightspeed" | "uci" | "kingdee"; // prettier-ignore

export type DetectionReason = "header-and-content" | "header" | "contains-and-content" | "content";

export interface DetectedColumn {
  readonly field: Field;
  /** Zero-based column of the range. */
  readonly column: number;
  /** 0 to 100; below 60 it is only a suggestion. */
  readonly confidence: number;
  readonly reason: DetectionReason;
}

export type CoreField = "memberId" | "orderDate" | "amount";

/** What the top of a range tells about its columns. */
export interface Detection {
  /** Index of the header row in the given rows; null when no row looks like one. */
  readonly headerRow: number | null;
  /** The header texts as written, one per column; empty texts when there is no header row. */
  readonly headers: readonly string[];
  /** Columns that are mapped (confidence 60 or more), in the order of FIELDS. */
  readonly columns: readonly DetectedColumn[];
  /** Guesses that a person should confirm; none of their columns is mapped. */
  readonly suggestions: readonly DetectedColumn[];
  /** Up to three distinct texts of every column. */
  readonly samples: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  readonly signature: Signature | null;
  /** Core fields that no column holds; quantity times unit price counts as an amount. */
  readonly missing: readonly CoreField[];
}

/** How the mapped columns have to be read; depends on the mapping, so ask again after a person changed it. */
export interface ReadingHints {
  /** The date column is a time of payment, so a blank date means that nobody paid. */
  readonly blankDateMeansUnpaid: boolean;
  /** 0.01 for a header in 分, 10000 for one in 万元, otherwise 1. */
  readonly amountFactor: number;
  /** The date header is Traditional Chinese: short years may be 民國 years. */
  readonly rocYears: boolean;
  /** Follow-up rows of an order leave cells blank that its first row fills (Shopify). */
  readonly fillDownByOrder: boolean;
}

export function detectColumns(rows: readonly (readonly Cell[])[]): Detection {
  throw new Error(`columns of ${String(rows.length)} rows cannot be detected yet`);
}

/** The mapping after a person's choices: a chosen column leaves any other field, null leaves the field unmapped. */
export function resolveMapping(
  detection: Detection,
  choices: Readonly<Partial<Record<Field, number | null>>>,
): ColumnMapping {
  throw new Error(`mapping ${JSON.stringify([detection.mapping, choices])} cannot be resolved yet`);
}

export function readingHints(detection: Detection, mapping: ColumnMapping): ReadingHints {
  throw new Error(`mapping ${JSON.stringify([detection.mapping, mapping])} cannot be read yet`);
}
