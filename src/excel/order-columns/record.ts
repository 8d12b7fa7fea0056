import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { RECTANGLE_PROPERTIES, rectangleOf } from "../cells/ranges";
import type { FindRange } from "../cells/ranges";
import type { SheetReference } from "../cells/read-cells";
import { endColumn } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { pointsOf } from "../columns/body-look";
import type { StepAccess } from "../host/workbook-access";
import type { ColumnTarget } from "../rows/column-blocks";

/** Begin hidden defined names that refer to header cells and move with them. */
const INSERTED = "RFMW_Inserted";
const COLUMNS = "RFMW_Columns";

/** A column's width in points before a run gave it another. */
export interface GivenWidth {
  readonly before: number;
  readonly given: number;
}

/** What runs wrote down about columns that they added beside orders: without it nobody could put back what was there. */
export interface ColumnsRecord {
  readonly name: string;
  /** Whole sheet columns were inserted for them; else they took free cells. */
  readonly isInserted: boolean;
  /** Their header cells now; null when they are gone. */
  readonly place: { readonly sheetId: string; readonly rectangle: Rectangle } | null;
  /** From the left; empty where nothing is known. */
  readonly widths: readonly GivenWidth[];
}

/** A header cell that a record could cover. */
export interface HeaderCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** All records of the workbook. Up to three requests, nothing is changed. */
export async function readColumnsRecords(context: Excel.RequestContext): Promise<ColumnsRecord[]> {
  const { names } = context.workbook;
  names.load("items/name,items/comment");
  await context.sync();
  const found = names.items.flatMap(item => {
    const isInserted = isNumbered(item.name, INSERTED);
    if (!isInserted && !isNumbered(item.name, COLUMNS)) return [];
    const range = item.getRangeOrNullObject();
    range.load(RECTANGLE_PROPERTIES);
    return [{ name: item.name, isInserted, widths: widthsOf(item.comment), range }];
  });
  if (found.length > 0) await context.sync();
  const sheets = found.map(({ range }) => (range.isNullObject ? null : range.worksheet));
  for (const sheet of sheets) sheet?.load("id");
  if (sheets.some(sheet => sheet !== null)) await context.sync();
  return found.map(({ range, ...record }, at) => {
    const sheet = sheets[at];
    return { ...record, place: sheet ? { sheetId: sheet.id, rectangle: rectangleOf(range) } : null };
  });
}

/** Whether whole sheet columns were inserted for this column. */
export function wasInserted(records: readonly ColumnsRecord[], header: HeaderCell): boolean {
  return records.some(record => record.isInserted && covers(record, header));
}

/** Whether a run wrote down that it added this column. */
export function isRecorded(records: readonly ColumnsRecord[], header: HeaderCell): boolean {
  return header.column >= 0 && records.some(record => covers(record, header));
}

/** The width of the column before the first run and the one that the run gave it; null where nothing says so. */
export function givenWidth(records: readonly ColumnsRecord[], header: HeaderCell): GivenWidth | null {
  const record = records.find(one => !one.isInserted && covers(one, header));
  if (!record?.place || record.widths.length !== record.place.rectangle.columnCount) return null;
  return record.widths[header.column - record.place.rectangle.firstColumn] ?? null;
}

/** Puts into a request that these cells are in columns which it inserts. */
export function recordInsertion(context: Excel.RequestContext, names: readonly string[], header: Excel.Range): void {
  context.workbook.names.add(freeName(INSERTED, names), header).visible = false;
}

interface NewColumns {
  /** Sheet row of their headers. */
  readonly headerRow: number;
  readonly targets: readonly ColumnTarget[];
  readonly find: FindRange;
}

/**
 * Writes down the widths of new columns before they get ours. What an earlier run wrote down that was cut off stays:
 * it knows the widths from before.
 */
export function recordNewColumns(
  access: StepAccess,
  { sheetId, sheetName }: SheetReference,
  { headerRow, targets, find }: NewColumns,
): Promise<Outcome<null>> {
  if (targets.length === 0) return Promise.resolve(success(null));
  return access.step({ step: "record-order-columns", sheet: sheetName }, async context => {
    const records = await readColumnsRecords(context);
    const wanted = [...targets]
      .sort((a, b) => a.column - b.column)
      .filter(
        ({ column }) => !records.some(one => !one.isInserted && covers(one, { sheetId, row: headerRow, column })),
      );
    const [first] = wanted;
    if (first === undefined) return success(null);
    const formats = wanted.map(({ column }) => {
      const cell = find({ firstRow: headerRow, firstColumn: column, rowCount: 1, columnCount: 1 });
      cell.format.load("columnWidth");
      return cell.format;
    });
    await context.sync();
    const widths = wanted.map(({ spec }, at) => `${formats[at]!.columnWidth}>${pointsOf(spec.widthPixels)}`);
    const header = { firstRow: headerRow, firstColumn: first.column, rowCount: 1, columnCount: wanted.length };
    const name = freeName(
      COLUMNS,
      records.map(record => record.name),
    );
    context.workbook.names.add(name, find(header), widths.join(",")).visible = false;
    await context.sync();
    return success(null);
  });
}

function covers({ place }: ColumnsRecord, { sheetId, row, column }: HeaderCell): boolean {
  if (place?.sheetId !== sheetId) return false;
  const { rectangle } = place;
  return rectangle.firstRow === row && rectangle.firstColumn <= column && endColumn(rectangle) > column;
}

function isNumbered(name: string, prefix: string): boolean {
  const start = `${prefix.toLowerCase()}_`;
  return name.toLowerCase().startsWith(start) && /^\d{1,9}$/.test(name.slice(start.length));
}

function freeName(prefix: string, names: readonly string[]): string {
  const numbers = names.filter(name => isNumbered(name, prefix)).map(name => Number(name.slice(prefix.length + 1)));
  return `${prefix}_${Math.max(0, ...numbers) + 1}`;
}

function widthsOf(comment: string): GivenWidth[] {
  if (!/^[\d.]+>[\d.]+(,[\d.]+>[\d.]+)*$/.test(comment)) return [];
  return comment.split(",").map(pair => {
    const [before, given] = pair.split(">").map(Number);
    return { before: before!, given: given! };
  });
}
