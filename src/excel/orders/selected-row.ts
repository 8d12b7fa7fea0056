import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { SelectedRow } from "#app/workbook/orders";
import type { Cell } from "#core/cell";
import { rangeAt } from "../cells/ranges";
import { endRow } from "../cells/rectangles";
import type { WorkbookAccess } from "../host/workbook-access";
import { isUsed, readSheetFacts } from "../sheets/sheet-facts";
import type { TableFacts } from "../sheets/sheet-facts";

/** See `OrdersPort.readSelectedRow`. Four requests, nothing is changed. */
export function readSelectedRow(access: WorkbookAccess): Promise<Outcome<SelectedRow>> {
  return access.step({ step: "read-selected-row", sheet: "" }, async context => {
    const selection = context.workbook.getSelectedRanges();
    const { areas, worksheet } = selection;
    areas.load("items/rowIndex,items/columnIndex");
    await context.sync();
    const facts = await readSheetFacts(context, worksheet);
    if (facts === null) throw new Error("the selection has no sheet");
    const { rowIndex: row, columnIndex } = areas.items[0]!;
    const place = { sheetId: facts.id, sheetName: facts.name, row };
    if (!isUsed(facts)) return success({ ...place, firstColumn: 0, cells: [], table: null });

    const { used } = facts;
    const cells = rangeAt(worksheet, { ...used, firstRow: row, rowCount: 1 });
    cells.load("values");
    const inRow = facts.tables.filter(table => holdsRow(table, row));
    // Of tables beside one another the one that is selected, else the first.
    const table =
      inRow.find(
        ({ rectangle }) =>
          rectangle.firstColumn <= columnIndex && columnIndex < rectangle.firstColumn + rectangle.columnCount,
      ) ?? inRow[0];
    const header = table && rangeAt(worksheet, { ...table.rectangle, rowCount: 1 });
    header?.load("values");
    await context.sync();
    const values = cells.values[0] as Cell[];
    const start = table ? table.rectangle.firstColumn - used.firstColumn : 0;
    return success({
      ...place,
      firstColumn: used.firstColumn,
      cells: values,
      table: table
        ? {
            name: table.name,
            headers: header!.values[0]!.map(String),
            cells: values.slice(start, start + table.rectangle.columnCount),
          }
        : null,
    });
  });
}

function holdsRow({ rectangle, hasHeaders, hasTotals }: TableFacts, row: number): boolean {
  const below = endRow(rectangle) - (hasTotals ? 1 : 0);
  return hasHeaders && row > rectangle.firstRow && row < below;
}
