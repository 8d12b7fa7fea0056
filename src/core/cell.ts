/**
 * One cell as a workbook hands it over: text, a number (dates are serials) or a boolean.
 * A blank cell is the empty text, never null; an error cell is its text, such as "#N/A".
 */
export type Cell = string | number | boolean;

/** A rectangle of cells beside one another: `values[row][column]`, all rows of equal length. */
export interface CellBlock {
  /** Zero-based column of the source that `values[row][0]` comes from. */
  readonly firstColumn: number;
  readonly values: readonly (readonly Cell[])[];
}

/** Consecutive order rows: the mapped columns only, as one block per run of neighbouring columns. */
export interface OrderChunk {
  readonly rowCount: number;
  readonly blocks: readonly CellBlock[];
}
