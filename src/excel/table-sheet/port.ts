import type { TablesPort } from "#app/workbook/tables";
import type { ExcelEnvironment } from "../host/environment";
import { readTableSheet } from "./read";

/** What the pane asks of tables when it opens; the rest is in `writing-port.ts`. */
export function tableReadingOf(environment: ExcelEnvironment): Pick<TablesPort, "readTableSheet"> {
  return { readTableSheet: tableName => readTableSheet(environment, tableName) };
}
