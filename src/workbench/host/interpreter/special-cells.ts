import { HostError, invalidArgument } from "../errors";
import type { WorksheetModel } from "../model/worksheet";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, intersect, type Rectangle } from "../rectangle";

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

const WHOLE_SHEET: Rectangle = { row: 0, column: 0, rows: MAXIMUM_ROWS, columns: MAXIMUM_COLUMNS };

/**
 * `getSpecialCells`: "Visible", "Formulas" and, inside the used cells, "Blanks" are modelled; the other kinds fail by
 * name. Areas are runs of one column, joined with their neighbours of the same rows [unverified: how Excel cuts them].
 */
export function specialCells(sheet: WorksheetModel, rectangle: Rectangle, type: unknown): Rectangle[] {
  if (type === "Visible") return visibleAreas(sheet, rectangle);
  if (type === "Formulas") {
    return cellAreas(sheet, rectangle, (row, column) => sheet.grid.getFormula(row, column) !== null);
  }
  if (type === "Blanks") {
    const isBlank = (row: number, column: number) =>
      sheet.grid.getValue(row, column) === null && sheet.grid.getFormula(row, column) === null;
    return cellAreas(sheet, rectangle, isBlank);
  }
  if (REAL_KINDS.has(String(type))) {
    throw new HostError("NotImplemented", `getSpecialCells("${String(type)}") exists in Excel but is not modelled.`);
  }
  throw invalidArgument(`"${String(type)}" is no kind of cell.`);
}

function cellAreas(
  sheet: WorksheetModel,
  rectangle: Rectangle,
  isMeant: (row: number, column: number) => boolean,
): Rectangle[] {
  const used = sheet.grid.usedRange(WHOLE_SHEET, true);
  const part = used && intersect(used, rectangle);
  const areas: Rectangle[] = [];
  for (let column = part?.column ?? 0; part && column < part.column + part.columns; column++) {
    let start = -1;
    for (let row = part.row; row <= part.row + part.rows; row++) {
      const meant = row < part.row + part.rows && isMeant(row, column);
      if (meant && start < 0) start = row;
      if (meant || start < 0) continue;
      const rows = row - start;
      const left = areas.find(
        area => area.row === start && area.rows === rows && area.column + area.columns === column,
      );
      if (left) areas.splice(areas.indexOf(left), 1, { ...left, columns: left.columns + 1 });
      else areas.push({ row: start, column, rows, columns: 1 });
      start = -1;
    }
  }
  return areas;
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
