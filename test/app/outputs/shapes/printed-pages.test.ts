import { describe, expect, it } from "vitest";
import { pagesAcross } from "#app/outputs/shapes/printed-pages";
import type { ColumnSpec } from "#app/workbook/table-specs";
import { column } from "../../../support/column-spec";

function columns(...widths: readonly number[]): ColumnSpec[] {
  return widths.map((widthPixels, at) => column(`H${at}`, "text", { widthPixels }));
}

describe("pagesAcross(columns, frozenColumns)", () => {
  it("is one page as long as print of 6 points holds all columns", () => {
    expect(pagesAcross(columns(100, 100), 0)).toBe(1);
    expect(pagesAcross(columns(1_900), 0)).toBe(1);
    expect(pagesAcross(columns(1_900, 100), 0)).toBe(2);
  });

  it("counts the frozen columns on every page", () => {
    expect(pagesAcross(columns(500, 1_400, 1_400), 0)).toBe(2);
    expect(pagesAcross(columns(500, 1_400, 1_400), 1)).toBe(2);
    expect(pagesAcross(columns(500, 1_500, 1_400), 1)).toBe(3);
  });

  it("does not count columns that are folded away", () => {
    const [shown, folded] = columns(1_800, 1_800);
    expect(pagesAcross([shown!, { ...folded!, group: "scores" }], 0)).toBe(1);
  });

  it("stays a number of pages where the frozen columns are wider than a page", () => {
    expect(pagesAcross(columns(3_000, 3_000), 1)).toBe(9);
  });
});
