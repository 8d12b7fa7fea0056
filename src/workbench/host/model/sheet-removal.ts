import { removeSlicersOf } from "./slicer-removal";
import { removeChartsOf } from "./edit-charts";
import type { WorkbookModel } from "./workbook";
import type { WorksheetModel } from "./worksheet";

/** Removes what hung on a deleted sheet: its charts, its tables and PivotTables, their slicers, and the names that belong to it. */
export function deleteTablesAndNamesOf(workbook: WorkbookModel, sheet: WorksheetModel): void {
  removeSlicersOf(workbook, ({ source }) =>
    source.kind === "pivot" ? sheet.pivotTables.includes(source.pivot) : sheet.tables.includes(source.table),
  );
  removeChartsOf(workbook, sheet);
  sheet.tables.length = 0;
  sheet.pivotTables.length = 0;
  sheet.slicers.length = 0;
  for (let index = workbook.names.length - 1; index >= 0; index--) {
    if (workbook.names[index]?.sheetId === sheet.id) workbook.names.splice(index, 1);
  }
}
