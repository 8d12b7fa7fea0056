import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { ColumnFilter, FilteredTable } from "#app/workbook/tables";
import { rangeAt } from "../cells/ranges";
import { addressOf } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { WorkbookAccess } from "../host/workbook-access";
import { findOwnTable } from "../sheets/own-table";
import { dataRectangle } from "../sheets/sheet-facts";

/** See `TablesPort.filterTable`. */
interface WantedFilters {
  readonly headersToClear: readonly string[];
  readonly filters: readonly ColumnFilter[];
}

interface Filterable {
  readonly tableName: string;
  readonly sheetId: string;
  readonly sheetName: string;
  /** Header and body, without a totals row, which no filter hides. */
  readonly rectangle: Rectangle;
  readonly headers: readonly string[];
}

/**
 * Filters a table of ours by its columns' own filters, so that what people filter by other columns stays, and asks the
 * host how many rows are left to see. Columns are found by their headers at that moment, wherever people moved them.
 */
export async function filterTable(
  access: WorkbookAccess,
  tableName: string,
  wanted: WantedFilters,
): Promise<Outcome<FilteredTable | null>> {
  const found = await findFilterable(access, tableName);
  if (!found.ok || found.value === null) return found.ok ? success(null) : found;
  const table = found.value;
  const applied = await applyFilters(access, table, wanted);
  if (!applied.ok) return applied;
  const visible = await countVisibleRows(access, table);
  if (!visible.ok) return visible;
  return success({
    sheetName: table.sheetName,
    headerAddress: addressOf({ ...table.rectangle, rowCount: 1 }),
    visibleRows: visible.value,
    rowCount: table.rectangle.rowCount - 1,
  });
}

function findFilterable(access: WorkbookAccess, tableName: string): Promise<Outcome<Filterable | null>> {
  return access.step({ step: "find-filter-table", sheet: "" }, async context => {
    const own = await findOwnTable(context, tableName);
    if (own === null) return success(null);
    const { facts, table } = own;
    if (!table.hasHeaders) return failed({ code: "table-header-off", sheet: facts.name });
    const rectangle = dataRectangle(table);
    const header = rangeAt(context.workbook.worksheets.getItem(facts.id), { ...rectangle, rowCount: 1 });
    header.load("values");
    await context.sync();
    const headers = header.values[0]!.map(text => String(text).trim());
    return success<Filterable>({ tableName, sheetId: facts.id, sheetName: facts.name, rectangle, headers });
  });
}

function applyFilters(
  access: WorkbookAccess,
  { tableName, sheetName, headers }: Filterable,
  { headersToClear, filters }: WantedFilters,
): Promise<Outcome<null>> {
  return access.step({ step: "filter-table", sheet: sheetName }, async context => {
    const { columns } = context.workbook.tables.getItem(tableName);
    const filterAt = (place: number): Excel.Filter => columns.getItemAt(place).filter;
    const wanted = new Set(filters.map(({ header }) => header));
    if (filters.some(({ header }) => !headers.includes(header)))
      return failed({ code: "source-changed", sheet: sheetName });
    headers.forEach((header, place) => {
      if (headersToClear.includes(header) && !wanted.has(header)) filterAt(place).clear();
    });
    for (const filter of filters) {
      const column = filterAt(headers.indexOf(filter.header));
      if (filter.kind === "values") column.applyValuesFilter([...filter.values]);
      else column.applyCustomFilter(filter.criterion1, filter.criterion2, filter.operator);
    }
    await context.sync();
    return success(null);
  });
}

/** Rows of the body that neither a filter nor a person has hidden. */
function countVisibleRows(
  access: WorkbookAccess,
  { sheetId, sheetName, rectangle }: Filterable,
): Promise<Outcome<number>> {
  return access.step({ step: "count-visible", sheet: sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(sheetId);
    const body = { ...rectangle, firstRow: rectangle.firstRow + 1, rowCount: rectangle.rowCount - 1 };
    const places = Array.from({ length: body.columnCount }, (_, place) => body.firstColumn + place);
    const columnAt = (firstColumn: number) => rangeAt(worksheet, { ...body, firstColumn, columnCount: 1 });
    const columns = places.map(place => {
      const column = columnAt(place);
      column.load("columnHidden,rowHidden");
      return column;
    });
    await context.sync();
    // A hidden column has no visible cells, whatever its rows are.
    const inView = Math.max(
      0,
      columns.findIndex(({ columnHidden }) => columnHidden !== true),
    );
    // Of a single cell Excel gives the visible cells of the whole sheet, so rows that are alike answer for themselves.
    const { rowHidden } = columns[inView]!;
    if (typeof rowHidden === "boolean") return success(rowHidden ? 0 : body.rowCount);
    const visible = columnAt(places[inView]!).getSpecialCellsOrNullObject("Visible");
    visible.load("cellCount");
    await context.sync();
    return success(visible.isNullObject ? 0 : visible.cellCount);
  });
}
