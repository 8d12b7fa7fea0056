import { removeSlicersOf } from "./slicer-removal";
import type { WorkbookModel } from "./workbook";
import type { WorksheetModel } from "./worksheet";

export function deleteTablesAndNamesOf(workbook: WorkbookModel, sheet: WorksheetModel): void {
  removeSlicersOf(workbook, ({ source }) =>
    source.kind === "pivot" ? sheet.pivotTables.includes(source.pivot) : sheet.tables.includes(source.table),
  );
  sheet.tables.length = 0;
  sheet.pivotTables.length = 0;
  sheet.slicers.length = 0;
  for (let index = workbook.names.length - 1; index >= 0; index--) {
    if (workbook.names[index]?.sheetId === sheet.id) workbook.names.splice(index, 1);
  }
}
