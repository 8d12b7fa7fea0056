import type { MergedDown } from "#app/workbook/orders";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf } from "../cells/ranges";
import { contains, cellAt } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { hostCodeOf, isPassingCode } from "../host/failures";
import type { SheetAtHand } from "../sheets/sheet-facts";

type SheetToAsk = Pick<SheetAtHand, "context" | "worksheet">;

/** The host fails when there are more than 512 merged areas in a range; so many parts are tried before it is given up. */
const MOST_PARTS = 24;

/**
 * Cells of the rectangle that are merged over several rows. The question travels in the request that `send` makes, and on a
 * sheet without merged cells costs no other one. A host that cannot answer is asked part by part; when it cannot answer
 * that either, nothing is known to be merged.
 */
export async function withMergedDown<T>(
  sheet: SheetToAsk,
  rectangle: Rectangle,
  send: () => Promise<T>,
): Promise<{ readonly sent: T; readonly mergedDown: readonly MergedDown[] }> {
  try {
    const merged = askMerged(sheet, rectangle);
    const sent = await send();
    return { sent, mergedDown: mergedDownIn(rectangle, areasOf(merged)) };
  } catch (error) {
    if (hostCodeOf(error) === null) throw error;
    const sent = await send();
    return { sent, mergedDown: mergedDownIn(rectangle, await areasInParts(sheet, rectangle)) };
  }
}

function askMerged({ worksheet }: SheetToAsk, rectangle: Rectangle): Excel.RangeAreas {
  const merged = rangeAt(worksheet, rectangle).getMergedAreasOrNullObject();
  merged.untrack();
  merged.load(
    RECTANGLE_PROPERTIES.split(",")
      .map(name => `areas/items/${name}`)
      .join(","),
  );
  return merged;
}

/** The answer to {@link askMerged}. Their addresses would name first cells only. */
function areasOf(merged: Excel.RangeAreas): Rectangle[] {
  return merged.isNullObject ? [] : merged.areas.items.map(rectangleOf);
}

async function areasInParts(sheet: SheetToAsk, rectangle: Rectangle): Promise<Rectangle[]> {
  const open = halves(rectangle);
  const found: Rectangle[] = [];
  for (let tries = 0; open.length > 0; tries += 1) {
    const part = open.shift()!;
    const areas = tries < MOST_PARTS ? await areasOfPart(sheet, part) : null;
    if (areas !== null) found.push(...areas);
    else if (tries < MOST_PARTS && part.rowCount > 1) open.unshift(...halves(part));
    else return [];
  }
  return found;
}

/** Null when the host cannot answer. */
async function areasOfPart(sheet: SheetToAsk, part: Rectangle): Promise<Rectangle[] | null> {
  try {
    const merged = askMerged(sheet, part);
    await sheet.context.sync();
    return areasOf(merged);
  } catch (error) {
    const code = hostCodeOf(error);
    if (code === null || isPassingCode(code)) throw error;
    return null;
  }
}

function halves(rectangle: Rectangle): Rectangle[] {
  const rowCount = Math.ceil(rectangle.rowCount / 2);
  const lower = { ...rectangle, firstRow: rectangle.firstRow + rowCount, rowCount: rectangle.rowCount - rowCount };
  return [{ ...rectangle, rowCount }, lower].filter(part => part.rowCount > 0);
}

/** Of areas wider than a column the first column holds the value. An area that two parts name counts once. */
function mergedDownIn(rectangle: Rectangle, areas: readonly Rectangle[]): MergedDown[] {
  const byCorner = new Map<string, MergedDown>();
  for (const { firstRow, firstColumn, rowCount } of areas) {
    if (rowCount < 2 || !contains(rectangle, cellAt(firstRow, firstColumn))) continue;
    const column = firstColumn - rectangle.firstColumn;
    byCorner.set(`${firstRow} ${column}`, { column, firstRow: firstRow - rectangle.firstRow, rowCount });
  }
  return [...byCorner.values()];
}
