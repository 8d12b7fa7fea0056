import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { isHeader } from "#app/outputs/shapes/own-headers";
import type { ColumnsRemoved, FoundColumns } from "#app/workbook/own-parts";
import { neighbours } from "../cells/column-blocks";
import { RECTANGLE_PROPERTIES, rangeAt } from "../cells/ranges";
import type { FindRange } from "../cells/ranges";
import {
  SHEET_COLUMNS,
  SHEET_ROWS,
  addressOf,
  contains,
  endColumn,
  endRow,
  overlaps,
  uncovered,
} from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { StepAccess } from "../host/workbook-access";
import { givenWidth, wasInserted } from "../order-columns/record";
import type { ColumnsRecord } from "../order-columns/record";
import type { SheetFacts, TableFacts } from "../sheets/sheet-facts";
import type { ScannedCells, ScannedColumn } from "./scan";

/** The host rounds widths to whole pixels. */
const TOLERANCE_POINTS = 1;
/** Cells that are named one by one. */
const MOST_NAMED = 5;

/** What is known of our columns before the first of them is touched. */
export interface StandingColumns {
  readonly found: FoundColumns;
  readonly columns: readonly ScannedColumn[];
  readonly facts: SheetFacts;
  readonly records: readonly ColumnsRecord[];
  /** The table that they are in. */
  readonly table: TableFacts | null;
  /** Row after the last of the orders. */
  readonly ordersEnd: number;
}

/** What is done with one of our columns. */
type Way =
  /** The sheet column goes. */
  | "delete-sheet-column"
  /** The table's column goes, and what is right of the table moves; nothing is. */
  | "delete-table-column"
  /** Its cells are cleared. */
  | "clear"
  /** Its cells are cleared, but not the header, which a table needs. */
  | "clear-body"
  /** Somebody took it over. */
  | "leave";

/** Carries out the removal in one request. */
export function takeColumnsAway(
  access: StepAccess,
  supportsResize: boolean,
  standing: StandingColumns,
  scanned: ScannedCells,
  find: FindRange,
): Promise<Outcome<ColumnsRemoved>> {
  const { found, columns, facts, records, table } = standing;
  const { headerRow, sheetId } = found;
  let wasSent = false;
  return access.step({ step: "remove-order-columns", sheet: facts.name }, async context => {
    const worksheet = context.workbook.worksheets.getItem(sheetId);
    if (wasSent && !(await standsStill(context, worksheet, standing))) return success(outcome(standing, scanned, []));
    const lastRow = Math.max(scanned.endRow, standing.ordersEnd);
    const insideEnd = table === null ? lastRow : Math.max(lastRow, endRow(table.rectangle));
    const wholes = columns.map(({ column }) => {
      const place = { firstRow: 0, firstColumn: column, rowCount: 1, columnCount: 1 };
      const used = rangeAt(worksheet, place).getEntireColumn().getUsedRangeOrNullObject(true);
      used.load(RECTANGLE_PROPERTIES);
      const { format } = find({ firstRow: headerRow, firstColumn: column, rowCount: 1, columnCount: 1 });
      format.load("columnWidth");
      return { used, format };
    });
    const right = table === null ? null : rightOf(worksheet, table.rectangle).getUsedRangeOrNullObject(true);
    right?.load("address");
    await context.sync();

    const isFree = columns.map(({ column }) => !scanned.foreign.some(area => area.firstColumn === column));
    const isWholeOurs = columns.map(({ column }, at) => {
      const { used } = wholes[at]!;
      const isInside = used.isNullObject || (used.rowIndex >= headerRow && used.rowIndex + used.rowCount <= insideEnd);
      const others = facts.tables.filter(({ name }) => name !== table?.name);
      const sheetColumn = { firstRow: 0, firstColumn: column, rowCount: SHEET_ROWS, columnCount: 1 };
      return isInside && isFree[at]! && !others.some(({ rectangle }) => overlaps(rectangle, sheetColumn));
    });
    const shrunk =
      table === null
        ? null
        : shrink(
            table.rectangle,
            columns.map(({ column }) => column),
          );
    const goesWhole = columns.map(
      ({ column }, at) => !scanned.isTakenOver && isWholeOurs[at]! && wasInserted(records, sheetId, headerRow, column),
    );
    const canShrink = shrunk !== null && supportsResize && !table!.hasTotals && !goesWhole.includes(true);
    const ways = columns.map(({ column }, at): Way => {
      if (scanned.isTakenOver) return "leave";
      if (goesWhole[at]!) return "delete-sheet-column";
      const inTable = table !== null && contains(table.rectangle, cellAt(headerRow, column));
      if (!inTable) return "clear";
      if (canShrink && column >= endColumn(shrunk)) return "clear";
      return isFree[at]! && right!.isNullObject ? "delete-table-column" : "clear-body";
    });

    if (canShrink && ways.includes("clear")) {
      const old = worksheet.tables.getItem(table!.name).getRange();
      const kept = old.getCell(0, 0).getResizedRange(table!.rectangle.rowCount - 1, shrunk.columnCount - 1);
      worksheet.tables.getItem(table!.name).resize(kept);
    }
    const rowCount = Math.max(1, lastRow - headerRow);
    columns.forEach(({ column }, at) => {
      const way = ways[at]!;
      if (way !== "clear" && way !== "clear-body") return;
      const skipped = way === "clear" ? 0 : 1;
      const all = { firstRow: headerRow + skipped, firstColumn: column, rowCount: rowCount - skipped, columnCount: 1 };
      for (const part of all.rowCount < 1 ? [] : uncovered(all, scanned.foreign)) {
        const cells = find(part);
        cells.conditionalFormats.clearAll();
        cells.dataValidation.clear();
        cells.clear();
      }
      const width = givenWidth(records, sheetId, headerRow, column);
      const { format } = wholes[at]!;
      if (way === "clear" && isFree[at]! && width !== null && isNear(format.columnWidth, width.given)) {
        find(cellAt(headerRow, column)).format.columnWidth = width.before;
      }
    });
    // From right to left, so that what is deleted moves nothing that is still to go.
    const deleted = columns
      .map(({ column }, at) => ({ column, way: ways[at]! }))
      .filter(({ way }) => way === "delete-sheet-column" || way === "delete-table-column")
      .sort((a, b) => a.column - b.column);
    for (const group of neighbours(deleted, (a, b) => a.way === b.way).reverse()) {
      const header = { firstRow: headerRow, firstColumn: group[0]!.column, rowCount: 1, columnCount: group.length };
      if (group[0]!.way === "delete-sheet-column") {
        find(header).getEntireColumn().delete("Left");
        continue;
      }
      const { firstRow, rowCount: tableRows } = table!.rectangle;
      find({ ...header, firstRow, rowCount: tableRows }).delete("Left");
    }
    // Last, because a removal that is cut off has to know what to put back when it goes on.
    for (const record of records) {
      if (record.place === null || isOf(record.place, standing)) context.workbook.names.getItem(record.name).delete();
    }
    wasSent = true;
    await context.sync();
    return success(outcome(standing, scanned, ways));
  });
}

/** Whether our headers still stand where they were: a request whose answer was lost may have taken them away. */
async function standsStill(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { found, columns }: StandingColumns,
): Promise<boolean> {
  const headers = columns.map(({ column, spec }) => {
    const cell = rangeAt(worksheet, cellAt(found.headerRow, column));
    cell.load("values");
    return { cell, spec };
  });
  await context.sync();
  return headers.every(({ cell, spec }) => isHeader(cell.values[0]![0], spec.headers));
}

function outcome({ found }: StandingColumns, scanned: ScannedCells, ways: readonly Way[]): ColumnsRemoved {
  const { sheetName, address } = found;
  const named = scanned.foreign.slice(0, MOST_NAMED).map(addressOf);
  const foreignCells = named.join(", ") + (scanned.foreign.length > MOST_NAMED ? ", …" : "");
  const isForeign = scanned.isTakenOver || scanned.foreign.length > 0;
  const stays = isForeign ? "foreign" : ways.includes("clear-body") ? "in-table" : null;
  return { sheetName, address, stays, foreignCells };
}

/** The table without the columns of ours at its right edge; null when it has none there or no others. */
function shrink(table: Rectangle, columns: readonly number[]): Rectangle | null {
  let end = endColumn(table);
  while (columns.includes(end - 1)) end--;
  const columnCount = end - table.firstColumn;
  return columnCount < 1 || columnCount === table.columnCount ? null : { ...table, columnCount };
}

function rightOf(worksheet: Excel.Worksheet, table: Rectangle): Excel.Range {
  const firstColumn = endColumn(table);
  return rangeAt(worksheet, { ...table, firstColumn, columnCount: SHEET_COLUMNS - firstColumn });
}

function isOf(
  place: { readonly sheetId: string; readonly rectangle: Rectangle },
  { found, columns }: StandingColumns,
): boolean {
  return (
    place.sheetId === found.sheetId &&
    columns.some(({ column }) => contains(place.rectangle, cellAt(found.headerRow, column)))
  );
}

function cellAt(firstRow: number, firstColumn: number): Rectangle {
  return { firstRow, firstColumn, rowCount: 1, columnCount: 1 };
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE_POINTS;
}
