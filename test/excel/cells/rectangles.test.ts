import { describe, expect, it } from "vitest";
import { addressOf, columnLetters, stripsOutside } from "#excel/cells/rectangles";

describe("columnLetters(column)", () => {
  it("counts A, Z, AA, AZ, BA, ZZ, AAA, XFD as Excel does", () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
      "XFD",
    ]);
  });
});

describe("addressOf(rectangle)", () => {
  it("names both corners, and a single cell once", () => {
    expect(addressOf({ firstRow: 1, firstColumn: 2, rowCount: 9, columnCount: 3 })).toBe("C2:E10");
    expect(addressOf({ firstRow: 0, firstColumn: 0, rowCount: 1, columnCount: 1 })).toBe("A1");
  });
});

describe("stripsOutside(grown, old)", () => {
  const old = { firstRow: 0, firstColumn: 0, rowCount: 5, columnCount: 3 };

  it("is nothing when the new rectangle lies inside the old one", () => {
    expect(stripsOutside({ ...old, rowCount: 2 }, old)).toEqual([]);
  });
  it("covers the cells at the right and below exactly once", () => {
    const strips = stripsOutside({ ...old, rowCount: 7, columnCount: 4 }, old).map(addressOf);
    expect(strips).toEqual(["D1:D5", "A6:D7"]);
  });
});
