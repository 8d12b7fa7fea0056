import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "#core/cell";
import { InputFingerprint } from "../../../../src/core/parse/columns/input-fingerprint";

/** The fingerprint of rows, cut into batches of `size` rows. */
function fingerprintOf(rows: readonly (readonly Cell[])[], size = 512): string {
  const columnCount = rows[0]?.length ?? 0;
  const fingerprint = new InputFingerprint(columnCount);
  for (let from = 0; from < rows.length; from += size) {
    const batch = rows.slice(from, from + size);
    const columns = Array.from({ length: columnCount }, (_, column) => batch.map(row => row[column]!));
    fingerprint.add(columns, batch.length);
  }
  return fingerprint.digits();
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom("", "上衣", "V001", "🎁"),
  fc.double({ noNaN: true }).map(value => value + 0),
  fc.boolean(),
);
const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 });

describe("the fingerprint of cells", () => {
  // The value of input-fingerprint.py.
  it("is the number of its scheme and sixteen digits that are the same on every machine", () => {
    expect(
      fingerprintOf([
        ["V001", 45900, 100.5],
        ["上衣", true, ""],
      ]),
    ).toBe("2-11849641f26c65a3");
  });

  it("does not depend on how the rows are cut into batches", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 7 }), (list, size) => {
        expect(fingerprintOf(list, size)).toBe(fingerprintOf(list));
      }),
    );
  });

  it("changes with any one cell", () => {
    fc.assert(
      fc.property(rows, fc.nat(29), fc.nat(2), cell, (list, row, column, other) => {
        const at = row % list.length;
        const changed = list.map((cells, k) =>
          k === at ? cells.map((old, c) => (c === column ? other : old)) : cells,
        );
        const isSame = Object.is(list[at]![column], other);
        expect(fingerprintOf(changed) === fingerprintOf(list)).toBe(isSame);
      }),
    );
  });

  it.each([
    ["rows that changed places", [["a"], ["b"]], [["b"], ["a"]]],
    ["a cell that moved to another column", [["a", ""]], [["", "a"]]],
    ["a number and its text", [[1]], [["1"]]],
    ["characters that moved to the next row", [["ab"], ["c"]], [["a"], ["bc"]]],
    ["one blank row more", [["a"], [""]], [["a"]]],
    ["texts that differ in high bits only", [["\u0001"]], [["\u0801"]]],
  ] as const)("tells apart %s", (_, one, other) => {
    expect(fingerprintOf(one)).not.toBe(fingerprintOf(other));
  });
});
