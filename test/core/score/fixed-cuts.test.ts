import { describe, expect, it } from "vitest";
import { fixedCuts } from "../../../src/core/score/fixed-cuts";

const NOBODY = new Float64Array(0);

describe("fixedCuts(dimension, levels, base, ascending)", () => {
  it("are the five bands of the method, money in ratios of the average purchase", () => {
    expect(fixedCuts("recency", 5, { money: 536, count: 1 }, NOBODY)).toEqual([30, 90, 180, 360]);
    expect(fixedCuts("frequency", 5, { money: 536, count: 1 }, NOBODY)).toEqual([1, 2, 3, 5]);
    expect(fixedCuts("monetary", 5, { money: 1000, count: 1 }, NOBODY)).toEqual([500, 800, 1200, 2000]);
    expect(fixedCuts("width", 5, { money: 536, count: 1 }, NOBODY)).toEqual([1, 2, 3, 4]);
  });
  it.each([
    [4, [30, 180, 360], [1, 2, 5], [50, 80, 200]],
    [3, [90, 360], [1, 3], [50, 120]],
    [2, [180], [2], [80]],
  ] as const)("join to %i bands as the scores do", (levels, recency, frequency, monetary) => {
    expect(fixedCuts("recency", levels, { money: 100, count: 1 }, NOBODY)).toEqual(recency);
    expect(fixedCuts("frequency", levels, { money: 100, count: 1 }, NOBODY)).toEqual(frequency);
    expect(fixedCuts("monetary", levels, { money: 100, count: 1 }, NOBODY)).toEqual(monetary);
  });
});
