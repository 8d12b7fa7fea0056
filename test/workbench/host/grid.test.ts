import { describe, expect, test } from "vitest";
import { Column } from "#host/grid/column";
import { cellError } from "#host/grid/cell-values";
import { Grid } from "#host/grid/grid";
import { RunList } from "#host/grid/run-list";
import { WHOLE_SHEET } from "#host/model/worksheet";
import { utf8Length } from "#host/interpreter/utf8";

describe("a list of runs", () => {
  test("equal neighbours melt together and a change cuts them", () => {
    const runs = new RunList<string>(10, "a");
    runs.set(2, 4, "b");
    runs.set(4, 6, "b");
    expect([...runs.runs()]).toEqual([
      { start: 0, end: 2, value: "a" },
      { start: 2, end: 6, value: "b" },
      { start: 6, end: 10, value: "a" },
    ]);
    runs.set(3, 4, "a");
    expect(runs.runCount).toBe(5);
    runs.set(0, 10, "a");
    expect(runs.runCount).toBe(1);
  });

  test("inserting and removing positions moves what is behind", () => {
    const runs = new RunList<number>(10, 0);
    runs.set(5, 7, 1);
    runs.insert(2, 3, 0);
    expect([runs.get(7), runs.get(8), runs.get(9)]).toEqual([0, 1, 1]);
    runs.remove(0, 4, 0);
    expect([...runs.runs()].filter(run => run.value === 1)).toEqual([{ start: 4, end: 6, value: 1 }]);
  });

  // Against a plain array: a run list that forgets or moves a position would differ somewhere.
  test("behaves like an array under many random changes", () => {
    const size = 60;
    const runs = new RunList<number>(size, 0);
    const plain = new Array<number>(size).fill(0);
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let step = 0; step < 500; step++) {
      const start = random(size);
      const end = Math.min(size, start + random(12));
      const value = random(3);
      if (step % 7 === 0) {
        const count = random(5) + 1;
        runs.insert(start, Math.min(count, size - start), value);
        plain.splice(start, 0, ...new Array<number>(Math.min(count, size - start)).fill(value));
        plain.length = size;
      } else {
        runs.set(start, end, value);
        plain.fill(value, start, end);
      }
      expect(Array.from({ length: size }, (_unused, at) => runs.get(at))).toEqual(plain);
    }
  });
});

describe("a grid", () => {
  test("answers null for cells nobody touched and what was stored elsewhere, errors as one object", () => {
    const grid = new Grid();
    grid.setBlock(4_095, 2, [
      ["a", 1],
      [true, cellError("#N/A")],
    ]);
    expect(grid.getValue(4_094, 2)).toBeNull();
    expect(grid.getValue(4_096, 2)).toBe(true);
    expect(grid.getValue(4_096, 3)).toBe(cellError("#N/A"));
    expect(grid.readBlock({ row: 4_095, column: 1, rows: 2, columns: 3 })).toEqual([
      [null, "a", 1],
      [null, true, { error: "#N/A" }],
    ]);
  });

  test("the used range shrinks when the outermost cells are emptied", () => {
    const grid = new Grid();
    grid.setValue(0, 0, "a");
    grid.setValue(900_000, 30, "z");
    expect(grid.usedRange(WHOLE_SHEET, true)).toEqual({ row: 0, column: 0, rows: 900_001, columns: 31 });
    grid.setValue(900_000, 30, null);
    expect(grid.usedRange(WHOLE_SHEET, true)).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
    grid.setValue(0, 0, null);
    expect(grid.usedRange(WHOLE_SHEET, true)).toBeNull();
  });

  test("a formula with an empty result counts as used", () => {
    const grid = new Grid();
    grid.setFormula(3, 1, "=A1", null);
    expect(grid.usedRange(WHOLE_SHEET, true)).toEqual({ row: 3, column: 1, rows: 1, columns: 1 });
    grid.setValue(3, 1, 5);
    expect(grid.getFormula(3, 1)).toBeNull();
  });

  test("formats of whole columns do not make a million rows used", () => {
    const grid = new Grid();
    grid.setNumberFormat({ row: 0, column: 0, rows: 1_048_576, columns: 2 }, "@");
    grid.setValue(2, 0, "x");
    expect(grid.usedRange(WHOLE_SHEET, false)).toEqual({ row: 2, column: 0, rows: 1, columns: 1 });
  });

  test("looks are runs: a column of one look is one run, whatever its values", () => {
    const grid = new Grid();
    grid.setColumn(
      0,
      0,
      Array.from({ length: 10_000 }, (_unused, index) => index),
    );
    grid.setStyle({ row: 1, column: 0, rows: 9_999, columns: 1 }, { bold: true });
    grid.setStyle({ row: 1, column: 0, rows: 9_999, columns: 1 }, { fill: "#FF0000" });
    expect([...grid.formatRuns(0, 0, 10_000)]).toEqual([
      { start: 0, end: 1, numberFormat: "General", style: {} },
      { start: 1, end: 10_000, numberFormat: "General", style: { bold: true, fill: "#FF0000" } },
    ]);
  });

  test("inserting rows in one column leaves the others", () => {
    const grid = new Grid();
    grid.setBlock(0, 0, [
      ["a", "x"],
      ["b", "y"],
    ]);
    grid.insertDown({ row: 1, column: 0, rows: 2, columns: 1 });
    expect(grid.readColumn(0, 0, 4)).toEqual(["a", null, null, "b"]);
    expect(grid.readColumn(1, 0, 4)).toEqual(["x", "y", null, null]);
    grid.deleteUp({ row: 0, column: 0, rows: 3, columns: 1 });
    expect(grid.readColumn(0, 0, 2)).toEqual(["b", null]);
  });
});

test("a column counts what is filled across chunks", () => {
  const column = new Column();
  column.set(4_095, "a");
  column.set(4_096, "b");
  expect([column.firstFilled(0, 10_000), column.lastFilled(0, 10_000)]).toEqual([4_095, 4_096]);
  expect([column.firstFilled(4_097, 10_000), column.lastFilled(0, 4_096)]).toEqual([-1, 4_095]);
  column.clear(0, 4_096);
  expect(column.firstFilled(0, 1_048_576)).toBe(4_096);
});

test("UTF-8 lengths: one, two, three and four bytes, and three for a lone surrogate", () => {
  expect(["a", "é", "重", "😀", "\uD800x"].map(utf8Length)).toEqual([1, 2, 3, 4, 4]);
});
