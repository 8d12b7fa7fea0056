import type { PivotModel } from "./pivot";
import { removeSlicersOf } from "./slicer-removal";
import type { WorkbookModel } from "./workbook";
import type { WorksheetModel } from "./worksheet";

/** Takes a PivotTable out of the workbook whose cells are gone already. */
export function forgetPivot(workbook: WorkbookModel, sheet: WorksheetModel, pivot: PivotModel): void {
  sheet.pivotTables.splice(sheet.pivotTables.indexOf(pivot), 1);
  for (const anchor of [pivot.destination, pivot.range, pivot.filterRange]) sheet.anchors.delete(anchor);
  removeSlicersOf(workbook, slicer => slicer.source.kind === "pivot" && slicer.source.pivot === pivot);
}
