import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { isHeader } from "#app/outputs/shapes/own-headers";
import type { ColumnsRemoved } from "#app/workbook/removal-specs";
import { neighbours } from "../cells/neighbours";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf } from "../cells/ranges";
import type { FindRange } from "../cells/ranges";
import { SHEET_COLUMNS, cellAt, contains, endColumn } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { StepEnvironment } from "../host/environment";
import type { ColumnsRecord } from "../order-columns/record";
import { decideColumns, outcomeOf } from "./decide-columns";
import type { ColumnsDecision, ColumnsNow, DecidedColumn, KnownColumns } from "./decide-columns";
import type { StandingColumns } from "./look-at-columns";

/** Carries out the removal in one request. */
export function takeColumnsAway(
  { access, abilities }: StepEnvironment,
  known: KnownColumns,
  find: FindRange,
): Promise<Outcome<ColumnsRemoved>> {
  const { found, facts, records } = known;
  let wasSent = false;
  return access.step({ step: "remove-order-columns", sheet: facts.name }, async context => {
    const worksheet = context.workbook.worksheets.getItem(found.sheetId);
    if (wasSent && !(await standsStill(context, worksheet, known))) return success(outcomeOf(known, []));
    const now = await askNow({ context, worksheet, find }, known, abilities.resizesTables);
    const decision = decideColumns(known, now);
    shrinkTable(worksheet, known, decision);
    for (const decided of decision.columns) clearColumn(find, found.headerRow, decided);
    deleteColumns(find, known, decision);
    // Last, because a removal that is cut off has to know what to put back when it goes on.
    for (const { name, place } of records) {
      if (place === null || isOf(place, known)) context.workbook.names.getItem(name).delete();
    }
    wasSent = true;
    await context.sync();
    return success(
      outcomeOf(
        known,
        decision.columns.map(({ way }) => way),
      ),
    );
  });
}

/** Whether our headers still stand where they were: a request whose answer was lost may have taken them away. */
async function standsStill(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { found, columns }: StandingColumns,
): Promise<boolean> {
  const headers = columns.map(({ column, spec }) => {
    const cell = rangeAt(worksheet, cellAt(found.headerRow, column));
    cell.load("values");
    return { cell, spec };
  });
  await context.sync();
  return headers.every(({ cell, spec }) => isHeader(cell.values[0]![0], spec.headers));
}

/** What the decision needs besides: one request. */
async function askNow(
  { context, worksheet, find }: { context: Excel.RequestContext; worksheet: Excel.Worksheet; find: FindRange },
  { found, columns, table }: StandingColumns,
  resizesTables: boolean,
): Promise<ColumnsNow> {
  const asked = columns.map(({ column }) => {
    const used = rangeAt(worksheet, cellAt(0, column)).getEntireColumn().getUsedRangeOrNullObject(true);
    used.load(RECTANGLE_PROPERTIES);
    const { format } = find(cellAt(found.headerRow, column));
    format.load("columnWidth");
    return { used, format };
  });
  const right = table === null ? null : rightOf(worksheet, table.rectangle).getUsedRangeOrNullObject(true);
  right?.load("address");
  await context.sync();
  return {
    resizesTables,
    columns: asked.map(({ used, format }) => ({
      used: used.isNullObject ? null : rectangleOf(used),
      width: format.columnWidth,
    })),
    isRightFree: right === null || right.isNullObject,
  };
}

/** Puts into the request that the table lets go of our columns at its right edge. */
function shrinkTable(worksheet: Excel.Worksheet, { table }: StandingColumns, { tableColumns }: ColumnsDecision): void {
  if (table === null || tableColumns === null) return;
  const standing = worksheet.tables.getItem(table.name);
  const corner = standing.getRange().getCell(0, 0);
  standing.resize(corner.getResizedRange(table.rectangle.rowCount - 1, tableColumns - 1));
}

/** Puts the clearing of a column into the request, and its width from before. */
function clearColumn(find: FindRange, headerRow: number, { column, cleared, width }: DecidedColumn): void {
  for (const part of cleared) {
    const cells = find(part);
    cells.conditionalFormats.clearAll();
    cells.dataValidation.clear();
    cells.clear();
  }
  if (width !== null) find(cellAt(headerRow, column)).format.columnWidth = width;
}

/** Puts the deletions into the request, from right to left, so that what is deleted moves nothing that is still to go. */
function deleteColumns(find: FindRange, { found, table }: StandingColumns, { columns }: ColumnsDecision): void {
  const deleted = columns
    .filter(({ way }) => way === "delete-sheet-column" || way === "delete-table-column")
    .sort((a, b) => a.column - b.column);
  for (const group of neighbours(deleted, (a, b) => a.way === b.way).reverse()) {
    const header = { ...cellAt(found.headerRow, group[0]!.column), columnCount: group.length };
    if (group[0]!.way === "delete-sheet-column") {
      find(header).getEntireColumn().delete("Left");
      continue;
    }
    const { firstRow, rowCount } = table!.rectangle;
    find({ ...header, firstRow, rowCount }).delete("Left");
  }
}

function rightOf(worksheet: Excel.Worksheet, table: Rectangle): Excel.Range {
  const firstColumn = endColumn(table);
  return rangeAt(worksheet, { ...table, firstColumn, columnCount: SHEET_COLUMNS - firstColumn });
}

function isOf(place: NonNullable<ColumnsRecord["place"]>, { found, columns }: StandingColumns): boolean {
  const isCovered = (column: number): boolean => contains(place.rectangle, cellAt(found.headerRow, column));
  return place.sheetId === found.sheetId && columns.some(({ column }) => isCovered(column));
}
