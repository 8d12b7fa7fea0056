import { SHEET_ROWS, overlaps, stripsOutside } from "./rectangles";
import type { Rectangle } from "./rectangles";
import { readSheetFacts } from "./sheet-facts";
import type { SheetFacts, TableFacts } from "./sheet-facts";

/** A table of ours and the sheet it is on. */
export interface OwnTable {
  readonly facts: SheetFacts;
  readonly table: TableFacts;
}

/** Finds a table of ours by its name, which is unique in the workbook, whatever the user calls the sheet. */
export async function findOwnTable(context: Excel.RequestContext, tableName: string): Promise<OwnTable | null> {
  const table = context.workbook.tables.getItemOrNullObject(tableName);
  table.load("name");
  await context.sync();
  if (table.isNullObject) return null;
  const facts = await readSheetFacts(context, table.worksheet);
  const found = facts?.tables.find(candidate => candidate.name === table.name);
  return facts && found ? { facts, table: found } : null;
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

/** The cells that a table takes on top of what it has, and another table that already has some of them. */
export function growthOf(
  own: OwnTable | null,
  facts: SheetFacts,
  grown: Rectangle,
): { readonly strips: readonly Rectangle[]; readonly taken: Rectangle | null } {
  const strips = own ? stripsOutside(grown, own.table.rectangle) : [grown];
  const others = facts.tables.filter(table => table.name !== own?.table.name);
  const taken = others.find(table => overlaps(table.rectangle, grown));
  return { strips, taken: taken?.rectangle ?? null };
}
