import type { HostPort } from "#app/workbook/host";
import { abreast } from "./workbook-access";
import { dateSystemOf } from "./date-system";
import type { ExcelEnvironment } from "./environment";
import { openNewWorkbook } from "./new-workbook";
import { showPlace } from "./show-place";

/** The host's piece of the port. */
export function hostOf({ access }: ExcelEnvironment): HostPort {
  return {
    attend: attendant => access.attend(attendant),
    abreast: works => abreast(access, works),
    readDate1904: () => dateSystemOf(access),
    show: place => showPlace(access, place),
    openNewWorkbook,
  };
}
