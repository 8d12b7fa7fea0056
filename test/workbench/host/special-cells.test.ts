import { describe, expect, it } from "vitest";
import { createHost } from "#host/create-host";
import { specialCells } from "#host/interpreter/special-cells";

describe("special cells", () => {
  it("of formulas are their areas inside the rectangle, neighbours of the same rows joined", () => {
    const sheet = createHost().workbook.activeSheet;
    for (const [row, column] of [[1, 1], [2, 1], [1, 2], [2, 2], [5, 2], [9, 9]] as const) {
      sheet.grid.setFormula(row, column, "=1", 1);
    } // prettier-ignore
    expect(specialCells(sheet, { row: 0, column: 0, rows: 8, columns: 8 }, "Formulas")).toEqual([
      { row: 1, column: 1, rows: 2, columns: 2 },
      { row: 5, column: 2, rows: 1, columns: 1 },
    ]);
  });

  it("of blanks end with the used cells of the sheet", () => {
    const sheet = createHost().workbook.activeSheet;
    sheet.grid.setBlock(0, 0, [["a", "b"], ["c", null], [null, null], ["d", "e"]]); // prettier-ignore
    expect(specialCells(sheet, { row: 0, column: 1, rows: 100, columns: 5 }, "Blanks")).toEqual([
      { row: 1, column: 1, rows: 2, columns: 1 },
    ]);
  });

  it("of a kind that is not modelled fail by name", () => {
    const sheet = createHost().workbook.activeSheet;
    expect(() => specialCells(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, "Constants")).toThrow("not modelled");
  });
});
