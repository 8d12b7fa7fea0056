import { endsTheRun, failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { PivotSheetSpec } from "#app/workbook/pivot-specs";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf, untracked } from "../cells/ranges";
import { addressOf } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { WorkbookAccess } from "../host/workbook-access";
import { pivotRecordName } from "../sheets/hidden-names";
import type { PivotPlace } from "./find-pivot";
import { reachOf } from "./reach";
import { BEGUN, recordFormula } from "./record";

const NUMBER_FORMATS = { integer: "#,##0", amount: "#,##0.00" } as const;

/** Rows at the top of the sheet that slicers float over. */
const SLICER_ROWS = 11;

/** The first cell of a PivotTable's body. */
interface Corner {
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** Where a PivotTable is made. */
export interface PivotSite {
  readonly place: PivotPlace;
  readonly corner: Corner;
}

/** Where the body begins on a sheet of its own: below the slicers, the filter area and the empty row under it. */
export function freshCorner(spec: PivotSheetSpec): Corner {
  const filterRows = spec.filters.length > 0 ? spec.filters.length + 1 : 0;
  return { firstRow: (spec.slicers.length > 0 ? SLICER_ROWS : 0) + filterRows, firstColumn: 0 };
}

/** Every cell that a PivotTable as specified could cover, its filter area included. */
export function buildArea(spec: PivotSheetSpec, corner: Corner): Rectangle {
  const body = reachOf(spec.source, corner, { rows: spec.rows, columns: [], dataCount: spec.data.length });
  const above = Math.min(body.firstRow, spec.filters.length > 0 ? spec.filters.length + 1 : 0);
  const columnCount = Math.max(2, body.columnCount);
  return { ...body, firstRow: body.firstRow - above, rowCount: body.rowCount + above, columnCount };
}

/**
 * Makes the PivotTable; one of its name on the sheet goes first, which a run left that was cut off. Each group of fields
 * has a request of its own, because Excel has crashed over PivotTables that were asked for too much at once. Data fields
 * are kept as the objects that adding returned: in another language "Sum of" is another word.
 */
export function buildPivot(
  access: WorkbookAccess,
  spec: PivotSheetSpec,
  { place, corner }: PivotSite,
): Promise<Outcome<null>> {
  const { sheetId, sheetName } = place;
  // A sheet that this run has just made holds neither.
  let mayStand = !place.isCreated;
  return access.step({ step: "add-pivot", sheet: "" }, async context => {
    const worksheet = context.workbook.worksheets.getItem(sheetId);
    const { pivotTables, names } = worksheet;
    const old = mayStand ? pivotTables.getItemOrNullObject(spec.pivotName) : null;
    if (old !== null) {
      const record = names.getItemOrNullObject(pivotRecordName(spec.pivotName));
      old.load("name");
      record.load("name");
      await context.sync();
      if (!record.isNullObject) record.delete();
    }
    mayStand = true;
    names.add(pivotRecordName(spec.pivotName), recordFormula(BEGUN)).visible = false;
    if (old?.isNullObject === false) old.delete();
    const taken = untracked(rangeAt(worksheet, buildArea(spec, corner)).getUsedRangeOrNullObject(true));
    taken.load(RECTANGLE_PROPERTIES);
    await context.sync();
    if (!taken.isNullObject) {
      return failed({ code: "own-sheet-occupied", sheet: sheetName, address: addressOf(rectangleOf(taken)) });
    }

    const table = context.workbook.tables.getItem(spec.source.tableName);
    const destination = rangeAt(worksheet, { ...corner, rowCount: 1, columnCount: 1 });
    const pivot = pivotTables.add(spec.pivotName, table, destination);
    await context.sync();
    pivot.layout.layoutType = "Tabular";
    for (const header of spec.rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(header));
    await context.sync();
    // A later refresh puts new items last unless the field is sorted; a PivotTable made anew has them in order.
    for (const header of spec.rows.slice(0, 1)) {
      pivot.rowHierarchies.getItem(header).fields.getItem(header).sortByLabels(Excel.SortBy.ascending);
    }
    const data = spec.data.map(({ header }) => pivot.dataHierarchies.add(pivot.hierarchies.getItem(header)));
    await context.sync();
    data.forEach((added, at) => {
      const { name, kind } = spec.data[at]!;
      added.summarizeBy = "Sum";
      added.numberFormat = NUMBER_FORMATS[kind];
      added.name = name;
    });
    await context.sync();
    for (const header of spec.filters) pivot.filterHierarchies.add(pivot.hierarchies.getItem(header));
    await context.sync();
    return success(null);
  });
}

/** A number per segment needs no line of totals; where a host cannot drop them the PivotTable is complete as well. */
export async function trimPivot(
  access: WorkbookAccess,
  spec: PivotSheetSpec,
  place: PivotPlace,
): Promise<Outcome<null>> {
  const tried = await dropSubtotals(access, spec, place);
  const trimmed = tried.ok || endsTheRun(tried.failure) ? tried : await dropSubtotals(access, spec, place);
  return !trimmed.ok && endsTheRun(trimmed.failure) ? trimmed : success(null);
}

function dropSubtotals(access: WorkbookAccess, spec: PivotSheetSpec, place: PivotPlace): Promise<Outcome<null>> {
  return access.step({ step: "drop-subtotals", sheet: "" }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    const { rowHierarchies } = worksheet.pivotTables.getItem(spec.pivotName);
    for (const header of spec.rows) {
      rowHierarchies.getItem(header).fields.getItem(header).subtotals = { automatic: false };
    }
    await context.sync();
    return success(null);
  });
}
