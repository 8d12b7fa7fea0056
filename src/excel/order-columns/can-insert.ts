import type { Source } from "#app/workbook/orders";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf } from "../cells/ranges";
import { SHEET_COLUMNS, endColumn } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { SheetAtHand } from "../sheets/sheet-facts";
import type { Gap } from "./cells-beside";

/** Formulas on both sides of the place that are compared before they count as an array. */
const MOST_FORMULA_CELLS = 20_000;

/**
 * Whether whole sheet columns can be inserted before a column without tearing anything: no table but that of the
 * orders, no merged area, no array of formulas may reach across the place, and the last used column must stay on the
 * sheet. To be asked only where the host knows merged areas: the others get no insertion.
 */
export async function canInsertColumns(
  { context, worksheet, facts }: SheetAtHand,
  source: Source,
  { firstColumn, columnCount }: Gap,
): Promise<boolean> {
  const { used } = facts;
  if (facts.isProtected || endColumn(used) + columnCount > SHEET_COLUMNS) return false;
  const tables = facts.tables.filter(table => table.name !== source.tableName).map(table => table.rectangle);
  if (tables.some(rectangle => reachesAcross(rectangle, firstColumn))) return false;

  const strip = rangeAt(worksheet, { ...used, firstColumn: firstColumn - 1, columnCount: 2 });
  const merged = strip.getMergedAreasOrNullObject();
  merged.load("areaCount");
  strip.load("hasSpill");
  const formulas = strip.getSpecialCellsOrNullObject("Formulas");
  formulas.load("areaCount,cellCount");
  await context.sync();
  // Mixed answers null: a spilled array stands on one side at least.
  if (strip.hasSpill !== false) return false;
  if (!merged.isNullObject) {
    merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    await context.sync();
    if (merged.areas.items.some(area => reachesAcross(rectangleOf(area), firstColumn))) return false;
  }
  return formulas.isNullObject || !(await holdArray(context, formulas, firstColumn));
}

function reachesAcross(rectangle: Rectangle, column: number): boolean {
  return rectangle.firstColumn < column && endColumn(rectangle) > column;
}

/** The cells of an array of the old kind all show the same formula, which neighbours that were filled in do not. */
async function holdArray(
  context: Excel.RequestContext,
  formulas: Excel.RangeAreas,
  firstColumn: number,
): Promise<boolean> {
  if (formulas.cellCount > MOST_FORMULA_CELLS) return true;
  formulas.areas.load(
    `items/formulas,${RECTANGLE_PROPERTIES.split(",")
      .map(name => `items/${name}`)
      .join(",")}`,
  );
  await context.sync();
  return formulas.areas.items.some(
    area =>
      reachesAcross(rectangleOf(area), firstColumn) &&
      area.formulas.some((row: readonly unknown[]) => row[0] === row[1]),
  );
}
