import { findOwnColumns, isHeader } from "#app/outputs/shapes/own-headers";
import type { FoundColumns, OwnColumnSpec } from "#app/workbook/removal-specs";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf } from "../cells/ranges";
import { columnLetters, endRow } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { readHeaderMarks } from "../columns/header-look";
import { isRecorded } from "../order-columns/record";
import type { ColumnsRecord } from "../order-columns/record";

/** Rows at the top of what is used on a sheet in which headers are looked for; a run's own record finds them anywhere. */
const ROWS_LOOKED_AT = 40;

/**
 * Our columns beside orders on every sheet: where a run wrote down that it added them, and under our headers near the
 * top of a sheet, if the row status, without which no run writes, is among them. Nothing is changed.
 *
 * @param sheets  with id and name loaded; sheets of our own are left out by the caller
 */
export async function findColumnsEverywhere(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  { columns, records }: { readonly columns: readonly OwnColumnSpec[]; readonly records: readonly ColumnsRecord[] },
): Promise<FoundColumns[]> {
  const looks = sheets.map(sheet => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(RECTANGLE_PROPERTIES);
    return { sheet, used };
  });
  await context.sync();
  const found: FoundColumns[] = [];
  for (const { sheet, used } of looks) {
    if (used.isNullObject) continue;
    const rectangle = rectangleOf(used);
    const rows = recordedRows(records, sheet.id);
    for (const headerRow of await headerRows({ context, sheet, used: rectangle }, rows, columns)) {
      for (const own of await setsOfRow({ context, sheet, used: rectangle }, headerRow, columns)) {
        const { id: sheetId, name: sheetName } = sheet;
        // People copy single columns of ours, looks and all, to lists of their own: those are theirs.
        const hasRowStatus = own[own.length - 1]! >= 0;
        if (!hasRowStatus && !own.some(column => isRecorded(records, { sheetId, row: headerRow, column }))) continue;
        found.push({ sheetId, sheetName, headerRow, columns: own, address: columnsAddress(own) });
      }
    }
  }
  return found;
}

function recordedRows(records: readonly ColumnsRecord[], sheetId: string): number[] {
  return records.flatMap(({ place }) => (place?.sheetId === sheetId ? [place.rectangle.firstRow] : []));
}

interface SheetLook {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly used: Rectangle;
}

/** Rows that hold a header of ours which begins a set. */
async function headerRows(
  { context, sheet, used }: SheetLook,
  recorded: readonly number[],
  columns: readonly OwnColumnSpec[],
): Promise<number[]> {
  const rowCount = Math.min(ROWS_LOOKED_AT, used.rowCount);
  const parts = [{ ...used, rowCount }];
  for (const firstRow of new Set(recorded)) {
    if (firstRow >= used.firstRow + rowCount && firstRow < endRow(used)) parts.push({ ...used, firstRow, rowCount: 1 });
  }
  const blocks = parts.map(part => {
    const cells = rangeAt(sheet, part);
    cells.load("values");
    return { part, cells };
  });
  await context.sync();
  return blocks.flatMap(({ part, cells }) =>
    cells.values.flatMap((row: readonly unknown[], offset) =>
      row.some(cell => isHeader(cell, columns[0]!.headers)) ? [part.firstRow + offset] : [],
    ),
  );
}

/** The sets of our columns in one header row: two lists with columns of ours may stand side by side. */
async function setsOfRow(
  { context, sheet, used }: SheetLook,
  headerRow: number,
  columns: readonly OwnColumnSpec[],
): Promise<(readonly number[])[]> {
  const header = rangeAt(sheet, { ...used, firstRow: headerRow, rowCount: 1 });
  header.load("values");
  await context.sync();
  const texts: unknown[] = header.values[0]!;
  const candidates = texts.flatMap((text, offset) =>
    columns.some(({ headers }) => isHeader(text, headers)) ? [used.firstColumn + offset] : [],
  );
  const marks = await readHeaderMarks(context, sheet, headerRow, candidates);
  let cells = candidates.map((column, k) => ({
    column,
    text: String(texts[column - used.firstColumn]),
    isMarked: marks[k]!,
  }));
  const sets: (readonly number[])[] = [];
  const headers = columns.map(one => one.headers);
  for (;;) {
    const own = findOwnColumns(cells, headers);
    // Beside the fullest set, a part of one is rather a copy that somebody made.
    if (own === null || (sets.length > 0 && own.includes(-1))) return sets;
    sets.push(own);
    cells = cells.filter(({ column }) => !own.includes(column));
  }
}

/** "G:N" for people; from the first to the last column. */
function columnsAddress(columns: readonly number[]): string {
  const present = columns.filter(column => column >= 0);
  return `${columnLetters(Math.min(...present))}:${columnLetters(Math.max(...present))}`;
}
