import { describe, expect, it } from "vitest";
import { middleBand, scaleFromFive, scaleToFive, scoreOnMaps } from "#core/score-scale";

describe("the 1 to 5 scale", () => {
  it.each([
    [2, [1, 5]],
    [3, [1, 3, 5]],
    [4, [1, 2, 4, 5]],
    [5, [1, 2, 3, 4, 5]],
  ])("spreads %i bands over it", (levels, expected) => {
    expect(expected.map((_, i) => scaleToFive(i + 1, levels))).toEqual(expected);
  });
  it.each([
    [2, [1, 1, 2, 2, 2]],
    [3, [1, 2, 2, 3, 3]],
    [4, [1, 2, 3, 3, 4]],
    [5, [1, 2, 3, 4, 5]],
  ])("is joined to %i bands", (levels, expected) => {
    expect([1, 2, 3, 4, 5].map(score => scaleFromFive(score, levels))).toEqual(expected);
  });
  it("comes back unchanged from any number of bands", () => {
    for (const levels of [2, 3, 4, 5]) {
      for (let score = 1; score <= levels; score++) {
        expect(scaleFromFive(scaleToFive(score, levels), levels)).toBe(score);
      }
    }
  });
  it("has its middle in band 2 of 2, 2 of 3, 3 of 4 and 3 of 5", () => {
    expect([2, 3, 4, 5].map(middleBand)).toEqual([2, 2, 3, 3]);
  });
  it("counts a dimension without scores as 3, whatever its number of bands", () => {
    expect([2, 3, 4, 5].map(levels => scoreOnMaps(0, levels))).toEqual([3, 3, 3, 3]);
    expect(scoreOnMaps(4, 4)).toBe(5);
  });
});
