import { describe, expect, test } from "vitest";
import {
  columnIndex,
  columnLetters,
  formatAddress,
  looksLikeCellReference,
  parseRectangle,
  splitSheet,
} from "#host/addresses";
import { adjust } from "#host/model/anchor";
import { subtract } from "#host/rectangle";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %d is %s", (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
  expect(columnIndex(letters)).toBe(index);
});

test.each([
  ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
  ["$B$2:A1", { row: 0, column: 0, rows: 2, columns: 2 }],
  ["A:C", { row: 0, column: 0, rows: 1_048_576, columns: 3 }],
  ["2:4", { row: 1, column: 0, rows: 3, columns: 16_384 }],
  ["A", null],
  ["7", null],
  ["A1:B", null],
  ["XFE1", null],
  ["A1048577", null],
  ["", null],
])("%j", (text, rectangle) => {
  expect(parseRectangle(text)).toEqual(rectangle);
});

test("the sheet's name is split off, with its apostrophes", () => {
  expect(splitSheet("'It''s! here'!A1")).toEqual({ sheetName: "It's! here", rest: "A1" });
  expect(splitSheet("Sheet1!A1")).toEqual({ sheetName: "Sheet1", rest: "A1" });
  expect(splitSheet("A1")).toEqual({ sheetName: null, rest: "A1" });
});

// which names are quoted is [unverified]
test.each([
  ["Sheet1", "Sheet1!A1"],
  ["会员", "会员!A1"],
  ["My Sheet", "'My Sheet'!A1"],
  ["A1", "'A1'!A1"],
  ["2024", "'2024'!A1"],
])("a cell of the sheet %s is %s", (name, address) => {
  expect(formatAddress(name, { row: 0, column: 0, rows: 1, columns: 1 })).toBe(address);
});

test("names that could be a reference are told", () => {
  expect(["Q1", "R1C1", "R", "c", "RC", "XFD1", "Rates", "XFE1"].map(looksLikeCellReference)).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

describe("rectangles that follow an edit", () => {
  const rows = (row: number, count: number, kind: "insert" | "delete") =>
    ({ kind, axis: "rows", at: { row, column: 0, rows: count, columns: 16_384 } }) as const;
  const block = { row: 5, column: 1, rows: 4, columns: 2 };

  test("rows inserted above move it, inside grow it, below leave it", () => {
    expect(adjust(block, rows(0, 2, "insert"))?.row).toBe(7);
    expect(adjust(block, rows(6, 2, "insert"))).toEqual({ ...block, rows: 6 });
    expect(adjust(block, rows(9, 2, "insert"))).toEqual(block);
  });

  test("rows deleted above move it, inside shrink it, all of it lose it", () => {
    expect(adjust(block, rows(0, 2, "delete"))?.row).toBe(3);
    expect(adjust(block, rows(4, 2, "delete"))).toEqual({ ...block, row: 4, rows: 3 });
    expect(adjust(block, rows(5, 4, "delete"))).toBeNull();
  });

  test("cells inserted in other columns leave it", () => {
    expect(adjust(block, { kind: "insert", axis: "rows", at: { row: 0, column: 2, rows: 1, columns: 1 } })).toEqual(
      block,
    );
  });
});

test("a hole cuts a rectangle into the parts around it", () => {
  const parts = subtract({ row: 0, column: 0, rows: 3, columns: 3 }, { row: 1, column: 1, rows: 1, columns: 1 });
  expect(parts.reduce((cells, part) => cells + part.rows * part.columns, 0)).toBe(8);
  expect(parts.length).toBe(4);
});
