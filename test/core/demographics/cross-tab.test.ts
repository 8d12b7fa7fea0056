import { describe, expect, it } from "vitest";
import { crossTab } from "#core/demographics";
import { suppressCells } from "#core/demographics/suppression";
import type { Suppressed } from "#core/demographics/suppression";

type Counts = readonly (readonly number[])[];

/** Every table of whole numbers with the sums of these rows that agrees with what is shown. */
function tablesLike(counts: Counts, { cells, totals }: Suppressed): number[][][] {
  const columns = counts[0]!.length;
  const found: number[][][] = [];
  const fill = (row: number, column: number, left: number, table: number[][]): void => {
    if (row === counts.length) {
      const sums = Array.from({ length: columns }, (_, at) => table.reduce((sum, cell) => sum + cell[at]!, 0));
      if (sums.every((sum, at) => totals[at] === null || totals[at] === sum)) found.push(table.map(line => [...line]));
      return;
    }
    if (column === columns) {
      if (left === 0) fill(row + 1, 0, counts[row + 1]?.reduce((sum, cell) => sum + cell, 0) ?? 0, table);
      return;
    }
    const shown = cells[row]![column]!;
    const options = shown === null ? Array.from({ length: left + 1 }, (_, value) => value) : [shown];
    for (const value of options) {
      if (value > left) continue;
      table[row]![column] = value;
      fill(row, column + 1, left - value, table);
    }
  };
  fill(
    0,
    0,
    counts[0]!.reduce((sum, cell) => sum + cell, 0),
    counts.map(line => line.map(() => 0)),
  );
  return found;
}

/** Hidden counts of people, totals too, that every such table has alike: what somebody could work out. */
function workedOut(counts: Counts, shown: Suppressed = suppressCells(counts, 5)): string[] {
  const { cells, totals } = shown;
  const tables = tablesLike(counts, shown);
  const told: string[] = [];
  counts.forEach((line, row) =>
    line.forEach((count, column) => {
      if (cells[row]![column] !== null || count === 0) return;
      if (new Set(tables.map(table => table[row]![column])).size === 1) told.push(`${row},${column}=${count}`);
    }),
  );
  totals.forEach((total, column) => {
    const sums = new Set(tables.map(table => table.reduce((sum, line) => sum + line[column]!, 0)));
    const [only] = sums;
    if (total === null && sums.size === 1 && only !== 0) told.push(`total ${column}=${only}`);
  });
  return told;
}

/** Small tables that differ from run to run of the loop only: a fixed sequence. */
function randomTables(count: number): number[][][] {
  let seed = 20_261_201;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >>> 8) % below;
  };
  return Array.from({ length: count }, () => {
    const [rows, columns] = [2 + next(2), 2 + next(2)];
    return Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => (next(3) === 0 ? next(5) : next(9))),
    );
  });
}

describe("cross-tabs", () => {
  it("count members, and show counts of five and more with their totals", () => {
    const place = (row: number, column: number, count: number) =>
      Array.from({ length: count }, () => [row, column] as const);
    const members = [...place(0, 0, 7), ...place(0, 1, 9), ...place(1, 0, 5), ...place(1, 1, 8)];
    const tab = crossTab(members.map(([row]) => row), 2, members.map(([, column]) => column), 2); // prettier-ignore
    expect(tab).toEqual({ cells: [[7, 9], [5, 8]], totals: [12, 17], suppressedCount: 0 }); // prettier-ignore
  });

  it("hide a second count of the row and of the column where a single hidden one would follow from the sums", () => {
    const { cells, totals } = suppressCells([[3, 20, 30], [10, 15, 40], [50, 60, 70]], 5); // prettier-ignore
    expect(cells).toEqual([[null, null, 30], [null, null, 40], [50, 60, 70]]); // prettier-ignore
    expect(totals).toEqual([63, 95, 140]);
  });

  it("leave nothing to be worked out of any of two hundred small tables, tried number by number", () => {
    for (const counts of randomTables(200)) expect([counts, workedOut(counts)]).toEqual([counts, []]);
  });

  it("would be worked out by that trial where one count alone is hidden, or two in one row", () => {
    const counts = [[3, 20], [10, 15]]; // prettier-ignore
    expect(workedOut(counts, { cells: [[null, 20], [10, 15]], totals: [13, 35] })).toEqual(["0,0=3"]); // prettier-ignore
    expect(workedOut(counts, { cells: [[null, null], [10, 15]], totals: [13, 35] })).toEqual(["0,0=3", "0,1=20"]); // prettier-ignore
    expect(workedOut(counts, { cells: [[null, null], [null, null]], totals: [13, 35] })).toEqual([]); // prettier-ignore
  });
});
