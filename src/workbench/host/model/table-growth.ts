import { intersect, isOnSheet, type Rectangle } from "../rectangle";
import type { EditContext } from "./edit-context";
import { headerRange, tableRange, type TableModel } from "./table";
import type { WorksheetModel } from "./worksheet";

/**
 * Lets tables take in what was written right below or beside them [docs: pr excel/performance.md; issue #6745].
 * Below: not under a total row; beside: within the table's rows; neither into another table [unverified].
 */
export function growTables(context: EditContext, sheet: WorksheetModel, written: Rectangle): void {
  for (const table of sheet.tables) {
    const range = tableRange(table);
    if (context.rules.tableGrowsDown && isRightBelow(range, written) && !table.showTotals) {
      resizeIfFree(sheet, table, { ...range, rows: range.rows + written.rows });
    } else if (context.rules.tableGrowsRight && isRightBeside(range, written)) {
      resizeIfFree(sheet, table, { ...range, columns: range.columns + written.columns });
    }
  }
}

/** Gives a table its new range: columns that join get fresh ids and a header text, columns that leave lose theirs. */
export function setTableRange(sheet: WorksheetModel, table: TableModel, range: Rectangle): void {
  table.range.rectangle = range;
  while (table.columnIds.length > range.columns) table.columnIds.pop();
  while (table.columnIds.length < range.columns) table.columnIds.push(Math.max(0, ...table.columnIds) + 1);
  nameHeaders(sheet, table);
  if (table.filter.criteria.size > 0) {
    for (const offset of [...table.filter.criteria.keys()]) {
      if (offset >= range.columns) table.filter.criteria.delete(offset);
    }
  }
}

/** Makes the header texts unique and not empty: "Column1", "Amount2" [unverified]. */
export function nameHeaders(sheet: WorksheetModel, table: TableModel): void {
  const header = headerRange(table);
  if (header === null) return;
  const taken = new Set<string>();
  for (let offset = 0; offset < header.columns; offset++) {
    const column = header.column + offset;
    const text = sheet.getText(header.row, column);
    const wanted = text === "" ? `Column${offset + 1}` : text;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    if (sheet.grid.getValue(header.row, column) !== name) sheet.grid.setValue(header.row, column, name);
  }
}

function isRightBelow(range: Rectangle, written: Rectangle): boolean {
  const within = written.column >= range.column && written.column + written.columns <= range.column + range.columns;
  return within && written.row === range.row + range.rows;
}

function isRightBeside(range: Rectangle, written: Rectangle): boolean {
  const within = written.row >= range.row && written.row + written.rows <= range.row + range.rows;
  return within && written.column === range.column + range.columns;
}

function resizeIfFree(sheet: WorksheetModel, table: TableModel, range: Rectangle): void {
  const free = sheet.tables.every(
    other => other === table || other.range.rectangle === null || intersect(other.range.rectangle, range) === null,
  );
  if (free && isOnSheet(range)) setTableRange(sheet, table, range);
}
