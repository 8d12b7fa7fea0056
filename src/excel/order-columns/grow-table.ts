import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { FindRange } from "../cells/ranges";
import { endColumn } from "../cells/rectangles";
import { pointsOf } from "../columns/body-look";
import type { StepAccess } from "../host/workbook-access";
import type { ColumnTarget } from "../rows/column-blocks";
import type { TableFacts } from "../sheets/sheet-facts";
import type { OrderColumnsOutput } from "./output";
import { putOwnHeader } from "./own-header";
import type { NewColumnsRecord } from "./record";

/** The table of the orders, and the columns that it is to take in. */
interface GrowingTable {
  /** Undefined when it is gone. */
  readonly table: TableFacts | undefined;
  readonly added: readonly ColumnTarget[];
  readonly find: FindRange;
  readonly record: NewColumnsRecord;
}

/**
 * Takes the new columns into the table, unless its totals row makes the meaning of a new size uncertain. Their headers
 * go before: the host makes up names for columns without, and a run that is cut off would leave those as the user's.
 * The new size is told by cells and not by a number of columns, so that a request that is sent again grows nothing more.
 */
export function growTable(
  access: StepAccess,
  { source, headerRow }: OrderColumnsOutput,
  { table, added, find, record }: GrowingTable,
): Promise<Outcome<null>> {
  const lastColumn = Math.max(...added.map(({ column }) => column));
  if (!table || table.hasTotals || lastColumn < endColumn(table.rectangle)) return Promise.resolve(success(null));
  const firstRow = source.firstRow + headerRow;
  return access.step({ step: "grow-table", sheet: source.sheetName }, async context => {
    await record.put(context, find);
    const standing = context.workbook.worksheets.getItem(source.sheetId).tables.getItem(table.name);
    const cellAt = (firstColumn: number) => find({ firstRow, firstColumn, rowCount: 1, columnCount: 1 });
    for (const { spec, column } of added) {
      const header = cellAt(column);
      header.format.columnWidth = pointsOf(spec.widthPixels);
      putOwnHeader(header, spec);
    }
    const corner = standing.getHeaderRowRange().getCell(0, 0);
    const lastRow = standing.getDataBodyRange().getLastRow();
    standing.resize(corner.getBoundingRect(cellAt(lastColumn)).getBoundingRect(lastRow));
    await context.sync();
    return success(null);
  });
}
