import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { PartOutcome } from "#app/workbook/steps";
import type { TableSheetSpec } from "#app/workbook/table-specs";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf, untracked } from "../cells/ranges";
import { addressOf } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { COMPUTED_HEADER_FILL } from "../columns/header-look";
import { matches } from "../columns/header-search";
import type { WorkbookAccess } from "../host/workbook-access";
import { ownHeadersName } from "../sheets/hidden-names";
import { takeBackBlank } from "../sheets/made-sheet";
import {
  RECORD_PROPERTIES,
  fitsSheet,
  lookInTheWay,
  ownTableIn,
  recordOf,
  sheetOf,
  tableNamed,
  tableRectangle,
} from "../sheets/own-table";
import type { OwnRecord, OwnTable } from "../sheets/own-table";
import { dataRectangle, loadTables, readFactsOfSheets } from "../sheets/sheet-facts";
import type { SheetFacts, SheetIdentity } from "../sheets/sheet-facts";
import { isNamed } from "../sheets/sheet-names";

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
  /** The sheet has the hidden name with the headers of an earlier run. */
  readonly hasOwnHeaders: boolean;
  readonly rectangle: Rectangle;
}

/** A table and the sheet that it goes to. */
export interface PlacedTable {
  readonly spec: TableSheetSpec;
  readonly place: TablePlace;
}

type Finding = { readonly kind: "place"; readonly place: TablePlace } | { readonly kind: "create" };

/** Whether the sheets with their tables could be written now; the first that could not says why. Nothing is changed. */
export function checkTableSheets(access: WorkbookAccess, specs: readonly TableSheetSpec[]): Promise<Outcome<null>> {
  return access.step({ step: "check-table-sheets", sheet: specs[0]?.sheetName ?? "" }, async context => {
    const found = await findPlaces(context, specs);
    return found.find(finding => !finding.ok) ?? success(null);
  });
}

/** Finds the sheet of an earlier run, or makes one; fails before anything of the user's could be overwritten. */
export async function settleTableSheet(access: WorkbookAccess, spec: TableSheetSpec): Promise<PartOutcome<TablePlace>> {
  let wasAsked = false;
  const settled = await access.step<TablePlace>(
    { step: "settle-table-sheet", sheet: spec.sheetName },
    async context => {
      const found = (await findPlaces(context, [spec]))[0]!;
      if (!found.ok) return found;
      if (found.value.kind === "place") {
        const { place } = found.value;
        // There was none a moment ago: one that is here now was made by this step, whose answer was lost.
        const isCreated =
          wasAsked && place.own === null && place.leftover === null && place.sheetName === spec.sheetName;
        return success({ ...place, isCreated });
      }
      const sheet = context.workbook.worksheets.add(spec.sheetName);
      sheet.tabColor = COMPUTED_HEADER_FILL;
      sheet.load("id,name");
      wasAsked = true;
      await context.sync();
      return success({ ...newPlace(spec, { id: sheet.id, name: sheet.name }, null), isCreated: true });
    },
  );
  if (settled.ok) return settled;
  const isGone = !wasAsked || (await takeBackBlank(access, spec.sheetName, settled.failure));
  return { ...settled, partlyWritten: !isGone };
}

/**
 * Where each of the tables is or goes, in two requests for all of them, and a third where one has to grow or where cells
 * without a table stand on a sheet of our name.
 */
async function findPlaces(
  context: Excel.RequestContext,
  specs: readonly TableSheetSpec[],
): Promise<Outcome<Finding>[]> {
  const { worksheets, protection, names } = context.workbook;
  worksheets.load("items/id,items/name");
  protection.load("protected");
  const tables = loadTables(context);
  const taken = specs.map(spec => {
    const name = names.getItemOrNullObject(spec.tableName);
    name.load("name");
    return name;
  });
  await context.sync();

  const asked = specs.map(spec => {
    const table = tableNamed(tables, spec.tableName);
    if (table !== null) return { table, sheet: sheetOf(table), ...askOwnSheet(context, spec, table) };
    const sheet = worksheets.items.find(candidate => isNamed(candidate.name, sheetNamesOf(spec))) ?? null;
    return { table, sheet, header: null, ownHeaders: sheet && askOwnHeaders(sheet, spec) };
  });
  const concerned = new Set(asked.map(({ sheet }) => sheet?.id));
  const isConcerned = ({ id }: SheetIdentity) => concerned.has(id);
  const facts = asked.every(({ sheet }) => sheet === null)
    ? []
    : await readFactsOfSheets(context, worksheets.items.filter(isConcerned), tables);

  const findings = specs.map((spec, k): Outcome<Finding> | FurtherLook => {
    const { table, sheet, header, ownHeaders } = asked[k]!;
    const hasOwnHeaders = ownHeaders !== null && !ownHeaders.isNullObject;
    if (table !== null) {
      const headers = header?.values[0]!.map(String) ?? null;
      const record = ownHeaders && recordOf(ownHeaders);
      return ownPlace(context, spec, ownTableIn(facts, table), headers, record, hasOwnHeaders);
    }
    if (!taken[k]!.isNullObject) return failed({ code: "table-name-taken", table: spec.tableName });
    if (!fitsSheet(tableRectangle(null, spec.rowCount, spec.columns.length)))
      return failed({ code: "no-room", sheet: spec.sheetName });
    if (sheet === null) {
      return protection.protected
        ? failed({ code: "workbook-structure-protected" })
        : success<Finding>({ kind: "create" });
    }
    const named = facts.find(({ id }) => id === sheet.id)!;
    if (named.isProtected) return failed({ code: "sheet-protected", sheet: named.name });
    return placeOnNamedSheet(context, spec, named, hasOwnHeaders);
  });
  if (findings.some(finding => "decide" in finding)) await context.sync();
  return findings.map(finding => ("decide" in finding ? finding.decide() : finding));
}

/** What stands in the request and says, once that is answered, whether a place will do. */
interface FurtherLook {
  readonly decide: () => Outcome<Finding>;
}

function askOwnSheet(context: Excel.RequestContext, spec: TableSheetSpec, table: Excel.Table) {
  const header = table.showHeaders ? untracked(table.getHeaderRowRange()) : null;
  header?.load("values");
  const ownHeaders = askOwnHeaders(context.workbook.worksheets.getItem(sheetOf(table).id), spec);
  return { header, ownHeaders };
}

function askOwnHeaders(worksheet: Excel.Worksheet, spec: TableSheetSpec): Excel.NamedItem {
  const ownHeaders = worksheet.names.getItemOrNullObject(ownHeadersName(spec.tableName));
  ownHeaders.load(RECORD_PROPERTIES);
  return ownHeaders;
}

/** @param headers  null where the table shows none */
function ownPlace(
  context: Excel.RequestContext,
  spec: TableSheetSpec,
  own: OwnTable,
  headers: readonly string[] | null,
  record: OwnRecord | null,
  hasOwnHeaders: boolean,
): Outcome<Finding> | FurtherLook {
  const { facts, table } = own;
  if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
  const rectangle = tableRectangle(table.rectangle, spec.rowCount, spec.columns.length);
  if (!fitsSheet(rectangle)) return failed({ code: "no-room", sheet: facts.name });
  if (headers === null) return failed({ code: "table-header-off", sheet: facts.name });
  const place = {
    sheetId: facts.id,
    sheetName: facts.name,
    isNew: false,
    isCreated: false,
    own: { ...own, headers },
    leftover: null,
    hasOwnHeaders,
    rectangle,
  };
  const looks = [lookInTheWay(context, own, rectangle), lookForPeoplesCells(context, spec, own, headers, record)];
  if (looks.every(look => look === null)) return success<Finding>({ kind: "place", place });
  const decide = (): Outcome<Finding> => {
    const taken = looks[0]?.() ?? looks[1]?.() ?? null;
    return taken === null
      ? success<Finding>({ kind: "place", place })
      : failed({ code: "own-sheet-occupied", sheet: facts.name, address: addressOf(taken) });
  };
  return { decide };
}

/**
 * Puts into the request what tells whether people added rows or columns to a table whose cells are all made anew, which
 * would lose them; null where there are none, or where the table keeps what people write.
 */
function lookForPeoplesCells(
  context: Excel.RequestContext,
  spec: TableSheetSpec,
  { facts, table }: OwnTable,
  headers: readonly string[],
  record: OwnRecord | null,
): (() => Rectangle | null) | null {
  if (record?.rowCount === null || record === null || spec.replacesInOneStep === true) return null;
  const data = dataRectangle(table);
  const body = { ...data, firstRow: data.firstRow + 1, rowCount: data.rowCount - 1 };
  const added = headers.flatMap((header, offset) =>
    record.headers.includes(header.trim()) ? [] : [{ ...body, firstColumn: body.firstColumn + offset, columnCount: 1 }],
  );
  const below = body.rowCount - record.rowCount;
  if (below > 0) added.push({ ...body, firstRow: body.firstRow + record.rowCount, rowCount: below });
  if (added.length === 0) return null;
  const worksheet = context.workbook.worksheets.getItem(facts.id);
  const used = added.map(part => {
    const cells = untracked(rangeAt(worksheet, part).getUsedRangeOrNullObject(true));
    cells.load(RECTANGLE_PROPERTIES);
    return cells;
  });
  return () => {
    const taken = used.find(cells => !cells.isNullObject);
    return taken ? rectangleOf(taken) : null;
  };
}

function newPlace(spec: TableSheetSpec, { id, name }: SheetIdentity, leftover: Rectangle | null): TablePlace {
  return {
    sheetId: id,
    sheetName: name,
    isNew: true,
    isCreated: false,
    own: null,
    leftover,
    hasOwnHeaders: false,
    rectangle: tableRectangle(null, spec.rowCount, spec.columns.length),
  };
}

/**
 * A sheet of our name is free when it is blank, or holds what a run left that was cut off before it made the table. It
 * is not where anything stands in a column that people fill in: somebody may have turned the table into plain cells.
 */
function placeOnNamedSheet(
  context: Excel.RequestContext,
  spec: TableSheetSpec,
  facts: SheetFacts,
  hasOwnHeaders: boolean,
): Outcome<Finding> | FurtherLook {
  const { used } = facts;
  const taken = failed({ code: "sheet-name-taken", sheet: facts.name });
  const free = (leftover: Rectangle | null): Outcome<Finding> =>
    success({ kind: "place", place: { ...newPlace(spec, facts, leftover), hasOwnHeaders } });
  if (facts.tables.length > 0) return taken;
  if (used === null) return free(null);
  if (used.firstRow > 0 || used.firstColumn > 0 || used.columnCount !== spec.columns.length) return taken;
  const worksheet = context.workbook.worksheets.getItem(facts.id);
  const header = rangeAt(worksheet, { ...used, rowCount: 1 });
  header.load("values");
  const handKept = spec.columns.flatMap((column, position) => {
    if (column.role !== "manual" || used.rowCount < 2) return [];
    const below = { firstRow: 1, rowCount: used.rowCount - 1, firstColumn: position, columnCount: 1 };
    const cells = untracked(rangeAt(worksheet, below).getUsedRangeOrNullObject(true));
    cells.load("address");
    return [cells];
  });
  const decide = (): Outcome<Finding> => {
    const isOurs = spec.columns.every((column, position) => matches(header.values[0]![position], column));
    return isOurs && handKept.every(cells => cells.isNullObject) ? free(used) : taken;
  };
  return { decide };
}

/** Whether an output column stands where an earlier run put it. */
export function staysInPlace(place: TablePlace, spec: TableSheetSpec, position: number): boolean {
  const column = spec.columns[position];
  return column !== undefined && place.own !== null && matches(place.own.headers[position], column);
}

function sheetNamesOf(spec: TableSheetSpec): string[] {
  return [spec.sheetName, ...spec.sheetAliases];
}
