import { RECTANGLE_PROPERTIES, rectangleOf, untracked } from "../cells/ranges";
import type { Rectangle } from "../cells/rectangles";
import { loadNames } from "../sheets/workbook-lists";

/**
 * Cells that a run wrote, kept as a hidden defined name that refers to them: so they are found again wherever inserted
 * rows and columns have moved them, whatever people call the sheet, and a copy of the sheet is not taken for it.
 */
export interface ReportMark {
  readonly name: string;
  readonly number: number;
  /** Where the cells are now; null when they are gone. */
  readonly place: { readonly sheetId: string; readonly rectangle: Rectangle } | null;
  /** Where the report had them, counted from its own corner; null when nothing says so. */
  readonly written: Rectangle | null;
}

/** The marks of a report by their numbers, those included whose cells are gone. Up to two requests, nothing is changed. */
export async function readMarks(context: Excel.RequestContext, markName: string): Promise<ReportMark[]> {
  const names = loadNames(context);
  await context.sync();
  return marksAmong(context, names, markName);
}

/** As {@link readMarks}, among the names of the workbook, which have been loaded: one request where there are any marks. */
export async function marksAmong(
  context: Excel.RequestContext,
  names: Excel.NamedItemCollection,
  markName: string,
): Promise<ReportMark[]> {
  const prefix = `${markName.toLowerCase()}_`;
  const found = names.items.flatMap(item => {
    const digits = item.name.toLowerCase().startsWith(prefix) ? item.name.slice(prefix.length) : "";
    if (!/^\d{1,9}$/.test(digits)) return [];
    const range = untracked(item.getRangeOrNullObject());
    range.load(`${RECTANGLE_PROPERTIES},worksheet/id`);
    return [{ name: item.name, number: Number(digits), written: writtenOf(item.comment), range }];
  });
  if (found.length > 0) await context.sync();
  return found
    .map(({ range, ...mark }) => ({
      ...mark,
      place: range.isNullObject ? null : { sheetId: range.worksheet.id, rectangle: rectangleOf(range) },
    }))
    .sort((a, b) => a.number - b.number);
}

/** Marks of a report are numbered, because the old one of some cells goes only when the new one stands. */
export function nameOfMark(markName: string, number: number): string {
  return `${markName}_${number}`;
}

/** Marks cells; to be put into a request before the cells are written, so that a run that is cut off leaves no orphans. */
export function addMark(context: Excel.RequestContext, name: string, cells: Excel.Range, written: Rectangle): void {
  const { firstRow, firstColumn, rowCount, columnCount } = written;
  const comment = [firstRow, firstColumn, rowCount, columnCount].join(",");
  context.workbook.names.add(name, cells, comment).visible = false;
}

function writtenOf(comment: string): Rectangle | null {
  const parts = /^(\d+),(\d+),(\d+),(\d+)$/.exec(comment);
  if (parts === null) return null;
  const [firstRow, firstColumn, rowCount, columnCount] = parts.slice(1).map(Number) as [number, number, number, number];
  return { firstRow, firstColumn, rowCount, columnCount };
}
