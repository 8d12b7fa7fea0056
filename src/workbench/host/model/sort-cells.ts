import { HostError, invalidArgument } from "../errors";
import { isCellError, type CellValue } from "../grid/cell-values";
import type { Rectangle } from "../rectangle";
import { checkSheetWritable, type EditContext } from "./edit-context";
import { refusePivotCells } from "./pivot-conflicts";
import type { WorksheetModel } from "./worksheet";

/** One key of a sort: `key` is the column's offset in the range [docs: types SortField]. */
interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

/**
 * Sorts rows by the values of columns: numbers, then texts without regard to case, then false and true, then errors;
 * empty cells last either way [unverified, general Excel behaviour; texts by code unit, not by Excel's collation].
 * Values and formulas move, formats stay with their places as they do in a sort of a plain range of equal formats.
 */
export function sortRows(
  context: EditContext,
  sheet: WorksheetModel,
  rectangle: Rectangle,
  fields: unknown,
  matchCase: boolean,
): void {
  checkSheetWritable(context, sheet, rectangle, "allowSort");
  refusePivotCells(sheet, rectangle);
  const keys = readFields(fields, rectangle.columns);
  for (let column = rectangle.column; column < rectangle.column + rectangle.columns; column++) {
    if (sheet.grid.hasFormulas(column)) throw new HostError("NotImplemented", "Sorting formulas is not modelled.");
  }
  const rows = sheet.grid.readBlock(rectangle);
  rows.sort((first, second) => {
    for (const { key, ascending } of keys) {
      const order = compareCells(first[key] ?? null, second[key] ?? null, ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  sheet.grid.setBlock(rectangle.row, rectangle.column, rows);
  context.workbook.notify({ kind: "cells", sheetId: sheet.id, rectangle });
}

function readFields(fields: unknown, columns: number): SortField[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("A sort needs fields.");
  return fields.map((field: Record<string, unknown>) => {
    const { key, ascending, sortOn } = field;
    if (typeof key !== "number" || key < 0 || key >= columns)
      throw invalidArgument(`There is no column ${String(key)}.`);
    if (sortOn !== undefined && sortOn !== null && sortOn !== "Value") {
      throw new HostError("NotImplemented", `Sorting on ${String(sortOn)} exists in Excel but is not modelled.`);
    }
    return { key, ascending: ascending !== false };
  });
}

function compareCells(first: CellValue, second: CellValue, ascending: boolean, matchCase: boolean): number {
  if (first === null || second === null) return (first === null ? 1 : 0) - (second === null ? 1 : 0);
  const order = rank(first) - rank(second) || compareSame(first, second, matchCase);
  return ascending ? order : -order;
}

function rank(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

function compareSame(first: CellValue, second: CellValue, matchCase: boolean): number {
  if (isCellError(first) || isCellError(second)) return 0;
  if (typeof first === "string" && typeof second === "string") {
    const left = matchCase ? first : first.toLowerCase();
    const right = matchCase ? second : second.toLowerCase();
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return Number(first) - Number(second);
}
