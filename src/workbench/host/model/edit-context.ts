import { HostError } from "../errors";
import type { CellValue } from "../grid/cell-values";
import type { HostRules } from "../rules";
import { intersect, type Rectangle } from "../rectangle";
import type { WorkbookModel } from "./workbook";
import type { WorksheetModel } from "./worksheet";

/** What an edit needs to know: the workbook, the switchable rules, and who computes formulas. */
export interface EditContext {
  readonly workbook: WorkbookModel;
  readonly rules: HostRules;
  readonly calculate: (formula: string, sheet: WorksheetModel, row: number, column: number) => CellValue;
}

/** Throws AccessDenied while the workbook is read-only. */
export function checkWorkbookWritable(context: EditContext): void {
  if (context.workbook.readOnly) throw new HostError("AccessDenied", "The workbook is read-only.");
}

/** Throws while the workbook's structure is protected: sheets can be neither added nor removed [docs: office-js notes 4.1]. */
export function checkStructureWritable(context: EditContext): void {
  checkWorkbookWritable(context);
  if (context.workbook.structureProtected) {
    throw new HostError(context.rules.protectedCode, "The structure of the workbook is protected.");
  }
}

/**
 * Throws while the sheet is protected and any of the cells is locked, as untouched cells are
 * [unverified: the code; unlocked cells as in general Excel behaviour]. `allowance` names the protection option
 * that permits the edit, e.g. "allowFormatCells".
 */
export function checkSheetWritable(
  context: EditContext,
  sheet: WorksheetModel,
  rectangle: Rectangle | null,
  allowance: string | null = null,
): void {
  checkWorkbookWritable(context);
  if (!sheet.protection.protected) return;
  if (allowance !== null && sheet.protection.options[allowance] === true) return;
  if (allowance === null && rectangle !== null) {
    const styles = sheet.grid.distinctStyles(rectangle);
    if ([...styles].every(style => style.locked === false)) return;
  }
  throw new HostError(context.rules.protectedCode, "The sheet is protected.");
}

/** Throws when a merged area is cut by the rectangle [unverified]. */
export function cutsMergedArea(sheet: WorksheetModel, rectangle: Rectangle): boolean {
  return sheet.mergedAreas.some(area => area.rectangle !== null && intersect(area.rectangle, rectangle) !== null);
}
