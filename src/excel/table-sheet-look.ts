import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Place } from "#app/ports";
import type { TableSheetSpec } from "#app/sheet-specs";
import { styleBody } from "./body-look";
import { isNamed } from "./check-writable";
import { COMPUTED_HEADER_FILL, styleHeader } from "./header-look";
import { rangeAt } from "./ranges";
import { addressOf } from "./rectangles";
import { staysInPlace } from "./table-sheet-place";
import type { TablePlace } from "./table-sheet-place";
import type { WorkbookAccess } from "./workbook-access";

/** Looks of headers and columns. */
export function styleTable(access: WorkbookAccess, spec: TableSheetSpec, place: TablePlace): Promise<Outcome<null>> {
  const { rectangle } = place;
  return access.step({ step: "style-table", sheet: place.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    spec.columns.forEach((column, position) => {
      const firstColumn = rectangle.firstColumn + position;
      const header = rangeAt(worksheet, { ...rectangle, firstColumn, rowCount: 1, columnCount: 1 });
      const isOld = staysInPlace(place, spec, position);
      if (column.kind !== "kept" || !isOld) styleHeader(header, column);
      const firstRow = rectangle.firstRow + 1;
      const rowCount = rectangle.rowCount - 1;
      styleBody(rangeAt(worksheet, { firstRow, firstColumn, rowCount, columnCount: 1 }), column);
    });
    const headerRow = rangeAt(worksheet, { ...rectangle, rowCount: 1 });
    headerRow.format.wrapText = true;
    await context.sync();
    return success(null);
  });
}

/** Last touches: totals row back, name in the run's language, frozen header and tab colour of a new sheet. */
export async function finishSheet(
  access: WorkbookAccess,
  spec: TableSheetSpec,
  place: TablePlace,
): Promise<Outcome<Place>> {
  const named = await renameSheet(access, spec, place);
  if (!named.ok) return named;
  if (place.isNew) {
    const frozen = await freezeHeader(access, spec, place);
    // Freezing fails while another workbook's window has the focus; the data are complete without it.
    if (!frozen.ok && frozen.failure.code !== "host-refused") return frozen;
  }
  return success({ sheetName: named.value, address: addressOf(place.rectangle) });
}

/** Renames a sheet that bears its name in another language; a name of the user's own stays. */
function renameSheet(access: WorkbookAccess, spec: TableSheetSpec, place: TablePlace): Promise<Outcome<string>> {
  return access.step({ step: "finish-sheet", sheet: place.sheetName }, async context => {
    const { worksheets } = context.workbook;
    const taken = worksheets.getItemOrNullObject(spec.sheetName);
    taken.load("id");
    await context.sync();
    const worksheet = worksheets.getItem(place.sheetId);
    if (place.own?.table.hasTotals) worksheet.tables.getItem(spec.tableName).showTotals = true;
    if (place.isNew) worksheet.tabColor = COMPUTED_HEADER_FILL;
    const renames = taken.isNullObject && isNamed(place.sheetName, spec.sheetAliases);
    if (renames) worksheet.name = spec.sheetName;
    worksheet.load("name");
    await context.sync();
    return success(worksheet.name);
  });
}

function freezeHeader(access: WorkbookAccess, spec: TableSheetSpec, place: TablePlace): Promise<Outcome<null>> {
  return access.step({ step: "freeze-header", sheet: place.sheetName }, async context => {
    const { freezePanes } = context.workbook.worksheets.getItem(place.sheetId);
    if (spec.frozenColumns > 0) {
      freezePanes.freezeAt(addressOf({ firstRow: 0, firstColumn: 0, rowCount: 1, columnCount: spec.frozenColumns }));
    } else {
      freezePanes.freezeRows(1);
    }
    await context.sync();
    return success(null);
  });
}
