import type { Cell } from "../../cell";
import { FIELDS } from "../../fields";
import { normaliseHeader } from "../texts/header-text";
import { isTyped } from "./column-content";
import { containedSynonym, exactMatches } from "./synonym-index";

const ROWS_SEARCHED = 10;
const LONGEST_HEADER = 80;
const ROWS_COMPARED = 5;

type Rows = readonly (readonly Cell[])[];

/** Where the headers are and what they say, one text per column; blank cells of the row take the text above them. */
export interface FoundHeaders {
  /** The row right above the data; null when no row looks like a header. */
  readonly row: number | null;
  readonly texts: readonly string[];
}

/**
 * The header of the top of a range. `named` are header texts that a person used: the row with most of them is the header.
 * Otherwise {@link findHeaderRow}; a row of further texts right below it, over data, is the lower half of the header.
 */
export function findHeaders(rows: Rows, named: readonly string[] = []): FoundHeaders {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const found = rowWithTexts(rows, named) ?? findHeaderRow(rows);
  if (found === null) return { row: null, texts: Array.from({ length: width }, () => "") };
  const row = isUpperHalf(rows, found) ? found + 1 : found;
  const texts = Array.from({ length: width }, (_, column) => {
    const own = String(rows[row]![column] ?? "");
    return own.trim() === "" ? textAbove(rows, row, column) : own;
  });
  return { row, texts };
}

function rowWithTexts(rows: Rows, named: readonly string[]): number | null {
  const wanted = new Set(named.map(normaliseHeader).filter(text => text !== ""));
  if (wanted.size === 0) return null;
  let best: { row: number; hits: number } | null = null;
  for (const [row, cells] of rows.slice(0, ROWS_SEARCHED).entries()) {
    const hits = [...wanted].filter(text => cells.some(cell => normaliseHeader(String(cell)) === text)).length;
    if (hits > (best?.hits ?? 0)) best = { row, hits };
  }
  return best?.row ?? null;
}

/**
 * The first of the top ten rows with three or more known headers. A sheet of two to four columns needs two, and when no
 * row has that, the first row of texts over other content with two headers that contain known ones. Without any known
 * word it is the first full row of differing texts above numbers or dates. Null: none.
 */
export function findHeaderRow(rows: Rows): number | null {
  const top = rows
    .slice(0, ROWS_SEARCHED)
    .map(row => row.map(cell => (typeof cell === "string" ? normaliseHeader(cell) : "")));
  const known = top.map(headers => headers.filter(header => exactMatches(header).length > 0).length);
  const three = known.findIndex(count => count >= 3);
  if (three >= 0) return three;
  const narrow = known.findIndex((count, row) => count >= 2 && filledCells(rows[row]!) <= 4);
  if (narrow >= 0) return narrow;
  const loose = top.findIndex(
    (headers, row) =>
      rows[row]!.every(cell => typeof cell === "string") &&
      isOverData(rows, row) &&
      headers.filter(isLikeHeader).length >= 2,
  );
  if (loose >= 0) return loose;
  const full = top.findIndex((_, row) => isFullRowOfTexts(rows, row));
  return full >= 0 ? full : null;
}

/** The row's own width is the table's: two or more differing short texts, none of them a number or date, over cells that are. */
function isFullRowOfTexts(rows: Rows, row: number): boolean {
  const filled = columnsFilled(rows[row]!);
  const texts = filled.map(column => rows[row]![column]!);
  if (filled.length < 2 || new Set(texts.map(text => normaliseHeader(String(text)))).size < filled.length) return false;
  if (!texts.every(text => typeof text === "string" && text.length <= LONGEST_HEADER && !isTyped(text))) return false;
  const below = rows.slice(row + 1, row + 1 + ROWS_COMPARED).filter(cells => columnsFilled(cells).length > 0);
  const widest = below.reduce((most, cells) => Math.max(most, columnsFilled(cells).length), 0);
  const typed = filled.filter(column => below.some(cells => isFilled(cells[column]) && isTyped(cells[column]!)));
  return below.length > 0 && filled.length >= widest && typed.length > 0;
}

/**
 * True when the row below completes the header: nothing but texts without a digit, some of them under blank cells or
 * beside the name of a group, over data that is typed. A row of data has a day and an amount.
 */
function isUpperHalf(rows: Rows, upper: number): boolean {
  const [above, lower, data] = [rows[upper]!, rows[upper + 1], rows[upper + 2]];
  if (!lower || !data) return false;
  const filled = columnsFilled(lower);
  if (filled.length < 2 || !filled.every(column => isPlainText(lower[column]!))) return false;
  if (filled.every(column => isFilled(above[column]))) return false;
  return filled.some(column => isFilled(data[column]) && isTyped(data[column]!));
}

function textAbove(rows: Rows, row: number, column: number): string {
  const above = rows[row - 1]?.[column];
  return isFilled(above) && isPlainText(above!) ? String(above) : "";
}

function isPlainText(cell: Cell): boolean {
  return typeof cell === "string" && cell.length <= LONGEST_HEADER && !/\d/.test(cell) && !isTyped(cell);
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && String(cell).trim() !== "";
}

function columnsFilled(row: readonly Cell[]): number[] {
  return row.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
}

function filledCells(row: readonly Cell[]): number {
  return row.filter(cell => cell !== "").length;
}

function isOverData(rows: Rows, row: number): boolean {
  return (rows[row + 1] ?? []).some(cell => typeof cell === "number" || /\d/.test(String(cell)));
}

function isLikeHeader(header: string): boolean {
  return (
    header !== "" && (exactMatches(header).length > 0 || FIELDS.some(field => containedSynonym(header, field) !== null))
  );
}
