import type { ReportBlock, ReportCell } from "../../workbook/report-specs";
import { shownNumber } from "./shown-number";
import { lineCount, narrowestLine, textWidth } from "./text-width";
import type { TextStyle } from "./text-width";

/** Padding of a cell and the line of the grid. */
const PADDING = 8;
/** Numbers, and texts that ask for it, stand a step away from their edge. */
const INDENT = 10;
/** A text that goes on in a second line takes two of them at most. */
const WRAPPED_LINES = 2;
const LINE_HEIGHT = 1.3;
const PIXELS_PER_POINT = 96 / 72;
const USUAL_POINTS = 11;
const DECIMALS = { integer: 0, wholeAmount: 0, amount: 2 } as const;

/**
 * The widths of a report's columns, each at least as given and wide enough for what stands in the tables of the report.
 * Lines of text that stand alone run over the blank cells beside them and are not looked at.
 */
export function fittedWidths(widths: readonly number[], blocks: readonly ReportBlock[]): number[] {
  const fitting = [...widths];
  for (const { firstColumn, cells } of blocks) {
    for (const row of cells) {
      if (row.length === 1) continue;
      row.forEach((cell, at) => {
        const column = firstColumn + at;
        fitting[column] = Math.max(fitting[column] ?? 0, widthOf(cell));
      });
    }
  }
  return fitting;
}

/** The height that the texts of some cells need which go on in more lines, at these widths. */
export function wrappedHeight(widths: readonly number[], blocks: readonly ReportBlock[]): number {
  const heights = blocks.flatMap(({ firstColumn, cells }) =>
    cells.flatMap(row =>
      row.flatMap((cell, at) => {
        if (cell.look.wraps !== true || typeof cell.value !== "string") return [];
        const lines = lineCount(cell.value, widths[firstColumn + at]! - around(cell), styleOf(cell));
        return [lines * (cell.look.points ?? USUAL_POINTS) * PIXELS_PER_POINT * LINE_HEIGHT];
      }),
    ),
  );
  return Math.ceil(Math.max(0, ...heights)) + 4;
}

function widthOf(cell: ReportCell): number {
  const text = shown(cell);
  const style = styleOf(cell);
  const needed = cell.look.wraps === true ? narrowestLine(text, WRAPPED_LINES, style) : textWidth(text, style);
  return Math.ceil(needed) + around(cell);
}

function around({ kind, look }: ReportCell): number {
  const align = look.align ?? (kind === "text" ? "Left" : "Right");
  return PADDING + (look.indented === true || align === "Right" ? INDENT : 0);
}

function styleOf({ look }: ReportCell): TextStyle {
  return {
    ...(look.bold !== undefined && { bold: look.bold }),
    ...(look.points !== undefined && { points: look.points }),
  };
}

function shown({ value, kind }: ReportCell): string {
  if (typeof value === "string" || kind === "text") return String(value);
  if (kind === "share") return `${(value * 100).toFixed(1)}%`;
  return shownNumber(value, DECIMALS[kind]);
}
