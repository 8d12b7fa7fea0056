import type { Cell } from "#core/cell";
import type { ColumnSpec, FormulaCell } from "../../workbook/table-specs";
import type { OutputWords } from "../words/output-words";
import { shownNumber } from "./shown-number";
import { lineCount, narrowestLine, textWidth } from "./text-width";

/** What a cell needs beside its text: padding and the line of the grid. */
const PADDING = 8;
/** Numbers stand one step away from the right edge. */
const INDENT = 10;
/** The button of the filter stands over the header's text. */
const FILTER_BUTTON = 20;
/** Longer texts of people's own would push the columns behind them out of sight; they end at the next filled cell. */
const WIDEST_CONTENT = 460;
const MOST_ROWS = 1_000;
const LINE_HEIGHT = 16;
const HEADER_PADDING = 10;

/** Lines that a header of a table takes at most; a Chinese header is short enough for one. */
export const HEADER_LINES: Readonly<Record<OutputWords["language"], number>> = { "zh-CN": 1, "en-US": 2 };

/** The width that a header needs to be read whole beside the button of its filter. */
export function headerWidth(header: string, lines: number): number {
  return Math.ceil(narrowestLine(header, lines, { bold: true })) + PADDING + FILTER_BUTTON;
}

/** The height of a header row in which every header can be read whole at the width of its column. */
export function headerHeight(columns: readonly ColumnSpec[]): number {
  const lines = columns.map(({ header, widthPixels }) =>
    lineCount(header, widthPixels - PADDING - FILTER_BUTTON, { bold: true }),
  );
  return HEADER_PADDING + LINE_HEIGHT * Math.max(1, ...lines);
}

/** The width that the widest of these texts needs. */
export function contentWidth(texts: readonly string[]): number {
  return Math.ceil(Math.max(0, ...texts.map(text => textWidth(text)))) + PADDING;
}

/**
 * The columns of a table, each wide enough for what stands in it as well. Of a long table rows from all over it are
 * measured, a thousand at most: a width is a look, and people can change it.
 *
 * @param widest  what a column gets at most for its content, in pixels
 */
export function fitted(
  columns: readonly ColumnSpec[],
  rowCount: number,
  rows: (from: number, to: number) => readonly (readonly (Cell | FormulaCell)[])[],
  widest = WIDEST_CONTENT,
): ColumnSpec[] {
  const step = Math.max(1, Math.ceil(rowCount / MOST_ROWS));
  const looked: (readonly (Cell | FormulaCell)[])[] = [];
  if (step === 1) looked.push(...rows(0, rowCount));
  else for (let row = 0; row < rowCount; row += step) looked.push(...rows(row, row + 1));
  return columns.map((column, position) => {
    if (column.kind === "kept" || column.role === "manual") return column;
    const needed = looked.reduce((most, row) => Math.max(most, widthOf(column, row[position]!)), 0);
    return { ...column, widthPixels: Math.max(column.widthPixels, Math.min(widest, needed)) };
  });
}

function widthOf({ kind }: ColumnSpec, cell: Cell | FormulaCell): number {
  if (typeof cell === "string") return cell === "" ? 0 : Math.ceil(textWidth(cell)) + PADDING;
  if (typeof cell !== "number" || kind === "date" || kind === "share") return 0;
  const decimals = kind === "amount" ? 2 : kind === "decimal1" ? 1 : kind === "number" ? 2 : 0;
  return Math.ceil(textWidth(shownNumber(cell, decimals))) + PADDING + INDENT;
}
