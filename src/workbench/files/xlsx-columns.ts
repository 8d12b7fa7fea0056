import { MAXIMUM_ROWS } from "#host/rectangle";
import { collapsedAt, spanFinder } from "./sheet-spans";
import type { ColumnData, SheetData } from "./workbook-data";
import type { StyleTable } from "./xlsx-styles";

/** Points of one unit of column width in a file: 7 pixels of 3/4 point. */
export const POINTS_PER_WIDTH = 5.25;

/** The `cols` element: widths, looks of cells that are not written, hidden and grouped columns; or nothing. */
export function columnsXml(sheet: SheetData, styles: StyleTable): string {
  const columns = [...sheet.columns];
  const groups = sheet.columnGroups ?? [];
  const isHidden = (column: number): boolean => sheet.columns[column]?.hidden === true;
  const collapsed = new Set(collapsedAt(groups, isHidden));
  // The column behind a group bears its button, and says that it is closed.
  const end = Math.max(0, ...groups.map(group => group.end), ...[...collapsed].map(column => column + 1));
  while (columns.length < end) columns.push({ values: [], formats: [] });
  const levelOf = spanFinder(groups);
  const pieces = columns.flatMap((column, place) => {
    const style = columnStyle(column, styles);
    const group = levelOf(place);
    const outline =
      (group === undefined ? "" : ` outlineLevel="${group.level}"`) + (collapsed.has(place) ? ' collapsed="1"' : "");
    if (column.width === undefined && column.hidden !== true && style === 0 && outline === "") return [];
    const width = ((column.width ?? 48) / POINTS_PER_WIDTH).toFixed(4).replace(/\.?0+$/, "");
    return [
      `<col min="${place + 1}" max="${place + 1}" width="${width}"` +
        (style === 0 ? "" : ` style="${style}"`) +
        (column.hidden ? ' hidden="1"' : "") +
        (column.width === undefined ? "" : ' customWidth="1"') +
        outline +
        "/>",
    ];
  });
  return pieces.length === 0 ? "" : `<cols>${pieces.join("")}</cols>`;
}

/** Style of the cells that are not written: the last run's, where it reaches the end of the sheet. */
export function columnStyle(column: ColumnData, styles: StyleTable): number {
  const last = column.formats.at(-1);
  return last === undefined || last.end < MAXIMUM_ROWS ? 0 : styles.cell(last.style, last.numberFormat);
}
