import { HostError, invalidArgument } from "../errors";
import type { WorksheetModel } from "../model/worksheet";
import { intersect, type Rectangle } from "../rectangle";

const REAL_KINDS = new Set([
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
]);

/** `getSpecialCells`: only "Visible" is modelled; the other kinds fail by name. */
export function specialCells(sheet: WorksheetModel, rectangle: Rectangle, type: unknown): Rectangle[] {
  if (type === "Visible") return visibleAreas(sheet, rectangle);
  if (REAL_KINDS.has(String(type))) {
    throw new HostError("NotImplemented", `getSpecialCells("${String(type)}") exists in Excel but is not modelled.`);
  }
  throw invalidArgument(`"${String(type)}" is no kind of cell.`);
}

/** The visible blocks of a rectangle: rows and columns that are not hidden. */
export function visibleAreas(sheet: WorksheetModel, rectangle: Rectangle): Rectangle[] {
  const columns = visibleColumns(sheet, rectangle);
  const areas: Rectangle[] = [];
  for (const run of sheet.hiddenRowRuns(rectangle.row, rectangle.row + rectangle.rows)) {
    if (run.hidden) continue;
    for (const part of columns) {
      const area = intersect(rectangle, { ...part, row: run.start, rows: run.end - run.start });
      if (area !== null) areas.push(area);
    }
  }
  return areas;
}

function visibleColumns(sheet: WorksheetModel, rectangle: Rectangle): Rectangle[] {
  const parts: Rectangle[] = [];
  let start = -1;
  const end = rectangle.column + rectangle.columns;
  for (let column = rectangle.column; column <= end; column++) {
    const visible = column < end && !sheet.isColumnHidden(column);
    if (visible && start < 0) start = column;
    if (!visible && start >= 0) {
      parts.push({ ...rectangle, column: start, columns: column - start });
      start = -1;
    }
  }
  return parts;
}
