import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundTo9Decimals } from "../../../src/core/stats/round";
import { preciseSum } from "../../../src/core/stats/sum";

describe("preciseSum(values, from, to)", () => {
  it("keeps small amounts beside large ones", () => {
    expect(preciseSum(Float64Array.of(1, 1e100, 1, -1e100))).toBe(2);
    expect(preciseSum(Float64Array.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1))).toBe(1);
  });
  it("adds the entries from `from` up to but without `to`, and gives 0 for none", () => {
    expect(preciseSum(Float64Array.of(1, 2, 4, 8), 1, 3)).toBe(6);
    expect(preciseSum(Float64Array.of(1, 2), 1, 1)).toBe(0);
    expect(preciseSum(new Float64Array(0))).toBe(0);
  });
  it("gives, rounded to 9 decimals, the exact sum of money in cents in whatever order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { maxLength: 200 }), cents => {
        const amounts = Float64Array.from(cents, cent => cent / 100);
        const exact = cents.reduce((sum, cent) => sum + cent, 0) / 100;
        expect(roundTo9Decimals(preciseSum(amounts))).toBe(exact);
        expect(roundTo9Decimals(preciseSum(amounts.reverse()))).toBe(exact);
      }),
      { seed: 11 },
    );
  });
});
