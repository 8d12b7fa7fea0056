import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { ReportSheetSpec } from "#app/workbook/report-specs";
import { COMPUTED_HEADER_FILL } from "../columns/header-look";
import type { WorkbookAccess } from "../host/workbook-access";
import { loadTables } from "../sheets/workbook-lists";
import { isNamed } from "../sheets/sheet-names";
import type { ReportPlace } from "./find-place";
import { askSizes, putSizes } from "./sizes";

const MARGIN_POINTS = 28;

/** Widths, heights, tab colour, and the name in the run's language unless people gave the sheet one of their own. */
export function nameAndSize(
  access: WorkbookAccess,
  spec: ReportSheetSpec,
  place: ReportPlace,
): Promise<Outcome<string>> {
  return access.step({ step: "finish-sheet", sheet: place.sheetName }, async context => {
    const { worksheets } = context.workbook;
    const worksheet = worksheets.getItem(place.sheetId);
    const taken = worksheets.getItemOrNullObject(spec.sheetName);
    taken.load("id");
    const sizes = (["columnWidth", "rowHeight"] as const).map(kind => askSizes(context, spec, place, kind));
    await context.sync();

    for (const asked of sizes) putSizes(context, place, asked);
    if (place.isNew) worksheet.tabColor = COMPUTED_HEADER_FILL;
    const renames = taken.isNullObject && isNamed(place.sheetName, spec.sheetAliases);
    if (renames) worksheet.name = spec.sheetName;
    worksheet.load("name");
    await context.sync();
    return success(worksheet.name);
  });
}

/**
 * Once per sheet, and again by a later run where it was refused: no gridlines, frozen head, its place among our sheets.
 * A person who changes it later keeps the change.
 */
export function frameOnce(access: WorkbookAccess, spec: ReportSheetSpec, place: ReportPlace): Promise<Outcome<null>> {
  return once(access, { step: "frame-report", doneName: `${spec.markName}_Framed`, place }, (context, worksheet) => {
    const tables = loadTables(context);
    worksheet.load("position");
    return () => {
      const before = tables.items.filter(({ name }) => isNamed(name, spec.beforeTables));
      const first = Math.min(...before.map(table => table.worksheet.position));
      worksheet.showGridlines = false;
      worksheet.freezePanes.freezeRows(place.corner.row + spec.frozenRows);
      if (first < worksheet.position) worksheet.position = first;
    };
  });
}

/** Once per sheet, as {@link frameOnce}: landscape A4, one page wide. */
export function layOutPageOnce(
  access: WorkbookAccess,
  spec: ReportSheetSpec,
  place: ReportPlace,
): Promise<Outcome<null>> {
  return once(
    access,
    { step: "page-layout", doneName: `${spec.markName}_Page`, place },
    (_context, worksheet) => () => {
      const { pageLayout } = worksheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = spec.fitsOnePage
        ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
        : { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.leftMargin = pageLayout.rightMargin = MARGIN_POINTS;
      pageLayout.topMargin = pageLayout.bottomMargin = MARGIN_POINTS;
      pageLayout.printGridlines = false;
    },
  );
}

/**
 * Makes a change whose own mark is not in the workbook yet; the mark goes in with the change.
 *
 * @param ask  puts into the request what the change needs to know, and gives the change
 */
function once(
  access: WorkbookAccess,
  { step, doneName, place }: { readonly step: string; readonly doneName: string; readonly place: ReportPlace },
  ask: (context: Excel.RequestContext, worksheet: Excel.Worksheet) => () => void,
): Promise<Outcome<null>> {
  return access.step({ step, sheet: place.sheetName }, async context => {
    const { names, worksheets } = context.workbook;
    const done = names.getItemOrNullObject(doneName);
    done.load("name");
    const change = ask(context, worksheets.getItem(place.sheetId));
    await context.sync();
    if (!done.isNullObject && !place.isNew) return success(null);
    change();
    if (done.isNullObject) names.add(doneName, "=1").visible = false;
    await context.sync();
    return success(null);
  });
}
