import type { ColumnSpec, FormulaCell } from "#app/workbook/table-specs";
import type { Cell } from "#core/cell";
import { neighbours } from "../cells/neighbours";
import type { Rectangle } from "../cells/rectangles";
import { numberFormatOf } from "../columns/cell-formats";
import { checkedCell, isFormulaCell, isHandKept, typedText } from "../columns/cell-input";
import type { InputCell } from "../columns/cell-input";

/** Where one output column goes. */
export interface ColumnTarget {
  readonly spec: ColumnSpec;
  /** Zero-based column of the sheet. */
  readonly column: number;
  /** Position of its cell in the rows that the use case gives. */
  readonly position: number;
}

/** The input of one column in one block, and the formats it is typed in under. */
export interface ColumnInput {
  readonly column: number;
  /** Set before the cells are typed; null leaves the format that is there. */
  readonly formatBefore: string | null;
  /** Set afterwards, where typing needed another format. */
  readonly formatAfter: string | null;
  readonly asFormulas: boolean;
  readonly cells: readonly InputCell[];
}

/** The number format of text cells. */
export const TEXT_FORMAT = "@";

/** Prepares a block; see {@link checkedCell} for what it throws. Nothing is sent. */
export function prepareBlock(
  targets: readonly ColumnTarget[],
  rows: readonly (readonly (Cell | FormulaCell)[])[],
  firstRowNumber: number,
): ColumnInput[] {
  return [...targets]
    .sort((a, b) => a.column - b.column)
    .map(({ spec, column, position }) => {
      const raw = rows.map(row => row[position] as Cell | FormulaCell);
      const checked = raw.map((cell, k) => checkedCell(spec, cell, firstRowNumber + k));
      const format = numberFormatOf(spec);
      if (!isHandKept(spec)) {
        return { column, formatBefore: format, formatAfter: null, asFormulas: false, cells: checked };
      }
      const asFormulas = raw.some(isFormulaCell);
      // Whether a text cell swallows a leading apostrophe is not documented.
      const onlyTexts = !asFormulas && checked.every(cell => typeof cell === "string" && !cell.startsWith("'"));
      if (format === TEXT_FORMAT && onlyTexts) {
        return { column, formatBefore: TEXT_FORMAT, formatAfter: null, asFormulas, cells: checked };
      }
      // Numbers and formulas typed into a text cell could turn into texts.
      const isText = format === TEXT_FORMAT;
      return {
        column,
        formatBefore: isText ? "General" : format,
        formatAfter: isText ? TEXT_FORMAT : null,
        asFormulas,
        cells: checked.map((cell, k) => (typeof cell === "string" && !isFormulaCell(raw[k]!) ? typedText(cell) : cell)),
      };
    });
}

/** Puts rows as they stand into the request, under the formats of their columns; see `standingRows`. */
export function typeRows(
  find: (rectangle: Rectangle) => Excel.Range,
  firstRow: number,
  targets: readonly ColumnTarget[],
  rows: readonly (readonly InputCell[])[],
): void {
  const formats = targets.map(({ spec, column }) => ({ column, formatBefore: numberFormatOf(spec) }));
  typeFormats(find, firstRow, rows.length, formats);
  const all = { firstRow, firstColumn: targets[0]!.column, rowCount: rows.length, columnCount: targets.length };
  find(all).values = rows as InputCell[][];
}

/** Puts a prepared block into the request: formats first, so that texts are typed into text cells, then the cells. */
export function typeBlock(
  find: (rectangle: Rectangle) => Excel.Range,
  firstRow: number,
  rowCount: number,
  inputs: readonly ColumnInput[],
): void {
  const at = (firstColumn: number, columnCount: number) => find({ firstRow, firstColumn, rowCount, columnCount });
  typeFormats(find, firstRow, rowCount, inputs);
  // From right to left: the row status comes last, so a row never holds results without it, even when a request breaks.
  for (const group of neighbours(inputs, (a, b) => a.asFormulas === b.asFormulas).reverse()) {
    const cells = Array.from({ length: rowCount }, (_, row) => group.map(input => input.cells[row]!));
    const range = at(group[0]!.column, group.length);
    if (group[0]!.asFormulas) range.formulasR1C1 = cells;
    else range.values = cells;
  }
  for (const input of inputs) {
    if (input.formatAfter !== null) at(input.column, 1).numberFormat = [[input.formatAfter]];
  }
}

function typeFormats(
  find: (rectangle: Rectangle) => Excel.Range,
  firstRow: number,
  rowCount: number,
  columns: readonly Pick<ColumnInput, "column" | "formatBefore">[],
): void {
  for (const group of neighbours(columns, (a, b) => a.formatBefore === b.formatBefore)) {
    const format = group[0]!.formatBefore;
    if (format === null) continue;
    const place = { firstRow, firstColumn: group[0]!.column, rowCount, columnCount: group.length };
    find(place).numberFormat = [[format]];
  }
}
