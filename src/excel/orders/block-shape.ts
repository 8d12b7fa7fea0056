import type { Cell } from "#core/cell";

/** What the cells of a column mostly are: figures hold a digit, as numbers, dates, ids and money do. */
export type ColumnShape = "figures" | "words" | "sparse";

/** A column is told by its last rows; fewer filled cells than this share tell nothing. */
const MOSTLY = 0.5;

/** What the columns of a block hold, by some of its last rows. */
export function shapesOf(rows: readonly (readonly Cell[])[]): ColumnShape[] {
  const width = Math.max(0, ...rows.map(row => row.length));
  return Array.from({ length: width }, (_, column) => {
    const filled = rows.map(row => row[column] ?? "").filter(cell => cell !== "");
    if (filled.length === 0 || filled.length < rows.length * MOSTLY) return "sparse";
    return filled.filter(holdsFigures).length >= filled.length * MOSTLY ? "figures" : "words";
  });
}

/**
 * How a row beyond a gap relates to the block. "line": nothing or a single text, such as a page number or a subtotal's
 * caption, which says nothing either way. "ends": another table, whose header stands over our figures, or notes.
 */
export function relationOf(
  row: readonly Cell[],
  shapes: readonly ColumnShape[],
  header: readonly Cell[] | null,
): "fits" | "line" | "ends" {
  const filled = row.flatMap((cell, column) => (cell === "" ? [] : [column]));
  if (filled.length <= 1) return "line";
  if (header !== null && filled.every(column => String(row[column]) === String(header[column] ?? ""))) return "fits";
  const usual = shapes.flatMap((shape, column) => (shape === "sparse" ? [] : [column]));
  const shared = usual.filter(column => row[column] !== "" && row[column] !== undefined);
  if (shared.length < Math.max(2, usual.length * MOSTLY)) return "ends";
  const figures = shared.filter(column => shapes[column] === "figures");
  // A block of texts alone is a header above a gap: the first orders bring the figures.
  if (figures.length === 0) return shared.some(column => holdsFigures(row[column]!)) ? "fits" : "ends";
  const hold = figures.filter(column => holdsFigures(row[column]!));
  return hold.length >= figures.length * MOSTLY ? "fits" : "ends";
}

/** Whether the row could be the header of a block with these columns: several texts, none of them a figure. */
export function couldBeHeader(row: readonly Cell[], shapes: readonly ColumnShape[]): boolean {
  const usual = shapes.flatMap((shape, column) => (shape === "sparse" ? [] : [column]));
  const named = usual.filter(column => typeof row[column] === "string" && row[column] !== "");
  return named.length >= Math.max(2, usual.length * MOSTLY) && !row.some(cell => typeof cell === "number");
}

/** A number, or a text in which a digit stands. */
function holdsFigures(cell: Cell): boolean {
  return typeof cell === "number" || (typeof cell === "string" && /\d/.test(cell.slice(0, 200)));
}
