import { isCellError } from "#host/grid/cell-values";
import { clearCells } from "#host/model/edit-structure";
import { typeIntoCell, writeCells } from "#host/model/edit-cells";
import type { EditContext } from "#host/model/edit-context";
import type { WorksheetModel } from "#host/model/worksheet";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, intersect, type Rectangle } from "#host/rectangle";
import type { Cell } from "./selection";

/**
 * What the formula bar shows: the formula, else the value as typed; dates as the cell shows them, because their serial
 * number is of no use to a person.
 */
export function rawText(sheet: WorksheetModel, cell: Cell): string {
  const formula = sheet.grid.getFormula(cell.row, cell.column);
  if (formula !== null) return formula;
  const value = sheet.grid.getValue(cell.row, cell.column);
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return isDateFormat(sheet.grid.getNumberFormat(cell.row, cell.column))
    ? sheet.getText(cell.row, cell.column)
    : String(value);
}

function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ""));
}

/** Types a text into a cell by the host's rules; a text left as it was changes nothing, so that "00123" stays text. */
export function commitText(context: EditContext, sheet: WorksheetModel, cell: Cell, text: string): void {
  if (text === rawText(sheet, cell)) return;
  typeIntoCell(context, sheet, cell.row, cell.column, text);
}

/** The Delete key: empties the selected cells, formats stay. */
export function clearAreas(context: EditContext, sheet: WorksheetModel, areas: readonly Rectangle[]): void {
  for (const area of areas) clearCells(context, sheet, area, "Contents");
}

/** Text for the clipboard: rows by line, cells by tab, as Excel does; hidden rows stay behind. Null for nothing used. */
export function copyText(sheet: WorksheetModel, area: Rectangle): string | null {
  const used = sheet.usedRange(true);
  const part = used === null ? null : intersect(used, area);
  if (part === null) return null;
  const lines: string[] = [];
  for (let row = part.row; row < part.row + part.rows; row++) {
    if (sheet.isRowHidden(row)) continue;
    const cells: string[] = [];
    for (let column = part.column; column < part.column + part.columns; column++) {
      const text = sheet.getText(row, column);
      cells.push(/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }
    lines.push(cells.join("\t"));
  }
  return lines.join("\n");
}

/** Types a block from the clipboard in at a cell and answers where it went; null when it does not fit. */
export function pasteText(context: EditContext, sheet: WorksheetModel, cell: Cell, text: string): Rectangle | null {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  const rows = lines.map(line => line.split("\t"));
  const columns = Math.max(...rows.map(line => line.length));
  const rectangle: Rectangle = { row: cell.row, column: cell.column, rows: rows.length, columns };
  if (cell.row + rectangle.rows > MAXIMUM_ROWS || cell.column + columns > MAXIMUM_COLUMNS) return null;
  const block = rows.map(line => [...line, ...new Array<string>(columns - line.length).fill("")]);
  writeCells(context, sheet, rectangle, block);
  return rectangle;
}
