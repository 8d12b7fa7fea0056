import type { ColumnSpec, FormulaCell } from "#app/workbook/table-specs";
import type { Cell } from "#core/cell";

/** A value as it may be sent: never NaN, null or undefined, all of which would leave the old cell as it is. */
export type InputCell = string | number | boolean;

/** Whether the cell holds a formula of the user's. */
export function isFormulaCell(cell: Cell | FormulaCell): cell is FormulaCell {
  return typeof cell === "object" && cell !== null;
}

/** Whether people fill the column in: then its kind is only what most cells hold, and any value is kept as it is. */
export function isHandKept(spec: ColumnSpec): boolean {
  return spec.role === "manual" || spec.kind === "kept";
}

/**
 * The cell as its column may hold it. Computed columns: texts in text columns, finite numbers or blanks in all others.
 * Hand-kept columns: whatever a cell can hold.
 *
 * @throws Error  on anything else: a value that the host would silently skip or re-interpret is our bug
 */
export function checkedCell(spec: ColumnSpec, cell: Cell | FormulaCell, row: number): InputCell {
  if (isHandKept(spec)) return checkedKeptCell(spec, cell, row);
  const fits =
    spec.kind === "text"
      ? typeof cell === "string"
      : cell === "" || (typeof cell === "number" && Number.isFinite(cell));
  if (!fits) throw unfit(spec, cell, row);
  return cell as InputCell;
}

/**
 * A text as it must be typed into a cell that is not a text cell, so that it stays this text: an apostrophe goes before
 * whatever could be read as a formula, a number, a date, a truth value or an error.
 */
export function typedText(text: string): string {
  const readAsSomethingElse = /^[=+\-@'#\s]/.test(text) || /\d/.test(text) || /^(true|false)$/i.test(text);
  return readAsSomethingElse ? `'${text}` : text;
}

function checkedKeptCell(spec: ColumnSpec, cell: Cell | FormulaCell, row: number): InputCell {
  if (isFormulaCell(cell)) {
    if (typeof cell.formula === "string" && cell.formula.startsWith("=")) return cell.formula;
    throw unfit(spec, cell, row);
  }
  if (typeof cell === "string" || typeof cell === "boolean") return cell;
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  throw unfit(spec, cell, row);
}

function unfit(spec: ColumnSpec, cell: unknown, row: number): Error {
  const shown = typeof cell === "number" ? String(cell) : JSON.stringify(cell);
  return new Error(`column "${spec.header}" (${spec.kind}) cannot hold ${shown} in row ${row}`);
}
