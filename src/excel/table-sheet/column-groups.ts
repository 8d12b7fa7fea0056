import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { ColumnSpec, TableSheetSpec } from "#app/workbook/table-specs";
import { rangeAt, untracked } from "../cells/ranges";
import type { WorkbookAccess } from "../host/workbook-access";
import type { TablePlace } from "./place";

/** Neighbouring columns that belong to one group, as positions among the columns. */
export function groupsOfColumns(columns: readonly ColumnSpec[]): { readonly first: number; readonly count: number }[] {
  const groups: { first: number; count: number }[] = [];
  let before: string | undefined;
  columns.forEach(({ group }, position) => {
    if (group !== undefined && group === before) groups[groups.length - 1]!.count++;
    else if (group !== undefined) groups.push({ first: position, count: 1 });
    before = group;
  });
  return groups;
}

/**
 * Folds away the groups of columns of a sheet that this run made. Hosts before ExcelApi 1.10 have no groups; the sheet
 * is complete without them, so that a refusal here is nobody's failure.
 */
export async function foldColumnGroups(
  access: WorkbookAccess,
  spec: TableSheetSpec,
  place: TablePlace,
): Promise<Outcome<null>> {
  const groups = groupsOfColumns(spec.columns);
  if (groups.length === 0) return success(null);
  return access.step({ step: "group-columns", sheet: place.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    const { firstRow, firstColumn } = place.rectangle;
    for (const { first, count } of groups) {
      const header = rangeAt(worksheet, {
        firstRow,
        rowCount: 1,
        firstColumn: firstColumn + first,
        columnCount: count,
      });
      const columns = untracked(header.getEntireColumn());
      columns.group("ByColumns");
      columns.hideGroupDetails("ByColumns");
    }
    await context.sync();
    return success(null);
  });
}
