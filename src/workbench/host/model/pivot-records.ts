import { HostError } from "../errors";
import type { CellValue } from "../grid/cell-values";
import { renderText } from "../input/render-text";
import type { Rectangle } from "../rectangle";
import type { PivotFieldModel, PivotItemModel, PivotModel, PivotSource } from "./pivot";
import { headerRange, tableRange } from "./table";
import type { WorkbookModel } from "./workbook";
import type { WorksheetModel } from "./worksheet";

/**
 * Reads the source anew. Fields are found by their headers: one whose header is gone leaves the PivotTable, a new one
 * joins the list of fields; new items come last unless the field is sorted, items that are gone stay known
 * [unverified: general Excel behaviour]. A source that is gone is InvalidReference [unverified: the code].
 */
export function readRecords(workbook: WorkbookModel, pivot: PivotModel): void {
  const { sheet, range } = sourceOf(workbook, pivot.source);
  const headers = Array.from({ length: range.columns }, (_unused, at) => sheet.getText(range.row, range.column + at));
  // Every column needs a header [unverified: the code; in Excel "The PivotTable field name is not valid"].
  if (range.rows < 2 || headers.includes(""))
    throw new HostError("InvalidArgument", "Each column of the source needs a header and the source a record.");
  const old = new Map(pivot.fields.map(field => [field.header, field]));
  pivot.fields = headers.map(
    header =>
      old.get(header) ?? {
        id: header,
        header,
        name: header,
        numberFormat: "General",
        items: [],
        sort: null,
        subtotals: true,
      },
  );
  for (const axis of [pivot.rows, pivot.columns, pivot.filters]) {
    axis.splice(0, axis.length, ...axis.filter(field => pivot.fields.includes(field)));
  }
  pivot.data.splice(0, pivot.data.length, ...pivot.data.filter(data => pivot.fields.includes(data.field)));
  const columns = pivot.fields.map((field, at) =>
    readItems(workbook, sheet, field, range.column + at, range.row + 1, range.rows - 1),
  );
  pivot.records = Array.from({ length: range.rows - 1 }, (_unused, row) => columns.map(column => column[row]!));
}

/** Sorts the items of a field by value: numbers before texts, blanks last [unverified: texts by code unit]. */
export function sortItems(field: PivotFieldModel, descending: boolean): void {
  field.items.sort((first, second) => (descending ? -1 : 1) * compareValues(first.value, second.value));
}

/** The cells of a source with its header row. */
function sourceOf(
  workbook: WorkbookModel,
  source: PivotSource,
): { readonly sheet: WorksheetModel; readonly range: Rectangle } {
  if (source.kind === "table") {
    // A table of the same name takes the place of one that is gone: files keep the name only [unverified].
    const table =
      workbook.tables.find(candidate => candidate.id === source.tableId) ??
      workbook.tables.find(candidate => candidate.name.toLowerCase() === source.tableName.toLowerCase());
    const sheet = table === undefined ? null : workbook.sheetById(table.sheetId);
    if (table === undefined || sheet === null || headerRange(table) === null) throw sourceGone();
    source.tableId = table.id;
    source.tableName = table.name;
    const range = tableRange(table);
    return { sheet, range: table.showTotals ? { ...range, rows: range.rows - 1 } : range };
  }
  const sheet = workbook.sheetById(source.sheetId);
  if (sheet === null || source.anchor.rectangle === null) throw sourceGone();
  return { sheet, range: source.anchor.rectangle };
}

function sourceGone(): HostError {
  return new HostError("InvalidReference", "The source of the PivotTable is gone.");
}

function readItems(
  workbook: WorkbookModel,
  sheet: WorksheetModel,
  field: PivotFieldModel,
  column: number,
  row: number,
  count: number,
): PivotItemModel[] {
  field.numberFormat = sheet.grid.getNumberFormat(row, column);
  const isFirst = field.items.length === 0;
  const known = new Map(field.items.map(item => [item.name, item]));
  for (const item of field.items) item.hasData = false;
  const items = sheet.grid.readColumn(column, row, count).map(value => {
    const name = value === null ? "(blank)" : renderText(value, field.numberFormat, workbook.date1904);
    let item = known.get(name);
    if (item === undefined) {
      item = { name, value, visible: true, hasData: true };
      known.set(name, item);
      field.items.push(item);
    }
    item.hasData = true;
    return item;
  });
  if (isFirst || field.sort !== null) sortItems(field, field.sort === "Descending");
  return items;
}

function compareValues(first: CellValue, second: CellValue): number {
  const rank = (value: CellValue): number =>
    typeof value === "number" ? 0 : typeof value === "string" ? 1 : value === null ? 3 : 2;
  if (typeof first === "number" && typeof second === "number") return first - second;
  if (typeof first === "string" && typeof second === "string") {
    const [one, other] = [first.toLowerCase(), second.toLowerCase()];
    return one < other ? -1 : one > other ? 1 : 0;
  }
  return rank(first) - rank(second);
}
