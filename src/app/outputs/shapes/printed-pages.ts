import type { ColumnSpec } from "../../workbook/table-specs";

/** What a landscape A4 page holds between margins of one centimetre, in pixels at full size. */
const PAGE_WIDTH_PIXELS = 1_047;
/** Cells are set in 11 points; print below 6 points is not read any more. */
const LEAST_SCALE = 6 / 11;
const MOST_PAGES = 9;

/**
 * How many pages side by side hold a table in print that can be read. Nothing is left out of the print: who works with a
 * call list on paper needs what to do and the blank columns to write into, which stand at its far end, as much as the
 * names at its beginning. So the list goes on beside the page, with the frozen columns, which say whose row it is,
 * standing on every page. Columns that are folded away are not printed.
 */
export function pagesAcross(columns: readonly ColumnSpec[], frozenColumns: number): number {
  const shown = columns.filter(({ group }) => group === undefined);
  const widthOf = (part: readonly ColumnSpec[]): number => part.reduce((sum, { widthPixels }) => sum + widthPixels, 0);
  const repeated = widthOf(columns.slice(0, frozenColumns));
  const page = PAGE_WIDTH_PIXELS / LEAST_SCALE;
  const more = Math.ceil((widthOf(shown) - page) / Math.max(1, page - repeated));
  return Math.min(MOST_PAGES, 1 + Math.max(0, more));
}
