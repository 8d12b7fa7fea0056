import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { ColumnSpec } from "#app/workbook/table-specs";
import type { Cell } from "#core/cell";
import { readCells } from "../cells/read-cells";
import { endColumn, endRow } from "../cells/rectangles";
import type { StepAccess } from "../host/workbook-access";
import type { UsedSheetFacts } from "../sheets/sheet-facts";
import type { OrderColumnsOutput } from "./output";

/** Rows looked at in one request when the end of old results is sought. */
const ROWS_PER_LOOK = 5_000;

/**
 * How many body rows hold results of an earlier run: below the orders of today they go on to the first row in which
 * all our columns are blank or one holds what we never write, such as a sum of the user's. Columns inside a table end
 * with it; those that stand beside one go on where it became shorter.
 */
export async function countOldRows(
  access: StepAccess,
  output: OrderColumnsOutput,
  { facts, own }: { readonly facts: UsedSheetFacts; readonly own: readonly number[] },
): Promise<Outcome<number>> {
  const { source, headerRow, rowCount } = output;
  const firstRow = source.firstRow + headerRow + 1;
  const table = facts.tables.find(candidate => candidate.name === source.tableName);
  const tableEnd = table ? endColumn(table.rectangle) : source.firstColumn;
  const present = own
    .map((column, position) => ({ column, spec: output.columns[position]! }))
    .filter(({ column }) => column >= tableEnd);
  // Without the row status nothing says where results end.
  if (present.length === 0 || own[own.length - 1]! < tableEnd) return success(rowCount);
  let oldRows = rowCount;
  for (;;) {
    const look = Math.min(ROWS_PER_LOOK, endRow(facts.used) - firstRow - oldRows);
    if (look <= 0) return success(oldRows);
    const read = await readCells(
      access,
      "find-old-results",
      source,
      present.map(({ column }) => ({
        firstRow: firstRow + oldRows,
        firstColumn: column,
        rowCount: look,
        columnCount: 1,
      })),
      "formulas",
    );
    if (!read.ok) return read;
    for (let row = 0; row < look; row++, oldRows++) {
      const cells = read.value.map(block => block[row]![0]!);
      if (cells.every(cell => cell === "")) return success(oldRows);
      // The row status comes last and is there whenever anything is.
      if (cells[cells.length - 1] === "") return success(oldRows);
      if (cells.some((cell, k) => !couldBeResult(cell, present[k]!.spec))) return success(oldRows);
    }
  }
}

function couldBeResult(cell: Cell, spec: ColumnSpec): boolean {
  if (spec.texts) return typeof cell === "string" && spec.texts.includes(cell);
  if (typeof cell === "string") return cell === "" || (spec.kind === "text" && !cell.startsWith("="));
  return typeof cell === "number" && spec.kind !== "text";
}
