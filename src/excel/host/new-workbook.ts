import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { failureFromHost, hostCodeOf } from "./failures";

/**
 * Opens a new workbook beside this one, from an .xlsx file as base64. It needs no turn in the queue of steps, because it
 * touches nothing of this workbook; while a cell is being edited the host waits by itself.
 */
export async function openNewWorkbook(base64: string): Promise<Outcome<null>> {
  try {
    await Excel.createWorkbook(base64);
    return success(null);
  } catch (error) {
    const code = hostCodeOf(error);
    if (code === null) throw error;
    return failed(failureFromHost(code, { step: "open-new-workbook", sheet: "" }, 0));
  }
}
