import type { HostPort } from "#app/workbook/host";
import { dateSystemOf } from "./date-system";
import type { ExcelEnvironment } from "./environment";
import { openNewWorkbook } from "./new-workbook";
import { showPlace } from "./show-place";

/** The host's piece of the port. */
export function hostOf({ access }: ExcelEnvironment): HostPort {
  return {
    attend: attendant => access.attend(attendant),
    abreast: works => access.abreast(works as readonly (() => Promise<unknown>)[]) as never,
    readDate1904: () => dateSystemOf(access),
    show: place => showPlace(access, place),
    openNewWorkbook,
  };
}
