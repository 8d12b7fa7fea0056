import { HostError, invalidArgument } from "../errors";
import type { CellValue } from "../grid/cell-values";
import { typeText } from "../input/typed-input";
import { isUnbounded, type Rectangle } from "../rectangle";
import { checkSheetWritable, type EditContext } from "./edit-context";
import { refusePivotCells } from "./pivot-conflicts";
import { growTables } from "./table-growth";
import type { WorksheetModel } from "./worksheet";

/** Characters a cell may hold [docs: Excel specifications and limits, support.microsoft.com]. */
export const MAXIMUM_CELL_CHARACTERS = 32_767;

/**
 * Assigns `Range.values` or `Range.formulas`: a scalar fills, rows of cells are typed in one by one, null leaves a
 * cell alone, "" clears it [docs: pr excel/excel-add-ins-blank-null-values.md]. A wrong shape, a scalar null and an
 * unbounded range are InvalidArgument [issue #226; docs: pr excel/excel-add-ins-ranges-unbounded.md; the code for the
 * latter two unverified]. Rows hidden by hand or by a filter receive their values too.
 */
export function writeCells(context: EditContext, sheet: WorksheetModel, rectangle: Rectangle, input: unknown): void {
  if (isUnbounded(rectangle)) throw invalidArgument("Values cannot be set on whole rows or columns.");
  checkSheetWritable(context, sheet, rectangle);
  refusePivotCells(sheet, rectangle);
  if (input === null || input === undefined) throw invalidArgument("null is no value for a range.");
  if (!Array.isArray(input)) {
    fillTyped(context, sheet, rectangle, input);
  } else {
    const rows = checkShape(input, rectangle);
    for (let column = 0; column < rectangle.columns; column++) writeColumn(context, sheet, rectangle, rows, column);
  }
  growTables(context, sheet, rectangle);
  context.workbook.notify({ kind: "cells", sheetId: sheet.id, rectangle });
}

/** Types one text into one cell, as the person at the grid does. */
export function typeIntoCell(
  context: EditContext,
  sheet: WorksheetModel,
  row: number,
  column: number,
  text: string,
): void {
  writeCells(context, sheet, { row, column, rows: 1, columns: 1 }, [[text]]);
}

/** Throws InvalidArgument unless the array is as many rows of as many cells as the rectangle has. */
export function checkShape(input: readonly unknown[], rectangle: Rectangle): readonly (readonly unknown[])[] {
  const fits =
    input.length === rectangle.rows && input.every(line => Array.isArray(line) && line.length === rectangle.columns);
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return input as readonly (readonly unknown[])[];
}

function fillTyped(context: EditContext, sheet: WorksheetModel, rectangle: Rectangle, input: unknown): void {
  for (let at = rectangle.column; at < rectangle.column + rectangle.columns; at++) {
    for (let row = rectangle.row; row < rectangle.row + rectangle.rows; row++)
      writeCell(context, sheet, row, at, input);
  }
}

function writeColumn(
  context: EditContext,
  sheet: WorksheetModel,
  rectangle: Rectangle,
  rows: readonly (readonly unknown[])[],
  offset: number,
): void {
  const column = rectangle.column + offset;
  for (let index = 0; index < rows.length; index++) {
    writeCell(context, sheet, rectangle.row + index, column, rows[index]?.[offset]);
  }
}

function writeCell(context: EditContext, sheet: WorksheetModel, row: number, column: number, input: unknown): void {
  const { grid } = sheet;
  if (input === null || input === undefined) return;
  if (typeof input === "number" || typeof input === "boolean") {
    const asText = context.rules.numbersInTextFormat === "text" && grid.getNumberFormat(row, column) === "@";
    grid.setValue(row, column, asText ? String(input).toUpperCase() : input);
    return;
  }
  if (typeof input !== "string") throw invalidArgument("A cell takes a string, a number or a boolean.");
  const typed = typeText(
    limited(context, input),
    grid.getNumberFormat(row, column),
    context.workbook.date1904,
    context.rules,
  );
  if (typed.formula !== null) {
    grid.setFormula(row, column, typed.formula, context.calculate(typed.formula, sheet, row, column));
    return;
  }
  grid.setValue(row, column, typed.value);
  if (typed.numberFormat !== null) grid.setNumberFormat({ row, column, rows: 1, columns: 1 }, typed.numberFormat);
}

function limited(context: EditContext, text: string): string {
  if (text.length <= MAXIMUM_CELL_CHARACTERS) return text;
  const code = context.rules.longTextCode;
  if (code !== null) throw new HostError(code, `A cell holds at most ${MAXIMUM_CELL_CHARACTERS} characters.`);
  return text.slice(0, MAXIMUM_CELL_CHARACTERS);
}

/** Raw values as `Range.values` shows them: empty "" and errors as their text [docs: types Range.values]. */
export function shownValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
