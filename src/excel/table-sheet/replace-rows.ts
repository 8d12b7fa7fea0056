import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { TableSheetSpec } from "#app/workbook/table-specs";
import type { Cell } from "#core/cell";
import { rangeAt, untracked } from "../cells/ranges";
import { endRow } from "../cells/rectangles";
import type { ExcelEnvironment } from "../host/environment";
import { prepareBlock, typeBlock } from "../rows/column-blocks";
import type { ColumnTarget } from "../rows/column-blocks";
import { ownHeadersName } from "../sheets/hidden-names";
import { dataRectangle } from "../sheets/sheet-facts";
import { putLooks } from "./look";
import { staysInPlace } from "./place";
import { ownRowCount, putSizes } from "./put-headers";
import type { PlacedTable, TablePlace } from "./place";

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
 *
 * @returns the name of the sheet
 */
export function replaceRows(
  { access, abilities }: ExcelEnvironment,
  { spec, place }: PlacedTable,
  targets: readonly ColumnTarget[],
): Promise<Outcome<string>> {
  let wasSent = false;
  return access.step({ step: "replace-rows", sheet: place.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    const table = worksheet.tables.getItem(spec.tableName);
    const facts = place.own!.table;
    const old = dataRectangle(facts);
    // A request whose answer was lost may have changed the table's size.
    const standing = wasSent ? await bodyRowCount(context, table) : old.rowCount - 1;
    wasSent = true;
    const rowCount = Math.max(standing, spec.rowCount);
    const full = { ...old, rowCount: 1 + rowCount };
    const blank: Cell[] = spec.columns.map(() => "");
    const rows = [...spec.rows(0, spec.rowCount), ...Array.from({ length: rowCount - spec.rowCount }, () => blank)];
    const find = (rectangle: Parameters<typeof rangeAt>[1]) => rangeAt(worksheet, rectangle);

    // Cells that a filter hides may be written to the wrong place, and a totals row stands in the way of growing.
    if (facts.filtered) table.autoFilter.clearCriteria();
    if (facts.hasTotals) table.showTotals = false;
    if (rowCount > standing) {
      if (abilities.resizesTables) table.resize(find(full));
      else
        table.rows.add(
          undefined,
          Array.from({ length: rowCount - standing }, () => blank as string[]),
        );
    }
    putSizes(worksheet, spec, place);
    find({ ...place.rectangle, rowCount: 1 }).values = [spec.columns.map(column => column.header)];
    typeBlock(find, full.firstRow + 1, rowCount, prepareBlock(targets, rows, 0));
    if (abilities.resizesTables && rowCount > spec.rowCount && old.columnCount === spec.columns.length) {
      table.resize(find(place.rectangle));
      find({ ...full, firstRow: endRow(place.rectangle), rowCount: rowCount - spec.rowCount }).clear();
    }
    // A removal takes rows beyond these for somebody's own. Changing it takes Undo away on the web, so only where it must.
    if (place.hasOwnHeaders && old.rowCount - 1 !== spec.rowCount)
      worksheet.names.getItem(ownHeadersName(spec.tableName)).comment = ownRowCount(spec);
    putLooks(worksheet, spec, place);
    worksheet.load("name");
    await context.sync();
    return success(worksheet.name);
  });
}

async function bodyRowCount(context: Excel.RequestContext, table: Excel.Table): Promise<number> {
  const body = untracked(table.getDataBodyRange());
  body.load("rowCount");
  await context.sync();
  return body.rowCount;
}
