import { describe, expect, it } from "vitest";
import { equalFrequencyCuts } from "../../../src/core/score/equal-frequency-cuts";

describe("equalFrequencyCuts(ascending, bandCount)", () => {
  it("agrees with Excel's PERCENTILE.INC at k / bandCount", () => {
    const recencyDays = Float64Array.of(3, 10, 20, 30, 45, 60, 90, 120, 200, 400);
    expect(equalFrequencyCuts(recencyDays, 5)).toEqual([18, 39, 72, 136]);
  });
  it("repeats a cut when more members tie than a band can hold", () => {
    const purchaseCounts = Float64Array.of(1, 1, 1, 1, 1, 1, 2, 2, 3, 7);
    expect(equalFrequencyCuts(purchaseCounts, 5)).toEqual([1, 1, 1.4, 2.2]);
  });
  it("refuses an empty column and fewer than two bands", () => {
    expect(() => equalFrequencyCuts(new Float64Array(0), 3)).toThrow(RangeError);
    expect(() => equalFrequencyCuts(Float64Array.of(1), 1)).toThrow("got 1");
  });
});
