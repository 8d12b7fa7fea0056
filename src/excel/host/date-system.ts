import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { WorkbookAccess } from "./workbook-access";

const SERIAL_OF_2000_IN_1904 = 35064;

/**
 * Whether the workbook counts dates from 1904. There is no property for it, so a function of the host is asked for the
 * serial of 2000-01-01: 36526 in the 1900 system, 35064 in the 1904 system. Any other answer is read as 1900, the
 * system of practically all workbooks.
 */
export async function readDate1904(context: Excel.RequestContext): Promise<boolean> {
  const serial = context.workbook.functions.date(2000, 1, 1);
  serial.load("value");
  await context.sync();
  return serial.value === SERIAL_OF_2000_IN_1904;
}

/** The same as a step of its own. */
export function dateSystemOf(access: WorkbookAccess): Promise<Outcome<boolean>> {
  return access.step({ step: "date-system", sheet: "" }, async context => success(await readDate1904(context)));
}
