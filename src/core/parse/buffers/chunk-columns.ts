import type { Cell, OrderChunk } from "../../cell";

/** One source column of a chunk: the cell of row r is `rows[r][index]`. */
export interface ColumnSlice {
  readonly rows: readonly (readonly Cell[])[];
  readonly index: number;
}

/** The slice of a source column. Throws when the chunk does not carry it: the caller asked for other columns than it read. */
export function columnSlice(chunk: OrderChunk, column: number): ColumnSlice {
  for (const block of chunk.blocks) {
    const index = column - block.firstColumn;
    if (index >= 0 && index < (block.values[0]?.length ?? 0)) return { rows: block.values, index };
  }
  const held = chunk.blocks.map(block => `${block.firstColumn}+${block.values[0]?.length ?? 0}`).join(", ");
  throw new Error(`column ${column} is not in the chunk, which holds ${held || "nothing"}`);
}

/**
 * Copies `count` cells of each column, from row `first` on, to the start of that column's `cells`; what a ragged row does
 * not reach is blank. Columns of one block are taken row by row, so that each row is looked for once.
 */
export function gatherColumns(slices: readonly ColumnSlice[], first: number, count: number, cells: readonly Cell[][]) {
  for (let column = 0; column < slices.length;) {
    const { rows } = slices[column]!;
    let end = column + 1;
    while (end < slices.length && slices[end]!.rows === rows) end += 1;
    for (let i = 0; i < count; i += 1) {
      const row = rows[first + i];
      for (let k = column; k < end; k += 1) {
        const cell = row === undefined ? undefined : row[slices[k]!.index];
        cells[k]![i] = cell === undefined ? "" : cell;
      }
    }
    column = end;
  }
}

/** A cell that a ragged row does not reach is blank. */
export function cellAt(slice: ColumnSlice, row: number): Cell {
  return slice.rows[row]?.[slice.index] ?? "";
}
