import { hostCodeOf, isPassingCode } from "../host/failures";

/**
 * The code with which the host refused the requests of some work; null when it did not. What passes by itself (a cell is
 * being edited, throttling) is no answer and goes on to whoever waits for its end.
 */
export async function refusalOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    const code = hostCodeOf(error);
    if (code === null || code === "InvalidOperationInCellEditMode" || isPassingCode(code)) throw error;
    return code;
  }
}
