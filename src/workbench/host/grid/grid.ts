import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, isEntireRow, type Rectangle } from "../rectangle";
import type { CellValue } from "./cell-values";
import { Column } from "./column";
import { RunList } from "./run-list";
import { DEFAULT_STYLE, patchStyle, type CellStyle, type CellStylePatch } from "./styles";

/** A stretch of one column with the same number format and look; `end` is exclusive. */
export interface FormatRun {
  readonly start: number;
  readonly end: number;
  readonly numberFormat: string;
  readonly style: CellStyle;
}

/**
 * The cells of one sheet. Stores raw typed values: nothing here parses text (see input/typed-input).
 * Rows and columns are 0-based; callers keep within the sheet's 1,048,576 x 16,384 cells.
 */
export class Grid {
  private columns: (Column | undefined)[] = [];
  // What columns nobody touched look like: whole-row formats land here.
  private restFormats = new RunList<string>(MAXIMUM_ROWS, "General");
  private restStyles = new RunList<CellStyle>(MAXIMUM_ROWS, DEFAULT_STYLE);

  /** The raw value; null = empty. A formula's cell answers its result. */
  getValue(row: number, column: number): CellValue {
    return this.columns[column]?.get(row) ?? null;
  }

  /** The formula's text with its `=`, or null. */
  getFormula(row: number, column: number): string | null {
    return this.columns[column]?.formulas.get(row) ?? null;
  }

  /** Whether any cell of the column holds a formula: lets readers take the fast way. */
  hasFormulas(column: number): boolean {
    return (this.columns[column]?.formulas.size ?? 0) > 0;
  }

  /** Format code as in `Range.numberFormat`; "General" by default. */
  getNumberFormat(row: number, column: number): string {
    return (this.columns[column]?.numberFormats ?? this.restFormats).get(row);
  }

  /** The look of a cell. */
  getStyle(row: number, column: number): CellStyle {
    return (this.columns[column]?.styles ?? this.restStyles).get(row);
  }

  /** Stores one raw value. */
  setValue(row: number, column: number, value: CellValue): void {
    this.columnAt(column).set(row, value);
  }

  /** Stores a formula (text with `=`) and the result it shows. */
  setFormula(row: number, column: number, formula: string, result: CellValue): void {
    this.columnAt(column).setFormula(row, formula, result);
  }

  /** Stores rows of raw values; null empties a cell. */
  setBlock(row: number, column: number, values: readonly (readonly CellValue[])[]): void {
    const width = values.reduce((most, line) => Math.max(most, line.length), 0);
    for (let at = 0; at < width; at++) {
      const target = this.columnAt(column + at);
      for (let index = 0; index < values.length; index++) {
        const value = values[index]?.[at];
        if (value !== undefined) target.set(row + index, value);
      }
    }
  }

  /** Stores one column of raw values from `row` down: the fastest way in. */
  setColumn(column: number, row: number, values: ArrayLike<CellValue>): void {
    const target = this.columnAt(column);
    for (let index = 0; index < values.length; index++) target.set(row + index, values[index] ?? null);
  }

  /** Gives every cell of the rectangle one raw value. */
  fill(rectangle: Rectangle, value: CellValue): void {
    if (value === null) {
      this.clearContents(rectangle);
      return;
    }
    for (let column = rectangle.column; column < rectangle.column + rectangle.columns; column++) {
      const target = this.columnAt(column);
      for (let row = rectangle.row; row < rectangle.row + rectangle.rows; row++) target.set(row, value);
    }
  }

  /** Rows of raw values. */
  readBlock(rectangle: Rectangle): CellValue[][] {
    const lines: CellValue[][] = [];
    for (let row = 0; row < rectangle.rows; row++) lines.push(new Array<CellValue>(rectangle.columns).fill(null));
    const buffer: CellValue[] = new Array<CellValue>(rectangle.rows).fill(null);
    for (let at = 0; at < rectangle.columns; at++) {
      const source = this.columns[rectangle.column + at];
      if (source === undefined) continue;
      source.readInto(rectangle.row, rectangle.rows, buffer);
      for (let row = 0; row < rectangle.rows; row++) (lines[row] as CellValue[])[at] = buffer[row] as CellValue;
    }
    return lines;
  }

  /** One column's raw values. */
  readColumn(column: number, row: number, count: number): CellValue[] {
    const values: CellValue[] = new Array<CellValue>(count).fill(null);
    this.columns[column]?.readInto(row, count, values);
    return values;
  }

  /** Empties cells; formats stay. */
  clearContents(rectangle: Rectangle): void {
    for (const [, column] of this.existing(rectangle)) column.clear(rectangle.row, rectangle.rows);
  }

  /** Gives cells one number format. */
  setNumberFormat(rectangle: Rectangle, format: string): void {
    const end = rectangle.row + rectangle.rows;
    if (isEntireRow(rectangle)) {
      this.restFormats.set(rectangle.row, end, format);
      for (const [, column] of this.existing(rectangle)) column.numberFormats.set(rectangle.row, end, format);
      return;
    }
    for (let at = rectangle.column; at < rectangle.column + rectangle.columns; at++) {
      this.columnAt(at).numberFormats.set(rectangle.row, end, format);
    }
  }

  /** Changes the look of cells. */
  setStyle(rectangle: Rectangle, patch: CellStylePatch): void {
    this.updateStyle(rectangle, style => patchStyle(style, patch));
  }

  /** Replaces the look of cells by a function of the old one. */
  updateStyle(rectangle: Rectangle, change: (style: CellStyle) => CellStyle): void {
    const end = rectangle.row + rectangle.rows;
    if (isEntireRow(rectangle)) {
      this.restStyles.update(rectangle.row, end, change);
      for (const [, column] of this.existing(rectangle)) column.styles.update(rectangle.row, end, change);
      return;
    }
    for (let at = rectangle.column; at < rectangle.column + rectangle.columns; at++) {
      this.columnAt(at).styles.update(rectangle.row, end, change);
    }
  }

  /** Formats and looks of a column as runs, in order, covering start..end-1. */
  *formatRuns(column: number, start = 0, end = MAXIMUM_ROWS): Generator<FormatRun> {
    const formats = this.columns[column]?.numberFormats ?? this.restFormats;
    const styles = this.columns[column]?.styles ?? this.restStyles;
    for (const format of formats.runs(start, end)) {
      for (const style of styles.runs(format.start, format.end)) {
        yield { start: style.start, end: style.end, numberFormat: format.value, style: style.value };
      }
    }
  }

  /** The distinct number formats of a rectangle. */
  distinctNumberFormats(rectangle: Rectangle): Set<string> {
    const found = new Set<string>();
    this.eachColumnOrRest(rectangle, column => {
      const formats = column?.numberFormats ?? this.restFormats;
      for (const run of formats.runs(rectangle.row, rectangle.row + rectangle.rows)) found.add(run.value);
    });
    return found;
  }

  /** The distinct looks of a rectangle. */
  distinctStyles(rectangle: Rectangle): Set<CellStyle> {
    const found = new Set<CellStyle>();
    this.eachColumnOrRest(rectangle, column => {
      const styles = column?.styles ?? this.restStyles;
      for (const run of styles.runs(rectangle.row, rectangle.row + rectangle.rows)) found.add(run.value);
    });
    return found;
  }

  /**
   * The smallest rectangle around all used cells inside `within`, or null when there are none.
   * Used = holds a value or formula; without `valuesOnly` also cells with a format or look of their own.
   */
  usedRange(within: Rectangle, valuesOnly: boolean): Rectangle | null {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    for (const [at, column] of this.existing(within)) {
      let first = column.firstFilled(within.row, within.rows);
      let last = first < 0 ? -1 : column.lastFilled(within.row, within.rows);
      if (column.formulas.size > 0) {
        for (const row of column.formulas.keys()) {
          if (row < within.row || row >= within.row + within.rows) continue;
          first = first < 0 ? row : Math.min(first, row);
          last = Math.max(last, row);
        }
      }
      if (!valuesOnly) [first, last] = widenByFormats(column, within, first, last);
      if (first < 0) continue;
      top = Math.min(top, first);
      bottom = Math.max(bottom, last);
      left = Math.min(left, at);
      right = Math.max(right, at);
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Shifts the cells of the rectangle and all below it down by its height. */
  insertDown(rectangle: Rectangle): void {
    if (isEntireRow(rectangle)) {
      this.restFormats.insert(rectangle.row, rectangle.rows, this.restFormats.get(Math.max(0, rectangle.row - 1)));
      this.restStyles.insert(rectangle.row, rectangle.rows, this.restStyles.get(Math.max(0, rectangle.row - 1)));
    }
    for (const [, column] of this.existing(rectangle)) column.insertRows(rectangle.row, rectangle.rows);
  }

  /** Removes the cells of the rectangle; those below move up. */
  deleteUp(rectangle: Rectangle): void {
    if (isEntireRow(rectangle)) {
      this.restFormats.remove(rectangle.row, rectangle.rows, "General");
      this.restStyles.remove(rectangle.row, rectangle.rows, DEFAULT_STYLE);
    }
    for (const [, column] of this.existing(rectangle)) column.removeRows(rectangle.row, rectangle.rows);
  }

  /** Shifts the cells of the rectangle and all to its right by its width. */
  insertRight(rectangle: Rectangle): void {
    if (rectangle.rows === MAXIMUM_ROWS) {
      if (this.columns.length > rectangle.column) {
        this.columns.splice(rectangle.column, 0, ...new Array<undefined>(rectangle.columns).fill(undefined));
        this.columns.length = Math.min(this.columns.length, MAXIMUM_COLUMNS);
      }
      return;
    }
    for (let at = this.columns.length - 1; at >= rectangle.column; at--) {
      if (at + rectangle.columns < MAXIMUM_COLUMNS) this.copyColumnPart(at, at + rectangle.columns, rectangle);
    }
    this.clearContents({ ...rectangle, columns: Math.min(rectangle.columns, MAXIMUM_COLUMNS - rectangle.column) });
  }

  /** Removes the cells of the rectangle; those to the right move left. */
  deleteLeft(rectangle: Rectangle): void {
    if (rectangle.rows === MAXIMUM_ROWS) {
      this.columns.splice(rectangle.column, rectangle.columns);
      return;
    }
    const last = this.columns.length;
    for (let at = rectangle.column; at < last; at++) {
      if (at + rectangle.columns < last) this.copyColumnPart(at + rectangle.columns, at, rectangle);
      else this.columns[at]?.clear(rectangle.row, rectangle.rows);
    }
  }

  private copyColumnPart(from: number, to: number, rows: Rectangle): void {
    const source = this.columns[from];
    if (source === undefined && this.columns[to] === undefined) return;
    const target = this.columnAt(to);
    for (let row = rows.row; row < rows.row + rows.rows; row++) {
      const formula = source?.formulas.get(row);
      if (formula === undefined) target.set(row, source?.get(row) ?? null);
      else target.setFormula(row, formula, source?.get(row) ?? null);
    }
    for (const run of this.formatRuns(from, rows.row, rows.row + rows.rows)) {
      target.numberFormats.set(run.start, run.end, run.numberFormat);
      target.styles.set(run.start, run.end, run.style);
    }
  }

  private *existing(rectangle: Rectangle): Generator<[number, Column]> {
    const end = Math.min(this.columns.length, rectangle.column + rectangle.columns);
    for (let at = rectangle.column; at < end; at++) {
      const column = this.columns[at];
      if (column !== undefined) yield [at, column];
    }
  }

  private eachColumnOrRest(rectangle: Rectangle, visit: (column: Column | undefined) => void): void {
    let untouched = rectangle.columns;
    for (const [, column] of this.existing(rectangle)) {
      visit(column);
      untouched--;
    }
    if (untouched > 0) visit(undefined);
  }

  private columnAt(at: number): Column {
    let column = this.columns[at];
    if (column === undefined) {
      column = new Column(this.restFormats.clone(), this.restStyles.clone());
      while (this.columns.length <= at) this.columns.push(undefined);
      this.columns[at] = column;
    }
    return column;
  }
}

function widenByFormats(column: Column, within: Rectangle, first: number, last: number): [number, number] {
  let [top, bottom] = [first, last];
  // A look that spans whole columns does not make a million rows used: only bounded runs count.
  const extend = (start: number, end: number): void => {
    if (end >= MAXIMUM_ROWS) return;
    top = top < 0 ? start : Math.min(top, start);
    bottom = Math.max(bottom, end - 1);
  };
  const end = within.row + within.rows;
  for (const run of column.numberFormats.runs()) {
    if (run.value === "General" || run.end <= within.row || run.start >= end) continue;
    if (run.end < MAXIMUM_ROWS) extend(Math.max(run.start, within.row), Math.min(run.end, end));
  }
  for (const run of column.styles.runs()) {
    if (run.value === DEFAULT_STYLE || run.end <= within.row || run.start >= end) continue;
    if (run.end < MAXIMUM_ROWS) extend(Math.max(run.start, within.row), Math.min(run.end, end));
  }
  return [top, bottom];
}
