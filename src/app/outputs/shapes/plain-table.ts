import type { Cell } from "#core/cell";
import type { ColumnSpec, TableSheetSpec } from "../../workbook/table-specs";
import type { OutputLanguages } from "../words/output-languages";
import type { OutputWords } from "../words/output-words";
import { fitted, headerHeight } from "./fitting-widths";
import { pagesAcross } from "./printed-pages";

/** What a table of values says of itself. */
export interface PlainTable {
  readonly sheet: keyof OutputWords["sheets"];
  readonly tableName: string;
  readonly columns: readonly ColumnSpec[];
  readonly rowCount: number;
  /** Rows from (inclusive) to to (exclusive). */
  readonly rows: (from: number, to: number) => Cell[][];
  /** Default: none. */
  readonly frozenColumns?: number;
}

/** A sheet with a table that is written anew by each run: columns as wide as their cells, printed as wide as they are. */
export function plainTable(
  { sheet, tableName, columns: drafted, rowCount, rows, frozenColumns = 0 }: PlainTable,
  { current, all }: OutputLanguages,
): TableSheetSpec {
  const columns = fitted(drafted, rowCount, rows);
  return {
    sheetName: current.sheets[sheet],
    sheetAliases: all.map(words => words.sheets[sheet]),
    tableName,
    columns,
    rowCount,
    rows,
    frozenColumns,
    pagesAcross: pagesAcross(columns, frozenColumns),
    headerHeightPixels: headerHeight(columns),
  };
}
