import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Place } from "#app/workbook/steps";
import type { TableSheetSpec } from "#app/workbook/table-specs";
import { rangeAt } from "../cells/ranges";
import { addressOf } from "../cells/rectangles";
import { styleBody } from "../columns/body-look";
import { formatOfLook } from "../columns/cell-formats";
import { COMPUTED_HEADER_FILL, styleHeader } from "../columns/header-look";
import type { WorkbookAccess } from "../host/workbook-access";
import { isNamed } from "../sheets/sheet-names";
import { staysInPlace } from "./place";
import type { PlacedTable, TablePlace } from "./place";

/** Puts the looks of headers and columns into the request. */
export function putLooks(worksheet: Excel.Worksheet, spec: TableSheetSpec, place: TablePlace): void {
  const { rectangle } = place;
  spec.columns.forEach((column, position) => {
    const firstColumn = rectangle.firstColumn + position;
    const header = rangeAt(worksheet, { ...rectangle, firstColumn, rowCount: 1, columnCount: 1 });
    const isOld = staysInPlace(place, spec, position);
    if (column.kind !== "kept" || !isOld) styleHeader(header, column);
    const firstRow = rectangle.firstRow + 1;
    const rowCount = rectangle.rowCount - 1;
    const body = rangeAt(worksheet, { firstRow, firstColumn, rowCount, columnCount: 1 });
    styleBody(body, column);
    if (column.rowLooks?.length === rowCount) body.numberFormat = column.rowLooks.map(look => [formatOfLook(look)]);
  });
  rangeAt(worksheet, { ...rectangle, rowCount: 1 }).format.wrapText = true;
}

/** Last touches: totals row back, name in the run's language, frozen header and tab colour of a new sheet. */
export async function finishSheet(
  access: WorkbookAccess,
  spec: TableSheetSpec,
  place: TablePlace,
): Promise<Outcome<Place>> {
  const finished = await finish(access, spec, place);
  return finished.ok ? success({ sheetName: finished.value, address: addressOf(place.rectangle) }) : finished;
}

async function finish(access: WorkbookAccess, spec: TableSheetSpec, place: TablePlace): Promise<Outcome<string>> {
  // A name of the user's own stays.
  const bearsOtherName = place.sheetName !== spec.sheetName && isNamed(place.sheetName, spec.sheetAliases);
  if (!place.isNew && !bearsOtherName && !place.own?.table.hasTotals) return success(place.sheetName);
  const finished = await touch(access, { spec, place }, { bearsOtherName, freezes: place.isNew });
  // Freezing fails while another workbook's window has the focus; the data are complete without it.
  return finished.ok || finished.failure.code !== "host-refused" || !place.isNew
    ? finished
    : touch(access, { spec, place }, { bearsOtherName, freezes: false });
}

/** @returns the name of the sheet */
function touch(
  access: WorkbookAccess,
  { spec, place }: PlacedTable,
  { bearsOtherName, freezes }: { readonly bearsOtherName: boolean; readonly freezes: boolean },
): Promise<Outcome<string>> {
  return access.step({ step: "finish-sheet", sheet: place.sheetName }, async context => {
    const { worksheets } = context.workbook;
    const renames = bearsOtherName && (await isFreeName(context, spec.sheetName));
    const worksheet = worksheets.getItem(place.sheetId);
    if (place.own?.table.hasTotals) worksheet.tables.getItem(spec.tableName).showTotals = true;
    if (place.isNew) worksheet.tabColor = COMPUTED_HEADER_FILL;
    if (renames) worksheet.name = spec.sheetName;
    worksheet.load("name");
    if (freezes) freezeHeader(worksheet, spec);
    await context.sync();
    return success(worksheet.name);
  });
}

async function isFreeName(context: Excel.RequestContext, sheetName: string): Promise<boolean> {
  const taken = context.workbook.worksheets.getItemOrNullObject(sheetName);
  taken.load("id");
  await context.sync();
  return taken.isNullObject;
}

function freezeHeader({ freezePanes }: Excel.Worksheet, spec: TableSheetSpec): void {
  if (spec.frozenColumns === 0) freezePanes.freezeRows(1);
  else freezePanes.freezeAt(addressOf({ firstRow: 0, firstColumn: 0, rowCount: 1, columnCount: spec.frozenColumns }));
}
