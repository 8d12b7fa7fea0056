import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { isHeader } from "#app/outputs/shapes/own-headers";
import type { ColumnsRemoved, FoundColumns, OwnColumnSpec } from "#app/workbook/own-parts";
import type { StepOptions } from "#app/workbook/steps";
import type { BlockLimits } from "../cells/block-sizer";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf } from "../cells/ranges";
import type { FindRange } from "../cells/ranges";
import { contains, endRow } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { StepAccess, WorkbookAccess } from "../host/workbook-access";
import { anchorColumns } from "../order-columns/anchor";
import { readColumnsRecords } from "../order-columns/record";
import { dataRectangle, hidesRows, readSheetFacts } from "../sheets/sheet-facts";
import { takeColumnsAway } from "./columns-step";
import type { StandingColumns } from "./columns-step";
import { scanColumns } from "./scan";
import type { ScannedCells, ScannedColumn } from "./scan";

/**
 * Takes our columns beside orders away. Columns that a run inserted are deleted, so that what they pushed aside comes
 * back; cells that were free are cleared; a table lets go of columns that it took in. What people wrote into our columns
 * stays where it is. Nothing is changed before all cells have been looked at.
 */
export function removeOrderColumns(
  access: WorkbookAccess,
  limits: BlockLimits,
  supportsResize: boolean,
  yieldToHost: () => Promise<void>,
  found: FoundColumns,
  specs: readonly OwnColumnSpec[],
  options: StepOptions,
): Promise<Outcome<ColumnsRemoved>> {
  return access.together(false, async steps => {
    const columns = found.columns.flatMap((column, at) => (column < 0 ? [] : [{ column, spec: specs[at]! }]));
    // First the hold, then the look: whatever moves from now on takes the hold along.
    const anchored = await anchorColumns(
      steps,
      found,
      found.headerRow,
      columns.map(({ column }) => column),
    );
    if (!anchored.ok) return anchored;
    const find = anchored.value;
    const looked = await lookAgain(steps, found, columns);
    if (!looked.ok) return looked;
    const standing = looked.value;
    const scanned = await scan(steps, limits, yieldToHost, standing, find, specs.length - 1, options);
    if (!scanned.ok) return scanned;
    if (options.cancel.aborted) return failed({ code: "cancelled" });
    return takeColumnsAway(steps, supportsResize, standing, scanned.value, find);
  });
}

function lookAgain(
  access: StepAccess,
  found: FoundColumns,
  columns: readonly ScannedColumn[],
): Promise<Outcome<StandingColumns>> {
  return access.step({ step: "check-own-columns", sheet: found.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(found.sheetId);
    const facts = await readSheetFacts(context, worksheet);
    if (facts === null || facts.used === null) return failed({ code: "source-changed", sheet: found.sheetName });
    if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
    const headers = columns.map(({ column, spec }) => {
      const cell = rangeAt(worksheet, headerCell(found.headerRow, column));
      cell.load("values");
      return { cell, spec };
    });
    const region = rangeAt(worksheet, headerCell(found.headerRow, columns[0]!.column)).getSurroundingRegion();
    region.load(RECTANGLE_PROPERTIES);
    await context.sync();
    if (headers.some(({ cell, spec }) => !isHeader(cell.values[0]![0], spec.headers))) {
      return failed({ code: "source-changed", sheet: facts.name });
    }
    const all = {
      firstRow: found.headerRow,
      firstColumn: 0,
      rowCount: endRow(facts.used) - found.headerRow,
      columnCount: 1,
    };
    if (hidesRows(facts, all)) return failed({ code: "rows-hidden-by-filter", sheet: facts.name });
    const first = headerCell(found.headerRow, columns[0]!.column);
    const table = facts.tables.find(({ rectangle }) => contains(rectangle, first)) ?? null;
    const ordersEnd = table === null ? endRow(rectangleOf(region)) : endRow(dataRectangle(table));
    const records = await readColumnsRecords(context);
    return success({ found, columns, facts, records, table, ordersEnd });
  });
}

function scan(
  access: StepAccess,
  limits: BlockLimits,
  yieldToHost: () => Promise<void>,
  { found, columns, facts, table, ordersEnd }: StandingColumns,
  find: FindRange,
  statusPosition: number,
  options: StepOptions,
): Promise<Outcome<ScannedCells>> {
  const status = columns.find(({ column }) => column === found.columns[statusPosition]) ?? null;
  const firstRow = found.headerRow + 1;
  // Inside a table results end with it; without the row status nothing says where they end below the orders.
  const end = table !== null || status === null ? ordersEnd : endRow(facts.used!);
  return scanColumns(access, limits, yieldToHost, found, columns, status, firstRow, end, find, options);
}

function headerCell(firstRow: number, firstColumn: number): Rectangle {
  return { firstRow, firstColumn, rowCount: 1, columnCount: 1 };
}
