import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { findOwnColumns } from "#app/own-columns";
import type { OrderColumnsPlan, Source } from "#app/ports";
import type { ColumnSpec } from "#app/sheet-specs";
import { readHeaderMarks } from "./header-look";
import { headerTexts, matches, ownHeaderOffsets } from "./header-search";
import { rectangleOfSource } from "./locate-source";
import { rangeAt } from "./ranges";
import { SHEET_COLUMNS, addressOf, endColumn, endRow } from "./rectangles";
import type { Rectangle } from "./rectangles";
import { readSheetFacts } from "./sheet-facts";
import type { SheetFacts } from "./sheet-facts";
import type { WorkbookAccess } from "./workbook-access";

/** Finds the columns beside the orders by their headers in any language, or the place for them. Nothing is changed. */
export function planOrderColumns(
  access: WorkbookAccess,
  source: Source,
  headerRow: number,
  columns: readonly ColumnSpec[],
): Promise<Outcome<OrderColumnsPlan>> {
  return access.step({ step: "plan-order-columns", sheet: source.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(source.sheetId);
    const facts = await readSheetFacts(context, worksheet);
    if (facts === null || facts.used === null) return failed({ code: "source-changed", sheet: source.sheetName });

    const found = await findColumns(context, worksheet, facts.used, source, headerRow, columns);
    if (found !== null) {
      return success<OrderColumnsPlan>({
        kind: "found",
        columns: found,
        address: columnsAddress(found, source, headerRow),
      });
    }
    const firstColumn = source.firstColumn + source.columnCount;
    if (firstColumn + columns.length > SHEET_COLUMNS) return failed({ code: "no-room", sheet: facts.name });
    const place = cellsBeside(facts.used, source, headerRow, firstColumn, columns.length);
    const address = addressOf(place);
    if (await isBlank(context, worksheet, place))
      return success<OrderColumnsPlan>({ kind: "free", firstColumn, address });
    const canInsert = canInsertColumns(facts, facts.used, source, firstColumn, columns.length);
    return success<OrderColumnsPlan>({ kind: "occupied", firstColumn, address, canInsert });
  });
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

/**
 * Whole sheet columns can be inserted unless the orders are a table, another table reaches across the place, or the
 * last used column would be pushed off the sheet.
 */
function canInsertColumns(
  facts: SheetFacts,
  used: Rectangle,
  source: Source,
  firstColumn: number,
  columnCount: number,
): boolean {
  const crossed = facts.tables.some(
    ({ rectangle }) => rectangle.firstColumn < firstColumn && endColumn(rectangle) > firstColumn,
  );
  return source.tableName === null && !crossed && !facts.isProtected && endColumn(used) + columnCount <= SHEET_COLUMNS;
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
