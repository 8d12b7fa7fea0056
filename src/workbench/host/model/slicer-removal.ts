import type { SlicerModel } from "./slicer";
import type { WorkbookModel } from "./workbook";

/** Removes the slicers that fit, wherever they are. */
export function removeSlicersOf(workbook: WorkbookModel, fits: (slicer: SlicerModel) => boolean): void {
  for (const sheet of workbook.sheets) {
    sheet.slicers.splice(0, sheet.slicers.length, ...sheet.slicers.filter(slicer => !fits(slicer)));
  }
}
