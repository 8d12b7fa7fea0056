import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Source } from "#app/workbook/orders";
import { readCells } from "../cells/read-cells";
import { addressForPeople } from "../cells/rectangles";
import type { WorkbookAccess } from "../host/workbook-access";
import { rectangleOfSource } from "./source-rectangle";

/** Rows looked at in the first request; each further one looks at four times as many, up to a limit. */
const FIRST_LOOK_ROWS = 50;
const LARGEST_LOOK_CELLS = 100_000;

/**
 * The source without its last rows, as far as all their cells outside `columns` are empty, formulas included.
 *
 * @param columns    zero-based from the source's left
 * @param leastRows  so many rows stay in any case
 */
export async function withoutTail(
  access: WorkbookAccess,
  source: Source,
  { columns, leastRows }: { readonly columns: readonly number[]; readonly leastRows: number },
): Promise<Outcome<Source>> {
  const groups = groupsBetween(columns, source.columnCount);
  const mostRows = Math.max(1, Math.floor(LARGEST_LOOK_CELLS / source.columnCount));
  let rowCount = source.rowCount;
  for (let look = FIRST_LOOK_ROWS; rowCount > leastRows; look = Math.min(mostRows, 4 * look)) {
    const rows = Math.min(look, mostRows, rowCount - leastRows);
    const firstRow = source.firstRow + rowCount - rows;
    const read = await readCells(
      access,
      "find-last-order",
      source,
      groups.map(group => ({
        ...group,
        firstColumn: source.firstColumn + group.firstColumn,
        firstRow,
        rowCount: rows,
      })),
      "formulas",
    );
    if (!read.ok) return read;
    let blankRows = 0;
    while (blankRows < rows && read.value.every(block => block[rows - 1 - blankRows]!.every(cell => cell === ""))) {
      blankRows++;
    }
    rowCount -= blankRows;
    if (blankRows < rows) break;
  }
  if (rowCount === source.rowCount) return success(source);
  const rectangle = { ...rectangleOfSource(source), rowCount };
  return success({ ...source, rowCount, address: addressForPeople(source.sheetName, rectangle) });
}

/** The runs of columns that are not among the given ones. */
function groupsBetween(
  columns: readonly number[],
  columnCount: number,
): { firstColumn: number; columnCount: number }[] {
  const taken = new Set(columns);
  const groups: { firstColumn: number; columnCount: number }[] = [];
  for (let column = 0; column < columnCount; column++) {
    if (taken.has(column)) continue;
    const last = groups[groups.length - 1];
    if (last && last.firstColumn + last.columnCount === column) last.columnCount++;
    else groups.push({ firstColumn: column, columnCount: 1 });
  }
  return groups;
}
