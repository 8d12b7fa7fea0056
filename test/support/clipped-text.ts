import type { WorksheetModel } from "#host/model/worksheet";

// Advance widths of Calibri, the font of a workbook that nobody changed, in 2048ths of its size; bold ones are wider by
// what Calibri Bold adds on average. Chinese characters stand in squares. 11 points are 14.67 pixels at full size.
const UNITS = 2048;
const NARROW: Readonly<Record<string, number>> = {
  " ": 463, "!": 667, "'": 452, "(": 621, ")": 621, ",": 511, "-": 627, ".": 517, "/": 791, ":": 548, ";": 548,
  I: 516, J: 653, f: 625, i: 470, j: 490, l: 470, r: 714, s: 801, t: 686, z: 809, "_": 1020, "·": 517,
}; // prettier-ignore
const WIDE: Readonly<Record<string, number>> = {
  A: 1185, B: 1114, C: 1092, D: 1260, E: 1000, F: 941, G: 1292, H: 1276, K: 1064, L: 861, M: 1751, N: 1322, O: 1356, P: 1058,
  Q: 1378, R: 1112, S: 941, T: 998, U: 1314, V: 1162, W: 1822, X: 1063, Y: 998, Z: 959, a: 981, b: 1076, c: 866, d: 1076,
  e: 1019, g: 964, h: 1076, k: 931, m: 1636, n: 1076, o: 1080, p: 1076, q: 1076, u: 1076, v: 925, w: 1464, x: 887, y: 927,
  "%": 1464, "&": 1397, "≥": 1020, "≤": 1020, "+": 1020, "–": 1024, "×": 1020, "*": 1020,
}; // prettier-ignore
const DIGIT = 1038;
const BOLD_FACTOR = 1.035;
const USUAL_POINTS = 11;
const PIXELS_PER_POINT = 96 / 72;
/** On both sides of a text, and the line of the grid. */
const PADDING = 5;
const INDENT = 9;
const FILTER_BUTTON = 17;
/** Of the font size. */
const LINE_HEIGHT = 1.22;

interface Look {
  readonly bold?: boolean;
  readonly fontSize?: number;
}

/** The width of a line of text in pixels. */
export function measured(text: string, { bold = false, fontSize = USUAL_POINTS }: Look): number {
  let units = 0;
  for (const character of text) {
    units += NARROW[character] ?? WIDE[character] ?? (character.codePointAt(0)! >= 0x2e80 ? UNITS : DIGIT);
  }
  return (units / UNITS) * (bold ? BOLD_FACTOR : 1) * fontSize * PIXELS_PER_POINT;
}

/** A cell whose text a person cannot read whole. */
export interface ClippedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Cells of a sheet whose text or number is cut off: a header that the button of its filter covers, a wrapped text of more
 * lines than its row is high, a number wider than its column, a text that runs into a cell with something in it.
 *
 * @param isOurs  which columns are looked at; folded ones are not
 */
export function clippedCells(sheet: WorksheetModel, isOurs: (column: number) => boolean = () => true): ClippedCell[] {
  const used = sheet.usedRange(true);
  if (used === null) return [];
  const clipped: ClippedCell[] = [];
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      if (!isOurs(column) || sheet.isColumnHidden(column) || sheet.isRowHidden(row)) continue;
      const text = sheet.getText(row, column);
      if (text !== "" && isClipped(sheet, row, column, text)) clipped.push({ sheet: sheet.name, row, column, text });
    }
  }
  return clipped;
}

function isClipped(sheet: WorksheetModel, row: number, column: number, text: string): boolean {
  const style = sheet.grid.getStyle(row, column);
  const table = sheet.tables.find(({ range }) => {
    const area = range.rectangle;
    return area !== null && area.row === row && column >= area.column && column < area.column + area.columns;
  });
  const around = PADDING + (style.indentLevel ?? 0) * INDENT + (table === undefined ? 0 : FILTER_BUTTON);
  const width = widthOf(sheet, column) - around;
  if (style.wrapText === true) {
    const lines = wrapped(text, width, style);
    if (lines === null) return true;
    const needed = lines * (style.fontSize ?? USUAL_POINTS) * PIXELS_PER_POINT * LINE_HEIGHT;
    return needed > sheet.getRowHeight(row) * PIXELS_PER_POINT + 1;
  }
  const needed = measured(text, style);
  if (needed <= width) return false;
  if (typeof sheet.grid.getValue(row, column) === "number" || table !== undefined) return true;
  if (style.horizontalAlignment === "Right" || style.horizontalAlignment === "Center") return true;
  let room = width;
  for (let next = column + 1; next < 200 && sheet.getText(row, next) === ""; next++) room += widthOf(sheet, next);
  return needed > room;
}

function widthOf(sheet: WorksheetModel, column: number): number {
  return sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidth(column) * PIXELS_PER_POINT;
}

/** Lines of a text in a cell that wraps; null where a piece that cannot be parted is wider than the cell. */
function wrapped(text: string, width: number, style: Look): number | null {
  let lines = 1;
  let used = 0;
  for (const piece of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*/g) ?? []) {
    const needed = measured(piece.trimEnd(), style);
    if (needed > width) return null;
    if (used + needed > width) {
      lines += 1;
      used = 0;
    }
    used += measured(piece, style);
  }
  return lines;
}
