import type { PivotSheetSpec } from "#app/workbook/pivot-specs";
import { SHEET_COLUMNS, SHEET_ROWS } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";

const ROWS_PER_LOOK = 2_000;

/** Headers of the fields of each axis, and how many data fields there are. */
interface PivotFields {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly dataCount: number;
}

/**
 * The cells that a PivotTable of these fields could cover, from its corner on, in any form of layout: at least as many as
 * it will. The host may cover what stands there without asking.
 */
export function reachOf(
  source: PivotSheetSpec["source"],
  corner: { readonly firstRow: number; readonly firstColumn: number },
  { rows, columns, dataCount }: PivotFields,
): Rectangle {
  const { firstRow, firstColumn } = corner;
  const data = Math.max(1, dataCount);
  const { down, across } = countLines(source, rows, columns);
  const headerRows = columns.length + 2;
  return {
    firstRow,
    firstColumn,
    rowCount: Math.min(SHEET_ROWS - firstRow, headerRows + down * data),
    columnCount: Math.min(SHEET_COLUMNS - firstColumn, Math.max(1, rows.length) + across * data),
  };
}

/** Lines of each axis with subtotals, headers of groups and the grand total. */
function countLines(
  source: PivotSheetSpec["source"],
  rowFields: readonly string[],
  columnFields: readonly string[],
): { readonly down: number; readonly across: number } {
  const counters = [rowFields, columnFields].map(fields => ({
    places: fields.map(field => source.columns.findIndex(({ header }) => header === field)),
    groups: fields.map(() => new Set<string>()),
  }));
  for (let from = 0; from < source.rowCount; from += ROWS_PER_LOOK) {
    const rows = source.rows(from, Math.min(source.rowCount, from + ROWS_PER_LOOK));
    rows.forEach((row, k) => {
      for (const { places, groups } of counters) {
        let key = "";
        places.forEach((place, depth) => {
          // A field that people gave another name: no more lines than rows.
          key += `${JSON.stringify(place < 0 ? from + k : row[place])},`;
          groups[depth]!.add(key);
        });
      }
    });
  }
  const [down = 1, across = 1] = counters.map(({ groups }) => {
    if (groups.length === 0) return 1;
    const inner = groups.at(-1)!.size;
    const outer = groups.slice(0, -1).reduce((sum, { size }) => sum + size, 0);
    return inner + 2 * outer + 1;
  });
  return { down, across };
}
