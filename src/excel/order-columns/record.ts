import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf, untracked } from "../cells/ranges";
import type { FindRange } from "../cells/ranges";
import type { SheetReference } from "../cells/read-cells";
import { cellAt, endColumn } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { pointsOf } from "../columns/body-look";
import type { StepAccess } from "../host/workbook-access";
import { loadNames } from "../sheets/workbook-lists";
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

/** All records of the workbook. Up to two requests, nothing is changed. */
export async function readColumnsRecords(context: Excel.RequestContext): Promise<ColumnsRecord[]> {
  const names = loadNames(context);
  await context.sync();
  const found = names.items.flatMap(item => {
    const isInserted = isNumbered(item.name, INSERTED);
    if (!isInserted && !isNumbered(item.name, COLUMNS)) return [];
    const range = untracked(item.getRangeOrNullObject());
    range.load(`${RECTANGLE_PROPERTIES},worksheet/id`);
    return [{ name: item.name, isInserted, widths: widthsOf(item.comment), range }];
  });
  if (found.length > 0) await context.sync();
  return found.map(({ range, ...record }) => ({
    ...record,
    place: range.isNullObject ? null : { sheetId: range.worksheet.id, rectangle: rectangleOf(range) },
  }));
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
}

/** What is to be written down about new columns before they get our widths. */
export interface NewColumnsRecord {
  /**
   * Puts it into the request, given where the columns are now. A request that is sent again looks first whether it stands; so
   * it is to be called at the head of a body.
   */
  readonly put: (context: Excel.RequestContext, find: FindRange) => Promise<void>;
}

/**
 * What to write down about new columns: the widths that they have now. What an earlier run wrote down that was cut off stays:
 * it knows the widths from before. The widths are read in the first request of it; two where there are records.
 */
export function readNewColumnsRecord(
  access: StepAccess,
  sheet: SheetReference,
  { headerRow, targets }: NewColumns,
): Promise<Outcome<NewColumnsRecord>> {
  const { sheetId, sheetName } = sheet;
  if (targets.length === 0) return Promise.resolve(success({ put: () => Promise.resolve() }));
  const ascending = [...targets].sort((a, b) => a.column - b.column);
  return access.step({ step: "record-order-columns", sheet: sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(sheetId);
    const formats = ascending.map(({ column }) => {
      const { format } = rangeAt(worksheet, cellAt(headerRow, column));
      format.load("columnWidth");
      return format;
    });
    const records = await readColumnsRecords(context);
    const widths = new Map(ascending.map(({ column }, at) => [column, formats[at]!.columnWidth] as const));
    const wantedAmong = (standing: readonly ColumnsRecord[]): ColumnTarget[] =>
      ascending.filter(
        ({ column }) => !standing.some(one => !one.isInserted && covers(one, { sheetId, row: headerRow, column })),
      );
    let wasSent = false;
    return success<NewColumnsRecord>({
      put: async (again, find) => {
        const standing = wasSent ? await readColumnsRecords(again) : records;
        wasSent = true;
        const wanted = wantedAmong(standing);
        const [first] = wanted;
        if (first === undefined) return;
        const given = wanted.map(({ spec, column }) => `${widths.get(column)!}>${pointsOf(spec.widthPixels)}`);
        const header = { firstRow: headerRow, firstColumn: first.column, rowCount: 1, columnCount: wanted.length };
        const name = freeName(
          COLUMNS,
          standing.map(record => record.name),
        );
        again.workbook.names.add(name, find(header), given.join(",")).visible = false;
      },
    });
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
