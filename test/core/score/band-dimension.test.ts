import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BandMethod, Dimension } from "#core/scoring-rules";
import { bandDimension } from "../../../src/core/score/band-dimension";

function band(dimension: Dimension, values: number[], method: BandMethod = "equal-frequency", levels = 5, average = 1) {
  return bandDimension(
    dimension,
    Float64Array.from(values),
    { enabled: true, levels, method },
    { money: average, count: 1 },
  );
}

const days = [3, 10, 20, 30, 45, 60, 90, 120, 200, 400];
const counts = [1, 1, 1, 1, 1, 1, 2, 2, 3, 7];

describe("bandDimension(dimension, values, rules, averagePurchase)", () => {
  it("gives the fewest days the highest score of recency", () => {
    const { scores, bands } = band("recency", days);
    expect([...scores]).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
    expect(bands).toEqual({
      dimension: "recency",
      asked: "equal-frequency",
      used: "equal-frequency",
      reason: "asked",
      levels: 5,
      cuts: [18, 39, 72, 136],
      shownCuts: [18, 39, 72, 136],
      cutBelongsAbove: false,
      sizes: [2, 2, 2, 2, 2],
      largestTie: { value: 3, memberCount: 1, score: 5 },
    });
  });

  it("lets ties share a score and leaves scores unused: asked five, got three", () => {
    const { scores, bands } = band("frequency", counts);
    expect([...scores]).toEqual([1, 1, 1, 1, 1, 1, 4, 4, 5, 5]);
    expect(bands.sizes).toEqual([6, 0, 0, 2, 2]);
    expect(bands.largestTie).toEqual({ value: 1, memberCount: 6, score: 1 });
  });

  it("gives 60, 20, 10, 6 and 4 buyers of one to nine purchases the scores 1, 4 and 5", () => {
    const buyers = [...Array(60).fill(1), ...Array(20).fill(2), ...Array(10).fill(3), ...Array(6).fill(4)];
    const { bands } = band("frequency", [...buyers, 9, 9, 9, 9], "auto");
    expect(bands.cuts).toEqual([1, 1, 1.4, 2.2]);
    expect(bands.sizes).toEqual([60, 0, 0, 20, 20]);
  });

  it.each([
    ["recency", [0, 30, 31, 90, 91, 180, 181, 360, 361], [5, 5, 4, 4, 3, 3, 2, 2, 1]],
    ["frequency", [0, 1, 2, 3, 4, 5, 6, 99], [1, 1, 2, 3, 4, 4, 5, 5]],
    ["width", [1, 2, 3, 4, 5, 40], [1, 2, 3, 4, 5, 5]],
  ] as const)("puts a value at a fixed cut of %s into the band below it", (dimension, values, expected) => {
    expect([...band(dimension, [...values], "fixed").scores]).toEqual(expected);
  });

  it("puts money at a fixed cut into the band above it", () => {
    const { scores, bands } = band("monetary", [49.99, 50, 79.99, 80, 119.99, 120, 199.99, 200], "fixed", 5, 100);
    expect([...scores]).toEqual([1, 2, 2, 3, 3, 4, 4, 5]);
    expect(bands.cutBelongsAbove).toBe(true);
  });

  it("chooses equal frequencies by itself from five members per band on", () => {
    const upTo = (length: number) => Array.from({ length }, (_, i) => i);
    expect(band("recency", upTo(24), "auto").bands).toMatchObject({ used: "fixed", reason: "few-members" });
    expect(band("recency", upTo(25), "auto").bands).toMatchObject({
      used: "equal-frequency",
      reason: "enough-members-and-values",
    });
    expect(band("recency", upTo(10), "auto", 2).bands.used).toBe("equal-frequency");
  });

  it("chooses fixed bands by itself where there are fewer distinct values than bands", () => {
    const fourValues = Array.from({ length: 100 }, (_, i) => 1 + (i % 4));
    expect(band("width", fourValues, "auto").bands).toMatchObject({ used: "fixed", reason: "few-values" });
    expect(band("width", fourValues, "auto", 4).bands.used).toBe("equal-frequency");
  });

  it.each([
    [5, 3],
    [4, 3],
    [3, 2],
    [2, 2],
  ])("gives one distinct value the middle of %i bands, whatever was asked", (levels, middle) => {
    for (const method of ["auto", "equal-frequency", "fixed"] as const) {
      const { scores, bands } = band("width", [1, 1, 1], method, levels);
      expect([...scores]).toEqual([middle, middle, middle]);
      expect(bands).toMatchObject({ used: "one-value", reason: "one-value", cuts: [], asked: method });
      expect(bands.sizes[middle - 1]).toBe(3);
    }
  });

  it("does not let binary arithmetic part equal money from its cut", () => {
    // 0.6 of the way from 30 to 100 over five members is 72 on paper and 71.99999999999999 in a double.
    const values = [10, 20, 60, 72, 90];
    const { scores, bands } = band("monetary", values, "equal-frequency", 4);
    expect(bands.cuts).toEqual([20, 60, 72]);
    expect([...scores]).toEqual([1, 1, 2, 3, 4]);
  });

  it("refuses to band nobody", () => {
    expect(() => band("recency", [])).toThrow("no recency to band");
  });

  it("agrees with the plain reading of the definition, bit for bit", () => {
    const amounts = fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 99999 }).map(cents => cents / 100),
      ),
      { minLength: 2, maxLength: 120 },
    );
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 5 }), fc.boolean(), (values, levels, isRecency) => {
        const { scores, bands } = band(isRecency ? "recency" : "frequency", values, "equal-frequency", levels);
        const naive = naiveBands(values, levels, isRecency);
        expect(bands.cuts.length).toBe(naive.cuts.length);
        naive.cuts.forEach((cut, i) => expect(Object.is(bands.cuts[i], cut)).toBe(true));
        naive.scores.forEach((score, i) => expect(Object.is(scores[i], score)).toBe(true));
      }),
      { seed: 20, numRuns: 500 },
    );
  });
});

/** Sorting and counting written out as the specification says it. */
function naiveBands(values: number[], levels: number, isRecency: boolean) {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted[0] === sorted.at(-1)) {
    const middle = Math.floor(1 + (2 * (levels - 1)) / 4 + 0.5);
    return { cuts: [], scores: values.map(() => middle) };
  }
  const cuts = Array.from({ length: levels - 1 }, (_, i) => {
    const h = (sorted.length - 1) * ((i + 1) / levels);
    const below = sorted[Math.floor(h)]!;
    const above = sorted[Math.ceil(h)]!;
    return Math.round((below + (above - below) * (h - Math.floor(h))) * 1e9) / 1e9;
  });
  const passed = values.map(value => cuts.filter(cut => value > cut).length);
  return { cuts, scores: passed.map(count => (isRecency ? levels - count : 1 + count)) };
}
