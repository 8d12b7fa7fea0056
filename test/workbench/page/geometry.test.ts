import { describe, expect, test } from "vitest";
import { Axis } from "../../../src/workbench/page/grid/axis";
import {
  band,
  lineAtScreen,
  screenRectangle,
  scrollingLines,
  offsetsShowing,
} from "../../../src/workbench/page/grid/geometry";

const axis = new Axis([{ start: 0, end: 100, pixels: 20 }]);
// Header 22, one frozen line of 20, then 100 pixels of view, scrolled by 200.
const rows = band(axis, 1, 22, 142, 200);
const columns = band(axis, 0, 46, 246, 0);

describe("a frozen row above scrolled rows", () => {
  test("the rows in view begin where the scrolling left off", () => {
    expect(scrollingLines(rows).map(place => place.line)).toEqual([11, 12, 13, 14, 15]);
  });

  test("a point on the frozen row is the frozen row; one below is a scrolled row", () => {
    expect(lineAtScreen(rows, 30)).toBe(0);
    expect(lineAtScreen(rows, 43)).toBe(11);
  });

  test("a block that reaches under the frozen row is cut there", () => {
    expect(screenRectangle(rows, columns, { row: 5, column: 0, rows: 8, columns: 1 })).toEqual({
      left: 46,
      top: 42,
      width: 20,
      height: 40,
    });
  });

  test("a block wholly under the frozen row is not seen", () => {
    expect(screenRectangle(rows, columns, { row: 3, column: 0, rows: 2, columns: 1 })).toBeNull();
  });

  test("whole columns reach from the frozen row to the end of the view", () => {
    expect(screenRectangle(rows, columns, { row: 0, column: 1, rows: 100, columns: 1 })).toEqual({
      left: 66,
      top: 22,
      width: 20,
      height: 120,
    });
  });

  test("showing a cell above the view scrolls up to it, one below just far enough, a frozen one not at all", () => {
    expect(offsetsShowing(rows, columns, { row: 4, column: 0 }).top).toBe(60);
    expect(offsetsShowing(rows, columns, { row: 20, column: 0 }).top).toBe(300);
    expect(offsetsShowing(rows, columns, { row: 0, column: 0 }).top).toBe(200);
  });
});
