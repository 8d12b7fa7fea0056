import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { findOwnColumns } from "#app/outputs/shapes/own-headers";
import type { OrderColumnsPlan } from "#app/workbook/order-columns";
import type { Source } from "#app/workbook/orders";
import type { ColumnSpec } from "#app/workbook/table-specs";
import { readHeaderMarks } from "../cells/header-look";
import { headerTexts, matches, ownHeaderOffsets } from "../cells/header-search";
import { rangeAt } from "../cells/ranges";
import { SHEET_COLUMNS, addressOf, endColumn, endRow } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { WorkbookAccess } from "../host/workbook-access";
import { rectangleOfSource } from "../orders/source-rectangle";
import { readSheetFacts } from "../sheets/sheet-facts";
import { findForeignCells, findSpill } from "./foreign";
import { canInsertColumns } from "./insert";

/** Finds the columns beside the orders by their headers in any language, or the place for them. Nothing is changed. */
export function planOrderColumns(
  access: WorkbookAccess,
  knowsMergedAreas: boolean,
  source: Source,
  headerRow: number,
  columns: readonly ColumnSpec[],
): Promise<Outcome<OrderColumnsPlan>> {
  return access.step({ step: "plan-order-columns", sheet: source.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(source.sheetId);
    const facts = await readSheetFacts(context, worksheet);
    if (facts === null || facts.used === null) return failed({ code: "source-changed", sheet: source.sheetName });
    const sheet = { ...facts, used: facts.used };

    const found = await findColumns(context, worksheet, sheet.used, source, headerRow, columns);
    const own = found ?? columns.map(() => -1);
    const missing = own.filter(column => column < 0).length;
    const firstColumn = found === null ? source.firstColumn + source.columnCount : Math.max(...found) + 1;
    const foreign = await foreignIn(context, worksheet, source, headerRow, own, knowsMergedAreas);
    if (foreign !== null) {
      const address = addressOf(foreign);
      return success<OrderColumnsPlan>({ kind: "occupied", columns: own, firstColumn, address, canInsert: false });
    }
    if (missing === 0) {
      const address = columnsAddress(own, source, headerRow);
      return success<OrderColumnsPlan>({ kind: "found", columns: own, address });
    }
    const place = cellsBeside(sheet.used, source, headerRow, firstColumn, missing);
    const hasRoom = endColumn(place) <= SHEET_COLUMNS;
    if (hasRoom && (await isFree(context, worksheet, place, knowsMergedAreas))) {
      if (found === null) return success<OrderColumnsPlan>({ kind: "free", firstColumn, address: addressOf(place) });
      return success<OrderColumnsPlan>({
        kind: "found",
        columns: found,
        address: columnsAddress(found, source, headerRow),
      });
    }
    if (!hasRoom) return failed({ code: "no-room", sheet: facts.name });
    return success<OrderColumnsPlan>({
      kind: "occupied",
      columns: own,
      firstColumn,
      address: addressOf(place),
      canInsert: await canInsertColumns(context, worksheet, sheet, source, firstColumn, missing, knowsMergedAreas),
    });
  });
}

/** Cells in our columns that are not ours and cannot be written around. */
async function foreignIn(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  source: Source,
  headerRow: number,
  columns: readonly number[],
  knowsSpills: boolean,
): Promise<Rectangle | null> {
  const present = columns.filter(column => column >= 0);
  const firstRow = source.firstRow + headerRow + 1;
  const rowCount = source.rowCount - headerRow - 1;
  const status = columns[columns.length - 1]!;
  return (await findForeignCells(context, worksheet, present, status, firstRow, rowCount, knowsSpills)).refused;
}

/** The cells that new columns would take: from the header row to the last used row, whatever stands below the orders. */
export function cellsBeside(
  used: Rectangle,
  source: Source,
  headerRow: number,
  firstColumn: number,
  columnCount: number,
): Rectangle {
  const firstRow = source.firstRow + headerRow;
  const lastRow = Math.max(endRow(rectangleOfSource(source)), endRow(used));
  return { firstRow, firstColumn, rowCount: lastRow - firstRow, columnCount };
}

/** Whether no cell of the rectangle holds a value or a formula. */
export async function isBlank(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  rectangle: Rectangle,
): Promise<boolean> {
  const used = rangeAt(worksheet, rectangle).getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  return used.isNullObject;
}

/** Blank, and no merged area and no spilled array reaches into it. */
async function isFree(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  place: Rectangle,
  knowsMergedAreas: boolean,
): Promise<boolean> {
  if (!(await isBlank(context, worksheet, place))) return false;
  // Hosts that know merged areas (ExcelApi 1.13) know spilled arrays (1.12), whose blank texts are no values.
  if (!knowsMergedAreas) return true;
  if ((await findSpill(context, worksheet, [place])) !== null) return false;
  const merged = rangeAt(worksheet, place).getMergedAreasOrNullObject();
  merged.load("areaCount");
  await context.sync();
  return merged.isNullObject;
}

async function findColumns(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  used: Rectangle,
  source: Source,
  headerRow: number,
  columns: readonly ColumnSpec[],
): Promise<readonly number[] | null> {
  const { firstColumn } = source;
  const firstRow = source.firstRow + headerRow;
  const width = Math.max(endColumn(used), firstColumn + source.columnCount) - firstColumn;
  const row = rangeAt(worksheet, { firstRow, firstColumn, rowCount: 1, columnCount: width });
  row.load("values");
  await context.sync();
  const texts: unknown[] = row.values[0]!;
  const offsets = ownHeaderOffsets(texts, source.columnCount, columns);
  if (!offsets.some(offset => matches(texts[offset], columns[0]!))) return null;
  const candidates = offsets.map(offset => firstColumn + offset);
  const marks = await readHeaderMarks(context, worksheet, firstRow, candidates);
  const cells = candidates.map((column, k) => ({ column, text: String(texts[offsets[k]!]), isMarked: marks[k]! }));
  return findOwnColumns(cells, columns.map(headerTexts));
}

function columnsAddress(columns: readonly number[], source: Source, headerRow: number): string {
  const present = columns.filter(column => column >= 0);
  const firstColumn = Math.min(...present);
  return addressOf({
    firstRow: source.firstRow + headerRow,
    firstColumn,
    rowCount: source.rowCount - headerRow,
    columnCount: Math.max(...present) - firstColumn + 1,
  });
}
