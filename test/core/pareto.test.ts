import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paretoCurve, topShares } from "#core/pareto";

const cents = fc.integer({ min: 0, max: 1_000_000 }).map(amount => amount / 100);
const amounts = fc.array(cents, { minLength: 1, maxLength: 300 });

describe("topShares(netAmount, percents)", () => {
  it("gives what the highest tenth, fifth and half of the members bring", () => {
    expect(topShares(Float64Array.of(10, 50, 5, 5, 5, 5, 5, 5, 5, 5))).toEqual([
      { percent: 10, memberCount: 1, share: 0.5 },
      { percent: 20, memberCount: 2, share: 0.6 },
      { percent: 50, memberCount: 5, share: 0.75 },
    ]);
  });

  it("means at least one member by the smallest percentage, and rounds up", () => {
    expect(topShares(Float64Array.of(1, 3, 4)).map(({ memberCount }) => memberCount)).toEqual([1, 1, 2]);
    expect(topShares(Float64Array.of(1, 3, 4))[2]!.share).toBe(0.875);
  });

  it("lets members before those below zero bring more than the whole", () => {
    expect(topShares(Float64Array.of(120, -20), [50, 100]).map(({ share }) => share)).toEqual([1.2, 1]);
  });

  it("knows no share where the amounts add up to nothing, to less, or there is nobody", () => {
    for (const none of [[0, 0], [-5, 2], []]) {
      expect(topShares(Float64Array.from(none)).map(({ share }) => share)).toEqual([null, null, null]);
      expect(paretoCurve(Float64Array.from(none))).toEqual([]);
    }
  });

  it("does not depend on the order of the members", () => {
    fc.assert(
      fc.property(amounts, list => {
        const turned = Float64Array.from(list).reverse();
        expect(topShares(turned)).toEqual(topShares(Float64Array.from(list)));
        expect(paretoCurve(turned)).toEqual(paretoCurve(Float64Array.from(list)));
      }),
      { numRuns: 100 },
    );
  });
});

describe("paretoCurve(netAmount)", () => {
  it("has a point per member as long as there are few", () => {
    expect(paretoCurve(Float64Array.of(1, 3))).toEqual([
      { memberCount: 0, memberShare: 0, amountShare: 0 },
      { memberCount: 1, memberShare: 0.5, amountShare: 0.75 },
      { memberCount: 2, memberShare: 1, amountShare: 1 },
    ]);
  });

  it("rises from the origin to (1, 1) in at most 101 points while no amount is below zero", () => {
    fc.assert(
      fc.property(amounts, list => {
        const curve = paretoCurve(Float64Array.from(list));
        if (list.every(amount => amount === 0)) {
          expect(curve).toEqual([]);
          return;
        }
        expect(curve.length).toBe(1 + Math.min(100, list.length));
        expect(curve.at(-1)).toEqual({ memberCount: list.length, memberShare: 1, amountShare: 1 });
        curve.slice(1).forEach((point, at) => {
          expect(point.memberCount).toBeGreaterThan(curve[at]!.memberCount);
          expect(point.amountShare).toBeGreaterThanOrEqual(curve[at]!.amountShare - 1e-12);
          // The highest come first, so members never bring less than their share.
          expect(point.amountShare).toBeGreaterThanOrEqual(point.memberShare - 1e-12);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("agrees with the shares of the top members", () => {
    const list = Float64Array.from({ length: 1000 }, (_, at) => at + 1);
    const curve = paretoCurve(list);
    for (const { memberCount, share } of topShares(list)) {
      expect(curve.find(point => point.memberCount === memberCount)!.amountShare).toBeCloseTo(share!, 12);
    }
  });
});
