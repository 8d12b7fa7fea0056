import type { WorksheetModel } from "#host/model/worksheet";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "#host/rectangle";
import type { Axis } from "./axis";
import { blockEdge, type Direction } from "./block-edge";
import {
  extendTo,
  selectAreas,
  selectCell,
  selectColumns,
  selectRows,
  type Cell,
  type GridSelection,
} from "./selection";

/** The parts of a key press that matter here. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The sheet a key moves in. `pageRows` is how many rows fit on the screen. */
export interface KeyGround {
  readonly sheet: WorksheetModel;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly pageRows: number;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** The selection after a key, or null when the key does not move it. */
export function selectionAfterKey(ground: KeyGround, selection: GridSelection, press: KeyPress): GridSelection | null {
  if (press.altKey) return null;
  const control = press.ctrlKey || press.metaKey;
  if (control && press.key.toLowerCase() === "a") return selectAll(ground, selection);
  if (press.key === " " && control) {
    return selectColumns(selection, selection.active.column, selection.corner.column, 0, false);
  }
  if (press.key === " " && press.shiftKey) {
    return selectRows(selection, selection.active.row, selection.corner.row, 0, false);
  }
  const from = press.shiftKey ? selection.corner : selection.active;
  const target = targetOf(ground, from, press, control);
  if (target === null) return null;
  return press.shiftKey && isMove(press.key) ? extendTo(selection, target) : selectCell(target);
}

function isMove(key: string): boolean {
  return key !== "Tab" && key !== "Enter";
}

function targetOf(ground: KeyGround, from: Cell, press: KeyPress, control: boolean): Cell | null {
  const direction = ARROWS[press.key];
  if (direction !== undefined) {
    if (!control) return stepped(ground, from, direction);
    return blockEdge(ground.sheet.grid, ground.sheet.usedRange(true), from, direction);
  }
  switch (press.key) {
    case "Home":
      return control ? { row: firstVisible(ground.rows), column: 0 } : { row: from.row, column: 0 };
    case "End":
      return control ? lastUsed(ground.sheet) : null;
    case "PageDown":
      return control ? null : { row: paged(ground, from.row, 1), column: from.column };
    case "PageUp":
      return control ? null : { row: paged(ground, from.row, -1), column: from.column };
    case "Tab":
      return stepped(ground, from, press.shiftKey ? "left" : "right");
    case "Enter":
      return stepped(ground, from, press.shiftKey ? "up" : "down");
    default:
      return null;
  }
}

function stepped(ground: KeyGround, from: Cell, direction: Direction): Cell {
  switch (direction) {
    case "up":
      return { row: ground.rows.nextVisible(from.row, -1) ?? from.row, column: from.column };
    case "down":
      return { row: ground.rows.nextVisible(from.row, 1) ?? from.row, column: from.column };
    case "left":
      return { row: from.row, column: ground.columns.nextVisible(from.column, -1) ?? from.column };
    case "right":
      return { row: from.row, column: ground.columns.nextVisible(from.column, 1) ?? from.column };
  }
}

function paged(ground: KeyGround, row: number, sign: 1 | -1): number {
  const pixels = ground.rows.offsetOf(row) + sign * ground.pageRows * 20;
  return ground.rows.lineAt(pixels);
}

function firstVisible(rows: Axis): number {
  return rows.sizeOf(0) > 0 ? 0 : (rows.nextVisible(0, 1) ?? 0);
}

function lastUsed(sheet: WorksheetModel): Cell {
  const used = sheet.usedRange();
  return used === null
    ? { row: 0, column: 0 }
    : { row: used.row + used.rows - 1, column: used.column + used.columns - 1 };
}

/** Ctrl+A: the used block first, the whole sheet when that is selected already or the cell lies outside of it. */
function selectAll(ground: KeyGround, selection: GridSelection): GridSelection {
  const used = ground.sheet.usedRange(true);
  const { active } = selection;
  const whole = { row: 0, column: 0, rows: MAXIMUM_ROWS, columns: MAXIMUM_COLUMNS };
  const isInside =
    used !== null &&
    active.row >= used.row &&
    active.row < used.row + used.rows &&
    active.column >= used.column &&
    active.column < used.column + used.columns;
  const only = selection.areas.length === 1 ? selection.areas[0] : undefined;
  const isTaken =
    used !== null &&
    only !== undefined &&
    only.row === used.row &&
    only.column === used.column &&
    only.rows === used.rows &&
    only.columns === used.columns;
  const area = isInside && !isTaken ? used : whole;
  return { ...selectAreas([area]), active };
}
