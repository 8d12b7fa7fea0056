import { describe, expect, it } from "vitest";
import { scoreRanges } from "#core/score-ranges";
import type { DimensionBands } from "#core/scored-members";
import { shownCuts } from "#core/shown-cuts";
import { createFormat } from "#locales/format";
import { rangeText } from "#locales/range-text";

const format = createFormat("en-US");

const texts = (change: Partial<DimensionBands>): string[] => {
  const bands: DimensionBands = {
    dimension: "frequency",
    asked: "auto",
    used: "equal-frequency",
    reason: "asked",
    levels: 5,
    cuts: [],
    shownCuts: [],
    cutBelongsAbove: false,
    sizes: [1, 1, 1, 1, 1],
    largestTie: { value: 7, memberCount: 5, score: 3 },
    ...change,
  };
  return scoreRanges(bands).map(range => `${range.score}: ${rangeText(range, format)}`);
};

describe("scoreRanges(bands)", () => {
  it("names whole purchases where cut points lie between them", () => {
    expect(texts({ shownCuts: [1, 2, 3.4, 5.2] })).toEqual(["1: ≤ 1", "2: 2", "3: 3", "4: 4–5", "5: ≥ 6"]);
  });

  it("names whole days, few of them first, with the highest score", () => {
    expect(texts({ dimension: "recency", shownCuts: [16.8, 60, 90, 180] })).toEqual([
      "5: ≤ 16", "4: 17–60", "3: 61–90", "2: 91–180", "1: ≥ 181",
    ]); // prettier-ignore
  });

  it("names no whole number between cut points that have none", () => {
    expect(texts({ levels: 4, shownCuts: [1, 1, 1.4] })).toEqual(["1: ≤ 1", "2: –", "3: –", "4: ≥ 2"]);
  });

  it("says zero and not at most zero of what is never below it", () => {
    expect(texts({ levels: 2, shownCuts: [0] })).toEqual(["1: 0", "2: ≥ 1"]);
  });

  it("gives a whole number on a cut point to the range that the cut belongs to", () => {
    expect(texts({ levels: 2, shownCuts: [3], cutBelongsAbove: true })).toEqual(["1: ≤ 2", "2: ≥ 3"]);
    expect(texts({ levels: 2, shownCuts: [3] })).toEqual(["1: ≤ 3", "2: ≥ 4"]);
  });

  it("bounds money where a member on the cut belongs", () => {
    const money = { dimension: "monetary", levels: 3, shownCuts: [217, 430.5] } as const;
    expect(texts({ ...money, cutBelongsAbove: true })).toEqual(["1: < 217", "2: 217–430.50", "3: ≥ 430.50"]);
    expect(texts(money)).toEqual(["1: ≤ 217", "2: 217–430.50", "3: > 430.50"]);
  });

  it("is one value where everybody has it, and nothing where a mode has no cut points", () => {
    expect(texts({ used: "one-value" })).toEqual(["3: 7"]);
    expect(texts({ used: "compatibility", levels: 2 })).toEqual(["1: ", "2: "]);
  });
});

describe("shownCuts(cuts)", () => {
  const shown = (cut: number, values: readonly number[], change: Partial<Parameters<typeof shownCuts>[0]> = {}) =>
    shownCuts({
      dimension: "monetary",
      cuts: [cut],
      cutBelongsAbove: true,
      isGiven: false,
      ascending: Float64Array.from(values).sort(),
      ...change,
    })[0];

  it("rounds money to three digits where no member stands between", () => {
    expect(shown(216.6625, [100, 300])).toBe(217);
    expect(shown(12_345.67, [100, 30_000])).toBe(12_300);
    expect(shown(8.4567, [1, 20])).toBe(8.46);
  });

  it("keeps as many decimals as it takes to leave every member on his side", () => {
    expect(shown(216.6625, [216.5, 216.7])).toBe(216.7);
    expect(shown(216.6625, [216.65, 216.66, 216.67])).toBe(216.67);
    expect(shown(216.6625, [216.661, 216.664])).toBe(216.663);
  });

  it("keeps a member on the cut where the cut belongs", () => {
    expect(shown(216.6625, [216.6625, 100], { cutBelongsAbove: true })).toBeLessThanOrEqual(216.6625);
    expect(shown(216.6625, [216.6625, 300], { cutBelongsAbove: false })).toBeGreaterThanOrEqual(216.6625);
  });

  it("leaves alone what a person gave, and days, purchases and categories", () => {
    expect(shown(1234.5, [1], { isGiven: true })).toBe(1234.5);
    expect(shown(16.8, [1], { dimension: "recency" })).toBe(16.8);
  });

  it("never moves a member of random data to another side, and never changes the order of cuts", () => {
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 300; round++) {
      const scale = 10 ** Math.floor(random() * 6);
      const values = Float64Array.from({ length: 12 }, () => Math.round(random() * scale * 1e3) / 1e3).sort();
      const cuts = [0.2, 0.4, 0.6, 0.8].map(share => values[Math.floor(share * 12)]! + (random() - 0.5) * scale * 0.01);
      cuts.sort((a, b) => a - b);
      for (const cutBelongsAbove of [true, false]) {
        const now = shownCuts({ dimension: "monetary", cuts, cutBelongsAbove, isGiven: false, ascending: values });
        const band = (value: number, at: readonly number[]) =>
          at.filter(cut => (cutBelongsAbove ? value >= cut : value > cut)).length;
        for (const value of values) expect(band(value, now)).toBe(band(value, cuts));
        expect([...now].sort((a, b) => a - b)).toEqual(now);
      }
    }
  });
});
