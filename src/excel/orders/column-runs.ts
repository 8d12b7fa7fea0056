/** Neighbouring columns, both ends included. */
export interface ColumnRun {
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * Groups columns into runs of neighbours; two runs with at most `largestGap` columns between them become one, because
 * a few cells too many cost less than one range more. Duplicates count once; the result ascends.
 */
export function columnRuns(columns: readonly number[], largestGap: number): ColumnRun[] {
  const ascending = [...new Set(columns)].sort((a, b) => a - b);
  const runs: { firstColumn: number; lastColumn: number }[] = [];
  for (const column of ascending) {
    const last = runs[runs.length - 1];
    if (last && column - last.lastColumn - 1 <= largestGap) last.lastColumn = column;
    else runs.push({ firstColumn: column, lastColumn: column });
  }
  return runs;
}
