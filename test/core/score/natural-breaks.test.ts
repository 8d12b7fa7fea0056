import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { naturalBreaks } from "../../../src/core/score/natural-breaks";
import { bandDimension } from "../../../src/core/score/band-dimension";
import type { DimensionRules } from "#core/scoring-rules";

const sorted = (values: readonly number[]) => Float64Array.from(values).sort();

/** The sum of squared distances from the means of the bands that the cuts make. */
function spreadWithin(values: ArrayLike<number>, cuts: readonly number[]): number {
  const bands = new Map<number, number[]>();
  for (const value of Array.from(values)) {
    const band = cuts.filter(cut => value > cut).length;
    bands.set(band, [...(bands.get(band) ?? []), value]);
  }
  return [...bands.values()].reduce((sum, band) => {
    const mean = band.reduce((all, value) => all + value, 0) / band.length;
    return sum + band.reduce((all, value) => all + (value - mean) ** 2, 0);
  }, 0);
}

/** The least of all ways to cut between different values. */
function leastSpread(values: ArrayLike<number>, cutCount: number): number {
  const distinct = [...new Set(Array.from(values))];
  const ways = (from: number, count: number): number[][] =>
    count === 0
      ? [[]]
      : distinct.slice(from, -1).flatMap((cut, i) => ways(from + i + 1, count - 1).map(rest => [cut, ...rest]));
  return Math.min(...ways(0, cutCount).map(cuts => spreadWithin(values, cuts)));
}

describe("naturalBreaks(ascending, levels)", () => {
  it("cuts where the gaps are, at the largest value below each of them", () => {
    expect(naturalBreaks(sorted([1, 2, 3, 20, 21, 22, 90, 91, 300]), 4)).toEqual([3, 22, 91]);
  });

  it("leaves no closer bands to be found, by trying all of them on small data", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 14 }),
        fc.integer({ min: 2, max: 5 }),
        (values, levels) => {
          const ascending = sorted(values);
          fc.pre(new Set(values).size >= levels);
          const cuts = naturalBreaks(ascending, levels);
          expect(cuts).toHaveLength(levels - 1);
          expect(spreadWithin(ascending, cuts)).toBeCloseTo(leastSpread(ascending, levels - 1), 9);
        },
      ),
      { seed: 2026, numRuns: 200 },
    );
  });

  it("cuts only at values that somebody has, never falling, and the same for the same data in any order", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -100, max: 9_000_000 }).map(cents => cents / 100),
          { minLength: 2, maxLength: 60 },
        ),
        fc.integer({ min: 2, max: 5 }),
        (values, levels) => {
          fc.pre(new Set(values).size > 1);
          const cuts = naturalBreaks(sorted(values), levels);
          expect(cuts).toHaveLength(levels - 1);
          for (const cut of cuts) expect(values).toContain(cut);
          expect(cuts).toEqual([...cuts].sort((a, b) => a - b));
          expect(naturalBreaks(sorted([...values].reverse()), levels)).toEqual(cuts);
        },
      ),
      { seed: 2026, numRuns: 200 },
    );
  });

  it.each([
    [[1, 2], 5, [1, 1, 1, 1]],
    [[1, 2, 7], 5, [1, 1, 2, 2]],
    [[1, 2, 7, 9], 5, [1, 2, 2, 7]],
    [[1, 7], 4, [1, 1, 1]],
  ])("spreads fewer values than levels over the scale: %j on %d levels cut at %j", (values, levels, cuts) => {
    expect(naturalBreaks(sorted([...values, ...values]), levels)).toEqual(cuts);
  });

  it("looks at a sample of many members that finds the gaps of all of them", () => {
    const groups = [100, 1000, 5000, 9000, 20_000];
    const many = Array.from({ length: 250_000 }, (_, place) => groups[place % 5]! + (place % 89));
    const cuts = naturalBreaks(sorted(many), 5);
    expect(cuts).toEqual([188, 1088, 5088, 9088]);
  });
});

describe("natural breaks as a method", () => {
  const asked: DimensionRules = { enabled: true, levels: 5, method: "natural-breaks" };
  const base = { money: 1, count: 1 };

  it("give equal values equal scores, the best to the fewest days and the most of all else", () => {
    const values = Float64Array.of(3, 3, 3, 50, 50, 200, 390, 390, 700);
    const { scores, bands } = bandDimension("recency", values, asked, base);
    expect([...scores]).toEqual([5, 5, 5, 4, 4, 3, 2, 2, 1]);
    expect(bands).toMatchObject({
      used: "natural-breaks",
      reason: "asked",
      cuts: [3, 50, 200, 390],
      cutBelongsAbove: false,
    });
    expect([...bandDimension("monetary", values, asked, base).scores]).toEqual([1, 1, 1, 2, 2, 3, 4, 4, 5]);
  });

  it("give everybody the middle band where there is one value only", () => {
    expect(bandDimension("width", Float64Array.of(2, 2), asked, base).bands).toMatchObject({
      used: "one-value",
      cuts: [],
    });
  });
});
