import { HostError, invalidArgument } from "../errors";
import { isOnSheet, isUnbounded, type Rectangle } from "../rectangle";
import { checkSheetWritable, type EditContext } from "./edit-context";
import { growTables } from "./table-growth";
import { refusePivotCells } from "./pivot-conflicts";
import type { WorksheetModel } from "./worksheet";

/**
 * `Range.copyFrom`: the source is laid at the target's top-left cell; the target's own size counts only when it is a
 * multiple of the source's, then the source is repeated. Formulas are copied as they stand: their references are not
 * moved, so a source with formulas is refused unless values are copied.
 */
export function copyCells(
  context: EditContext,
  from: WorksheetModel,
  source: Rectangle,
  to: WorksheetModel,
  target: Rectangle,
  copyType: unknown,
): void {
  if (!["All", "Values", "Formats", "Formulas"].includes(String(copyType))) {
    throw invalidArgument(`"${String(copyType)}" is no kind of copy.`);
  }
  if (isUnbounded(source)) throw new HostError("NotImplemented", "copyFrom of whole rows or columns is not modelled.");
  const fits = target.rows % source.rows === 0 && target.columns % source.columns === 0;
  const filled = fits ? target : { ...target, rows: source.rows, columns: source.columns };
  if (!isOnSheet(filled)) throw invalidArgument("The copy would leave the sheet.");
  checkSheetWritable(context, to, filled);
  refusePivotCells(to, filled);
  const values = from.grid.readBlock(source);
  for (let row = 0; row < filled.rows; row++) {
    for (let column = 0; column < filled.columns; column++) {
      const [sourceRow, sourceColumn] = [row % source.rows, column % source.columns];
      const at = { row: filled.row + row, column: filled.column + column, rows: 1, columns: 1 };
      if (copyType !== "Formats") {
        if (
          copyType !== "Values" &&
          from.grid.getFormula(source.row + sourceRow, source.column + sourceColumn) !== null
        ) {
          throw new HostError("NotImplemented", "copyFrom of formulas exists in Excel but is not modelled.");
        }
        to.grid.setValue(at.row, at.column, values[sourceRow]?.[sourceColumn] ?? null);
      }
      if (copyType === "All" || copyType === "Formats") {
        to.grid.setNumberFormat(at, from.grid.getNumberFormat(source.row + sourceRow, source.column + sourceColumn));
        const style = from.grid.getStyle(source.row + sourceRow, source.column + sourceColumn);
        to.grid.updateStyle(at, () => style);
      }
    }
  }
  growTables(context, to, filled);
  context.workbook.notify({ kind: "cells", sheetId: to.id, rectangle: filled });
}
