import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { OwnMarks, SheetLook } from "#app/workbook/orders";
import type { Cell } from "#core/cell";
import { untracked } from "../cells/ranges";
import { leaveEvent } from "../host/leave-event";
import type { WorkbookAccess } from "../host/workbook-access";
import { pivotRecordName, reportSheetName } from "../sheets/hidden-names";

const NOTHING_TO_LEAVE = (): void => undefined;

/** Orders begin within these cells; a sheet that begins elsewhere is not taken for orders. */
const HEAD = "A1:CV30";

/**
 * Tells the id of every sheet that comes to the front until the answer is called. Selecting cells within a sheet tells
 * nothing and costs no request. A host without such events tells nothing at all.
 */
export function watchFront(
  access: WorkbookAccess,
  cameToFront: (sheetId: string) => void,
): Promise<Outcome<() => void>> {
  return access.step({ step: "watch-front", sheet: "" }, async context => {
    const { worksheets } = context.workbook;
    if (typeof worksheets.onActivated?.add !== "function") return success(NOTHING_TO_LEAVE);
    const registered = worksheets.onActivated.add(({ worksheetId }) => {
      cameToFront(worksheetId);
      return Promise.resolve();
    });
    await context.sync();
    return success(() => void leaveEvent(access, "leave-front", registered));
  });
}

/** See `OrdersPort.lookAtSheet`. One request, nothing is changed. */
export function lookAtSheet(
  access: WorkbookAccess,
  own: OwnMarks,
  sheetId: string,
): Promise<Outcome<SheetLook | null>> {
  return access.step({ step: "look-at-sheet", sheet: "" }, async context => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    worksheet.load("name");
    worksheet.tables.load("items/name");
    const ownNames = [...own.reports.map(reportSheetName), ...own.pivots.map(pivotRecordName)].map(ownName => {
      const name = worksheet.names.getItemOrNullObject(ownName);
      name.load("name");
      return name;
    });
    const head = untracked(untracked(worksheet.getRange(HEAD)).getUsedRangeOrNullObject(true));
    head.load("values");
    await context.sync();
    if (worksheet.isNullObject) return success(null);
    const isOwn =
      worksheet.tables.items.some(({ name }) => own.tables.includes(name)) || ownNames.some(name => !name.isNullObject);
    return success({ sheetName: worksheet.name, isOwn, head: head.isNullObject ? [] : (head.values as Cell[][]) });
  });
}
