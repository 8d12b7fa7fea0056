import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf, untracked } from "../cells/ranges";
import { SHEET_ROWS, overlaps, stripsOutside } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { textsOfFormula } from "./hidden-names";
import { readFactsOfSheets } from "./sheet-facts";
import type { SheetFacts, SheetIdentity, TableFacts } from "./sheet-facts";
import { loadTables } from "./workbook-lists";

/** A table of ours and the sheet it is on. */
export interface OwnTable {
  readonly facts: SheetFacts;
  readonly table: TableFacts;
}

/** Finds a table of ours by its name, which is unique in the workbook, whatever the user calls the sheet. Two requests. */
export async function findOwnTable(context: Excel.RequestContext, tableName: string): Promise<OwnTable | null> {
  const tables = loadTables(context);
  await context.sync();
  const table = tableNamed(tables, tableName);
  if (table === null) return null;
  const [facts] = await readFactsOfSheets(context, [sheetOf(table)], tables);
  return ownTableIn([facts!], table);
}

/** The table of this name, compared as Excel does, without regard to case. */
export function tableNamed(tables: Excel.TableCollection, tableName: string): Excel.Table | null {
  return tables.items.find(table => table.name.toLowerCase() === tableName.toLowerCase()) ?? null;
}

/** The sheet of a table that {@link loadTables} has loaded. */
export function sheetOf({ worksheet }: Excel.Table): SheetIdentity {
  return { id: worksheet.id, name: worksheet.name };
}

/** The table with the facts of its sheet, which must be among the given ones. */
export function ownTableIn(sheets: readonly SheetFacts[], table: Excel.Table): OwnTable {
  const facts = sheets.find(({ id }) => id === table.worksheet.id);
  const found = facts?.tables.find(({ name }) => name === table.name);
  if (!facts || !found) throw new Error(`no facts of the table ${table.name}`);
  return { facts, table: found };
}

/** Header and body rows of a table of ours; a table without rows keeps one blank row, as the host wants it. */
export function tableRectangle(corner: Rectangle | null, rowCount: number, columnCount: number): Rectangle {
  return {
    firstRow: corner?.firstRow ?? 0,
    firstColumn: corner?.firstColumn ?? 0,
    rowCount: 1 + Math.max(1, rowCount),
    columnCount,
  };
}

/** Whether a table of this size has room above the last row of the sheet. */
export function fitsSheet(rectangle: Rectangle): boolean {
  return rectangle.firstRow + rectangle.rowCount <= SHEET_ROWS;
}

/**
 * Puts the look for cells in the way of a table that is to grow into the request. Once that is answered, the result gives
 * them: another table's, or those that hold anything; null when there are none. Null where there is nothing to look at.
 */
export function lookInTheWay(
  context: Excel.RequestContext,
  { facts, table }: OwnTable,
  grown: Rectangle,
): (() => Rectangle | null) | null {
  const other = facts.tables.find(({ name, rectangle }) => name !== table.name && overlaps(rectangle, grown));
  if (other) return () => other.rectangle;
  const strips = stripsOutside(grown, table.rectangle);
  if (strips.length === 0) return null;
  const worksheet = context.workbook.worksheets.getItem(facts.id);
  const used = strips.map(strip => {
    const cells = untracked(rangeAt(worksheet, strip).getUsedRangeOrNullObject(true));
    cells.load(RECTANGLE_PROPERTIES);
    return cells;
  });
  return () => {
    const taken = used.find(cells => !cells.isNullObject);
    return taken ? rectangleOf(taken) : null;
  };
}

/** What a run wrote down on the sheet of a table about what is its own there. */
export interface OwnRecord {
  readonly headers: readonly string[];
  /** Body rows that the run wrote; null where people write rows of their own, too. */
  readonly rowCount: number | null;
}

/** What to load of the hidden name for {@link recordOf}. */
export const RECORD_PROPERTIES = "name,formula,comment";

/** The record in a hidden name that was loaded; null where there is none. */
export function recordOf(name: Excel.NamedItem): OwnRecord | null {
  const headers = name.isNullObject ? null : textsOfFormula(name.formula);
  if (headers === null) return null;
  return { headers, rowCount: /^\d+$/.test(name.comment) ? Number(name.comment) : null };
}
