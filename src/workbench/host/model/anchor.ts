import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, type Rectangle } from "../rectangle";

/** Cells inserted (shifting others down or right) or deleted (pulling others up or left) at a rectangle. */
export interface StructureEdit {
  readonly kind: "insert" | "delete";
  readonly axis: "rows" | "columns";
  readonly at: Rectangle;
}

/**
 * A rectangle that follows its cells when rows and columns are inserted or deleted [inferred: kept ranges move].
 * `rectangle` is null once every cell of it is deleted.
 */
export class Anchor {
  constructor(public rectangle: Rectangle | null) {}

  /** Moves, grows or shrinks with an edit of the sheet. */
  follow(edit: StructureEdit): void {
    if (this.rectangle !== null) this.rectangle = adjust(this.rectangle, edit);
  }
}

/** Where a rectangle is after the edit; null when all of it is deleted. */
export function adjust(rectangle: Rectangle, edit: StructureEdit): Rectangle | null {
  const { at } = edit;
  if (edit.axis === "rows") {
    const beside = rectangle.column < at.column || rectangle.column + rectangle.columns > at.column + at.columns;
    if (beside || rectangle.rows === MAXIMUM_ROWS) return rectangle;
    const moved = adjustSpan(rectangle.row, rectangle.rows, at.row, at.rows, edit.kind, MAXIMUM_ROWS);
    return moved === null ? null : { ...rectangle, row: moved.start, rows: moved.length };
  }
  const beside = rectangle.row < at.row || rectangle.row + rectangle.rows > at.row + at.rows;
  if (beside || rectangle.columns === MAXIMUM_COLUMNS) return rectangle;
  const moved = adjustSpan(rectangle.column, rectangle.columns, at.column, at.columns, edit.kind, MAXIMUM_COLUMNS);
  return moved === null ? null : { ...rectangle, column: moved.start, columns: moved.length };
}

function adjustSpan(
  start: number,
  length: number,
  at: number,
  count: number,
  kind: "insert" | "delete",
  size: number,
): { start: number; length: number } | null {
  const end = start + length;
  if (kind === "insert") {
    if (at <= start) {
      const moved = start + count;
      return moved >= size ? null : { start: moved, length: Math.min(length, size - moved) };
    }
    return at < end ? { start, length: Math.min(length + count, size - start) } : { start, length };
  }
  const removedEnd = at + count;
  if (removedEnd <= start) return { start: start - count, length };
  if (at >= end) return { start, length };
  const left = Math.max(0, at - start);
  const right = Math.max(0, end - removedEnd);
  return left + right === 0 ? null : { start: Math.min(start, at), length: left + right };
}
