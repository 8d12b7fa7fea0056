import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandsByOwnCuts, cutLimits, cutMovedBy, cutStep, cutWithin, plainCuts } from "#core/cut-points";
import { distributionOf } from "#core/distribution";
import type { Distribution, DistributionBar } from "#core/distribution";
import { DIMENSIONS } from "#core/dimensions";
import type { Dimension } from "#core/dimensions";
import { roundStep, toStep } from "#core/round-steps";
import { firstCountAbove } from "#core/score-ranges";

const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 4000 })), {
  minLength: 1,
  maxLength: 200,
});
const cents = fc.array(
  fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 0, max: 90_000_000 })).map(amount => amount / 100),
  { minLength: 1, maxLength: 200 },
);
const measure: fc.Arbitrary<readonly [Dimension, number[]]> = fc
  .constantFrom(...DIMENSIONS)
  .chain(dimension => (dimension === "monetary" ? cents : counts).map(values => [dimension, values] as const));

/** The bars that say that they hold the value. */
function barsHolding({ bars, layout }: Distribution, value: number): DistributionBar[] {
  if (layout === "values") return bars.filter(bar => bar.from === value);
  return bars.filter((bar, place) =>
    place === bars.length - 1 ? value >= bar.from && value <= bar.to : value >= bar.from && value < bar.to,
  );
}

describe("distributionOf(dimension, values)", () => {
  it("puts every member into exactly one bar, and no bar says more members than its values have", () => {
    fc.assert(
      fc.property(measure, ([dimension, values]) => {
        const distribution = distributionOf(dimension, values);
        const { bars } = distribution;
        expect(bars.reduce((sum, bar) => sum + bar.memberCount, 0)).toBe(values.length);
        for (const value of values) expect(barsHolding(distribution, value)).toHaveLength(1);
        for (const bar of bars)
          expect(values.filter(value => barsHolding(distribution, value)[0] === bar)).toHaveLength(bar.memberCount);
      }),
      { seed: 2026, numRuns: 300 },
    );
  });

  it("has at most 32 bars, rising and without a gap; those of counts begin at whole numbers", () => {
    fc.assert(
      fc.property(measure, ([dimension, values]) => {
        const { bars, layout } = distributionOf(dimension, values);
        expect(bars.length).toBeLessThanOrEqual(32);
        bars.forEach((bar, place) => {
          if (layout !== "values") expect(bar.to).toBeGreaterThan(bar.from);
          if (dimension !== "monetary") expect(Number.isInteger(bar.from) && Number.isInteger(bar.to)).toBe(true);
          const next = bars[place + 1];
          if (next && layout === "values") expect(next.from).toBeGreaterThan(bar.from);
          else if (next) expect(next.from).toBe(bar.to);
        });
      }),
      { seed: 2026, numRuns: 300 },
    );
  });

  it("gives purchases and categories of at most 12 different numbers a bar for each", () => {
    const twelve = Array.from({ length: 12 }, (_, place) => 3 * place + 1);
    const { layout, bars } = distributionOf("width", [...twelve, 1, 34]);
    expect(layout).toBe("values");
    expect(bars.map(bar => bar.from)).toEqual(twelve);
    expect(bars.map(bar => bar.memberCount)).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
    expect(distributionOf("width", [...twelve, 50]).layout).not.toBe("values");
    expect(distributionOf("recency", twelve).layout).not.toBe("values");
  });

  it("takes square roots where the largest value is more than five times the median, and not below zero", () => {
    expect(distributionOf("recency", [10, 20, 100]).layout).toBe("even");
    expect(distributionOf("recency", [10, 20, 101]).layout).toBe("square-root");
    expect(distributionOf("monetary", [-1, 20, 101]).layout).toBe("even");
  });

  it("ends bars of money at round amounts", () => {
    const { bars } = distributionOf("monetary", [100.4, 150, 199.99]);
    expect(bars[0]).toEqual({ from: 100, to: 105, memberCount: 1 });
    expect(bars.at(-1)).toEqual({ from: 195, to: 200, memberCount: 1 });
  });

  it("is one bar for one value, and refuses nobody's values", () => {
    expect(distributionOf("monetary", [5, 5]).bars).toEqual([{ from: 5, to: 5, memberCount: 2 }]);
    expect(() => distributionOf("monetary", [])).toThrow(RangeError);
  });
});

describe("cut points as a person would write them", () => {
  it.each([
    [16.8, false, 17],
    [16, false, 17],
    [16.8, true, 17],
    [16, true, 16],
  ])("the first whole number above a cut at %d is, with the cut above: %s, %d", (cut, above, first) => {
    expect(firstCountAbove(cut, above)).toBe(first);
  });

  it("are whole for counts, once each, and leave money alone", () => {
    expect(plainCuts("recency", [16.8, 16.9, 30], false)).toEqual([16, 30]);
    expect(plainCuts("recency", [16.8, 30], true)).toEqual([17, 30]);
    expect(plainCuts("monetary", [16.8, 16.8, 30], false)).toEqual([16.8, 30]);
  });

  it("part the same members as the cuts that they stand for", () => {
    fc.assert(
      fc.property(
        measure,
        fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom<"below" | "above">("below", "above"),
        ([dimension, values], tenths, boundary) => {
          const cuts = tenths.map(tenth => tenth / 10).sort((a, b) => a - b);
          const distribution = distributionOf(dimension, values);
          const sizes = (own: readonly number[]) =>
            bandsByOwnCuts(distribution, {
              enabled: true,
              levels: own.length + 1,
              method: "auto",
              ownCuts: { cuts: own, boundary, origin: { kind: "own" } },
            }).sizes.filter(size => size > 0);
          const given = sizes(cuts);
          expect(sizes(plainCuts(dimension, cuts, boundary === "above"))).toEqual(given);
          expect(given.reduce((sum, size) => sum + size, 0)).toBe(values.length);
        },
      ),
      { seed: 2026, numRuns: 300 },
    );
  });
});

describe("moving a cut point", () => {
  const days = distributionOf("recency", [0, 10, 200, 412]);
  const money = distributionOf("monetary", [12.3, 480, 490.5, 2000]);

  it("goes by one day, and by round amounts of money", () => {
    expect(cutStep(days)).toBe(1);
    expect(cutMovedBy(days, [30, 90], 0, 1)).toBe(31);
    expect(cutMovedBy(days, [30, 90], 1, -10)).toBe(80);
    expect(cutStep(money)).toBe(10);
    expect(cutMovedBy(money, [268.33, 600], 0, 1)).toBe(270);
    expect(cutMovedBy(money, [268.33, 600], 0, -1)).toBe(260);
    expect(cutMovedBy(money, [270, 600], 0, 10)).toBe(370);
  });

  it("stops before its neighbours, and where the members' values end", () => {
    expect(cutLimits(days, [30, 90, 180], 1)).toEqual({ least: 31, most: 179 });
    expect(cutLimits(days, [30, 90, 180], 0)).toEqual({ least: 0, most: 89 });
    expect(cutLimits(days, [30, 90, 180], 2)).toEqual({ least: 91, most: 412 });
    expect(cutLimits(money, [268.33, 600], 0)).toEqual({ least: 20, most: 590 });
    expect(cutMovedBy(days, [30, 90], 0, 100)).toBe(89);
    expect(cutWithin(days, [30, 90], 1, 5)).toBe(31);
  });

  it("lets a cut beyond all values, or close to its neighbour, stay where it is", () => {
    expect(cutLimits(days, [30, 500], 1)).toEqual({ least: 31, most: 500 });
    expect(cutLimits(money, [431, 433, 600], 1)).toEqual({ least: 433, most: 590 });
  });

  it("always leaves the cuts rising", () => {
    fc.assert(
      fc.property(
        measure,
        fc.uniqueArray(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: -12, max: 12 }).filter(steps => steps !== 0),
        ([dimension, values], cents, steps) => {
          const distribution = distributionOf(dimension, values);
          const sorted = cents.map(cent => cent / 100).sort((a, b) => a - b);
          const cuts = plainCuts(dimension, sorted, false);
          cuts.forEach((_, place) => {
            const moved = [...cuts];
            moved[place] = cutMovedBy(distribution, cuts, place, steps);
            for (let i = 1; i < moved.length; i++) expect(moved[i]!).toBeGreaterThan(moved[i - 1]!);
          });
        },
      ),
      { seed: 2026, numRuns: 300 },
    );
  });
});

describe("round steps", () => {
  it.each([
    [0.03, 0.05],
    [1, 1],
    [1.1, 2],
    [21, 50],
    [700, 1000],
    [0, 1],
  ])("at least %d is %d", (least, step) => {
    expect(roundStep(least)).toBe(step);
  });

  it("take a value to the nearest of them", () => {
    expect(toStep(268.33, 10)).toBe(270);
    expect(toStep(0.31, 0.05)).toBe(0.3);
  });
});
