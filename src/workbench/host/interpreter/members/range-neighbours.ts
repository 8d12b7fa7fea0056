import { invalidArgument, itemNotFound } from "../../errors";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, bounding, intersect, type Rectangle } from "../../rectangle";
import { readInteger, readPlace } from "../arguments";
import type { Session } from "../session";
import type { Method } from "../shape";
import type { RangeTarget } from "../targets";

type Change = (rectangle: Rectangle, args: readonly unknown[]) => Rectangle;

/** Ranges found from a range. Beyond the sheet's edge: InvalidArgument [unverified: the code]. */
export const rangeNeighbours: Readonly<Record<string, Method<RangeTarget>>> = {
  // Relative to the range, and may lie outside of it [docs: types Range.getCell].
  getCell: moved("1.1", (at, [row, column]) => ({
    row: at.row + readInteger(row, "row"),
    column: at.column + readInteger(column, "column"),
    rows: 1,
    columns: 1,
  })),
  getRow: moved("1.1", (at, [row]) => ({ ...at, row: at.row + readInteger(row, "row"), rows: 1 })),
  getColumn: moved("1.1", (at, [column]) => ({ ...at, column: at.column + readInteger(column, "column"), columns: 1 })),
  getLastRow: moved("1.1", at => ({ ...at, row: at.row + at.rows - 1, rows: 1 })),
  getLastColumn: moved("1.1", at => ({ ...at, column: at.column + at.columns - 1, columns: 1 })),
  getLastCell: moved("1.1", at => ({
    row: at.row + at.rows - 1,
    column: at.column + at.columns - 1,
    rows: 1,
    columns: 1,
  })),
  getOffsetRange: moved("1.1", (at, [rows, columns]) => ({
    ...at,
    row: at.row + readInteger(rows, "rowOffset"),
    column: at.column + readInteger(columns, "columnOffset"),
  })),
  getResizedRange: moved("1.2", (at, [rows, columns]) => ({
    ...at,
    rows: at.rows + readInteger(rows, "deltaRows"),
    columns: at.columns + readInteger(columns, "deltaColumns"),
  })),
  getAbsoluteResizedRange: moved("1.7", (at, [rows, columns]) => ({
    ...at,
    rows: readInteger(rows, "numRows"),
    columns: readInteger(columns, "numColumns"),
  })),
  getEntireColumn: moved("1.1", at => ({ ...at, row: 0, rows: MAXIMUM_ROWS })),
  getEntireRow: moved("1.1", at => ({ ...at, column: 0, columns: MAXIMUM_COLUMNS })),
  // A negative count takes columns inside the range's edge [docs: types Range.getColumnsAfter].
  getColumnsAfter: moved("1.2", (at, [count]) => beside(at, readCount(count), "columns", true)),
  getColumnsBefore: moved("1.2", (at, [count]) => beside(at, readCount(count), "columns", false)),
  getRowsBelow: moved("1.2", (at, [count]) => beside(at, readCount(count), "rows", true)),
  getRowsAbove: moved("1.2", (at, [count]) => beside(at, readCount(count), "rows", false)),
  getBoundingRect: {
    since: "1.1",
    call: (target, [other], session) => {
      const place = onSameSheet(target, other, session);
      return session.range(target.sheet, bounding(session.rectangleOf(target), place));
    },
  },
  getIntersection: {
    since: "1.1",
    call: (target, [other], session) => {
      const common = intersect(session.rectangleOf(target), onSameSheet(target, other, session));
      if (common === null) throw itemNotFound("a common cell of the two ranges");
      return session.range(target.sheet, common);
    },
  },
  getIntersectionOrNullObject: {
    since: "1.4",
    call: (target, [other], session) => {
      const place = readPlace(session, target.sheet, other);
      const common = place.sheet === target.sheet ? intersect(session.rectangleOf(target), place.rectangle) : null;
      return common === null ? null : session.range(target.sheet, common);
    },
  },
};

function moved(since: string, change: Change): Method<RangeTarget> {
  return {
    since,
    call: (target, args, session) => session.range(target.sheet, change(session.rectangleOf(target), args)),
  };
}

function readCount(value: unknown): number {
  const count = value === null || value === undefined ? 1 : readInteger(value, "count");
  if (count === 0) throw invalidArgument("A count of 0 names no cells.");
  return count;
}

function beside(at: Rectangle, count: number, axis: "rows" | "columns", after: boolean): Rectangle {
  const [position, length] = axis === "rows" ? [at.row, at.rows] : [at.column, at.columns];
  const size = Math.abs(count);
  const start = after ? position + length - (count < 0 ? size : 0) : position - (count < 0 ? 0 : size);
  return axis === "rows" ? { ...at, row: start, rows: size } : { ...at, column: start, columns: size };
}

function onSameSheet(target: RangeTarget, other: unknown, session: Session): Rectangle {
  const place = readPlace(session, target.sheet, other);
  if (place.sheet !== target.sheet) throw invalidArgument("The ranges are on different sheets.");
  return place.rectangle;
}
