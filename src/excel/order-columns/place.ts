import { failed, success } from "#app/failures";
import type { Failure, Outcome } from "#app/failures";
import type { OrderColumnsOptions, OrderColumnsPlan } from "#app/workbook/order-columns";
import type { RowsToConfirm, Source } from "#app/workbook/orders";
import type { CancelSignal } from "#app/workbook/steps";
import type { ColumnSpec } from "#app/workbook/table-specs";
import type { Cell } from "#core/cell";
import { pointsOf } from "../cells/body-look";
import type { ColumnTarget } from "../cells/column-blocks";
import { styleHeader } from "../cells/header-look";
import { matches } from "../cells/header-search";
import { rangeAt } from "../cells/ranges";
import type { FindRange } from "../cells/ranges";
import { readCells } from "../cells/read-cells";
import { SHEET_COLUMNS, addressOf, endColumn, endRow } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { StepAccess } from "../host/workbook-access";
import { readWholeRows } from "../orders/read-rows";
import { rectangleOfSource } from "../orders/source-rectangle";
import { hidesRows, readSheetFacts } from "../sheets/sheet-facts";
import type { SheetFacts } from "../sheets/sheet-facts";
import { anchorColumns } from "./anchor";
import { findForeignCells } from "./foreign";
import type { HostAbilities, OrderColumnsOutput } from "./output";
import { cellsBeside, isBlank } from "./plan";
import { recordInsertion, recordNewColumns } from "./record";

/** Rows looked at in one request when the end of old results is sought. */
const ROWS_PER_LOOK = 5_000;

/** Columns that are ready to be written. */
export interface SettledColumns {
  readonly targets: readonly ColumnTarget[];
  /** Columns that this run adds. */
  readonly newColumns: ReadonlySet<number>;
  /** Formulas of the user's among our cells; they stay. */
  readonly kept: readonly Rectangle[];
  /** Body rows, from the row below the header, that hold results of an earlier run. */
  readonly oldRowCount: number;
  /** Where cells of the columns are, whatever was inserted since. */
  readonly find: FindRange;
}

type Settled =
  | { readonly ok: true; readonly value: SettledColumns }
  | { readonly ok: false; readonly failure: Failure; readonly partlyWritten: boolean };

interface CheckedPlace {
  readonly facts: SheetFacts & { readonly used: Rectangle };
  readonly kept: readonly Rectangle[];
}

/**
 * Makes room and looks once more whether the planned cells are what they were: inserts columns where the plan says so,
 * takes hold of the columns, takes new ones into the table. A failure says whether the sheet was changed by then.
 */
export async function settleOrderColumns(
  access: StepAccess,
  { resizes, knowsSpills }: HostAbilities,
  output: OrderColumnsOutput,
  { cancel, confirm }: OrderColumnsOptions,
): Promise<Settled> {
  const { source, plan } = output;
  const own = plan.kind === "free" ? output.columns.map(() => -1) : plan.columns;
  const missing = own.filter(column => column < 0).length;
  if (plan.kind === "occupied" && !plan.canInsert) {
    return { ...occupied(source.sheetName, plan.address, missing, "no"), partlyWritten: false };
  }
  const columns = columnsOf(plan, own);
  const newColumns = columns.filter((_, position) => own[position]! < 0);
  const inserts = plan.kind === "occupied";
  if (inserts) {
    const checked = await checkPlace(access, output, own, [], knowsSpills);
    if (!checked.ok) return { ...checked, partlyWritten: false };
    const inserted = await insertColumns(access, output, plan.firstColumn, missing);
    if (!inserted.ok) return { ...inserted, partlyWritten: true };
  }
  // First the hold, then the look: whatever moves from now on takes the hold along.
  const anchored = await anchorColumns(access, source, source.firstRow + output.headerRow, columns);
  if (!anchored.ok) return { ...anchored, partlyWritten: inserts };
  if (confirm) {
    const confirmed = await confirmRows(access, source, confirm, cancel);
    if (!confirmed.ok) return { ...confirmed, partlyWritten: inserts };
  }
  const checked = await checkPlace(access, output, own, newColumns, knowsSpills);
  if (!checked.ok) return { ...checked, partlyWritten: inserts };
  const { facts, kept } = checked.value;
  const targets = output.columns.map((spec, position) => ({ spec, column: columns[position]!, position }));
  const added = targets.filter((_, position) => own[position]! < 0);
  const recorded = await recordNewColumns(access, source, source.firstRow + output.headerRow, added, anchored.value);
  if (!recorded.ok) return { ...recorded, partlyWritten: inserts };
  if (newColumns.length > 0 && source.tableName !== null && resizes) {
    const grown = await growTable(access, output, facts, added, anchored.value);
    if (!grown.ok) return { ...grown, partlyWritten: inserts };
  }
  const oldRows = await countOldRows(access, output, facts, own);
  if (!oldRows.ok) return { ...oldRows, partlyWritten: newColumns.length > 0 };
  const find = anchored.value;
  return { ok: true, value: { targets, newColumns: new Set(newColumns), kept, oldRowCount: oldRows.value, find } };
}

async function confirmRows(
  access: StepAccess,
  source: Source,
  { rows, judge }: RowsToConfirm,
  cancel: CancelSignal,
): Promise<Outcome<null>> {
  const read = await readWholeRows(access, source, rows, cancel);
  if (!read.ok) return read;
  const failure = judge(read.value);
  return failure === null ? success(null) : failed(failure);
}

/** Sheet column of each output column; missing ones stand side by side in the place that the plan has for them. */
function columnsOf(plan: OrderColumnsPlan, own: readonly number[]): number[] {
  let next = plan.kind === "found" ? Math.max(...own) + 1 : plan.firstColumn;
  return own.map(column => (column < 0 ? next++ : column));
}

function checkPlace(
  access: StepAccess,
  output: OrderColumnsOutput,
  own: readonly number[],
  newColumns: readonly number[],
  knowsSpills: boolean,
): Promise<Outcome<CheckedPlace>> {
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
    if (Math.max(...own, ...newColumns) >= SHEET_COLUMNS) return failed({ code: "no-room", sheet: facts.name });

    if (newColumns.length > 0) {
      // The host itself gives a name to a column that is inserted into a table.
      const fromRow = plan.kind === "occupied" ? output.headerRow + 1 : output.headerRow;
      const place = cellsBeside(used, source, fromRow, newColumns[0]!, newColumns.length);
      if (!(await isBlank(context, worksheet, place))) return occupied(facts.name, addressOf(place), newColumns.length);
    }
    const firstRow = source.firstRow + output.headerRow;
    const headers = own.flatMap((column, position) => {
      if (column < 0) return [];
      const cell = rangeAt(worksheet, { firstRow, firstColumn: column, rowCount: 1, columnCount: 1 });
      cell.load("values");
      return { cell, spec: output.columns[position]! };
    });
    if (headers.length > 0) await context.sync();
    if (headers.some(({ cell, spec }) => !matches(cell.values[0]![0], spec))) return changed;
    const present = own.filter(column => column >= 0);
    const status = own[own.length - 1]!;
    const foreign = await findForeignCells(
      context,
      worksheet,
      present,
      status,
      firstRow + 1,
      output.rowCount,
      knowsSpills,
    );
    if (foreign.refused !== null) return occupied(facts.name, addressOf(foreign.refused), present.length);
    return success({ facts: { ...facts, used }, kept: foreign.kept });
  });
}

function insertColumns(
  access: StepAccess,
  { source, headerRow }: OrderColumnsOutput,
  firstColumn: number,
  columnCount: number,
): Promise<Outcome<null>> {
  // A request whose answer was lost is sent again: what it inserted must not be inserted twice.
  let wasSent = false;
  return access.step({ step: "insert-columns", sheet: source.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(source.sheetId);
    const place = rangeAt(worksheet, { firstRow: 0, firstColumn, rowCount: 1, columnCount }).getEntireColumn();
    const used = place.getUsedRangeOrNullObject(true);
    context.workbook.names.load("items/name");
    await context.sync();
    const isInserted = wasSent && used.isNullObject;
    wasSent = true;
    const inserted = isInserted ? place : place.insert("Right");
    // New columns take over the looks of their left neighbour.
    inserted.clear("Formats");
    const firstRow = source.firstRow + headerRow;
    const header = rangeAt(worksheet, { firstRow, firstColumn, rowCount: 1, columnCount });
    const names = context.workbook.names.items.map(({ name }) => name);
    recordInsertion(context, names, header);
    await context.sync();
    return success(null);
  });
}

/**
 * Takes the new columns into the table, unless its totals row makes the meaning of a new size uncertain. Their headers
 * go before: the host makes up names for columns without, and a run that is cut off would leave those as the user's.
 * The new size is told by cells and not by a number of columns, so that a request that is sent again grows nothing more.
 */
function growTable(
  access: StepAccess,
  { source, headerRow }: OrderColumnsOutput,
  facts: SheetFacts,
  added: readonly ColumnTarget[],
  find: FindRange,
): Promise<Outcome<null>> {
  const table = facts.tables.find(candidate => candidate.name === source.tableName);
  const lastColumn = Math.max(...added.map(({ column }) => column));
  if (!table || table.hasTotals || lastColumn < endColumn(table.rectangle)) return Promise.resolve(success(null));
  const firstRow = source.firstRow + headerRow;
  return access.step({ step: "grow-table", sheet: source.sheetName }, async context => {
    const standing = context.workbook.worksheets.getItem(source.sheetId).tables.getItem(table.name);
    const cellAt = (firstColumn: number) => find({ firstRow, firstColumn, rowCount: 1, columnCount: 1 });
    for (const { spec, column } of added) {
      const header = cellAt(column);
      header.format.columnWidth = pointsOf(spec.widthPixels);
      header.numberFormat = [["@"]];
      header.values = [[spec.header]];
      styleHeader(header, spec);
    }
    const corner = standing.getHeaderRowRange().getCell(0, 0);
    const lastRow = standing.getDataBodyRange().getLastRow();
    standing.resize(corner.getBoundingRect(cellAt(lastColumn)).getBoundingRect(lastRow));
    await context.sync();
    return success(null);
  });
}

/**
 * How many body rows hold results of an earlier run: below the orders of today they go on to the first row in which
 * all our columns are blank or one holds what we never write, such as a sum of the user's. Columns inside a table end
 * with it; those that stand beside one go on where it became shorter.
 */
async function countOldRows(
  access: StepAccess,
  output: OrderColumnsOutput,
  facts: SheetFacts & { readonly used: Rectangle },
  columns: readonly number[],
): Promise<Outcome<number>> {
  const { source, headerRow, rowCount } = output;
  const firstRow = source.firstRow + headerRow + 1;
  const table = facts.tables.find(candidate => candidate.name === source.tableName);
  const tableEnd = table ? endColumn(table.rectangle) : source.firstColumn;
  const present = columns
    .map((column, position) => ({ column, spec: output.columns[position]! }))
    .filter(({ column }) => column >= tableEnd);
  // Without the row status nothing says where results end.
  if (present.length === 0 || columns[columns.length - 1]! < tableEnd) return success(rowCount);
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
  if (spec.texts) return typeof cell === "string" && spec.texts.includes(cell);
  if (typeof cell === "string") return cell === "" || (spec.kind === "text" && !cell.startsWith("="));
  return typeof cell === "number" && spec.kind !== "text";
}

function occupied(sheet: string, address: string, columnCount: number, canInsert: "no" | "not-asked" = "not-asked") {
  return failed({ code: "cells-occupied", sheet, address, columnCount, canInsert });
}
