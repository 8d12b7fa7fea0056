import type { WorkbookModel } from "./workbook";
import type { WorksheetModel } from "./worksheet";

/** Removes what hung on a deleted sheet: its tables and the names that belong to it. */
export function deleteTablesAndNamesOf(workbook: WorkbookModel, sheet: WorksheetModel): void {
  sheet.tables.length = 0;
  for (let index = workbook.names.length - 1; index >= 0; index--) {
    if (workbook.names[index]?.sheetId === sheet.id) workbook.names.splice(index, 1);
  }
}
