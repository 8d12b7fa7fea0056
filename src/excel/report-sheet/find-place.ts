import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { areaOfBlock } from "#app/workbook/report-specs";
import type { ReportArea, ReportSheetSpec } from "#app/workbook/report-specs";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf } from "../cells/ranges";
import { SHEET_COLUMNS, SHEET_ROWS, addressOf, endColumn, endRow, overlaps, uncovered } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { WorkbookAccess } from "../host/workbook-access";
import { hidesRows, readSheetFacts } from "../sheets/sheet-facts";
import type { SheetFacts } from "../sheets/sheet-facts";
import { isNamed } from "../sheets/sheet-names";
import { readMarks } from "./marks";
import type { ReportMark } from "./marks";

/** Where a report goes. */
export interface ReportPlace {
  readonly sheetId: string;
  readonly sheetName: string;
  /** The sheet held nothing before this run. */
  readonly isNew: boolean;
  /** This run made the sheet. */
  readonly isCreated: boolean;
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

/** Finds the sheet of an earlier run; fails before anything of the user's could be overwritten. Nothing is changed. */
export function findReportSheet(access: WorkbookAccess, spec: ReportSheetSpec): Promise<Outcome<Finding>> {
  return access.step({ step: "find-report-sheet", sheet: spec.sheetName }, async context => {
    const marks = await readMarks(context, spec.markName);
    const sheetId = marks.find(mark => mark.place !== null)?.place?.sheetId;
    if (sheetId !== undefined) {
      const facts = await readSheetFacts(context, context.workbook.worksheets.getItem(sheetId));
      if (facts === null) return failed({ code: "source-changed", sheet: spec.sheetName });
      return ownPlace(context, spec, facts, marks);
    }
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/id,items/name");
    protection.load("protected");
    await context.sync();
    const sheet = worksheets.items.find(({ name }) => isNamed(name, [spec.sheetName, ...spec.sheetAliases]));
    if (!sheet) {
      if (protection.protected) return failed({ code: "workbook-structure-protected" });
      return success<Finding>({ kind: "create", marks });
    }
    const facts = await readSheetFacts(context, worksheets.getItem(sheet.id));
    if (facts === null) return failed({ code: "source-changed", sheet: spec.sheetName });
    if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
    // Nothing on it is marked as ours, so what stands there is somebody else's.
    if (facts.used !== null || facts.tables.length > 0) return failed({ code: "sheet-name-taken", sheet: facts.name });
    const place = newPlace({ sheetId: facts.id, sheetName: facts.name }, { isCreated: false, marks });
    return success<Finding>({ kind: "place", place });
  });
}

async function ownPlace(
  context: Excel.RequestContext,
  spec: ReportSheetSpec,
  facts: SheetFacts,
  marks: readonly ReportMark[],
): Promise<Outcome<Finding>> {
  const sheet = facts.name;
  if (facts.isProtected) return failed({ code: "sheet-protected", sheet });
  const occupied = (rectangle: Rectangle) =>
    failed({ code: "own-sheet-occupied", sheet, address: addressOf(rectangle) });
  const ours: Rectangle[] = [];
  for (const { place, written } of marks) {
    if (place?.sheetId !== facts.id) continue;
    const { rectangle } = place;
    // Somebody has inserted rows or columns between our cells, and may have written there.
    const grown =
      written !== null && (rectangle.rowCount > written.rowCount || rectangle.columnCount > written.columnCount);
    if (grown) return occupied(rectangle);
    ours.push(rectangle);
  }
  const corner = cornerOf(facts.id, marks);
  const place: ReportPlace = { sheetId: facts.id, sheetName: sheet, isNew: false, isCreated: false, corner, marks };
  const areas = spec.blocks.map(block => onSheet(place, areaOfBlock(block)));
  if (areas.some(area => endRow(area) > SHEET_ROWS || endColumn(area) > SHEET_COLUMNS)) {
    return failed({ code: "no-room", sheet });
  }
  if ([...areas, ...ours].some(area => hidesRows(facts, area))) return failed({ code: "rows-hidden-by-filter", sheet });
  const table = facts.tables.find(({ rectangle }) => [...areas, ...ours].some(area => overlaps(area, rectangle)));
  if (table) return occupied(table.rectangle);
  const worksheet = context.workbook.worksheets.getItem(facts.id);
  const foreign = areas
    .flatMap(area => uncovered(area, ours))
    .map(part => {
      const used = rangeAt(worksheet, part).getUsedRangeOrNullObject(true);
      used.load(RECTANGLE_PROPERTIES);
      return used;
    });
  if (foreign.length > 0) await context.sync();
  const taken = foreign.find(used => !used.isNullObject);
  return taken ? occupied(rectangleOf(taken)) : success<Finding>({ kind: "place", place });
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
  { isCreated, marks }: Pick<ReportPlace, "isCreated" | "marks">,
): ReportPlace {
  return { sheetId, sheetName, isNew: true, isCreated, corner: { row: 0, column: 0 }, marks };
}
