import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { findOwnColumns } from "#app/outputs/shapes/own-headers";
import type { OrderColumnsPlan } from "#app/workbook/order-columns";
import { rangeAt } from "../cells/ranges";
import { SHEET_COLUMNS, addressOf, endColumn } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { readHeaderMarks } from "../columns/header-look";
import { headerTexts, matches, ownHeaderOffsets } from "../columns/header-search";
import type { ExcelEnvironment } from "../host/environment";
import { isUsed, readSheetFacts } from "../sheets/sheet-facts";
import type { SheetAtHand } from "../sheets/sheet-facts";
import { canInsertColumns } from "./can-insert";
import { cellsBeside, isFree } from "./cells-beside";
import { findForeignCells } from "./foreign-cells";
import type { OrdersWithColumns } from "./output";

/** Finds the columns beside the orders by their headers in any language, or the place for them. Nothing is changed. */
export function planOrderColumns(
  { access, abilities }: ExcelEnvironment,
  orders: OrdersWithColumns,
): Promise<Outcome<OrderColumnsPlan>> {
  const { source, columns } = orders;
  const { knowsMergedAreas } = abilities;
  return access.step({ step: "plan-order-columns", sheet: source.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(source.sheetId);
    const facts = await readSheetFacts(context, worksheet);
    if (!isUsed(facts)) return failed({ code: "source-changed", sheet: source.sheetName });
    const sheet = { context, worksheet, facts };

    const found = await findColumns(sheet, orders);
    const own = found ?? columns.map(() => -1);
    const missing = own.filter(column => column < 0).length;
    const firstColumn = found === null ? source.firstColumn + source.columnCount : Math.max(...found) + 1;
    const foreign = await foreignIn(sheet, orders, { own, knowsMergedAreas });
    if (foreign !== null) {
      const address = addressOf(foreign);
      return success<OrderColumnsPlan>({ kind: "occupied", columns: own, firstColumn, address, canInsert: false });
    }
    if (missing === 0) {
      return success<OrderColumnsPlan>({ kind: "found", columns: own, address: columnsAddress(own, orders) });
    }
    const gap = { firstColumn, columnCount: missing };
    const place = cellsBeside(facts.used, orders, gap);
    const hasRoom = endColumn(place) <= SHEET_COLUMNS;
    if (hasRoom && (await isFree(sheet, place, knowsMergedAreas))) {
      if (found === null) return success<OrderColumnsPlan>({ kind: "free", firstColumn, address: addressOf(place) });
      return success<OrderColumnsPlan>({ kind: "found", columns: found, address: columnsAddress(found, orders) });
    }
    if (!hasRoom) return failed({ code: "no-room", sheet: facts.name });
    return success<OrderColumnsPlan>({
      kind: "occupied",
      columns: own,
      firstColumn,
      address: addressOf(place),
      canInsert: knowsMergedAreas && (await canInsertColumns(sheet, source, gap)),
    });
  });
}

/** Cells in our columns that are not ours and cannot be written around. */
async function foreignIn(
  sheet: SheetAtHand,
  { source, headerRow }: OrdersWithColumns,
  { own, knowsMergedAreas }: { readonly own: readonly number[]; readonly knowsMergedAreas: boolean },
): Promise<Rectangle | null> {
  const firstRow = source.firstRow + headerRow + 1;
  const rowCount = source.rowCount - headerRow - 1;
  // Hosts that know merged areas (ExcelApi 1.13) know spilled arrays (1.12).
  return (await findForeignCells(sheet, { own, firstRow, rowCount }, knowsMergedAreas)).refused;
}

async function findColumns(
  { context, worksheet, facts }: SheetAtHand,
  { source, headerRow, columns }: OrdersWithColumns,
): Promise<readonly number[] | null> {
  const { firstColumn } = source;
  const firstRow = source.firstRow + headerRow;
  const width = Math.max(endColumn(facts.used), firstColumn + source.columnCount) - firstColumn;
  const row = rangeAt(worksheet, { firstRow, firstColumn, rowCount: 1, columnCount: width });
  row.load("values");
  await context.sync();
  const texts: unknown[] = row.values[0]!;
  const offsets = ownHeaderOffsets(texts, source.columnCount, columns);
  if (!offsets.some(offset => matches(texts[offset], columns[0]!))) return null;
  const candidates = offsets.map(offset => firstColumn + offset);
  const marks = await readHeaderMarks(context, worksheet, firstRow, candidates);
  const cells = candidates.map((column, k) => ({ column, text: String(texts[offsets[k]!]), isMarked: marks[k]! }));
  const optional = [...columns.keys()].filter(column => columns[column]!.isOptional);
  return findOwnColumns(cells, columns.map(headerTexts), optional);
}

function columnsAddress(columns: readonly number[], { source, headerRow }: OrdersWithColumns): string {
  const present = columns.filter(column => column >= 0);
  const firstColumn = Math.min(...present);
  return addressOf({
    firstRow: source.firstRow + headerRow,
    firstColumn,
    rowCount: source.rowCount - headerRow,
    columnCount: Math.max(...present) - firstColumn + 1,
  });
}
