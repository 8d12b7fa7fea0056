import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { TableSheetSpec } from "#app/sheet-specs";
import type { Cell } from "#core/cell";
import { prepareBlock, typeBlock } from "./column-blocks";
import type { ColumnTarget } from "./column-blocks";
import { rangeAt } from "./ranges";
import { endRow } from "./rectangles";
import { dataRectangle } from "./sheet-facts";
import { staysInPlace } from "./table-sheet-place";
import type { TablePlace } from "./table-sheet-place";
import type { WorkbookAccess } from "./workbook-access";

/** Whether the rows of an earlier run can be replaced where they stand: the table has our columns, maybe more to their right. */
export function canReplaceRows(spec: TableSheetSpec, place: TablePlace): boolean {
  return (
    spec.replacesInOneStep === true &&
    spec.rowCount > 0 &&
    place.own !== null &&
    spec.columns.every((_, position) => staysInPlace(place, spec, position))
  );
}

/**
 * Replaces all rows of a table by one assignment, with no moment at which the old ones are gone and the new ones are not
 * there: first the table grows, then the new rows and blanks for what is left of the old ones go over them, then it
 * shrinks. Where the host cannot resize a table, blank rows stay. A person's columns to the right stay, and the table
 * then stays as long as it is.
 */
export function replaceRows(
  access: WorkbookAccess,
  supportsResize: boolean,
  spec: TableSheetSpec,
  place: TablePlace,
  targets: readonly ColumnTarget[],
): Promise<Outcome<null>> {
  return access.step({ step: "replace-rows", sheet: place.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    const table = worksheet.tables.getItem(spec.tableName);
    const body = table.getDataBodyRange();
    body.load("rowCount");
    await context.sync();

    const facts = place.own!.table;
    const old = dataRectangle(facts);
    const rowCount = Math.max(body.rowCount, spec.rowCount);
    const full = { ...old, rowCount: 1 + rowCount };
    const blank: Cell[] = spec.columns.map(() => "");
    const rows = [...spec.rows(0, spec.rowCount), ...Array.from({ length: rowCount - spec.rowCount }, () => blank)];
    const find = (rectangle: Parameters<typeof rangeAt>[1]) => rangeAt(worksheet, rectangle);

    // Cells that a filter hides may be written to the wrong place, and a totals row stands in the way of growing.
    if (facts.filtered) table.autoFilter.clearCriteria();
    if (facts.hasTotals) table.showTotals = false;
    if (rowCount > body.rowCount) {
      if (supportsResize) table.resize(find(full));
      else
        table.rows.add(
          undefined,
          Array.from({ length: rowCount - body.rowCount }, () => blank as string[]),
        );
    }
    find({ ...place.rectangle, rowCount: 1 }).values = [spec.columns.map(column => column.header)];
    typeBlock(find, full.firstRow + 1, rowCount, prepareBlock(targets, rows, 0));
    if (supportsResize && rowCount > spec.rowCount && old.columnCount === spec.columns.length) {
      table.resize(find(place.rectangle));
      find({ ...full, firstRow: endRow(place.rectangle), rowCount: rowCount - spec.rowCount }).clear();
    }
    await context.sync();
    return success(null);
  });
}
