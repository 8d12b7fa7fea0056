import type { Cell } from "../../cell";
import { FIELDS } from "../../fields";
import { normaliseHeader } from "../texts/header-text";
import { containedSynonym, exactMatches } from "./synonym-index";

const ROWS_SEARCHED = 10;

/**
 * The first of the top ten rows with three or more known headers. A sheet of two to four columns needs two, and when no
 * row has that, the first row of texts over other content with two headers that contain known ones. Null: none.
 */
export function findHeaderRow(rows: readonly (readonly Cell[])[]): number | null {
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
  return loose >= 0 ? loose : null;
}

function filledCells(row: readonly Cell[]): number {
  return row.filter(cell => cell !== "").length;
}

function isOverData(rows: readonly (readonly Cell[])[], row: number): boolean {
  return (rows[row + 1] ?? []).some(cell => typeof cell === "number" || /\d/.test(String(cell)));
}

function isLikeHeader(header: string): boolean {
  return (
    header !== "" && (exactMatches(header).length > 0 || FIELDS.some(field => containedSynonym(header, field) !== null))
  );
}
