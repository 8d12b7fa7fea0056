import { describe, expect, it } from "vitest";
import { quantileSorted } from "../../../src/core/stats/quantile";

describe("quantileSorted(ascending, fraction)", () => {
  it("agrees with Excel's PERCENTILE.INC", () => {
    const days = Float64Array.of(3, 10, 20, 30, 45, 60, 90, 120, 200, 400);
    expect(quantileSorted(days, 0.25)).toBe(22.5);
    expect(quantileSorted(days, 0.5)).toBe(52.5);
  });
  it("gives the ends at 0 and 1 and the only value everywhere", () => {
    expect(quantileSorted(Float64Array.of(2, 5, 11), 0)).toBe(2);
    expect(quantileSorted(Float64Array.of(2, 5, 11), 1)).toBe(11);
    expect(quantileSorted(Float64Array.of(7), 0.3)).toBe(7);
  });
  it("refuses an empty column and a fraction outside 0 to 1", () => {
    expect(() => quantileSorted(new Float64Array(0), 0.5)).toThrow(RangeError);
    expect(() => quantileSorted(Float64Array.of(1), 1.5)).toThrow("got 1.5");
    expect(() => quantileSorted(Float64Array.of(1), NaN)).toThrow("got NaN");
  });
});
