import type { CellsOutside } from "#app/workbook/orders";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf } from "../cells/ranges";
import { addressOf, contains, overlaps, uncovered } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { SheetAtHand } from "../sheets/sheet-facts";

/** More cells than these are told by their address alone. */
const MOST_COUNTED = 20_000;

/**
 * The filled cells of the sheet that are neither in the rectangle nor in a table; null without any. Up to two requests
 * where the sheet holds more than the rectangle, none elsewhere.
 */
export async function cellsOutside(
  { context, worksheet, facts }: SheetAtHand,
  rectangle: Rectangle,
): Promise<CellsOutside | null> {
  if (contains(rectangle, facts.used)) return null;
  const tables = facts.tables.map(table => table.rectangle).filter(table => overlaps(table, facts.used));
  const filled = uncovered(facts.used, [rectangle, ...tables]).map(strip => {
    const part = rangeAt(worksheet, strip).getUsedRangeOrNullObject(true);
    part.load(RECTANGLE_PROPERTIES);
    return part;
  });
  if (filled.length === 0) return null;
  await context.sync();
  const places = filled.filter(part => !part.isNullObject).map(rectangleOf);
  if (places.length === 0) return null;
  const addresses = places.map(addressOf);
  const size = places.reduce((sum, place) => sum + place.rowCount * place.columnCount, 0);
  if (size > MOST_COUNTED) return { addresses, cellCount: null };
  const ranges = places.map(place => {
    const range = rangeAt(worksheet, place);
    range.load("values");
    return range;
  });
  await context.sync();
  const cells = ranges.flatMap(range => (range.values as unknown[][]).flat());
  return { addresses, cellCount: cells.filter(cell => cell !== "").length };
}
