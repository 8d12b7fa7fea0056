import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { isHeader } from "#app/outputs/shapes/own-headers";
import type { FoundColumns } from "#app/workbook/removal-specs";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf } from "../cells/ranges";
import { cellAt, contains, endRow } from "../cells/rectangles";
import type { StepAccess } from "../host/workbook-access";
import { readColumnsRecords } from "../order-columns/record";
import type { ColumnsRecord } from "../order-columns/record";
import { dataRectangle, hidesRows, isUsed, readSheetFacts } from "../sheets/sheet-facts";
import type { TableFacts, UsedSheetFacts } from "../sheets/sheet-facts";
import type { ScannedColumn } from "./scan-columns";

/** What is known of our columns before the first of them is touched. */
export interface StandingColumns {
  readonly found: FoundColumns;
  readonly columns: readonly ScannedColumn[];
  readonly facts: UsedSheetFacts;
  readonly records: readonly ColumnsRecord[];
  /** The table that they are in. */
  readonly table: TableFacts | null;
  /** Row after the last of the orders. */
  readonly ordersEnd: number;
}

/** Looks whether our columns still stand where they were found, and what else must be known. Nothing is changed. */
export function lookAtColumns(
  access: StepAccess,
  found: FoundColumns,
  columns: readonly ScannedColumn[],
): Promise<Outcome<StandingColumns>> {
  return access.step({ step: "check-own-columns", sheet: found.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(found.sheetId);
    const facts = await readSheetFacts(context, worksheet);
    if (!isUsed(facts)) return failed({ code: "source-changed", sheet: found.sheetName });
    if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
    const headers = columns.map(({ column, spec }) => {
      const cell = rangeAt(worksheet, cellAt(found.headerRow, column));
      cell.load("values");
      return { cell, spec };
    });
    const region = rangeAt(worksheet, cellAt(found.headerRow, columns[0]!.column)).getSurroundingRegion();
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
    const first = cellAt(found.headerRow, columns[0]!.column);
    const table = facts.tables.find(({ rectangle }) => contains(rectangle, first)) ?? null;
    const ordersEnd = table === null ? endRow(rectangleOf(region)) : endRow(dataRectangle(table));
    const records = await readColumnsRecords(context);
    return success({ found, columns, facts, records, table, ordersEnd });
  });
}
