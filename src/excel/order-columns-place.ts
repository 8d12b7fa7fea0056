import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { ColumnSpec } from "#app/sheet-specs";
import type { Cell } from "#core/cell";
import type { ColumnTarget } from "./column-blocks";
import { matches } from "./header-search";
import { rectangleOfSource } from "./locate-source";
import type { OrderColumnsOutput } from "./order-columns-output";
import { cellsBeside, isBlank } from "./order-columns-plan";
import { readCells } from "./read-cells";
import { rangeAt } from "./ranges";
import { SHEET_COLUMNS, addressOf, endRow } from "./rectangles";
import type { Rectangle } from "./rectangles";
import { hidesRows, readSheetFacts } from "./sheet-facts";
import type { SheetFacts } from "./sheet-facts";
import type { WorkbookAccess } from "./workbook-access";

/** Rows looked at in one request when the end of old results is sought. */
const ROWS_PER_LOOK = 5_000;

/** Columns that are ready to be written. */
export interface SettledColumns {
  readonly targets: readonly ColumnTarget[];
  /** Columns that this run adds. */
  readonly newColumns: ReadonlySet<number>;
  /** Body rows, from the row below the header, that hold results of an earlier run. */
  readonly oldRowCount: number;
}

/**
 * Looks once more whether the planned cells are what they were, then makes room: inserts columns where the plan says
 * so, takes new columns into the table. Fails before anything is changed.
 */
export async function settleOrderColumns(
  access: WorkbookAccess,
  supportsResize: boolean,
  output: OrderColumnsOutput,
): Promise<Outcome<SettledColumns>> {
  const { source, plan } = output;
  if (plan.kind === "occupied" && !plan.canInsert)
    return occupied(source.sheetName, plan.address, output.columns.length);
  const columns = columnsOf(output);
  const newColumns = columns.filter((_, position) => plan.kind !== "found" || plan.columns[position] === -1);
  const checked = await checkPlace(access, output, columns, newColumns);
  if (!checked.ok) return checked;
  const facts = checked.value;

  if (plan.kind === "occupied") {
    const inserted = await insertColumns(access, output, plan.firstColumn);
    if (!inserted.ok) return inserted;
  } else if (newColumns.length > 0 && source.tableName !== null && supportsResize) {
    const grown = await growTable(access, output, facts, Math.max(...newColumns));
    if (!grown.ok) return grown;
  }
  const targets = output.columns.map((spec, position) => ({ spec, column: columns[position]!, position }));
  const oldRows = plan.kind === "found" ? await countOldRows(access, output, facts, plan.columns) : success(0);
  return oldRows.ok ? success({ targets, newColumns: new Set(newColumns), oldRowCount: oldRows.value }) : oldRows;
}

/** Sheet column of each output column; those missing from an earlier run follow its last one. */
function columnsOf({ plan, columns }: OrderColumnsOutput): number[] {
  if (plan.kind !== "found") return columns.map((_, position) => plan.firstColumn + position);
  let next = Math.max(...plan.columns) + 1;
  return plan.columns.map(column => (column < 0 ? next++ : column));
}

function checkPlace(
  access: WorkbookAccess,
  output: OrderColumnsOutput,
  columns: readonly number[],
  newColumns: readonly number[],
): Promise<Outcome<SheetFacts & { readonly used: Rectangle }>> {
  const { source, plan } = output;
  return access.step({ step: "check-order-columns", sheet: source.sheetName }, async context => {
    const changed = failed({ code: "source-changed", sheet: source.sheetName });
    const worksheet = context.workbook.worksheets.getItemOrNullObject(source.sheetId);
    const facts = await readSheetFacts(context, worksheet);
    if (facts === null || facts.used === null) return changed;
    const { used } = facts;
    if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
    if (hidesRows(facts, rectangleOfSource(source)))
      return failed({ code: "rows-hidden-by-filter", sheet: facts.name });
    if (Math.max(...columns) >= SHEET_COLUMNS) return failed({ code: "no-room", sheet: facts.name });

    if (plan.kind !== "occupied" && newColumns.length > 0) {
      const place = cellsBeside(used, source, output.headerRow, newColumns[0]!, newColumns.length);
      if (!(await isBlank(context, worksheet, place))) return occupied(facts.name, addressOf(place), newColumns.length);
    }
    if (plan.kind === "found") {
      const firstRow = source.firstRow + output.headerRow;
      const headers = plan.columns.map((column, position) => {
        if (column < 0) return null;
        const cell = rangeAt(worksheet, { firstRow, firstColumn: column, rowCount: 1, columnCount: 1 });
        cell.load("values");
        return { cell, spec: output.columns[position]! };
      });
      await context.sync();
      if (headers.some(header => header !== null && !matches(header.cell.values[0]![0], header.spec))) return changed;
    }
    return success({ ...facts, used });
  });
}

function insertColumns(
  access: WorkbookAccess,
  output: OrderColumnsOutput,
  firstColumn: number,
): Promise<Outcome<null>> {
  const { source } = output;
  return access.step({ step: "insert-columns", sheet: source.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(source.sheetId);
    const columnCount = output.columns.length;
    const place = rangeAt(worksheet, { firstRow: 0, firstColumn, rowCount: 1, columnCount }).getEntireColumn();
    const inserted = place.insert("Right");
    // New columns take over the looks of their left neighbour.
    inserted.clear("Formats");
    await context.sync();
    return success(null);
  });
}

/** Takes the new columns into the table, unless its totals row makes the meaning of a new size uncertain. */
function growTable(
  access: WorkbookAccess,
  output: OrderColumnsOutput,
  facts: SheetFacts,
  lastColumn: number,
): Promise<Outcome<null>> {
  const { source } = output;
  const table = facts.tables.find(candidate => candidate.name === source.tableName);
  if (!table || table.hasTotals) return Promise.resolve(success(null));
  const { rectangle } = table;
  const columnCount = Math.max(rectangle.columnCount, lastColumn - rectangle.firstColumn + 1);
  if (columnCount === rectangle.columnCount) return Promise.resolve(success(null));
  return access.step({ step: "grow-table", sheet: source.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(source.sheetId);
    worksheet.tables.getItem(table.name).resize(rangeAt(worksheet, { ...rectangle, columnCount }));
    await context.sync();
    return success(null);
  });
}

/**
 * How many body rows hold results of an earlier run: below the orders of today they go on to the first row in which
 * all our columns are blank or one holds what we never write, such as a sum of the user's. In a table no row of it
 * stands below the orders.
 */
async function countOldRows(
  access: WorkbookAccess,
  output: OrderColumnsOutput,
  facts: { readonly used: Rectangle },
  columns: readonly number[],
): Promise<Outcome<number>> {
  const { source, headerRow, rowCount } = output;
  const firstRow = source.firstRow + headerRow + 1;
  if (source.tableName !== null) return success(rowCount);
  const present = columns
    .map((column, position) => ({ column, spec: output.columns[position]! }))
    .filter(({ column }) => column >= 0);
  let oldRows = rowCount;
  for (;;) {
    const look = Math.min(ROWS_PER_LOOK, endRow(facts.used) - firstRow - oldRows);
    if (look <= 0) return success(oldRows);
    const read = await readCells(
      access,
      "find-old-results",
      source,
      present.map(({ column }) => ({
        firstRow: firstRow + oldRows,
        firstColumn: column,
        rowCount: look,
        columnCount: 1,
      })),
      "formulas",
    );
    if (!read.ok) return read;
    for (let row = 0; row < look; row++, oldRows++) {
      const cells = read.value.map(block => block[row]![0]!);
      if (cells.every(cell => cell === "")) return success(oldRows);
      // The row status comes last and is there whenever anything is.
      if (cells[cells.length - 1] === "") return success(oldRows);
      if (cells.some((cell, k) => !couldBeResult(cell, present[k]!.spec))) return success(oldRows);
    }
  }
}

function couldBeResult(cell: Cell, spec: ColumnSpec): boolean {
  if (typeof cell === "string") return cell === "" || (spec.kind === "text" && !cell.startsWith("="));
  return typeof cell === "number" && spec.kind !== "text";
}

function occupied(sheet: string, address: string, columnCount: number) {
  return failed({ code: "cells-occupied", sheet, address, columnCount });
}
