import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { WorkbookAccess } from "./workbook-access";

/** Ends what listens to an event. Trouble with it harms nothing: whoever left is told and does not listen. */
export function leaveEvent<T>(
  access: WorkbookAccess,
  step: string,
  registered: OfficeExtension.EventHandlerResult<T>,
): Promise<Outcome<null>> {
  return access.step({ step, sheet: "" }, async () => {
    registered.remove();
    await registered.context.sync();
    return success(null);
  });
}
