import type { FormulaCell } from "#app/sheet-specs";
import type { Cell } from "#core/cell";
import { numberFormatOf } from "./cell-formats";
import { checkedCell, isHandKept, typedText } from "./cell-input";
import type { InputCell } from "./cell-input";
import { TEXT_FORMAT } from "./column-blocks";
import type { ColumnTarget } from "./column-blocks";

/**
 * The rows themselves, where they can be sent as the use case made them: every column of theirs goes to the sheet, side
 * by side and in their order, and no cell has to be typed in another way than it stands there. Null where one is not so;
 * then `prepareBlock` takes the rows apart. That is the same input at several times the cost, so a full sheet, whose
 * columns stand like this, needs this way.
 *
 * @throws Error  as {@link checkedCell}, for the same cells
 */
export function standingRows(
  targets: readonly ColumnTarget[],
  rows: readonly (readonly (Cell | FormulaCell)[])[],
  firstRowNumber: number,
): readonly (readonly InputCell[])[] | null {
  const first = targets[0];
  if (first === undefined) return null;
  const areNeighbours = targets.every((target, k) => target.position === k && target.column === first.column + k);
  if (!areNeighbours || rows.some(row => row.length !== targets.length)) return null;
  for (const target of targets) {
    if (isHandKept(target.spec) ? !standsAsTyped(target, rows) : !fits(target, rows, firstRowNumber)) return null;
  }
  return rows as readonly (readonly InputCell[])[];
}

/** Always true; a cell that the column cannot hold throws. */
function fits(
  { spec, position }: ColumnTarget,
  rows: readonly (readonly (Cell | FormulaCell)[])[],
  firstRowNumber: number,
): boolean {
  const wanted = spec.kind === "text" ? "string" : "number";
  for (let k = 0; k < rows.length; k++) {
    const cell = rows[k]![position] as Cell | FormulaCell;
    // Only NaN and the infinities, taken from themselves, leave something else than 0.
    const isPlain = typeof cell === wanted && (wanted === "string" || (cell as number) - (cell as number) === 0);
    if (!isPlain) checkedCell(spec, cell, firstRowNumber + k);
  }
  return true;
}

/** Texts of a text column, and what no cell reads as something else; formulas and all others are typed with care. */
function standsAsTyped({ spec, position }: ColumnTarget, rows: readonly (readonly (Cell | FormulaCell)[])[]): boolean {
  const isText = numberFormatOf(spec) === TEXT_FORMAT;
  for (const row of rows) {
    const cell = row[position]!;
    if (cell === "") continue;
    if (
      isText ? typeof cell !== "string" || cell.startsWith("'") : typeof cell !== "string" || typedText(cell) !== cell
    )
      return false;
  }
  return true;
}
