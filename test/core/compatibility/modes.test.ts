import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dimension } from "#core/scoring-rules";
import { worstFirst } from "../../../src/core/compatibility/binned";
import type { Binned, ToBin } from "../../../src/core/compatibility/binned";
import { cutsOfScores } from "../../../src/core/compatibility/cuts-of-scores";
import { pandasQcut, pandasQcutOfRanks } from "../../../src/core/compatibility/pandas-qcut";
import { rRfmEdges, rRfmScores } from "../../../src/core/compatibility/r-rfm";
import { spssNtiles } from "../../../src/core/compatibility/spss-independent";
import { modelerBins, weightedScore } from "../../../src/core/compatibility/spss-modeler";
import { spssNested } from "../../../src/core/compatibility/spss-nested";
import { sqlNtile } from "../../../src/core/compatibility/sql-ntile";

const frequency = (values: readonly number[], levels = 5): ToBin => ({
  dimension: "frequency",
  values: Float64Array.from(values),
  levels,
});
const recency = (values: readonly number[], levels = 5): ToBin => ({
  ...frequency(values, levels),
  dimension: "recency",
});

const inOrder = (a: number, b: number): number => a - b;

const sizesOf = ({ scores }: Binned): number[] => {
  const sizes: number[] = [];
  for (const score of scores) sizes[score] = (sizes[score] ?? 0) + 1;
  return Array.from({ length: sizes.length - 1 }, (_, i) => sizes[i + 1] ?? 0);
};

/** 60 people buy once, 20 twice, 10 three times, 6 four times, 4 nine times. */
const BUYERS = [
  ...Array<number>(60).fill(1),
  ...Array<number>(20).fill(2),
  ...Array<number>(10).fill(3),
  ...Array<number>(6).fill(4),
  ...Array<number>(4).fill(9),
];

describe("SQL NTILE", () => {
  it("makes groups that differ by one at most, the larger first: 53 rows in five", () => {
    const places = Int32Array.from({ length: 53 }, (_, i) => i);
    expect(sizesOf(sqlNtile(places, 5))).toEqual([11, 11, 11, 10, 10]);
  });

  it("gives one-time buyers three different scores", () => {
    const { scores } = sqlNtile(worstFirst(frequency(BUYERS), inOrder), 5);
    expect([...new Set(scores.slice(0, 60))]).toEqual([1, 2, 3]);
  });

  it("leaves the top levels unused with fewer members than levels", () => {
    expect([...sqlNtile(Int32Array.from([1, 0, 2]), 5).scores]).toEqual([2, 1, 3]);
  });

  it("gives fewer days the higher score", () => {
    expect([...sqlNtile(worstFirst(recency([5, 400, 30, 0]), inOrder), 2).scores]).toEqual([2, 1, 1, 2]);
  });
});

describe("pandas.qcut", () => {
  it("raises on repeated edges: 60/20/10/6/4 buyers in five and in three levels", () => {
    expect(pandasQcut(frequency(BUYERS), "raise")).toEqual({
      error: "bin-edges-not-unique",
      edges: [1, 1, 1, 1.4, 2.2, 9],
    });
    expect(pandasQcut(frequency(BUYERS, 3), "raise")).toMatchObject({ edges: [1, 1, 2, 9] });
  });

  it("counts levels anew when it drops edges: 60/20/20 in three, 80/20 in two", () => {
    const sizes = (levels: number) => sizesOf(pandasQcut(frequency(BUYERS, levels), "drop") as Binned);
    expect(sizes(5)).toEqual([60, 20, 20]);
    expect(sizes(3)).toEqual([80, 20]);
    expect(pandasQcut(frequency(BUYERS), "drop")).toMatchObject({ levels: 3, edges: [1, 1.4, 2.2, 9] });
  });

  it("labels days the other way round, from what is left", () => {
    expect(pandasQcut(recency([3, 3, 3, 10, 400], 3), "drop")).toMatchObject({ levels: 2 });
    expect([...(pandasQcut(recency([3, 3, 3, 10, 400], 3), "drop") as Binned).scores]).toEqual([2, 2, 2, 1, 1]);
  });

  it("has no level for a single value, which pandas leaves without a label", () => {
    expect(pandasQcut(frequency([2, 2, 2]), "drop")).toMatchObject({ levels: 0, scores: Uint8Array.of(0, 0, 0) });
  });

  it("puts the odd members elsewhere than NTILE when it works on ranks: 53 in five", () => {
    const places = Int32Array.from({ length: 53 }, (_, i) => i);
    expect(sizesOf(pandasQcutOfRanks(places, 5))).toEqual([11, 10, 11, 10, 11]);
  });

  it("gives on ranks what NTILE gives when the levels divide the members", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 12 }), (levels, size) => {
        const places = Int32Array.from({ length: levels * size }, (_, i) => i);
        // One member per level leaves no room between an edge and a rank.
        expect([...pandasQcutOfRanks(places, levels).scores]).toEqual([...sqlNtile(places, levels).scores]);
      }),
    );
  });
});

// Ranks of the six ones 3.5 each, of the two twos 7.5, then 9 and 10: 1 + r · 5 / 11 is 2.59, 4.41, 5.09 and 5.55.
const COUNTS = [1, 1, 1, 1, 1, 1, 2, 2, 3, 7];

describe("SPSS Statistics", () => {
  it("groups by the mean rank of tied values", () => {
    expect([...spssNtiles(frequency(COUNTS)).scores]).toEqual([2, 2, 2, 2, 2, 2, 4, 4, 5, 5]);
  });

  it("gives fewer days the higher group", () => {
    // Ranks 1, 2, 3, 4 from the most days on, three levels: 1 + r · 3 / 5 is 1.6, 2.2, 2.8, 3.4.
    expect([...spssNtiles(recency([400, 200, 30, 3], 3)).scores]).toEqual([1, 2, 2, 3]);
  });

  it("nests frequency in recency: the same count scores differently in different bands", () => {
    // Recency halves: the first three members score 1, the others 2. Within each, ranks 1 to 3 of 3: 1 + r · 2 / 4.
    const [r, f] = spssNested([recency([90, 80, 70, 3, 2, 1], 2), frequency([1, 2, 3, 3, 4, 5], 2)]);
    expect([...r!.scores]).toEqual([1, 1, 1, 2, 2, 2]);
    expect([...f!.scores]).toEqual([1, 2, 2, 1, 2, 2]);
  });

  it("nests money in recency and frequency", () => {
    const days = recency([9, 9, 9, 9, 1, 1, 1, 1], 2);
    const counts = frequency([1, 1, 5, 5, 1, 1, 5, 5], 2);
    const money: ToBin = {
      dimension: "monetary",
      values: Float64Array.from([10, 20, 30, 40, 50, 60, 70, 80]),
      levels: 2,
    };
    // Two members in each cell, ranks 1 and 2 of 2: 1 + r · 2 / 3 is 1.67 and 2.33.
    expect([...spssNested([days, counts, money])[2]!.scores]).toEqual([1, 2, 1, 2, 1, 2, 1, 2]);
  });
});

describe("SPSS Modeler", () => {
  it("keeps a value on a border in the bin where it begins, or adds it to the next", () => {
    // Two to a bin: the ones stand in bins 1 to 3, the twos in 4, the others in 5.
    expect([...modelerBins(frequency(COUNTS), "keep").scores]).toEqual([1, 1, 1, 1, 1, 1, 4, 4, 5, 5]);
    expect([...modelerBins(frequency(COUNTS), "next").scores]).toEqual([3, 3, 3, 3, 3, 3, 4, 4, 5, 5]);
  });

  it("makes equal bins of values that do not tie, recent days highest", () => {
    expect([...modelerBins(recency([50, 40, 30, 20, 10, 0], 3), "keep").scores]).toEqual([1, 1, 2, 2, 3, 3]);
    expect([...modelerBins(recency([50, 40, 30, 20, 10, 0], 3), "next").scores]).toEqual([1, 1, 2, 2, 3, 3]);
  });

  it("weighs the scores: 100, 10 and 1, or others", () => {
    const binned = (...scores: number[]): Binned => ({ scores: Uint8Array.from(scores), levels: 9 });
    const all = { recency: binned(5, 1), frequency: binned(2, 9), monetary: binned(4, 3) };
    expect([...weightedScore(all, { recency: 100, frequency: 10, monetary: 1 }, 2)]).toEqual([524, 193]);
    expect([...weightedScore(all, { recency: 0, frequency: 1, monetary: 0.5 }, 2)]).toEqual([4, 10.5]);
  });
});

const someValues = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 40 });
const someLevels = fc.integer({ min: 2, max: 9 });
const someDimension = fc.constantFrom<Dimension>("recency", "frequency", "monetary");

const TIES_TOGETHER: readonly (readonly [string, (toBin: ToBin) => Binned])[] = [
  ["R rfm", toBin => rRfmScores(toBin, rRfmEdges(toBin.values, toBin.levels))],
  ["pandas.qcut", toBin => pandasQcut(toBin, "drop") as Binned],
  ["SPSS independent", spssNtiles],
  ["Modeler, keep", toBin => modelerBins(toBin, "keep")],
  ["Modeler, next", toBin => modelerBins(toBin, "next")],
];

describe.each(TIES_TOGETHER)("%s, for any values", (_, bin) => {
  it("gives equal values equal scores, better values never a lower one, and scores within the levels", () => {
    fc.assert(
      fc.property(someValues, someLevels, someDimension, (list, levels, dimension) => {
        const { scores, levels: got } = bin({ dimension, values: Float64Array.from(list), levels });
        expect(got).toBeLessThanOrEqual(levels);
        for (let a = 0; a < list.length; a++) {
          expect(scores[a]!).toBeGreaterThanOrEqual(Math.min(1, got));
          expect(scores[a]!).toBeLessThanOrEqual(got);
          for (let b = 0; b < list.length; b++) {
            const better = dimension === "recency" ? list[a]! <= list[b]! : list[a]! >= list[b]!;
            if (better) expect(scores[a]!).toBeGreaterThanOrEqual(scores[b]!);
          }
        }
      }),
      { seed: 2026, numRuns: 100 },
    );
  });

  it("has cut points that say the same, or none", () => {
    fc.assert(
      fc.property(someValues, someLevels, someDimension, (list, levels, dimension) => {
        const values = Float64Array.from(list);
        const { scores, levels: got } = bin({ dimension, values, levels });
        fc.pre(got >= 2);
        const found = cutsOfScores(dimension, values, scores, got);
        if (found === null) return;
        expect(found.cuts).toHaveLength(got - 1);
        const passed = (value: number) =>
          found.cuts.filter(cut => (found.cutBelongsAbove ? value >= cut : value > cut)).length;
        const again = list.map(value => (dimension === "recency" ? got - passed(value) : 1 + passed(value)));
        expect(again).toEqual([...scores]);
      }),
      { seed: 2026, numRuns: 100 },
    );
  });
});

describe("NTILE and ranks, for any values", () => {
  it("make even sizes, and never give a better value a lower score", () => {
    fc.assert(
      fc.property(someValues, someLevels, someDimension, (list, levels, dimension) => {
        const toBin = { dimension, values: Float64Array.from(list), levels };
        const places = worstFirst(toBin, inOrder);
        for (const { scores } of [sqlNtile(places, levels), pandasQcutOfRanks(places, levels)]) {
          for (let i = 1; i < places.length; i++)
            expect(scores[places[i]!]!).toBeGreaterThanOrEqual(scores[places[i - 1]!]!);
        }
        const sizes = sizesOf(sqlNtile(places, levels));
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { seed: 2026, numRuns: 100 },
    );
  });
});
