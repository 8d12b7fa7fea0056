import { describe, expect, test } from "vitest";
import { Axis } from "../../../src/workbench/page/grid/axis";

const rows = new Axis([
  { start: 0, end: 2, pixels: 20 },
  { start: 2, end: 5, pixels: 0 },
  { start: 5, end: 6, pixels: 50 },
  { start: 6, end: 10, pixels: 20 },
]);

describe("rows of different heights, some hidden", () => {
  test("a row begins where the visible rows above it end", () => {
    expect([0, 1, 2, 4, 5, 6, 10].map(row => rows.offsetOf(row))).toEqual([0, 20, 40, 40, 40, 90, 170]);
    expect(rows.total).toBe(170);
  });

  test("a pixel belongs to the visible row drawn there, never to a hidden one", () => {
    expect([0, 19, 20, 39, 40, 89, 90].map(pixel => rows.lineAt(pixel))).toEqual([0, 0, 1, 1, 5, 5, 6]);
  });

  test("pixels outside of the sheet belong to its first and last row", () => {
    expect(rows.lineAt(-5)).toBe(0);
    expect(rows.lineAt(9999)).toBe(9);
  });

  test("moving down and up steps over hidden rows and stops at the edges", () => {
    expect(rows.nextVisible(1, 1)).toBe(5);
    expect(rows.nextVisible(5, -1)).toBe(1);
    expect(rows.nextVisible(9, 1)).toBeNull();
    expect(rows.nextVisible(0, -1)).toBeNull();
  });

  test("the rows in a window are the visible ones that touch it", () => {
    expect(rows.linesBetween(30, 91)).toEqual([
      { line: 1, offset: 20, size: 20 },
      { line: 5, offset: 40, size: 50 },
      { line: 6, offset: 90, size: 20 },
    ]);
  });

  test("a pixel at the end of a sheet whose last rows are hidden belongs to the last visible row", () => {
    const tail = new Axis([
      { start: 0, end: 3, pixels: 20 },
      { start: 3, end: 8, pixels: 0 },
    ]);
    expect(tail.lineAt(1000)).toBe(2);
  });

  test("a sheet without visible rows has nothing in view", () => {
    const empty = new Axis([{ start: 0, end: 4, pixels: 0 }]);
    expect(empty.linesBetween(0, 500)).toEqual([]);
    expect(empty.lineAt(10)).toBe(0);
  });

  test("runs with a gap are refused", () => {
    expect(() => new Axis([{ start: 1, end: 2, pixels: 20 }])).toThrow("expected a run from 0");
  });
});
