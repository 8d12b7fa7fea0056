import { RECTANGLE_PROPERTIES, rectangleOf, untracked } from "../cells/ranges";
import { rowsOverlap } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { loadTables } from "./workbook-lists";

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

/** A sheet by its id, with the name it had a moment ago. */
export type SheetIdentity = Pick<SheetFacts, "id" | "name">;

/** A sheet in the middle of a request, with the facts that an earlier answer brought. */
export interface SheetAtHand {
  readonly context: Excel.RequestContext;
  readonly worksheet: Excel.Worksheet;
  readonly facts: UsedSheetFacts;
}

/** The facts of a sheet that holds values. */
export interface UsedSheetFacts extends SheetFacts {
  readonly used: Rectangle;
}

/** Narrows the facts of a sheet to those of one that holds values. */
export function isUsed(facts: SheetFacts | null | undefined): facts is UsedSheetFacts {
  return !!facts?.used;
}

/**
 * Reads the facts of a sheet; null when the sheet is a null object. Two requests, nothing is changed. Nothing is read
 * below a sheet that may be missing.
 */
export async function readSheetFacts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<SheetFacts | null> {
  sheet.load("id,name");
  const tables = loadTables(context);
  await context.sync();
  if (sheet.isNullObject) return null;
  const facts = await readFactsOfSheets(context, [{ id: sheet.id, name: sheet.name }], tables);
  return facts[0]!;
}

/**
 * Reads the facts of sheets that are there, in their order, in one request for all of them; what the caller has put into
 * that request travels along.
 *
 * @param tables  as {@link loadTables} has loaded them
 */
export async function readFactsOfSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetIdentity[],
  tables: Excel.TableCollection,
): Promise<SheetFacts[]> {
  const asked = sheets.map(({ id, name }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const used = untracked(sheet.getUsedRangeOrNullObject(true));
    used.load(RECTANGLE_PROPERTIES);
    const { autoFilter, protection } = sheet;
    autoFilter.load("isDataFiltered");
    protection.load("protected");
    const parts = tables.items
      .filter(table => table.worksheet.id === id)
      .map(table => {
        const range = untracked(table.getRange());
        range.load(RECTANGLE_PROPERTIES);
        const filter = table.autoFilter;
        filter.load("isDataFiltered");
        return { table, range, filter };
      });
    return { id, name, used, autoFilter, protection, parts };
  });
  await context.sync();

  return asked.map(({ id, name, used, autoFilter, protection, parts }) => ({
    id,
    name,
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
  }));
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
