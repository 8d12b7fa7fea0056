import { describe, expect, test } from "vitest";
import { WorkbookModel } from "#host/model/workbook";
import { Axis } from "../../../src/workbench/page/grid/axis";
import { blockEdge } from "../../../src/workbench/page/grid/block-edge";
import { selectionAfterKey, type KeyPress } from "../../../src/workbench/page/grid/keyboard";
import { addCell, extendTo, selectAreas, selectCell, selectColumns } from "../../../src/workbench/page/grid/selection";

const workbook = new WorkbookModel();
const sheet = workbook.activeSheet;
sheet.grid.setBlock(0, 0, [
  ["id", "name", "amount"],
  ["1", "a", 5],
  ["2", null, 6],
  ["3", "c", 7],
]);
const ground = {
  sheet,
  rows: new Axis([{ start: 0, end: 1_048_576, pixels: 20 }]),
  columns: new Axis([{ start: 0, end: 16_384, pixels: 64 }]),
  pageRows: 10,
};
const key = (name: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe("selecting with the mouse", () => {
  test("dragging from the active cell selects the block between, in any direction", () => {
    const selection = extendTo(selectCell({ row: 5, column: 5 }), { row: 2, column: 7 });
    expect(selection.areas).toEqual([{ row: 2, column: 5, rows: 4, columns: 3 }]);
    expect(selection.active).toEqual({ row: 5, column: 5 });
  });

  test("Ctrl+click adds an area and dragging stretches only the new one", () => {
    const added = addCell(selectCell({ row: 0, column: 0 }), { row: 3, column: 3 });
    expect(extendTo(added, { row: 4, column: 3 }).areas).toEqual([
      { row: 0, column: 0, rows: 1, columns: 1 },
      { row: 3, column: 3, rows: 2, columns: 1 },
    ]);
  });

  test("a column header selects all rows of the columns", () => {
    const selection = selectColumns(selectCell({ row: 7, column: 7 }), 3, 1, 0, false);
    expect(selection.areas).toEqual([{ row: 0, column: 1, rows: 1_048_576, columns: 3 }]);
    expect(selection.active).toEqual({ row: 0, column: 3 });
  });
});

describe("selecting with the keyboard", () => {
  test("Ctrl+Shift+Down stretches to the end of the filled block", () => {
    const next = selectionAfterKey(
      ground,
      selectCell({ row: 0, column: 0 }),
      key("ArrowDown", { ctrlKey: true, shiftKey: true }),
    );
    expect(next?.areas).toEqual([{ row: 0, column: 0, rows: 4, columns: 1 }]);
  });

  test("Ctrl+A takes the used block, and once more the whole sheet", () => {
    const used = selectionAfterKey(ground, selectCell({ row: 1, column: 1 }), key("a", { ctrlKey: true }));
    expect(used?.areas).toEqual([{ row: 0, column: 0, rows: 4, columns: 3 }]);
    const all = selectionAfterKey(ground, used!, key("a", { ctrlKey: true }));
    expect(all?.areas).toEqual([{ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }]);
    expect(all?.active).toEqual({ row: 1, column: 1 });
  });

  test("arrows stop at the edge of the sheet", () => {
    expect(selectionAfterKey(ground, selectCell({ row: 0, column: 0 }), key("ArrowUp"))?.active).toEqual({
      row: 0,
      column: 0,
    });
  });

  test("letters do not move the selection", () => {
    expect(selectionAfterKey(ground, selectCell({ row: 0, column: 0 }), key("x"))).toBeNull();
  });

  test("Enter after a block of cells goes on from the active cell", () => {
    const block = selectAreas([{ row: 1, column: 1, rows: 2, columns: 2 }]);
    expect(selectionAfterKey(ground, block, key("Enter"))?.areas).toEqual([{ row: 2, column: 1, rows: 1, columns: 1 }]);
  });
});

describe("Ctrl+arrow", () => {
  const used = sheet.usedRange(true);
  test("inside a block it goes to the block's end", () => {
    expect(blockEdge(sheet.grid, used, { row: 0, column: 2 }, "down")).toEqual({ row: 3, column: 2 });
  });

  test("before a gap it goes over the gap to the next filled cell", () => {
    expect(blockEdge(sheet.grid, used, { row: 1, column: 1 }, "down")).toEqual({ row: 3, column: 1 });
  });

  test("below the data it goes to the last row, and back to the last filled cell", () => {
    expect(blockEdge(sheet.grid, used, { row: 3, column: 0 }, "down")).toEqual({ row: 1_048_575, column: 0 });
    expect(blockEdge(sheet.grid, used, { row: 1_048_575, column: 0 }, "up")).toEqual({ row: 3, column: 0 });
  });

  test("on an empty sheet it goes to the sheet's edge", () => {
    const empty = new WorkbookModel().activeSheet;
    expect(blockEdge(empty.grid, null, { row: 4, column: 4 }, "right")).toEqual({ row: 4, column: 16_383 });
    expect(blockEdge(empty.grid, null, { row: 4, column: 4 }, "up")).toEqual({ row: 0, column: 4 });
  });
});
