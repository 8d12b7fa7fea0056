import { rangeAt } from "../cells/ranges";
import { endRow } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { rectangleOfSource } from "../orders/source-rectangle";
import type { SheetAtHand } from "../sheets/sheet-facts";
import { findSpill } from "./foreign-cells";
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

/** Whether no cell of the rectangle holds a value or a formula. */
export async function isBlank({ context, worksheet }: SheetAtHand, rectangle: Rectangle): Promise<boolean> {
  const used = rangeAt(worksheet, rectangle).getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  return used.isNullObject;
}

/** Blank, and no merged area and no spilled array reaches into it. */
export async function isFree(sheet: SheetAtHand, place: Rectangle, knowsMergedAreas: boolean): Promise<boolean> {
  if (!(await isBlank(sheet, place))) return false;
  // Hosts that know merged areas (ExcelApi 1.13) know spilled arrays (1.12), whose blank texts are no values.
  if (!knowsMergedAreas) return true;
  if ((await findSpill(sheet, [place])) !== null) return false;
  const merged = rangeAt(sheet.worksheet, place).getMergedAreasOrNullObject();
  merged.load("areaCount");
  await sheet.context.sync();
  return merged.isNullObject;
}
