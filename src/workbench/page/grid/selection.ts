import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, bounding, type Rectangle } from "#host/rectangle";

/** One cell: 0-based. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What is selected at the grid: areas, the cell that typing goes to, and the moving corner of the last area. */
export interface GridSelection {
  readonly areas: readonly Rectangle[];
  readonly active: Cell;
  readonly corner: Cell;
}

/** The rectangle of one cell. */
export function cellRectangle(cell: Cell): Rectangle {
  return { row: cell.row, column: cell.column, rows: 1, columns: 1 };
}

/** Just this cell. */
export function selectCell(cell: Cell): GridSelection {
  return { areas: [cellRectangle(cell)], active: cell, corner: cell };
}

/** The same selection with one more area that starts at this cell: Ctrl+click. */
export function addCell(selection: GridSelection, cell: Cell): GridSelection {
  return { areas: [...selection.areas, cellRectangle(cell)], active: cell, corner: cell };
}

/** The last area stretched from the active cell to this one: dragging, Shift+click, Shift+arrows. */
export function extendTo(selection: GridSelection, corner: Cell): GridSelection {
  const last = bounding(cellRectangle(selection.active), cellRectangle(corner));
  return { areas: [...selection.areas.slice(0, -1), last], active: selection.active, corner };
}

/** Whole columns from..to (either order); `added` keeps the other areas. */
export function selectColumns(
  selection: GridSelection,
  from: number,
  to: number,
  firstRow: number,
  added: boolean,
): GridSelection {
  const column = Math.min(from, to);
  const area: Rectangle = { row: 0, column, rows: MAXIMUM_ROWS, columns: Math.abs(to - from) + 1 };
  return withArea(selection, area, { row: firstRow, column: from }, { row: MAXIMUM_ROWS - 1, column: to }, added);
}

/** Whole rows from..to (either order); `added` keeps the other areas. */
export function selectRows(
  selection: GridSelection,
  from: number,
  to: number,
  firstColumn: number,
  added: boolean,
): GridSelection {
  const row = Math.min(from, to);
  const area: Rectangle = { row, column: 0, rows: Math.abs(to - from) + 1, columns: MAXIMUM_COLUMNS };
  return withArea(selection, area, { row: from, column: firstColumn }, { row: to, column: MAXIMUM_COLUMNS - 1 }, added);
}

/** Exactly these areas, the last one's first cell active: the name box, and a selection made by the add-in. */
export function selectAreas(areas: readonly Rectangle[]): GridSelection {
  const last = areas.at(-1);
  if (last === undefined) throw new Error("a selection needs at least one area");
  return {
    areas,
    active: { row: last.row, column: last.column },
    corner: { row: last.row + last.rows - 1, column: last.column + last.columns - 1 },
  };
}

/** Whether some selected area touches the row (or holds all of it, for `whole`). */
export function touchesRow(areas: readonly Rectangle[], row: number): boolean {
  return areas.some(area => row >= area.row && row < area.row + area.rows);
}

/** Whether some selected area touches the column. */
export function touchesColumn(areas: readonly Rectangle[], column: number): boolean {
  return areas.some(area => column >= area.column && column < area.column + area.columns);
}

function withArea(
  selection: GridSelection,
  area: Rectangle,
  active: Cell,
  corner: Cell,
  added: boolean,
): GridSelection {
  return { areas: added ? [...selection.areas, area] : [area], active, corner };
}
