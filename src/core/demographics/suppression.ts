/** Counts as they may be shown; null where they may not. */
export interface Suppressed {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly totals: readonly (number | null)[];
}

/**
 * Hides the counts below `fewest`, and then others until nobody can work a hidden count of 1 or more out of those shown and
 * of the sums of the rows: each could be another number with every sum as it is. The sums of the columns are counts of the
 * table, too, and hidden by the same rules. What is hidden in addition is the smallest of a row, of equals the first.
 *
 * Source: Duncan & Fienberg, secondary suppression with non-negative cells; a hidden count can be another number exactly where the
 * network of hidden cells has a cycle through it on which counts can move (Gusfield 1988, SIAM J. Comput. 17(3)).
 *
 * @param counts  by row and column, as many in each row. O(hidden × (rows + cells)) for each count that is hidden in addition.
 */
export function suppressCells(counts: readonly (readonly number[])[], fewest: number): Suppressed {
  const columns = counts[0]?.length ?? 0;
  const sums = Array.from({ length: columns }, (_, column) => counts.reduce((sum, row) => sum + row[column]!, 0));
  // The totals as one more row: what a column gains, its total gains, so that this row moves the other way.
  const table = [...counts, sums];
  const hidden = table.map(row => row.map(count => count < fewest));
  for (;;) {
    const told = firstTold(table, hidden);
    if (told === null) break;
    if (!hideRectangle(table, hidden, told) && !hideAnother(table, hidden, told)) break;
  }
  const shown = table.map((row, at) => row.map((count, column) => (hidden[at]![column]! ? null : count)));
  return { cells: shown.slice(0, -1), totals: shown.at(-1)! };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A hidden count of 1 or more that can be only one number; null when there is none. */
function firstTold(table: readonly (readonly number[])[], hidden: readonly (readonly boolean[])[]): Place | null {
  for (let row = 0; row < table.length; row++) {
    for (let column = 0; column < table[row]!.length; column++) {
      if (!hidden[row]![column]! || table[row]![column]! === 0) continue;
      const place = { row, column };
      if (!canMove(table, hidden, place, "up") && !canMove(table, hidden, place, "down")) return place;
    }
  }
  return null;
}

/**
 * Whether the count could be larger or smaller: some way leads back from its row to its column, or the other way round, over
 * hidden counts that take turns to grow and to shrink; those that shrink must be above 0.
 */
function canMove(
  table: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  { row: startRow, column: startColumn }: Place,
  direction: "up" | "down",
): boolean {
  const { last, grows, shrinks } = movesOf(table);
  const isUp = (direction === "up") === (startRow !== last);
  const seenRows = new Set<number>();
  const seenColumns = new Set<number>([startColumn]);
  const columns = [startColumn];
  for (let next = columns.pop(); next !== undefined; next = columns.pop()) {
    for (let row = 0; row < table.length; row++) {
      const isStart = row === startRow && next === startColumn;
      if (isStart || !hidden[row]![next]! || seenRows.has(row)) continue;
      if (!(isUp ? shrinks(row, next) : grows(row, next))) continue;
      if (row === startRow) return true;
      seenRows.add(row);
      for (let column = 0; column < table[row]!.length; column++) {
        if (!hidden[row]![column]! || seenColumns.has(column)) continue;
        if (!(isUp ? grows(row, column) : shrinks(row, column))) continue;
        seenColumns.add(column);
        columns.push(column);
      }
    }
  }
  return false;
}

/**
 * Which counts can be larger or smaller. In the row of totals growing stands for shrinking: turned over, all rows and columns
 * keep their sums alike.
 */
function movesOf(table: readonly (readonly number[])[]) {
  const last = table.length - 1;
  return {
    last,
    grows: (row: number, column: number): boolean => row !== last || table[row]![column]! > 0,
    shrinks: (row: number, column: number): boolean => row === last || table[row]![column]! > 0,
  };
}

/** Hides the other corners of the rectangle of fewest people on which this count can move; false where there is none. */
function hideRectangle(table: readonly (readonly number[])[], hidden: boolean[][], { row, column }: Place): boolean {
  const { grows, shrinks } = movesOf(table);
  let fewest = Infinity;
  let best: Place | null = null;
  for (let other = 0; other < table.length; other++) {
    for (let across = 0; across < table[row]!.length; across++) {
      if (other === row || across === column) continue;
      const up = shrinks(row, across) && shrinks(other, column) && grows(row, column) && grows(other, across);
      const down = grows(row, across) && grows(other, column) && shrinks(row, column) && shrinks(other, across);
      if (!up && !down) continue;
      const corners = [[row, across], [other, column], [other, across]] as const; // prettier-ignore
      const people = corners.reduce((sum, [at, of]) => (hidden[at]![of]! ? sum : sum + table[at]![of]!), 0);
      if (people < fewest) [fewest, best] = [people, { row: other, column: across }];
    }
  }
  if (best === null) return false;
  hidden[row]![best.column] = true;
  hidden[best.row]![column] = true;
  hidden[best.row]![best.column] = true;
  return true;
}

/** Hides the smallest count that still shows beside this one: in its row, else in its column, else anywhere. */
function hideAnother(table: readonly (readonly number[])[], hidden: boolean[][], { row, column }: Place): boolean {
  const all = table.flatMap((counts, at) => counts.map((count, k) => ({ row: at, column: k, count })));
  const open = all.filter(cell => !hidden[cell.row]![cell.column]!);
  const beside = [open.filter(cell => cell.row === row), open.filter(cell => cell.column === column), open].find(
    cells => cells.length > 0,
  );
  if (beside === undefined) return false;
  const smallest = beside.reduce((least, cell) => (cell.count < least.count ? cell : least));
  hidden[smallest.row]![smallest.column] = true;
  return true;
}
