import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnKind, ColumnSpec } from "#app/workbook/table-specs";
import { numberFormatOf } from "#excel/columns/cell-formats";
import { prepareBlock } from "#excel/rows/column-blocks";
import type { ColumnTarget } from "#excel/rows/column-blocks";
import { standingRows } from "#excel/rows/standing-rows";
import { column as plainColumn } from "../../support/column-spec";

function column(
  kind: ColumnKind,
  role: ColumnSpec["role"] = "computed",
  numberFormat: string | null = null,
): ColumnSpec {
  return plainColumn("h", kind, { role, numberFormat });
}

function sideBySide(...specs: ColumnSpec[]): ColumnTarget[] {
  return specs.map((spec, position) => ({ spec, position, column: 4 + position }));
}

describe("standingRows(targets, rows, firstRowNumber)", () => {
  it("gives the very rows back when each column of theirs goes to the sheet in their order", () => {
    const rows = [
      ["=x", 1, ""],
      ["007", "", ""],
    ];
    expect(standingRows(sideBySide(column("text"), column("score"), column("text", "manual")), rows, 0)).toBe(rows);
  });

  it("gives null when a column is left out, moved, or away from its neighbour", () => {
    const [a, b] = sideBySide(column("text"), column("text"));
    const rows = [["a", "b"]];
    expect(standingRows([a!], rows, 0)).toBeNull();
    expect(
      standingRows(
        [
          { ...a!, position: 1 },
          { ...b!, position: 0 },
        ],
        rows,
        0,
      ),
    ).toBeNull();
    expect(standingRows([a!, { ...b!, column: 9 }], rows, 0)).toBeNull();
  });

  it("throws what prepareBlock throws: the row, the column and the cell", () => {
    const targets = sideBySide(column("text"), column("amount"));
    expect(() => standingRows(targets, [["a", 1], ["b", NaN]], 40)).toThrow('column "h" (amount) cannot hold NaN in row 41'); // prettier-ignore
    expect(() => standingRows(targets, [[5, 1]], 0)).toThrow('column "h" (text) cannot hold 5 in row 0');
  });

  it("is the input that prepareBlock makes, or null, for any cells in any columns", () => {
    const specs = fc.constantFrom(
      column("text"),
      column("amount"),
      column("text", "manual"),
      column("date", "manual"),
      column("kept", "manual", "@"),
      column("kept", "manual", "0.0"),
      column("kept", "manual", null),
    );
    const cell = fc.constantFrom<unknown>("", "x", "=x", "'q", "007", "TRUE", 0, -1.5, NaN, Infinity, true, { formula: "=A1" }); // prettier-ignore
    const block = fc.tuple(specs, specs).chain(pair =>
      fc.record({
        targets: fc.constant(sideBySide(...pair)),
        rows: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }),
      }),
    );
    let stood = 0;
    fc.assert(
      fc.property(block, ({ targets, rows }) => {
        const plain = outcome(() => prepareBlock(targets, rows as never, 0));
        const standing = outcome(() => standingRows(targets, rows as never, 0));
        if (standing.value === null) return;
        if (plain.error !== null || standing.error !== null) {
          expect(standing.error).toBe(plain.error);
          return;
        }
        stood += 1;
        expect(plain.value!.map(input => input.cells)).toEqual([0, 1].map(place => rows.map(row => row[place])));
        expect(plain.value!.map(input => input.formatBefore)).toEqual(targets.map(({ spec }) => numberFormatOf(spec)));
        expect(plain.value!.every(input => input.formatAfter === null && !input.asFormulas)).toBe(true);
      }),
      { seed: 7, numRuns: 3000 },
    );
    expect(stood).toBeGreaterThan(50);
  });
});

function outcome<T>(attempt: () => T): { readonly value: T | undefined; readonly error: string | null } {
  try {
    return { value: attempt(), error: null };
  } catch (error) {
    return { value: undefined, error: String(error) };
  }
}
