import type { ColumnSpec } from "#app/workbook/table-specs";
import { rangeAt } from "../cells/ranges";

/** Fill of the headers of columns that we compute; also how our columns beside the orders are told from the user's. */
export const COMPUTED_HEADER_FILL = "#2B4784";
export const MANUAL_HEADER_FILL = "#7A5C00";
export const MANUAL_CELL_FILL = "#FFF8E1";
export const DATA_BAR_FILL = "#D3DEF1";
const HEADER_FONT = "#FFFFFF";
/** An input message holds at most so many characters. */
const LONGEST_NOTE = 255;

/** Styles one header cell and hangs its note on it as an input message, which needs no comment and moves with it. */
export function styleHeader(cell: Excel.Range, spec: ColumnSpec): void {
  const { fill, font } = cell.format;
  fill.color = spec.role === "manual" ? MANUAL_HEADER_FILL : COMPUTED_HEADER_FILL;
  font.color = HEADER_FONT;
  font.bold = true;
  cell.format.verticalAlignment = "Center";
  if (spec.note !== null) {
    // Whether a message without a rule is taken is not documented; this rule allows everything.
    cell.dataValidation.rule = { custom: { formula: "=TRUE" } };
    cell.dataValidation.prompt = { showPrompt: true, title: "", message: spec.note.slice(0, LONGEST_NOTE) };
  }
}

/** Puts the fill of our headers on cells that stand side by side, all of them or none. */
export function markHeaders(cells: Excel.Range): void {
  cells.format.fill.color = COMPUTED_HEADER_FILL;
}

/** Whether header cells of one row bear the fill of the headers that we write; columns count from the sheet's left. */
export async function readHeaderMarks(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  firstRow: number,
  columns: readonly number[],
): Promise<boolean[]> {
  const fills = columns.map(firstColumn => {
    const { fill } = rangeAt(worksheet, { firstRow, firstColumn, rowCount: 1, columnCount: 1 }).format;
    fill.load("color");
    return fill;
  });
  await context.sync();
  return fills.map(fill => (fill.color ?? "").toUpperCase() === COMPUTED_HEADER_FILL);
}
