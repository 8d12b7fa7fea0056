import { RECTANGLE_PROPERTIES, rectangleOf } from "./ranges";
import { rowsOverlap } from "./rectangles";
import type { Rectangle } from "./rectangles";

export interface TableFacts {
  readonly name: string;
  /** Header, body and totals row. */
  readonly rectangle: Rectangle;
  readonly hasTotals: boolean;
  readonly hasHeaders: boolean;
  readonly filtered: boolean;
}

/** What must be known of a sheet before anything is read from or written to it. */
export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  /** The smallest rectangle around all values, null on a sheet without any. */
  readonly used: Rectangle | null;
  readonly tables: readonly TableFacts[];
  /** The filter of the sheet itself, not of a table, hides rows. */
  readonly filtered: boolean;
  readonly isProtected: boolean;
}

/** Reads the facts of a sheet; null when the sheet is a null object. Two requests, nothing is changed. */
export async function readSheetFacts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<SheetFacts | null> {
  sheet.load("id,name");
  await context.sync();
  if (sheet.isNullObject) return null;

  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(RECTANGLE_PROPERTIES);
  const { tables, autoFilter, protection } = sheet;
  tables.load("items/name,items/showTotals,items/showHeaders");
  autoFilter.load("isDataFiltered");
  protection.load("protected");
  await context.sync();

  const parts = tables.items.map(table => {
    const range = table.getRange();
    range.load(RECTANGLE_PROPERTIES);
    const filter = table.autoFilter;
    filter.load("isDataFiltered");
    return { table, range, filter };
  });
  if (parts.length > 0) await context.sync();

  return {
    id: sheet.id,
    name: sheet.name,
    used: used.isNullObject ? null : rectangleOf(used),
    tables: parts.map(({ table, range, filter }) => ({
      name: table.name,
      rectangle: rectangleOf(range),
      hasTotals: table.showTotals,
      hasHeaders: table.showHeaders,
      filtered: filter.isDataFiltered,
    })),
    filtered: autoFilter.isDataFiltered,
    isProtected: protection.protected,
  };
}

/** Whether a filter hides rows beside or inside the rectangle: a filter hides whole rows of the sheet. */
export function hidesRows(facts: SheetFacts, rectangle: Rectangle): boolean {
  return facts.filtered || facts.tables.some(table => table.filtered && rowsOverlap(table.rectangle, rectangle));
}

/** Header and body of a table, without its totals row. */
export function dataRectangle(table: TableFacts): Rectangle {
  const { rectangle, hasTotals } = table;
  return hasTotals ? { ...rectangle, rowCount: rectangle.rowCount - 1 } : rectangle;
}
