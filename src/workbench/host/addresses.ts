import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, type Rectangle } from "./rectangle";
import { isEntireColumn, isEntireRow } from "./rectangle";

/** 0 -> "A", 25 -> "Z", 26 -> "AA", 16383 -> "XFD". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" -> 0, "xfd" -> 16383; -1 when the letters name no column. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column >= 1 && column <= MAXIMUM_COLUMNS ? column - 1 : -1;
}

/** "A1", "A1:B4", "A:F" or "1:4", without the sheet. */
export function formatRectangle(rectangle: Rectangle): string {
  const { row, column, rows, columns } = rectangle;
  if (isEntireColumn(rectangle) && isEntireRow(rectangle)) return `1:${MAXIMUM_ROWS}`;
  if (isEntireColumn(rectangle)) return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
  if (isEntireRow(rectangle)) return `${row + 1}:${row + rows}`;
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_A_REFERENCE = /^([A-Za-z]{1,3}\d+|[Rr](\d+)?([Cc](\d+)?)?|[Cc](\d+)?)$/;

/**
 * The sheet's name as it stands before `!`, in apostrophes where needed.
 * Which names Excel quotes is [unverified]; the rule here is the safe superset: anything but letters, digits, `_`
 * and `.`, a leading digit, and names that look like a cell reference.
 */
export function quoteSheetName(name: string): string {
  if (PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_A_REFERENCE.test(name)) return name;
  return `'${name.replaceAll("'", "''")}'`;
}

/** "Sheet1!A1:B4"; 'My Sheet'!A1. */
export function formatAddress(sheetName: string, rectangle: Rectangle): string {
  return `${quoteSheetName(sheetName)}!${formatRectangle(rectangle)}`;
}

/** Splits "'My Sheet'!A1:B2" into the sheet's name (null when there is none) and the rest. */
export function splitSheet(address: string): { sheetName: string | null; rest: string } {
  const text = address.trim();
  if (text.startsWith("'")) {
    const match = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
    if (match !== null) return { sheetName: (match[1] ?? "").replaceAll("''", "'"), rest: match[2] ?? "" };
  }
  const mark = text.lastIndexOf("!");
  return mark < 0 ? { sheetName: null, rest: text } : { sheetName: text.slice(0, mark), rest: text.slice(mark + 1) };
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** Reads "A1", "$A$1:B2", "A:F", "1:4" (no sheet, no comma); null when it is not an address. */
export function parseRectangle(address: string): Rectangle | null {
  const [firstText, secondText, extra] = address.trim().split(":");
  if (firstText === undefined || extra !== undefined) return null;
  const first = corner(firstText);
  const second = secondText === undefined ? first : corner(secondText);
  if (first === null || second === null) return null;
  if ((first.row === null) !== (second.row === null) || (first.column === null) !== (second.column === null))
    return null;
  // "A" or "7" alone is no address; "A:A" and "7:7" are.
  if (secondText === undefined && (first.row === null || first.column === null)) return null;
  const [top, bottom] = ordered(first.row, second.row, MAXIMUM_ROWS);
  const [left, right] = ordered(first.column, second.column, MAXIMUM_COLUMNS);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Whether the text alone could be read as a cell address, `R1C1` style included: such names are refused for tables. */
export function looksLikeCellReference(text: string): boolean {
  if (/^[Rr]$|^[Cc]$/.test(text) || /^[Rr]\d*[Cc]\d*$/.test(text)) return true;
  const match = CELL.exec(text);
  return match !== null && parseRectangle(text) !== null;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(text: string): Corner | null {
  const part = text.trim();
  const cell = CELL.exec(part);
  if (cell !== null) return checked(Number(cell[2]) - 1, columnIndex(cell[1] ?? ""));
  const column = COLUMN.exec(part);
  if (column !== null) return checked(null, columnIndex(column[1] ?? ""));
  const row = ROW.exec(part);
  return row === null ? null : checked(Number(row[1]) - 1, null);
}

function checked(row: number | null, column: number | null): Corner | null {
  if (row !== null && (row < 0 || row >= MAXIMUM_ROWS)) return null;
  return column === -1 ? null : { row, column };
}

function ordered(first: number | null, second: number | null, size: number): [number, number] {
  if (first === null || second === null) return [0, size - 1];
  return first <= second ? [first, second] : [second, first];
}
