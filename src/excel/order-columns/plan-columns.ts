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
import { askFree, cellsBeside } from "./cells-beside";
import type { Gap } from "./cells-beside";
import { askForeignCells } from "./foreign-cells";
import type { OrdersWithColumns } from "./output";

/**
 * Finds the columns beside the orders by their headers in any language, or the place for them. Nothing is changed. Three
 * requests for a first run, four or more for a later one.
 *
 * @param areKnownOf  whether columns of ours are known to stand among the orders
 */
export function planOrderColumns(
  { access, abilities }: ExcelEnvironment,
  orders: OrdersWithColumns,
  areKnownOf: boolean,
): Promise<Outcome<OrderColumnsPlan>> {
  const { source, columns } = orders;
  const { knowsMergedAreas } = abilities;
  return access.step({ step: "plan-order-columns", sheet: source.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(source.sheetId);
    const facts = await readSheetFacts(context, worksheet);
    if (!isUsed(facts)) return failed({ code: "source-changed", sheet: source.sheetName });
    const sheet = { context, worksheet, facts };

    const rightOfOrders = source.firstColumn + source.columnCount;
    const freeOf = (gap: Gap) => askFree(worksheet, cellsBeside(facts.used, orders, gap), knowsMergedAreas);
    // Where nothing stands right of the orders, their columns nearly always go there: it is asked along. In vain it would
    // empty the stack of undoing on a desktop, as every question for merged cells does.
    const isLikely =
      !areKnownOf && endColumn(facts.used) <= rightOfOrders && rightOfOrders + columns.length <= SHEET_COLUMNS;
    const likelyFree = isLikely ? freeOf({ firstColumn: rightOfOrders, columnCount: columns.length }) : null;
    const { found, foreign } = await findColumns(sheet, orders, knowsMergedAreas);
    const own = found ?? columns.map(() => -1);
    const missing = own.filter(column => column < 0).length;
    const firstColumn = found === null ? rightOfOrders : Math.max(...found) + 1;
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
    if (!hasRoom) return failed({ code: "no-room", sheet: facts.name });
    const isFree = found === null && likelyFree !== null ? likelyFree : freeOf(gap);
    if (isFree !== likelyFree) await context.sync();
    if (isFree()) {
      if (found === null) return success<OrderColumnsPlan>({ kind: "free", firstColumn, address: addressOf(place) });
      return success<OrderColumnsPlan>({ kind: "found", columns: found, address: columnsAddress(found, orders) });
    }
    return success<OrderColumnsPlan>({
      kind: "occupied",
      columns: own,
      firstColumn,
      address: addressOf(place),
      canInsert: knowsMergedAreas && (await canInsertColumns(sheet, source, gap)),
    });
  });
}

/** Our columns of an earlier run; in them the first cells that are not ours and cannot be written around. */
interface FoundColumns {
  readonly found: readonly number[] | null;
  readonly foreign: Rectangle | null;
}

async function findColumns(
  { context, worksheet, facts }: SheetAtHand,
  { source, headerRow, columns }: OrdersWithColumns,
  knowsMergedAreas: boolean,
): Promise<FoundColumns> {
  const none = { found: null, foreign: null };
  const { firstColumn } = source;
  const firstRow = source.firstRow + headerRow;
  const width = Math.max(endColumn(facts.used), firstColumn + source.columnCount) - firstColumn;
  const row = rangeAt(worksheet, { firstRow, firstColumn, rowCount: 1, columnCount: width });
  row.load("values");
  await context.sync();
  const texts: unknown[] = row.values[0]!;
  const offsets = ownHeaderOffsets(texts, source.columnCount, columns);
  if (!offsets.some(offset => matches(texts[offset], columns[0]!))) return none;
  const candidates = offsets.map(offset => firstColumn + offset);
  const optional = [...columns.keys()].filter(column => columns[column]!.isOptional);
  const among = (isMarked: (at: number) => boolean) => {
    const cells = candidates.map((column, k) => ({ column, text: String(texts[offsets[k]!]), isMarked: isMarked(k) }));
    return findOwnColumns(cells, columns.map(headerTexts), optional);
  };
  const look = (own: readonly number[]) => {
    const body = { own, firstRow: firstRow + 1, rowCount: source.rowCount - headerRow - 1 };
    // Hosts that know merged areas (ExcelApi 1.13) know spilled arrays (1.12).
    return askForeignCells({ context, worksheet }, body, knowsMergedAreas);
  };
  // All of them are nearly always ours, so their cells are asked for with the marks.
  const likely = among(() => true);
  const likelyLook = likely && look(likely);
  const marks = await readHeaderMarks(context, worksheet, firstRow, candidates);
  const found = among(k => marks[k]!);
  if (found === null) return none;
  if (likelyLook !== null && isSame(found, likely!)) return { found, foreign: (await likelyLook.find()).refused };
  const foundLook = look(found);
  await context.sync();
  return { found, foreign: (await foundLook.find()).refused };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((column, position) => column === b[position]);
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
