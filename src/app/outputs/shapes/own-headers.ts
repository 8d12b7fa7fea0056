import type { OrderColumnId, OutputWords } from "../words/output-words";

/** The columns beside the orders in the order in which they are written. */
export const ORDER_COLUMNS: readonly OrderColumnId[] = [
  "rowSegment", "rowCode", "recencyScore", "frequencyScore", "monetaryScore", "widthScore", "customerType",
  "occasion", "rolesOnOrder", "rowStatus",
]; // prettier-ignore

/** The words by which our columns beside orders are known, in every language. */
export interface HeaderLanguages {
  readonly all: readonly Pick<OutputWords, "orderColumns">[];
}

/** Columns that a run leaves out where their source is not mapped, or nobody asked for them. */
const OPTIONAL: readonly OrderColumnId[] = ["occasion", "rolesOnOrder"];

/** Their places in {@link orderColumnHeaders}. */
export const OPTIONAL_ORDER_COLUMNS: readonly number[] = OPTIONAL.map(id => ORDER_COLUMNS.indexOf(id));

/** A header cell that could be one of ours. */
export interface HeaderCell {
  readonly column: number;
  readonly text: string;
  /** It bears the fill of our headers, which is set in the same request, before its text. */
  readonly isMarked: boolean;
}

/** The headers of the columns beside the orders: by column, in every language. */
export function orderColumnHeaders(languages: HeaderLanguages): string[][] {
  return ORDER_COLUMNS.map(id => languages.all.map(words => words.orderColumns[id]));
}

/** Whether a header cell is one of these texts. */
export function isHeader(cell: unknown, headers: readonly string[]): boolean {
  return typeof cell === "string" && headers.includes(cell.trim());
}

/**
 * Our columns of an earlier run by output column, -1 where one is missing; null when there are none.
 *
 * A header such as "R Score" or "Row Status" may well be the user's own, so a text alone proves nothing: a header is
 * ours when it bears our fill and stands right of the first of ours, wherever people moved it or put columns between.
 * Where no header bears the fill, because someone gave the whole header row a look of their own, only the complete set
 * side by side in one language is ours. Of several sets the fullest counts, so that a copy of one column is left alone.
 *
 * @param cells    header cells with one of our texts, from left to right
 * @param headers  our header texts by output column, in every language; the first column begins a set
 * @param optional places in `headers` of columns that a run may leave out
 */
export function findOwnColumns(
  cells: readonly HeaderCell[],
  headers: readonly (readonly string[])[],
  optional: readonly number[] = [],
): readonly number[] | null {
  const marked = cells.filter(cell => cell.isMarked);
  if (marked.length === 0) return findUnmarkedSet(cells, headers, optional);
  const starts = marked.filter(cell => isHeader(cell.text, headers[0]!));
  let best: readonly number[] | null = null;
  starts.forEach((start, index) => {
    const end = starts[index + 1]?.column ?? Infinity;
    const set = marked.filter(cell => cell.column >= start.column && cell.column < end);
    const columns = headers.map(texts => set.find(cell => isHeader(cell.text, texts))?.column ?? -1);
    if (best === null || countFound(columns) > countFound(best)) best = columns;
  });
  return best;
}

function countFound(columns: readonly number[]): number {
  return columns.filter(column => column >= 0).length;
}

function findCompleteSet(
  cells: readonly HeaderCell[],
  headers: readonly (readonly string[])[],
): readonly number[] | null {
  const textAt = new Map(cells.map(cell => [cell.column, cell.text.trim()]));
  const start = cells.find(({ column }) =>
    headers[0]!.some((_, language) =>
      headers.every((texts, position) => texts[language] === textAt.get(column + position)),
    ),
  );
  return start ? headers.map((_, position) => start.column + position) : null;
}

/** The complete set of a run, whichever of these columns it left out; one that left out fewer goes first. */
function findUnmarkedSet(
  cells: readonly HeaderCell[],
  headers: readonly (readonly string[])[],
  optional: readonly number[],
): readonly number[] | null {
  const leftOut = optional
    .reduce<number[][]>((sets, column) => [...sets, ...sets.map(set => [...set, column])], [[]])
    .sort((one, other) => one.length - other.length);
  for (const missing of leftOut) {
    const written = [...headers.keys()].filter(column => !missing.includes(column));
    const found = findCompleteSet(
      cells,
      written.map(column => headers[column]!),
    );
    if (found !== null) return headers.map((_, column) => found[written.indexOf(column)] ?? -1);
  }
  return null;
}
