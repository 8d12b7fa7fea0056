import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { isFormulaCell } from "./cell-input";
import { neighbours } from "./column-blocks";
import type { ColumnTarget } from "./column-blocks";
import { readCells } from "./read-cells";
import { addressOf } from "./rectangles";
import type { StepAccess } from "./workbook-access";
import type { RowsToWrite } from "./write-rows";

const LARGEST_RELATIVE_ERROR = 1e-9;

/**
 * Reads the first, the last and three rows between them back and compares them with what was to be written: the one
 * protection against a host that re-interprets a value or skips hidden rows.
 */
export async function verifyRows(access: StepAccess, output: RowsToWrite): Promise<Outcome<null>> {
  const { sheet, firstRow, rowCount } = output;
  if (rowCount === 0) return success(null);
  const ascending = [...output.targets].sort((a, b) => a.column - b.column);
  const groups = neighbours(ascending, () => true);
  const rows = [...new Set([0, 0.25, 0.5, 0.75, 1].map(share => Math.floor(share * (rowCount - 1))))];
  const places = rows.flatMap(row => groups.map(group => ({ row, group })));
  const read = await readCells(
    access,
    "verify-rows",
    sheet,
    places.map(({ row, group }) => ({
      firstRow: firstRow + row,
      firstColumn: group[0]!.column,
      rowCount: 1,
      columnCount: group.length,
    })),
    "values",
    output.find ?? null,
  );
  if (!read.ok) return read;
  for (let k = 0; k < places.length; k++) {
    const { row, group } = places[k]!;
    const expected = output.rows(row, row + 1)[0]!;
    const wrong = group.find(
      (target, offset) => !isSameCell(target, expected[target.position], read.value[k]![0]![offset]),
    );
    if (wrong) {
      const address = addressOf({ firstRow: firstRow + row, firstColumn: wrong.column, rowCount: 1, columnCount: 1 });
      return failed({ code: "verification-failed", sheet: sheet.sheetName, address });
    }
  }
  return success(null);
}

function isSameCell(target: ColumnTarget, expected: unknown, actual: unknown): boolean {
  // A formula's result is the workbook's business.
  if (isFormulaCell(expected as never)) return true;
  if (typeof expected === "number" && typeof actual === "number") {
    return Math.abs(actual - expected) <= LARGEST_RELATIVE_ERROR * Math.max(1, Math.abs(expected));
  }
  if (expected === actual) return true;
  // Whether a text cell swallows a leading apostrophe as a mark of text is not documented; nothing else is lost then.
  return target.spec.kind === "text" && typeof expected === "string" && expected === `'${String(actual)}`;
}
