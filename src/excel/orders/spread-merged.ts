import type { MergedDown, Source } from "#app/workbook/orders";
import type { Cell } from "#core/cell";

/** Where a block of cells lies; zero-based from the source's corner. */
interface BlockPlace {
  readonly firstRow: number;
  readonly firstColumn: number;
}

/**
 * Gives blank cells below the first of a merged area its value, in the block itself. Blocks have to come from the top down:
 * the value of an area that began further up is remembered.
 */
export type SpreadMerged = (values: Cell[][], place: BlockPlace) => void;

/** See {@link SpreadMerged}. O(merged areas) for a block, and the cells that are filled. */
export function createSpread({ mergedDown = [] }: Pick<Source, "mergedDown">): SpreadMerged {
  const valueOf = new Map<MergedDown, Cell>();
  return (values, { firstRow, firstColumn }) => {
    const width = values[0]?.length ?? 0;
    for (const area of mergedDown) {
      const column = area.column - firstColumn;
      const start = area.firstRow - firstRow;
      if (column < 0 || column >= width || start >= values.length || start + area.rowCount <= 0) continue;
      if (start >= 0) valueOf.set(area, values[start]![column]!);
      const value = valueOf.get(area);
      if (value === undefined) continue;
      const end = Math.min(values.length, start + area.rowCount);
      for (let row = Math.max(0, start + 1); row < end; row += 1) {
        if (values[row]![column] === "") values[row]![column] = value;
      }
    }
  };
}

/** The rows, and those where merged areas begin that reach into them. */
export function withMergedHeads({ mergedDown = [] }: Pick<Source, "mergedDown">, rows: readonly number[]): number[] {
  const heads = mergedDown
    .filter(({ firstRow, rowCount }) => rows.some(row => row > firstRow && row < firstRow + rowCount))
    .map(({ firstRow }) => firstRow);
  return [...new Set([...rows, ...heads])];
}
