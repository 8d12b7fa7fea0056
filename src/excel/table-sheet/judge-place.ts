import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { TableSheetSpec } from "#app/workbook/table-specs";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf, untracked } from "../cells/ranges";
import { addressOf } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { matches } from "../columns/header-search";
import { fitsSheet, lookInTheWay, tableRectangle } from "../sheets/own-table";
import type { OwnRecord, OwnTable } from "../sheets/own-table";
import { dataRectangle } from "../sheets/sheet-facts";
import type { SheetFacts } from "../sheets/sheet-facts";
import { newPlace } from "./place";
import type { PlacedTable, TablePlace } from "./place";
import { canReplaceRows } from "./replace-rows";

/** A sheet to write on, or none yet. */
export type Finding = { readonly kind: "place"; readonly place: TablePlace } | { readonly kind: "create" };

/** What stands in the request and says, once that is answered, whether a place will do. */
export interface FurtherLook {
  readonly decide: () => Outcome<Finding>;
}

/** A table of an earlier run. */
interface FoundTable {
  readonly own: OwnTable;
  /** Null where the table shows none. */
  readonly headers: readonly string[] | null;
  readonly record: OwnRecord | null;
  /** The sheet has the hidden name of an earlier run. */
  readonly hasOwnHeaders: boolean;
}

/** Whether the table of an earlier run can be written again where it stands. */
export function judgeOwnTable(
  context: Excel.RequestContext,
  spec: TableSheetSpec,
  { own, headers, record, hasOwnHeaders }: FoundTable,
): Outcome<Finding> | FurtherLook {
  const { facts, table } = own;
  if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
  if (headers !== null && spec.adds) {
    const rectangle = dataRectangle(table);
    const known = { isNew: false, isCreated: false, leftover: null, hasOwnHeaders, rectangle };
    // What stands below is looked at when rows are added.
    return success({
      kind: "place",
      place: { ...known, sheetId: facts.id, sheetName: facts.name, own: { ...own, headers } },
    });
  }
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
  const looks = [
    lookInTheWay(context, own, rectangle),
    lookForPeoplesCells(context, { spec, place }, { own, headers, record }),
  ];
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
 * would lose them; null where there are none, or where the table keeps what people write. Where rows are replaced as they
 * stand, people's rows are read and written again, and their columns stay; unless an older table lacks a column of ours.
 */
function lookForPeoplesCells(
  context: Excel.RequestContext,
  { spec, place }: PlacedTable,
  { own, headers, record }: Pick<FoundTable, "own" | "record"> & { readonly headers: readonly string[] },
): (() => Rectangle | null) | null {
  const { facts, table } = own;
  const replaces = spec.replacesInOneStep === true;
  const ownRowCount = record?.rowCount ?? null;
  if (replaces ? canReplaceRows(spec, place) : ownRowCount === null) return null;
  const known = record?.headers ?? null;
  const isOurs = (header: string) => spec.columns.some(column => matches(header, column));
  // Where no run says what it wrote, what stands between columns of ours is taken for ours too.
  const lastOwn = headers.reduce((last, header, offset) => (isOurs(header) ? offset : last), -1);
  const isPeoples = (header: string, offset: number) =>
    known === null ? offset > lastOwn : !known.includes(header.trim()) && !(replaces && isOurs(header));
  const data = dataRectangle(table);
  const body = { ...data, firstRow: data.firstRow + 1, rowCount: data.rowCount - 1 };
  const added = headers.flatMap((header, offset) =>
    !isPeoples(header, offset) ? [] : [{ ...body, firstColumn: body.firstColumn + offset, columnCount: 1 }],
  );
  const below = replaces || ownRowCount === null ? 0 : body.rowCount - ownRowCount;
  if (below > 0) added.push({ ...body, firstRow: body.firstRow + body.rowCount - below, rowCount: below });
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

/**
 * A sheet of our name is free when it is blank, or holds what a run left that was cut off before it made the table. It
 * is not where anything stands in a column that people fill in: somebody may have turned the table into plain cells.
 */
export function judgeNamedSheet(
  context: Excel.RequestContext,
  spec: TableSheetSpec,
  { facts, hasOwnHeaders }: { readonly facts: SheetFacts; readonly hasOwnHeaders: boolean },
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
