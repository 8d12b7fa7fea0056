import type { ColumnSpec, FormulaCell } from "#app/workbook/table-specs";
import type { Cell } from "#core/cell";
import { numberFormatOf } from "../columns/cell-formats";
import { isHandKept, typedText } from "../columns/cell-input";
import type { InputCell } from "../columns/cell-input";
import { TEXT_FORMAT, prepareBlock } from "./column-blocks";
import type { ColumnTarget } from "./column-blocks";

/**
 * The rows themselves, where they can be sent as the use case made them: every column of theirs goes to the sheet, side
 * by side and in their order, and no cell has to be typed in another way than it stands there. Null where one is not so;
 * then `prepareBlock` takes the rows apart. That is the same input at several times the cost, so a full sheet, whose
 * columns stand like this, needs this way.
 *
 * @throws Error  as {@link prepareBlock}, for the same cells
 */
export function standingRows(
  targets: readonly ColumnTarget[],
  rows: readonly (readonly (Cell | FormulaCell)[])[],
  firstRowNumber: number,
): readonly (readonly InputCell[])[] | null {
  const first = targets[0];
  if (first === undefined) return null;
  const areNeighbours = targets.every((target, k) => target.position === k && target.column === first.column + k);
  if (!areNeighbours) return null;
  const ways = targets.map(({ spec }) => wayOf(spec));
  // Row by row: rows that read alike are one array, which is then at hand for all its cells.
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    if (row.length !== ways.length) return null;
    for (let position = 0; position < ways.length; position++) {
      const cell = row[position]!;
      const way = ways[position]!;
      if (way === "texts" ? typeof cell === "string" : way === "numbers" && (isFiniteNumber(cell) || cell === ""))
        continue;
      const isKept = way === "kept" || way === "kept-texts";
      if (isKept && standsAsTyped(way, cell)) continue;
      // What no column may hold is named by the one who checks the cells in the order of the columns.
      if (!isKept) prepareBlock(targets, rows, firstRowNumber);
      return null;
    }
  }
  return rows as readonly (readonly InputCell[])[];
}

/** How the cells of a column are checked: computed ones by their kind, hand-kept ones by their format. */
type Way = "texts" | "numbers" | "kept-texts" | "kept";

function wayOf(spec: ColumnSpec): Way {
  if (isHandKept(spec)) return numberFormatOf(spec) === TEXT_FORMAT ? "kept-texts" : "kept";
  return spec.kind === "text" ? "texts" : "numbers";
}

/** Only NaN and the infinities, taken from themselves, leave something else than 0. */
function isFiniteNumber(cell: Cell | FormulaCell): boolean {
  return typeof cell === "number" && cell - cell === 0;
}

/** Texts of a text column, and what no cell reads as something else; formulas and all others are typed with care. */
function standsAsTyped(way: "kept-texts" | "kept", cell: Cell | FormulaCell): boolean {
  if (cell === "") return true;
  if (typeof cell !== "string") return false;
  return way === "kept-texts" ? !cell.startsWith("'") : typedText(cell) === cell;
}
