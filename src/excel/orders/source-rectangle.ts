import type { Source, SourceMeaning } from "#app/workbook/orders";
import { SHEET_ROWS, contains, endColumn, endRow, isSameRectangle, overlaps } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { dataRectangle } from "../sheets/sheet-facts";
import type { SheetFacts, TableFacts } from "../sheets/sheet-facts";

/** A member, a day and an amount. */
const FEWEST_COLUMNS = 3;

/** Cells that hold orders, and the table they are, if they are one. */
export interface FoundRectangle {
  readonly rectangle: Rectangle;
  readonly tableName: string | null;
  readonly found: SourceMeaning;
}

/** What a selection means before the block around it is known. */
export type SelectionMeaning =
  | { readonly kind: "found"; readonly found: FoundRectangle }
  /** Too narrow to be orders by itself: the block around its first cell is meant. */
  | { readonly kind: "block" };

/**
 * What one selected area means: the table it points into, the area itself, or the block around it.
 *
 * @param selected  the area as selected
 * @param clipped   its part that holds values, null when it is blank
 */
export function meaningOfSelection(
  facts: SheetFacts,
  selected: Rectangle,
  clipped: Rectangle | null,
): SelectionMeaning {
  const table = facts.tables.find(candidate => contains(candidate.rectangle, clipped ?? selected));
  if (table) return { kind: "found", found: selectionInTable(table, clipped ?? selected) };
  if (clipped === null || isNarrow(clipped)) {
    const cornerTable = facts.tables.find(candidate => overlaps(candidate.rectangle, cornerOf(selected)));
    return cornerTable ? { kind: "found", found: wholeTable(cornerTable) } : { kind: "block" };
  }
  const found = selected.rowCount === SHEET_ROWS ? "sheet-columns" : "cells";
  return { kind: "found", found: { rectangle: clipped, tableName: null, found } };
}

/** The block around a cell: the host's region, or all used cells when the region is too narrow to be orders. */
export function meaningOfBlock(facts: SheetFacts, region: Rectangle, used: Rectangle): FoundRectangle {
  const isSheet = isNarrow(region) || region.columnCount < FEWEST_COLUMNS;
  const rectangle = isSheet ? used : region;
  const table = facts.tables.find(candidate => contains(candidate.rectangle, rectangle));
  return table ? wholeTable(table) : { rectangle, tableName: null, found: isSheet ? "sheet" : "block" };
}

/**
 * Who drags over all rows of a block means its rows, also those that come later; fewer rows are meant exactly.
 *
 * @param region  the block around the first selected cell
 */
export function cellsOrBlock(found: FoundRectangle, region: Rectangle): FoundRectangle {
  const { rectangle } = found;
  if (found.found !== "cells" || isNarrow(region)) return found;
  if (isSameRectangle(rectangle, region)) return { ...found, found: "block" };
  const hasAllRows = rectangle.firstRow === region.firstRow && rectangle.rowCount === region.rowCount;
  const isInside = rectangle.firstColumn >= region.firstColumn && endColumn(rectangle) <= endColumn(region);
  return hasAllRows && isInside ? { ...found, found: "block-columns" } : found;
}

/** A part of a table with its header row and at least two columns is meant as it is, everything else as the table. */
function selectionInTable(table: TableFacts, selected: Rectangle): FoundRectangle {
  const data = dataRectangle(table);
  const rowCount = Math.min(endRow(selected), endRow(data)) - selected.firstRow;
  const rectangle = { ...selected, rowCount };
  const hasHeader = table.hasHeaders && selected.firstRow === data.firstRow;
  if (!hasHeader || isNarrow(rectangle) || isSameRectangle(rectangle, data)) return wholeTable(table);
  return { rectangle, tableName: null, found: "cells" };
}

function wholeTable(table: TableFacts): FoundRectangle {
  return { rectangle: dataRectangle(table), tableName: table.name, found: "table" };
}

function cornerOf(rectangle: Rectangle): Rectangle {
  return { ...rectangle, rowCount: 1, columnCount: 1 };
}

function isNarrow(rectangle: Rectangle): boolean {
  return rectangle.rowCount < 2 || rectangle.columnCount < 2;
}

/** The source's cells. */
export function rectangleOfSource(source: Source): Rectangle {
  const { firstRow, firstColumn, rowCount, columnCount } = source;
  return { firstRow, firstColumn, rowCount, columnCount };
}
