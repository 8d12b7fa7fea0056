import { failed, success } from "#app/failures";
import type { Failure, Outcome } from "#app/failures";
import { untracked } from "../cells/ranges";
import { COMPUTED_HEADER_FILL } from "../columns/header-look";
import type { WorkbookAccess } from "../host/workbook-access";

/** A sheet that this run made. */
export interface MadeSheet {
  readonly sheetId: string;
  readonly sheetName: string;
}

/**
 * Makes a sheet; to be called where a look has just found none of the name. The tab colour goes in with it: by that a blank sheet which
 * a run left that was cut off is known as ours.
 */
export function createSheet(access: WorkbookAccess, sheetName: string): Promise<Outcome<MadeSheet>> {
  let wasSent = false;
  return access.step({ step: "create-sheet", sheet: sheetName }, async context => {
    const { worksheets } = context.workbook;
    const standing = wasSent ? worksheets.getItemOrNullObject(sheetName) : null;
    wasSent = true;
    if (standing !== null) {
      // There was none a moment ago: one that is here now was made by this step, whose answer was lost.
      const used = untracked(standing.getUsedRangeOrNullObject(true));
      await context.sync();
      if (!standing.isNullObject && !used.isNullObject) return failed({ code: "sheet-name-taken", sheet: sheetName });
    }
    const sheet = standing === null || standing.isNullObject ? worksheets.add(sheetName) : standing;
    sheet.tabColor = COMPUTED_HEADER_FILL;
    sheet.load("id,name");
    await context.sync();
    return success({ sheetId: sheet.id, sheetName: sheet.name });
  });
}

/** Nobody knows whether the last request was carried out, and one more would only wait for the same host. */
export function isInDoubt({ code }: Failure): boolean {
  return code === "host-silent" || code === "session-lost";
}

/**
 * Takes back a sheet of this run whose part failed. False when it may still stand: the failure that came first is what
 * people need to read, and they are told that the part was begun.
 */
export async function takeBack(access: WorkbookAccess, sheet: MadeSheet, failure: Failure): Promise<boolean> {
  if (isInDoubt(failure)) return false;
  const removed = await access.step({ step: "remove-sheet", sheet: sheet.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet.sheetId);
    await context.sync();
    if (worksheet.isNullObject) return success(null);
    worksheet.delete();
    await context.sync();
    return success(null);
  });
  return removed.ok;
}

/**
 * Takes back the sheet whose making failed: the request may have been carried out and only its answer lost. To be called
 * only where there was no sheet of the name before; one that holds cells is not it and stays.
 */
export async function takeBackBlank(access: WorkbookAccess, sheetName: string, failure: Failure): Promise<boolean> {
  if (isInDoubt(failure)) return false;
  const removed = await access.step({ step: "remove-sheet", sheet: sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    const used = untracked(worksheet.getUsedRangeOrNullObject());
    await context.sync();
    if (worksheet.isNullObject || !used.isNullObject) return success(null);
    worksheet.delete();
    await context.sync();
    return success(null);
  });
  return removed.ok;
}
