import type { ColumnsRemoved } from "#app/workbook/removal-specs";
import { SHEET_ROWS, addressOf, cellAt, contains, endColumn, endRow, overlaps, uncovered } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { givenWidth, wasInserted } from "../order-columns/record";
import type { StandingColumns } from "./look-at-columns";
import type { ScannedCells } from "./scan-columns";

/** The host rounds widths to whole pixels. */
const TOLERANCE_POINTS = 1;
/** Cells that are named one by one. */
const MOST_NAMED = 5;

/** Our columns with all of their cells looked through. */
export interface KnownColumns extends StandingColumns {
  readonly scanned: ScannedCells;
}

/** What the host says at the moment when the columns are to go. */
export interface ColumnsNow {
  readonly resizesTables: boolean;
  /** In the order of our columns. */
  readonly columns: readonly {
    /** Everything in the whole sheet column that holds a value; null when nothing does. */
    readonly used: Rectangle | null;
    /** In points. */
    readonly width: number;
  }[];
  /** Nothing stands right of the table that the columns are in. */
  readonly isRightFree: boolean;
}

/** What is done with one of our columns. */
export type Way =
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

export interface DecidedColumn {
  readonly column: number;
  readonly way: Way;
  /** Cells to clear: never one that is not ours. */
  readonly cleared: readonly Rectangle[];
  /** The width in points from before the first run, where it is to be put back. */
  readonly width: number | null;
}

export interface ColumnsDecision {
  /** How many columns the table keeps that lets go of ours; null when its size stays. */
  readonly tableColumns: number | null;
  readonly columns: readonly DecidedColumn[];
}

/**
 * What is done with each of our columns: sheet columns that a run inserted and that hold nothing but ours are deleted; a
 * table lets go of those at its right edge, and gives up others where nothing beside it would move; all else is cleared
 * around cells that people wrote. A column that somebody took over stays.
 */
export function decideColumns(known: KnownColumns, now: ColumnsNow): ColumnsDecision {
  const { found, records, table, scanned } = known;
  const { headerRow, sheetId } = found;
  const ours = known.columns.map(({ column }) => column);
  const isFree = (column: number): boolean => !scanned.foreign.some(area => area.firstColumn === column);
  const goesWhole = (column: number, at: number): boolean =>
    !scanned.isTakenOver &&
    isFree(column) &&
    holdsOnlyOurs(known, column, now.columns[at]!.used) &&
    wasInserted(records, { sheetId, row: headerRow, column });
  const shrunk = table === null ? null : shrink(table.rectangle, ours);
  const canShrink = shrunk !== null && now.resizesTables && !table!.hasTotals && !ours.some(goesWhole);

  const wayOf = (column: number, at: number): Way => {
    if (scanned.isTakenOver) return "leave";
    if (goesWhole(column, at)) return "delete-sheet-column";
    if (table === null || !contains(table.rectangle, cellAt(headerRow, column))) return "clear";
    if (canShrink && column >= endColumn(shrunk)) return "clear";
    return isFree(column) && now.isRightFree ? "delete-table-column" : "clear-body";
  };
  const columns = ours.map((column, at): DecidedColumn => {
    const way = wayOf(column, at);
    const given = givenWidth(records, { sheetId, row: headerRow, column });
    const isOurWidth = given !== null && isNear(now.columns[at]!.width, given.given);
    const width = way === "clear" && isFree(column) && isOurWidth ? given.before : null;
    return { column, way, cleared: clearedCells(known, column, way), width };
  });
  const isShrinking = canShrink && columns.some(({ way }) => way === "clear");
  return { columns, tableColumns: isShrinking ? shrunk.columnCount : null };
}

/** What became of the columns, for people. */
export function outcomeOf({ found, scanned }: KnownColumns, ways: readonly Way[]): ColumnsRemoved {
  const { sheetName, address } = found;
  const named = scanned.foreign.slice(0, MOST_NAMED).map(addressOf);
  const foreignCells = named.join(", ") + (scanned.foreign.length > MOST_NAMED ? ", …" : "");
  const isForeign = scanned.isTakenOver || scanned.foreign.length > 0;
  const stays = isForeign ? "foreign" : ways.includes("clear-body") ? "in-table" : null;
  return { sheetName, address, stays, foreignCells };
}

/** Row after the last that holds an order or a result. */
function endOfResults({ scanned, ordersEnd }: KnownColumns): number {
  return Math.max(scanned.endRow, ordersEnd);
}

/** Whether a whole sheet column holds nothing above the header, below the results or of another table. */
function holdsOnlyOurs(known: KnownColumns, column: number, used: Rectangle | null): boolean {
  const { facts, table, found } = known;
  const end = Math.max(endOfResults(known), table === null ? 0 : endRow(table.rectangle));
  const isInside = used === null || (used.firstRow >= found.headerRow && endRow(used) <= end);
  const sheetColumn = { firstRow: 0, firstColumn: column, rowCount: SHEET_ROWS, columnCount: 1 };
  const others = facts.tables.filter(({ name }) => name !== table?.name);
  return isInside && !others.some(({ rectangle }) => overlaps(rectangle, sheetColumn));
}

function clearedCells(known: KnownColumns, column: number, way: Way): Rectangle[] {
  if (way !== "clear" && way !== "clear-body") return [];
  const { headerRow } = known.found;
  const skipped = way === "clear" ? 0 : 1;
  const rowCount = Math.max(1, endOfResults(known) - headerRow) - skipped;
  if (rowCount < 1) return [];
  return uncovered({ ...cellAt(headerRow + skipped, column), rowCount }, known.scanned.foreign);
}

/** The table without the columns of ours at its right edge; null when it has none there or no others. */
function shrink(table: Rectangle, columns: readonly number[]): Rectangle | null {
  let end = endColumn(table);
  while (columns.includes(end - 1)) end--;
  const columnCount = end - table.firstColumn;
  return columnCount < 1 || columnCount === table.columnCount ? null : { ...table, columnCount };
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE_POINTS;
}
