import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { TableSheetSpec } from "#app/sheet-specs";
import { isNamed } from "./check-writable";
import { COMPUTED_HEADER_FILL } from "./header-look";
import { matches } from "./header-search";
import { findOwnTable, fitsSheet, inTheWay, tableRectangle } from "./own-table";
import type { OwnTable } from "./own-table";
import { rangeAt } from "./ranges";
import { addressOf } from "./rectangles";
import type { Rectangle } from "./rectangles";
import { readSheetFacts } from "./sheet-facts";
import type { SheetFacts } from "./sheet-facts";
import type { WorkbookAccess } from "./workbook-access";

/** Where a table sheet goes. */
export interface TablePlace {
  readonly sheetId: string;
  readonly sheetName: string;
  /** The sheet held nothing before this run. */
  readonly isNew: boolean;
  /** This run made the sheet. */
  readonly isCreated: boolean;
  /** The table of an earlier run and its header texts. */
  readonly own: (OwnTable & { readonly headers: readonly string[] }) | null;
  /** Cells without a table that a run left which was cut off; they may go. */
  readonly leftover: Rectangle | null;
  readonly rectangle: Rectangle;
}

type Finding = { readonly kind: "place"; readonly place: TablePlace } | { readonly kind: "create" };

/** Whether the sheet with its table could be written now. Nothing is changed. */
export async function checkTableSheet(access: WorkbookAccess, spec: TableSheetSpec): Promise<Outcome<null>> {
  const found = await findPlace(access, spec);
  return found.ok ? success(null) : found;
}

/** Finds the sheet of an earlier run, or makes one; fails before anything of the user's could be overwritten. */
export async function settleTableSheet(access: WorkbookAccess, spec: TableSheetSpec): Promise<Outcome<TablePlace>> {
  const found = await findPlace(access, spec);
  if (!found.ok) return found;
  return found.value.kind === "place" ? success(found.value.place) : createSheet(access, spec);
}

function findPlace(access: WorkbookAccess, spec: TableSheetSpec): Promise<Outcome<Finding>> {
  return access.step({ step: "find-table-sheet", sheet: spec.sheetName }, async context => {
    const own = await findOwnTable(context, spec.tableName);
    if (own) return ownPlace(context, spec, own);

    const name = context.workbook.names.getItemOrNullObject(spec.tableName);
    const { worksheets, protection } = context.workbook;
    name.load("name");
    worksheets.load("items/id,items/name");
    protection.load("protected");
    await context.sync();
    if (!name.isNullObject) return failed({ code: "table-name-taken", table: spec.tableName });
    const rectangle = tableRectangle(null, spec.rowCount, spec.columns.length);
    if (!fitsSheet(rectangle)) return failed({ code: "no-room", sheet: spec.sheetName });

    const sheet = worksheets.items.find(candidate => isNamed(candidate.name, sheetNamesOf(spec)));
    if (!sheet) {
      return protection.protected
        ? failed({ code: "workbook-structure-protected" })
        : success<Finding>({ kind: "create" });
    }
    const facts = await readSheetFacts(context, worksheets.getItem(sheet.id));
    if (facts === null) return failed({ code: "source-changed", sheet: spec.sheetName });
    if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
    const free = await freeSheet(context, facts, spec);
    if (free === null) return failed({ code: "sheet-name-taken", sheet: facts.name });
    const { leftover } = free;
    const place = {
      sheetId: facts.id,
      sheetName: facts.name,
      isNew: true,
      isCreated: false,
      own: null,
      leftover,
      rectangle,
    };
    return success<Finding>({ kind: "place", place });
  });
}

async function ownPlace(context: Excel.RequestContext, spec: TableSheetSpec, own: OwnTable): Promise<Outcome<Finding>> {
  const { facts, table } = own;
  if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
  const rectangle = tableRectangle(table.rectangle, spec.rowCount, spec.columns.length);
  if (!fitsSheet(rectangle)) return failed({ code: "no-room", sheet: facts.name });
  if (!table.hasHeaders) return failed({ code: "table-header-off", sheet: facts.name });
  const taken = await inTheWay(context, own, rectangle);
  if (taken !== null) return failed({ code: "own-sheet-occupied", sheet: facts.name, address: addressOf(taken) });
  const worksheet = context.workbook.worksheets.getItem(facts.id);
  const headerRow = rangeAt(worksheet, { ...table.rectangle, rowCount: 1 });
  headerRow.load("values");
  await context.sync();
  const headers = headerRow.values[0]!.map(String);
  const place = {
    sheetId: facts.id,
    sheetName: facts.name,
    isNew: false,
    isCreated: false,
    own: { ...own, headers },
    leftover: null,
    rectangle,
  };
  return success<Finding>({ kind: "place", place });
}

/**
 * A sheet of our name is free when it is blank, or holds what a run left that was cut off before it made the table. It
 * is not where anything stands in a column that people fill in: somebody may have turned the table into plain cells.
 */
async function freeSheet(
  context: Excel.RequestContext,
  facts: SheetFacts,
  spec: TableSheetSpec,
): Promise<{ readonly leftover: Rectangle | null } | null> {
  const { used } = facts;
  if (facts.tables.length > 0) return null;
  if (used === null) return { leftover: null };
  if (used.firstRow > 0 || used.firstColumn > 0 || used.columnCount !== spec.columns.length) return null;
  const worksheet = context.workbook.worksheets.getItem(facts.id);
  const header = rangeAt(worksheet, { ...used, rowCount: 1 });
  header.load("values");
  const handKept = spec.columns.flatMap((column, position) => {
    if (column.role !== "manual" || used.rowCount < 2) return [];
    const below = { firstRow: 1, rowCount: used.rowCount - 1, firstColumn: position, columnCount: 1 };
    const cells = rangeAt(worksheet, below).getUsedRangeOrNullObject(true);
    cells.load("address");
    return [cells];
  });
  await context.sync();
  if (!spec.columns.every((column, position) => matches(header.values[0]![position], column))) return null;
  return handKept.every(cells => cells.isNullObject) ? { leftover: used } : null;
}

function createSheet(access: WorkbookAccess, spec: TableSheetSpec): Promise<Outcome<TablePlace>> {
  return access.step({ step: "create-sheet", sheet: spec.sheetName }, async context => {
    const { worksheets } = context.workbook;
    // There was none a moment ago: one that is here now was made by this step, whose answer was lost.
    const made = worksheets.getItemOrNullObject(spec.sheetName);
    const used = made.getUsedRangeOrNullObject(true);
    await context.sync();
    if (!made.isNullObject && !used.isNullObject) return failed({ code: "sheet-name-taken", sheet: spec.sheetName });
    const sheet = made.isNullObject ? worksheets.add(spec.sheetName) : made;
    sheet.tabColor = COMPUTED_HEADER_FILL;
    sheet.load("id,name");
    await context.sync();
    const rectangle = tableRectangle(null, spec.rowCount, spec.columns.length);
    return success<TablePlace>({
      sheetId: sheet.id,
      sheetName: sheet.name,
      isNew: true,
      isCreated: true,
      own: null,
      leftover: null,
      rectangle,
    });
  });
}

/** Whether an output column stands where an earlier run put it. */
export function staysInPlace(place: TablePlace, spec: TableSheetSpec, position: number): boolean {
  const column = spec.columns[position];
  return column !== undefined && place.own !== null && matches(place.own.headers[position], column);
}

function sheetNamesOf(spec: TableSheetSpec): string[] {
  return [spec.sheetName, ...spec.sheetAliases];
}
