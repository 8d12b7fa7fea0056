import { useRef, type PointerEvent } from "react";
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, lineAtScreen, screenPosition, type Band } from "./geometry";
import { addCell, extendTo, selectAreas, selectCell, selectColumns, selectRows, type GridSelection } from "./selection";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "#host/rectangle";

/** What the pointer needs of the grid as it is drawn now. */
export interface PointerGround {
  readonly rows: Band;
  readonly columns: Band;
  readonly selection: GridSelection;
  readonly onSelect: (selection: GridSelection, follow: boolean) => void;
  readonly onResizeColumn: (column: number, pixels: number) => void;
}

type Drag =
  | { readonly kind: "cells" }
  | { readonly kind: "columns"; readonly from: number; readonly isAdded: boolean; readonly base: GridSelection }
  | { readonly kind: "rows"; readonly from: number; readonly isAdded: boolean; readonly base: GridSelection }
  | { readonly kind: "resize"; readonly column: number; readonly start: number };

/** How near to a border in the column header a press means "change the width". */
const RESIZE_REACH_PIXELS = 4;

/** The column whose right border lies under the point, or null. */
export function resizableColumnAt(columns: Band, x: number): number | null {
  if (x < columns.header + RESIZE_REACH_PIXELS) return null;
  const column = lineAtScreen(columns, x - RESIZE_REACH_PIXELS);
  const edge = screenPosition(columns, column) + columns.axis.sizeOf(column);
  return Math.abs(edge - x) <= RESIZE_REACH_PIXELS ? column : null;
}

/** Selecting with the mouse: cells, headers, several areas with Ctrl, longer ones with Shift or by dragging. */
export function useGridPointer(ground: PointerGround): {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
} {
  const drag = useRef<Drag | null>(null);
  const place = (event: PointerEvent<HTMLElement>): { x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  return {
    onPointerDown(event) {
      if (event.button !== 0) return;
      const { x, y } = place(event);
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = press(ground, x, y, event);
    },
    onPointerMove(event) {
      const { x, y } = place(event);
      const current = drag.current;
      if (current === null) {
        const isEdge = y < COLUMN_HEADER_HEIGHT && resizableColumnAt(ground.columns, x) !== null;
        event.currentTarget.style.cursor = isEdge ? "col-resize" : "";
        return;
      }
      dragTo(ground, current, x, y);
    },
    onPointerUp() {
      drag.current = null;
    },
  };
}

interface Modifiers {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

function press(ground: PointerGround, x: number, y: number, keys: Modifiers): Drag | null {
  const { rows, columns, selection } = ground;
  const isAdded = keys.ctrlKey || keys.metaKey;
  const row = lineAtScreen(rows, y);
  const column = lineAtScreen(columns, x);
  if (y < COLUMN_HEADER_HEIGHT && x < ROW_HEADER_WIDTH) {
    const whole = { row: 0, column: 0, rows: MAXIMUM_ROWS, columns: MAXIMUM_COLUMNS };
    ground.onSelect({ ...selectAreas([whole]), active: selection.active }, false);
    return null;
  }
  if (y < COLUMN_HEADER_HEIGHT) {
    const border = resizableColumnAt(columns, x);
    if (border !== null) return { kind: "resize", column: border, start: screenPosition(columns, border) };
    const from = keys.shiftKey ? selection.active.column : column;
    ground.onSelect(selectColumns(selection, from, column, 0, isAdded), false);
    return { kind: "columns", from, isAdded, base: selection };
  }
  if (x < ROW_HEADER_WIDTH) {
    const from = keys.shiftKey ? selection.active.row : row;
    ground.onSelect(selectRows(selection, from, row, 0, isAdded), false);
    return { kind: "rows", from, isAdded, base: selection };
  }
  const cell = { row, column };
  const next = keys.shiftKey ? extendTo(selection, cell) : isAdded ? addCell(selection, cell) : selectCell(cell);
  ground.onSelect(next, true);
  return { kind: "cells" };
}

function dragTo(ground: PointerGround, drag: Drag, x: number, y: number): void {
  const { rows, columns, selection } = ground;
  switch (drag.kind) {
    case "resize":
      ground.onResizeColumn(drag.column, Math.max(0, Math.round(x - drag.start)));
      return;
    case "columns":
      ground.onSelect(selectColumns(drag.base, drag.from, lineAtScreen(columns, x), 0, drag.isAdded), false);
      return;
    case "rows":
      ground.onSelect(selectRows(drag.base, drag.from, lineAtScreen(rows, y), 0, drag.isAdded), false);
      return;
    case "cells": {
      const corner = { row: lineAtScreen(rows, y), column: lineAtScreen(columns, x) };
      if (corner.row === selection.corner.row && corner.column === selection.corner.column) return;
      ground.onSelect(extendTo(selection, corner), true);
    }
  }
}
