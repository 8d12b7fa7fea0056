import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { areaOfBlock } from "#app/workbook/report-specs";
import type { ReportArea, ReportSheetSpec } from "#app/workbook/report-specs";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf, untracked } from "../cells/ranges";
import { SHEET_COLUMNS, SHEET_ROWS, addressOf, endColumn, endRow, overlaps, uncovered } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { WorkbookAccess } from "../host/workbook-access";
import { reportSheetName } from "../sheets/hidden-names";
import { hidesRows, readFactsOfSheets } from "../sheets/sheet-facts";
import type { SheetFacts, SheetIdentity } from "../sheets/sheet-facts";
import { isNamed } from "../sheets/sheet-names";
import { marksAmong } from "./marks";
import type { ReportMark } from "./marks";
import { loadNames, loadSheets, loadTables } from "../sheets/workbook-lists";

/** Where a report goes. */
export interface ReportPlace {
  readonly sheetId: string;
  readonly sheetName: string;
  /** The sheet held nothing before this run. */
  readonly isNew: boolean;
  /** This run made the sheet. */
  readonly isCreated: boolean;
  /** The sheet bears the hidden name by which it is known as ours. */
  readonly hasSheetMark: boolean;
  /** The sheet cell that is the report's first. */
  readonly corner: { readonly row: number; readonly column: number };
  /** Every mark of earlier runs, those whose cells are gone or on another sheet included. */
  readonly marks: readonly ReportMark[];
}

type Finding =
  | { readonly kind: "place"; readonly place: ReportPlace }
  | { readonly kind: "create"; readonly marks: readonly ReportMark[] };

/** Cells of the report as cells of the sheet. */
export function onSheet({ corner }: Pick<ReportPlace, "corner">, area: ReportArea): Rectangle {
  return { ...area, firstRow: area.firstRow + corner.row, firstColumn: area.firstColumn + corner.column };
}

/**
 * Finds the sheet of an earlier run; fails before anything of the user's could be overwritten. Nothing is changed. One
 * request where there is none, two where a sheet of its name is, three where an earlier run wrote it.
 */
export function findReportSheet(access: WorkbookAccess, spec: ReportSheetSpec): Promise<Outcome<Finding>> {
  return access.step({ step: "find-report-sheet", sheet: spec.sheetName }, async context => {
    const { protection } = context.workbook;
    const worksheets = loadSheets(context);
    protection.load("protected");
    const tables = loadTables(context);
    const names = loadNames(context);
    await context.sync();
    const marks = await marksAmong(context, names, spec.markName);
    const ownId = marks.find(mark => mark.place !== null)?.place?.sheetId;
    const sheet =
      ownId === undefined
        ? worksheets.items.find(({ name }) => isNamed(name, [spec.sheetName, ...spec.sheetAliases]))
        : worksheets.items.find(({ id }) => id === ownId);
    if (sheet === undefined) {
      if (ownId !== undefined) return failed({ code: "source-changed", sheet: spec.sheetName });
      if (protection.protected) return failed({ code: "workbook-structure-protected" });
      return success<Finding>({ kind: "create", marks });
    }
    const sheetMark = context.workbook.worksheets
      .getItem(sheet.id)
      .names.getItemOrNullObject(reportSheetName(spec.markName));
    sheetMark.load("name");
    const identity = { id: sheet.id, name: sheet.name };
    const found = ownId === undefined ? null : askOwnPlace(context, spec, identity, marks);
    const [facts] = await readFactsOfSheets(context, [identity], tables);
    // eslint-disable-next-line office-addins/call-sync-before-read -- the facts came with it
    const hasSheetMark = !sheetMark.isNullObject;
    if (found !== null) return found(facts!, hasSheetMark);
    if (facts!.isProtected) return failed({ code: "sheet-protected", sheet: sheet.name });
    // Nothing on it is marked as ours, so what stands there is somebody else's.
    if (facts!.used !== null || facts!.tables.length > 0)
      return failed({ code: "sheet-name-taken", sheet: sheet.name });
    const place = newPlace({ sheetId: sheet.id, sheetName: sheet.name }, { isCreated: false, hasSheetMark, marks });
    return success<Finding>({ kind: "place", place });
  });
}

/** Puts into the request what tells whether the report can be written again where it stands. */
function askOwnPlace(
  context: Excel.RequestContext,
  spec: ReportSheetSpec,
  { id, name: sheet }: SheetIdentity,
  marks: readonly ReportMark[],
): (facts: SheetFacts, hasSheetMark: boolean) => Outcome<Finding> {
  const occupied = (rectangle: Rectangle) =>
    failed({ code: "own-sheet-occupied", sheet, address: addressOf(rectangle) });
  const here = marks.filter(({ place }) => place?.sheetId === id);
  const ours = here.map(({ place }) => place!.rectangle);
  // Somebody has inserted rows or columns between our cells, and may have written there.
  const grown = here.find(
    ({ place, written }) =>
      written !== null &&
      (place!.rectangle.rowCount > written.rowCount || place!.rectangle.columnCount > written.columnCount),
  );
  const corner = cornerOf(id, marks);
  const areas = spec.blocks.map(block => onSheet({ corner }, areaOfBlock(block)));
  const hasRoom = areas.every(area => endRow(area) <= SHEET_ROWS && endColumn(area) <= SHEET_COLUMNS);
  const worksheet = context.workbook.worksheets.getItem(id);
  const foreign = !hasRoom
    ? []
    : areas
        .flatMap(area => uncovered(area, ours))
        .map(part => {
          const used = untracked(rangeAt(worksheet, part).getUsedRangeOrNullObject(true));
          used.load(RECTANGLE_PROPERTIES);
          return used;
        });
  return (facts, hasSheetMark) => {
    if (facts.isProtected) return failed({ code: "sheet-protected", sheet });
    if (grown?.place) return occupied(grown.place.rectangle);
    if (!hasRoom) return failed({ code: "no-room", sheet });
    if ([...areas, ...ours].some(area => hidesRows(facts, area)))
      return failed({ code: "rows-hidden-by-filter", sheet });
    const table = facts.tables.find(({ rectangle }) => [...areas, ...ours].some(area => overlaps(area, rectangle)));
    if (table) return occupied(table.rectangle);
    const taken = foreign.find(used => !used.isNullObject);
    if (taken) return occupied(rectangleOf(taken));
    const place = { sheetId: id, sheetName: sheet, isNew: false, isCreated: false, hasSheetMark, corner, marks };
    return success<Finding>({ kind: "place", place });
  };
}

/** The report moves with its first cells; it never begins outside the sheet. */
function cornerOf(sheetId: string, marks: readonly ReportMark[]): ReportPlace["corner"] {
  const first = marks.find(mark => mark.place?.sheetId === sheetId && mark.written !== null);
  if (!first?.place || !first.written) return { row: 0, column: 0 };
  const { rectangle } = first.place;
  return {
    row: Math.max(0, rectangle.firstRow - first.written.firstRow),
    column: Math.max(0, rectangle.firstColumn - first.written.firstColumn),
  };
}

/** Where the report goes on a sheet that holds nothing: from its corner on. */
export function newPlace(
  { sheetId, sheetName }: Pick<ReportPlace, "sheetId" | "sheetName">,
  { isCreated, hasSheetMark, marks }: Pick<ReportPlace, "isCreated" | "hasSheetMark" | "marks">,
): ReportPlace {
  return { sheetId, sheetName, isNew: true, isCreated, hasSheetMark, corner: { row: 0, column: 0 }, marks };
}
