import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { discrimination } from "../../../src/core/stats/auc";
import { holmAdjusted } from "../../../src/core/stats/holm";
import { meanDifference } from "../../../src/core/stats/mean-difference";
import { bothTails } from "../../../src/core/stats/normal";
import { rateDifference, rateDifferenceP, rateRatio, wilson } from "../../../src/core/stats/rates";
import type { Share } from "../../../src/core/stats/rates";
import { bothTailsOfT, t95 } from "../../../src/core/stats/student-t";
import { smallestVisibleRise } from "../../../src/core/stats/visible-difference";

/** Printed by test/golden/statistics/oracle.py from statsmodels, scipy and mpmath. */
const ORACLE = JSON.parse(readFileSync(new URL("../../golden/statistics/expected.json", import.meta.url), "utf8")) as {
  wilson: { share: Share; lower: number; upper: number }[];
  pairs: { one: Share; other: Share; difference: Ends; ratio: Ends | null; p: number }[];
  rises: { size: number; otherSize: number; expectedRate: number; rate: number | null }[];
  holm: { p: number[]; adjusted: number[] }[];
  bothTails: { z: number; p: number }[];
  t: { t: number; freedom: number; p: number; t95: number }[];
  money: {
    one: [number, number];
    other: [number, number];
    value: number;
    lower: number;
    upper: number;
    p: number;
    degreesOfFreedom: number;
    isSkewed: boolean;
  }[];
  areas: { count: number; seed: number; auc: number; aucError: number; positives: number; negatives: number }[];
};
interface Ends {
  lower: number;
  upper: number | null;
}

const close = (got: number, wanted: number, relative = 1e-9): void =>
  expect(Math.abs(got - wanted), `${got} for ${wanted}`).toBeLessThanOrEqual(relative * Math.abs(wanted) + 1e-12);
const share = (hits: number, of: number): Share => ({ hits, of });

/** The generator of the oracle: two thirds zeros, the rest up to 400. */
function skewed(count: number, seed: number): Float64Array {
  let state = BigInt(seed);
  return Float64Array.from({ length: count }, () => {
    state = (state * 1103515245n + 12345n) % 2147483648n;
    return state % 3n !== 0n ? 0 : Number((state >> 8n) % 40000n) / 100;
  });
}

const shares: fc.Arbitrary<Share> = fc
  .integer({ min: 1, max: 3000 })
  .chain(of => fc.integer({ min: 0, max: of }).map(hits => share(hits, of)));
const RUNS = { seed: 1998, numRuns: 300 };

describe("wilson(share)", () => {
  it.each(ORACLE.wilson)(
    "gives the interval of statsmodels for $share.hits of $share.of",
    ({ share, lower, upper }) => {
      const rate = wilson(share)!;
      expect(rate.value).toBe(share.hits / share.of);
      close(rate.lower, lower);
      close(rate.upper, upper);
    },
  );
  it("gives null for nobody, and refuses what is no share", () => {
    expect(wilson(share(0, 0))).toBeNull();
    for (const bad of [share(2, 1), share(-1, 3), share(0.5, 3), share(NaN, 3)])
      expect(() => wilson(bad)).toThrow(RangeError);
  });
  it("mirrors: the interval of the misses is 1 minus that of the hits", () => {
    fc.assert(
      fc.property(shares, ({ hits, of }) => {
        const [rate, missed] = [wilson(share(hits, of))!, wilson(share(of - hits, of))!];
        close(missed.lower, 1 - rate.upper);
        close(missed.upper, 1 - rate.lower);
        expect(rate.lower).toBeLessThanOrEqual(rate.value);
        expect(rate.upper).toBeGreaterThanOrEqual(rate.value);
      }),
      RUNS,
    );
  });
});

describe("rateDifference(one, other)", () => {
  it.each(ORACLE.pairs)(
    "gives Newcombe's interval of statsmodels for $one.hits of $one.of against $other.hits of $other.of",
    ({ one, other, difference }) => {
      const got = rateDifference(one, other)!;
      close(got.value, one.hits / one.of - other.hits / other.of);
      close(got.lower, difference.lower);
      close(got.upper, difference.upper!);
    },
  );
  it("gives the intervals that Newcombe printed for his cases (a) to (c)", () => {
    const ends = (one: Share, other: Share) => {
      const { lower, upper } = rateDifference(one, other)!;
      return [lower.toFixed(4), upper.toFixed(4)];
    };
    expect(ends(share(56, 70), share(48, 80))).toEqual(["0.0524", "0.3339"]);
    expect(ends(share(9, 10), share(3, 10))).toEqual(["0.1705", "0.8090"]);
    expect(ends(share(6, 7), share(2, 7))).toEqual(["0.0582", "0.8062"]);
  });
  it("says of no events in a small arm what that arm allows, not that it must be better", () => {
    const { lower, upper } = rateDifference(share(0, 1515), share(100, 108000))!;
    expect(lower).toBeLessThan(0);
    expect(upper).toBeGreaterThan(0);
  });
  it("changes sign with the order of the two, and its p value does not", () => {
    fc.assert(
      fc.property(shares, shares, (one, other) => {
        const [there, back] = [rateDifference(one, other)!, rateDifference(other, one)!];
        close(back.lower, -there.upper);
        close(back.upper, -there.lower);
        close(rateDifferenceP(other, one)!, rateDifferenceP(one, other)!, 1e-6);
      }),
      RUNS,
    );
  });
  it("excludes 0 exactly where its p value is below 5 %", () => {
    fc.assert(
      fc.property(shares, shares, (one, other) => {
        const { lower, upper } = rateDifference(one, other)!;
        expect(rateDifferenceP(one, other)! < 0.05).toBe(lower > 0 || upper < 0);
      }),
      RUNS,
    );
  });
  it.each(ORACLE.pairs)(
    "has the p value at which the end of statsmodels' interval is 0: $one.hits of $one.of, $other.hits of $other.of",
    ({ one, other, p }) => close(rateDifferenceP(one, other)!, p, 1e-6),
  );
  it("gives null where a group is empty", () => {
    expect(rateDifference(share(0, 0), share(1, 2))).toBeNull();
    expect(rateDifferenceP(share(1, 2), share(0, 0))).toBeNull();
  });
});

describe("rateRatio(one, other)", () => {
  it.each(ORACLE.pairs)(
    "gives the score interval of a solution in 50 digits: $one.hits of $one.of to $other.hits of $other.of",
    ({ one, other, ratio }) => {
      const got = rateRatio(one, other);
      if (ratio === null) {
        expect(got).toBeNull();
        return;
      }
      close(got!.lower, ratio.lower, 1e-8);
      if (ratio.upper === null) expect([got!.value, got!.upper]).toEqual([Infinity, Infinity]);
      else close(got!.upper, ratio.upper, 1e-8);
    },
  );
  it("turns upside down with the order of the two", () => {
    fc.assert(
      fc.property(shares, shares, (one, other) => {
        const [there, back] = [rateRatio(one, other), rateRatio(other, one)];
        if (there === null || back === null) {
          expect(back).toBe(there);
          return;
        }
        close(back.lower, 1 / there.upper, 1e-7);
        if (there.lower > 0) close(back.upper, 1 / there.lower, 1e-7);
      }),
      RUNS,
    );
  });
  it("gives null where a group is empty", () => expect(rateRatio(share(0, 0), share(1, 2))).toBeNull());
});

describe("holmAdjusted(pValues)", () => {
  it.each(ORACLE.holm)("gives what statsmodels gives for $p", ({ p, adjusted }) => {
    holmAdjusted(p).forEach((value, i) => close(value, adjusted[i]!));
  });
  it("gives nothing for nothing", () => expect(holmAdjusted([])).toEqual([]));
});

describe("discrimination(values, isPositive)", () => {
  it.each(ORACLE.areas)("has the area of Mann and Whitney with many ties: $count values", row => {
    const got = discrimination(
      skewed(row.count, row.seed).map(value => value % 7),
      Uint8Array.from(skewed(row.count, row.seed + 1), value => (value > 0 ? 1 : 0)),
    )!;
    expect([got.positives, got.negatives]).toEqual([row.positives, row.negatives]);
    close(got.auc, row.auc);
    close(got.aucError, row.aucError);
    close(got.gini, 2 * row.auc - 1);
    close(got.giniError, 2 * row.aucError);
  });
  it("is one half of all pairs when no value differs, and null when one of the groups is empty", () => {
    expect(discrimination(Float64Array.of(3, 3, 3), Uint8Array.of(0, 1, 0))!.gini).toBe(0);
    expect(discrimination(Float64Array.of(3, 4), Uint8Array.of(1, 1))).toBeNull();
    expect(discrimination(new Float64Array(0), new Uint8Array(0))).toBeNull();
    expect(() => discrimination(Float64Array.of(1), Uint8Array.of(1, 0))).toThrow(RangeError);
  });
  it("looks at the order of the values alone, and turns its sign with them", () => {
    const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(cases, rows => {
        const positive = Uint8Array.from(rows, ([, is]) => (is ? 1 : 0));
        const by = (change: (value: number) => number) =>
          discrimination(
            Float64Array.from(rows, ([value]) => change(value)),
            positive,
          );
        const plain = by(value => value);
        expect(by(value => Math.exp(value / 3))).toEqual(plain);
        if (plain !== null) close(by(value => -value)!.gini, -plain.gini);
      }),
      RUNS,
    );
  });
});

describe("smallestVisibleRise(size, otherSize, expectedRate)", () => {
  it.each(ORACLE.rises)("has 80 % power at 5 % for $size against $otherSize at $expectedRate", row => {
    const got = smallestVisibleRise(row.size, row.otherSize, row.expectedRate);
    if (row.rate === null) {
      expect(got).toBeNull();
      return;
    }
    close(got!.rate, row.rate);
    close(got!.difference, row.rate - row.expectedRate);
  });
  it("sees less in groups of 90 and 10 than in two of 50, and is not fooled by their sum", () => {
    expect(smallestVisibleRise(90, 10, 0.2)!.rate).toBeGreaterThan(smallestVisibleRise(50, 50, 0.2)!.rate);
  });
  it("never sees anything above a rate of 1, and refuses empty groups", () => {
    expect(smallestVisibleRise(2, 2, 0.5)).toBeNull();
    expect(smallestVisibleRise(100, 100, 1)).toBeNull();
    expect(() => smallestVisibleRise(0, 10, 0.1)).toThrow(RangeError);
    expect(() => smallestVisibleRise(10, 10, 1.1)).toThrow(RangeError);
  });
});

describe("bothTails(z), bothTailsOfT(t, freedom), t95(freedom)", () => {
  it.each(ORACLE.bothTails)("knows the normal tails at $z", ({ z, p }) => {
    close(bothTails(z), p, 1e-12);
    close(bothTails(-z), p, 1e-12);
  });
  it.each(ORACLE.t)("knows those of t at $t with $freedom degrees", ({ t, freedom, p, t95: point }) => {
    close(bothTailsOfT(t, freedom), p);
    close(t95(freedom), point);
  });
});

describe("meanDifference(one, other)", () => {
  it.each(ORACLE.money)("gives scipy's Welch interval for $one against $other", row => {
    const got = meanDifference(skewed(...row.one), skewed(...row.other))!;
    for (const key of ["value", "lower", "upper", "p", "degreesOfFreedom"] as const) close(got[key], row[key], 1e-8);
    expect(got.isSkewed).toBe(row.isSkewed);
  });
  it("warns of one large amount among many small ones, and not of even amounts", () => {
    const even = Float64Array.from({ length: 100 }, (_, i) => i);
    const oneLarge = even.map((amount, i) => (i === 99 ? 100_000 : amount));
    expect(meanDifference(even, even)!.isSkewed).toBe(false);
    expect(meanDifference(even, oneLarge)!.isSkewed).toBe(true);
  });
  it("scales with the unit of money", () => {
    const [a, b] = [skewed(50, 2), skewed(70, 4)];
    const [plain, cents] = [meanDifference(a, b)!, meanDifference(a.map(v => v * 100), b.map(v => v * 100))!]; // prettier-ignore
    for (const key of ["value", "lower", "upper"] as const) close(cents[key], plain[key] * 100);
    close(cents.p, plain.p);
  });
  it("gives null for a group of one, and where nothing differs", () => {
    expect(meanDifference(Float64Array.of(1), Float64Array.of(1, 2))).toBeNull();
    expect(meanDifference(Float64Array.of(2, 2), Float64Array.of(3, 3))).toBeNull();
  });
});
