import { rangeAt, untracked } from "../cells/ranges";
import { SHEET_ROWS, endRow } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { rectangleOfSource } from "../orders/source-rectangle";
import { askSpill } from "./foreign-cells";
import type { OrdersWithColumns } from "./output";

/** Neighbouring sheet columns that new columns of ours would take. */
export interface Gap {
  readonly firstColumn: number;
  readonly columnCount: number;
}

/** The cells that new columns would take: from the header row to the last used row, whatever stands below the orders. */
export function cellsBeside(
  used: Rectangle,
  { source, headerRow }: Pick<OrdersWithColumns, "source" | "headerRow">,
  { firstColumn, columnCount }: Gap,
): Rectangle {
  const firstRow = source.firstRow + headerRow;
  const lastRow = Math.max(endRow(rectangleOfSource(source)), endRow(used));
  return { firstRow, firstColumn, rowCount: lastRow - firstRow, columnCount };
}

/** The same cells down to the last row of the sheet, where it is not known yet what is used. */
export function cellsBelow(
  { source, headerRow }: Pick<OrdersWithColumns, "source" | "headerRow">,
  { firstColumn, columnCount }: Gap,
): Rectangle {
  const firstRow = source.firstRow + headerRow;
  return { firstRow, firstColumn, rowCount: SHEET_ROWS - firstRow, columnCount };
}

/** Puts into the request whether no cell of a rectangle holds a value or a formula. */
export function askBlank(worksheet: Excel.Worksheet, rectangle: Rectangle): () => boolean {
  const used = untracked(rangeAt(worksheet, rectangle).getUsedRangeOrNullObject(true));
  used.load("address");
  return () => used.isNullObject;
}

/** Puts into the request whether a rectangle is blank, and no merged area and no spilled array reaches into it. */
export function askFree(worksheet: Excel.Worksheet, place: Rectangle, knowsMergedAreas: boolean): () => boolean {
  const isBlank = askBlank(worksheet, place);
  // Hosts that know merged areas (ExcelApi 1.13) know spilled arrays (1.12), whose blank texts are no values.
  if (!knowsMergedAreas) return isBlank;
  const spill = askSpill(worksheet, [place]);
  const merged = rangeAt(worksheet, place).getMergedAreasOrNullObject();
  merged.untrack();
  merged.load("areaCount");
  return () => isBlank() && spill() === null && merged.isNullObject;
}
