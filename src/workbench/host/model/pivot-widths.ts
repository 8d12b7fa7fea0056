import type { Rectangle } from "../rectangle";
import { autofitWidth } from "./autofit";
import { pivotAreas } from "./pivot";
import type { PivotModel } from "./pivot";
import type { WorksheetModel } from "./worksheet";

/** Room for the button that opens the list of a field. */
const BUTTON_POINTS = 13.5;

/**
 * Fits the columns of a PivotTable to its cells, as Excel does whenever it draws one whose `autoFormat` is on
 * [unverified: general Excel behaviour, "Autofit column widths on update"]. Whole columns change, whatever else is in
 * them; a column without texts of the PivotTable stays as it is.
 */
export function fitPivotColumns(sheet: WorksheetModel, pivot: PivotModel): void {
  const widths = new Map<number, number>();
  const widen = (area: Rectangle, room: number): void => {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const fitting = autofitWidth(sheet, column, area);
      if (fitting !== null) widths.set(column, Math.max(widths.get(column) ?? 0, fitting + room));
    }
  };
  for (const area of pivotAreas(pivot)) widen(area, 0);
  if (pivot.parts !== null) widen({ ...pivot.parts.rowLabels, rows: 1 }, BUTTON_POINTS);
  const filters = pivot.filterRange.rectangle;
  if (filters !== null) widen({ ...filters, column: filters.column + 1, columns: 1 }, BUTTON_POINTS);
  for (const [column, points] of widths) sheet.setColumnWidth(column, points);
}
