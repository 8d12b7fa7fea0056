import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Place } from "#app/workbook/steps";
import type { WorkbookAccess } from "./workbook-access";

/** Activates the sheet and selects the address. */
export function showPlace(access: WorkbookAccess, place: Place): Promise<Outcome<null>> {
  return access.step({ step: "show", sheet: place.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetName);
    worksheet.activate();
    // An address for people may name its sheet.
    worksheet.getRange(place.address.slice(place.address.lastIndexOf("!") + 1)).select();
    await context.sync();
    return success(null);
  });
}
