import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { WorkbookAccess } from "./workbook-access";

/** Whether others have the workbook open at the same time; the host's answer lags behind. */
export function isSharedNow(access: WorkbookAccess): Promise<Outcome<boolean>> {
  return access.step({ step: "ask-shared", sheet: "" }, async context => {
    const isShared = context.workbook.getIsActiveCollabSession();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- a result of a method is not loaded
    return success(isShared.value);
  });
}
