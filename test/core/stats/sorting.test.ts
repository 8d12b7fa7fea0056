import fc from "fast-check";
import { expect, test } from "vitest";
import { ascendingValues } from "../../../src/core/stats/ascending-values";
import { rowsByCode } from "../../../src/core/stats/rows-by-code";
import { sortPlaces } from "../../../src/core/stats/sort-places";

const counts = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 80 });
const values = fc.array(fc.double({ noNaN: true }), { maxLength: 80 });

test("values are ascending as the language sorts them, counted or not", () => {
  fc.assert(
    fc.property(fc.oneof(counts, values), list => {
      const column = Float64Array.from(list);
      expect(ascendingValues(column)).toEqual(column.slice().sort());
    }),
  );
});

test("places between two ends are sorted stably, and no others move", () => {
  const keysOf = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 200 });
  fc.assert(
    fc.property(keysOf, fc.nat(200), fc.nat(200), (list, a, b) => {
      const from = Math.min(a, b, list.length);
      const to = Math.min(Math.max(a, b), list.length);
      const places = Int32Array.from(list.keys());
      sortPlaces(places, from, to, (one, other) => list[one]! < list[other]!, new Int32Array(places.length));
      const expected = [...list.keys()];
      const sorted = expected.slice(from, to).sort((one, other) => list[one]! - list[other]!);
      expected.splice(from, to - from, ...sorted);
      expect([...places]).toEqual(expected);
    }),
  );
});

test("rows of a code stand side by side in their order; rows without one are left out", () => {
  const codesOf = fc.array(fc.integer({ min: -1, max: 12 }), { maxLength: 60 });
  fc.assert(
    fc.property(codesOf, fc.nat(60), (list, limit) => {
      const own = list.slice(0, limit);
      const { starts, rows } = rowsByCode(Int32Array.from(list), own.length);
      expect(starts.length).toBe(Math.max(-1, ...own) + 2);
      for (let code = 0; code + 1 < starts.length; code += 1) {
        const expected = own.flatMap((of, row) => (of === code ? [row] : []));
        expect([...rows.subarray(starts[code], starts[code + 1])]).toEqual(expected);
      }
    }),
  );
});
