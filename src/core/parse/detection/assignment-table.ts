import type { Cell } from "../../cell";
import type { Field } from "../../fields";
import type { NameParts } from "./member-names";
import { confirmsField } from "./column-content";
import type { ColumnContent } from "./column-content";
import type { SeenColumn } from "./only-columns";
import type { Signature } from "./signatures";
import { exactMatches, mainLanguage } from "./synonym-index";

/**
 * Why a column was taken: its header is known (with or without fitting content), contains a known one, only its content
 * tells, or it merely stands for the member because there is no id ("weak").
 */
export type DetectionReason = "header-and-content" | "header" | "contains-and-content" | "content" | "weak";

/**
 * What stands for the member, from the firmest on: an id, a bare noun (Kunde), a phone, an e-mail, a name; without any
 * header the only column whose values come again.
 */
export type MemberLink = "id" | "noun" | "phone" | "email" | "name" | "repeats";

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
export const CONTAINS_AND_CONTENT = 60;
/** The only column of its kind, or what stands for the member: taken, and a person is asked. */
export const GUESS = 60;
/** A known header whose meaning only a person can tell. */
export const ASK = 50;
export const CONTENT = 40;

/** The columns of a range and what has been decided about them so far; the steps of the assignment change it in turn. */
export interface AssignmentTable {
  /** Normalised, "" where there is none. */
  readonly headers: readonly string[];
  readonly contents: readonly ColumnContent[];
  readonly rows: readonly (readonly Cell[])[];
  readonly signature: Signature | null;
  /** True when some header is one of a quantity. */
  readonly namesQuantity: boolean;
  /** Which language's words come first. */
  readonly language: number;
  /** Filled cells of the fullest column; 0 without data. */
  readonly fullest: number;
  readonly chosen: Map<Field, DetectedColumn>;
  readonly suggestions: DetectedColumn[];
  /** Columns that serve a field. */
  readonly taken: Set<number>;
  /** Fields that a signature says are not there. */
  readonly closed: Set<Field>;
  /** Columns under a header of a name that are none. */
  readonly notNames: Set<number>;
  deduction: number | undefined;
  /** The columns of which the member's name is joined; null where one column holds it, or none. */
  nameParts: NameParts | null;
  memberLink: MemberLink | null;
}

/** A table of which nothing is decided. */
export function createTable(
  headers: readonly string[],
  contents: readonly ColumnContent[],
  rows: readonly (readonly Cell[])[],
  signature: Signature | null,
): AssignmentTable {
  return {
    headers,
    contents,
    rows,
    signature,
    namesQuantity: headers.some(header => exactMatches(header).some(({ field }) => field === "quantity")),
    language: mainLanguage(headers),
    fullest: contents.reduce((most, content) => Math.max(most, content.filled), 0),
    chosen: new Map(),
    suggestions: [],
    taken: new Set(),
    closed: new Set(),
    notNames: new Set(),
    deduction: undefined,
    nameParts: null,
    memberLink: null,
  };
}

/** Gives a field its column; without a reason its known header is the reason, confirmed by its cells or not. */
export function choose(
  table: AssignmentTable,
  field: Field,
  column: number,
  confidence?: number,
  reason?: DetectionReason,
): void {
  const confirmed = confirmsField(table.contents[column]!, field, reason === undefined);
  table.chosen.set(field, {
    field,
    column,
    confidence: confidence ?? (confirmed ? HEADER_AND_CONTENT : HEADER),
    reason: reason ?? (confirmed ? "header-and-content" : "header"),
  });
  table.taken.add(column);
}

/** Takes a field's column away; the column is free unless another field has it, too. */
export function release(table: AssignmentTable, field: Field): void {
  const found = table.chosen.get(field);
  if (!found) return;
  table.chosen.delete(field);
  if (![...table.chosen.values()].some(({ column }) => column === found.column)) table.taken.delete(found.column);
}

/** Adds a guess that a person should confirm, once. */
export function suggest(
  table: AssignmentTable,
  field: Field,
  column: number,
  confidence: number,
  reason: DetectionReason,
): void {
  if (table.suggestions.some(known => known.field === field && known.column === column)) return;
  table.suggestions.push({ field, column, confidence, reason });
}

/** True when the column is a guess for some field. */
export function isSuggested(table: AssignmentTable, column: number): boolean {
  return table.suggestions.some(known => known.column === column);
}

/** True when the field has its column, or has none for sure. */
export function isDone(table: AssignmentTable, field: Field): boolean {
  return table.chosen.has(field) || table.closed.has(field);
}

/** True when any cell below the headers is filled. */
export function hasData(table: AssignmentTable): boolean {
  return table.fullest > 0;
}

/** True for a column filled at least half as often as the fullest. */
export function isWellFilled(table: AssignmentTable, column: number): boolean {
  const { filled } = table.contents[column]!;
  return filled > 0 && filled * 2 >= table.fullest;
}

/** True for a column that is blank in all rows, or zero in all. */
export function isBlank(table: AssignmentTable, column: number): boolean {
  const { filled, distinct, samples } = table.contents[column]!;
  return hasData(table) && (filled === 0 || (distinct === 1 && /^0+$/.test(samples[0]!)));
}

/** The columns that serve no field. */
export function freeColumns(table: AssignmentTable): SeenColumn[] {
  return allColumns(table).filter(({ column }) => !table.taken.has(column));
}

/** All columns as they are seen. */
export function allColumns(table: AssignmentTable): SeenColumn[] {
  return table.headers.map((header, column) => ({ column, header, content: table.contents[column]! }));
}
