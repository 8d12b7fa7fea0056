import { HostError } from "../errors";
import { contains, intersect, type Rectangle } from "../rectangle";
import { pivotAreas } from "./pivot";
import type { PivotModel } from "./pivot";
import type { WorksheetModel } from "./worksheet";

/** The code is documented for conflicts with a PivotTable's range, for which of them is [unverified]. */
export function pivotConflict(reason: string): HostError {
  return new HostError("PivotTableRangeConflict", reason);
}

/** Throws when cells of a PivotTable would be changed: only its own members change them. */
export function refusePivotCells(sheet: WorksheetModel, rectangle: Rectangle): void {
  if (pivotsAt(sheet, rectangle).length > 0) throw pivotConflict("The cells belong to a PivotTable.");
}

/** Throws when inserted or deleted cells would tear a PivotTable apart; whole PivotTables may move and go. */
export function refuseTornPivots(sheet: WorksheetModel, at: Rectangle, moved: Rectangle, isInsert: boolean): void {
  for (const pivot of sheet.pivotTables) {
    for (const area of pivotAreas(pivot)) {
      if (intersect(area, moved) === null) continue;
      const isTorn = isInsert
        ? !contains(moved, area)
        : intersect(area, at) !== null
          ? !contains(at, area)
          : !contains(moved, area);
      if (isTorn) throw pivotConflict("The operation would tear a PivotTable apart.");
    }
  }
}

/** Throws when a PivotTable cannot cover these cells because of another one or a table. */
export function refuseOverlap(sheet: WorksheetModel, area: Rectangle, self: PivotModel | null): void {
  const hits = pivotsAt(sheet, area).some(pivot => pivot !== self);
  if (hits) throw pivotConflict("A PivotTable cannot overlap another one.");
  if (sheet.tableAt(area) !== null) throw pivotConflict("A PivotTable cannot overlap a table.");
}

/** Whether cells that belong to no part of this PivotTable hold anything. */
export function holdsForeign(sheet: WorksheetModel, area: Rectangle, self: PivotModel | null): boolean {
  const used = sheet.grid.usedRange(area, true);
  if (used === null) return false;
  const own = self === null ? [] : pivotAreas(self);
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      if (sheet.grid.getValue(row, column) === null) continue;
      const cell = { row, column, rows: 1, columns: 1 };
      if (!own.some(part => contains(part, cell))) return true;
    }
  }
  return false;
}

/** The PivotTables with cells in the rectangle. */
export function pivotsAt(sheet: WorksheetModel, rectangle: Rectangle): PivotModel[] {
  return sheet.pivotTables.filter(pivot => pivotAreas(pivot).some(area => intersect(area, rectangle) !== null));
}
