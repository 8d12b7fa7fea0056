import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { scoreMembers } from "#core/score-members";
import { codeText } from "#core/score-code";
import type { ScoredMembers } from "#core/scored-members";
import { scoredValues } from "#core/scored-values";
import { DIMENSIONS, defaultRules } from "#core/scoring-rules";
import type { Dimension, MonetaryBasis, ScoringRules } from "#core/scoring-rules";
import { tieReports } from "#core/ties";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { rRfmEdges, rRfmScores } from "../../src/core/compatibility/r-rfm";
import { bandDimension } from "../../src/core/score/band-dimension";
import { dayOf, orderRows } from "../support/order-rows";
import type { OrderRow } from "../support/order-rows";
import { THREE_MEMBERS, ordersFromRows } from "../support/score-rows";
import { scoredRows } from "../support/scored-rows";

/**
 * The checks that the algorithm notes of the method ask of a product, as far as they concern scores. Segment maps, the
 * linter and the template with reversed recency have tests of their own; so has the R package.
 */

function equalFrequency(levels: number): ScoringRules {
  const dimension = { enabled: true, levels, method: "equal-frequency" } as const;
  return {
    ...defaultRules(),
    dimensions: { recency: dimension, frequency: dimension, monetary: dimension, width: dimension },
  };
}

describe("three members who each spent 4,000", () => {
  const orders = ordersFromRows(THREE_MEMBERS);
  const asOf = dayOf("2026-11-21");
  const scored = scoreMembers(orders, defaultRules(), { asOf, today: asOf });
  const ids = Array.from(scored.member, member => orders.memberIds[member]!);

  it("score 5524, 4252 and 1151 and rank in that order, which neither the average nor the total gives", () => {
    expect(ids).toEqual(["V003", "V002", "V001"]);
    expect(ids.map((_, place) => codeText(scored, place))).toEqual(["5524", "4252", "1151"]);
    expect([...scored.averageAmount]).toEqual([500, 2000, 2000]);
    expect([...scored.netAmount]).toEqual([4000, 4000, 4000]);
  });
});

const AS_OF = dayOf("2026-11-21");
const someRow: fc.Arbitrary<OrderRow> = fc.record({
  member: fc.constantFrom("A", "B", "C", "D", "E", "F", "G"),
  day: fc.integer({ min: AS_OF - 900, max: AS_OF }).map(day => isoDay(day as Day)),
  amount: fc.integer({ min: 1, max: 50_000 }).map(cents => cents / 100),
  width: fc.constantFrom("Tops", "Hats", "Bags", "Belts"),
});
const someRows = fc.array(someRow, { minLength: 1, maxLength: 50 });
const someRules: fc.Arbitrary<ScoringRules> = fc
  .record({
    levels: fc.integer({ min: 2, max: 5 }),
    method: fc.constantFrom("auto", "equal-frequency", "natural-breaks", "fixed"),
    frequencyScope: fc.constantFrom("window", "lifetime", "own-window"),
    monetaryBasis: fc.constantFrom("average", "window-average", "total"),
    widthScope: fc.constantFrom("lifetime", "window"),
  } as const)
  .map(({ levels, method, ...scopes }) => {
    const dimension = { enabled: true, levels, method };
    const dimensions = { recency: dimension, frequency: dimension, monetary: dimension, width: dimension };
    return { ...defaultRules(), ...scopes, dimensions };
  });

function score(rows: readonly OrderRow[], rules: ScoringRules) {
  const orders = orderRows(rows);
  const scored = scoreMembers(orders, rules, { asOf: AS_OF, today: AS_OF });
  return { scored, members: scoredRows(scored, orders) };
}

const RUNS = { seed: 2026, numRuns: 120 };

describe("direction and invariance", () => {
  it("a later last purchase never has a lower R, and more never a lower F, M or W", () => {
    fc.assert(
      fc.property(someRows, someRules, (rows, rules) => {
        const { scored } = score(rows, rules);
        for (const dimension of DIMENSIONS) {
          const values = scoredValues(scored, dimension);
          const scores = scored.scores[dimension];
          for (let a = 0; a < scores.length; a++) {
            for (let b = 0; b < scores.length; b++) {
              const better = dimension === "recency" ? values[a]! <= values[b]! : values[a]! >= values[b]!;
              if (better) expect(scores[a]!).toBeGreaterThanOrEqual(scores[b]!);
            }
          }
        }
      }),
      RUNS,
    );
  });

  it("equal values never have different scores", () => {
    fc.assert(
      fc.property(someRows, someRules, (rows, rules) => {
        for (const { largestTie } of tieReports(score(rows, rules).scored)) expect(largestTie.scores).toHaveLength(1);
      }),
      RUNS,
    );
  });

  it("the order of rows changes nothing", () => {
    fc.assert(
      fc.property(someRows, someRules, (rows, rules) => {
        expect(score([...rows].reverse(), rules).members).toEqual(score(rows, rules).members);
      }),
      RUNS,
    );
  });

  it.each([100, 0.01])("all amounts times %d change no score", factor => {
    fc.assert(
      fc.property(someRows, someRules, (rows, rules) => {
        const scaled = rows.map(row => ({ ...row, amount: row.amount! * factor }));
        const codes = (data: readonly OrderRow[]) =>
          [...score(data, rules).members].map(([id, { code }]) => [id, code]);
        expect(new Map(codes(scaled) as [string, string][])).toEqual(new Map(codes(rows) as [string, string][]));
      }),
      RUNS,
    );
  });

  it("which the rule of the R package does not pass", () => {
    const amounts = Float64Array.from([10, 20, 30, 40, 50]);
    const scores = (factor: number) => {
      const values = amounts.map(amount => amount * factor);
      return [...rRfmScores({ dimension: "monetary", values, levels: 5 }, rRfmEdges(values, 5)).scores];
    };
    expect(scores(1)).toEqual([1, 2, 3, 4, 5]);
    expect(scores(0.01)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe("60/20/10/6/4 buyers of 1, 2, 3, 4 and 9 purchases", () => {
  const counts = [1, 2, 3, 4, 9].flatMap((count, i) => Array<number>([60, 20, 10, 6, 4][i]!).fill(count));
  const band = (levels: number) =>
    bandDimension(
      "frequency",
      Float64Array.from(counts),
      { enabled: true, levels, method: "equal-frequency" },
      { money: 0, count: 0 },
    ).bands;

  it.each([
    [5, [1, 1, 1.4, 2.2], [60, 0, 0, 20, 20]],
    [3, [1, 2], [60, 20, 20]],
  ] as const)("asked %d, got three", (levels, cuts, sizes) => {
    expect(band(levels)).toMatchObject({ cuts, sizes });
  });
});

const CDNOW = new URL("../golden/cdnow/cdnow_sample.csv", import.meta.url);
const cdnow = Papa.parse<Record<string, string>>(readFileSync(CDNOW, "utf8"), {
  header: true,
  skipEmptyLines: true,
}).data;
const CUTOFF = "1997-09-30";

describe("CDNOW, scored up to 1997-09-30 and looked at 39 weeks later", () => {
  const orders = orderRows(
    cdnow.map(row => ({ member: row["member_id"]!, day: row["order_date"]!, amount: Number(row["amount"]) })),
  );
  const scoreBy = (monetaryBasis: MonetaryBasis): ScoredMembers =>
    scoreMembers(
      orders,
      { ...equalFrequency(5), frequencyScope: "lifetime", monetaryBasis },
      { asOf: dayOf(CUTOFF), today: dayOf(CUTOFF) },
    );
  const byAverage = scoreBy("average");
  const returned = new Set(
    cdnow.filter(row => row["order_date"]! > CUTOFF && Number(row["amount"]) > 0).map(row => row["member_id"]!),
  );
  const came = (scored: ScoredMembers) => Array.from(scored.member, member => returned.has(orders.memberIds[member]!));

  it("has 2,349 members of whom 684 come back", () => {
    expect(byAverage.memberCount).toBe(2349);
    expect(came(byAverage).filter(Boolean)).toHaveLength(684);
  });

  it.each([
    ["recency", byAverage, [99, 197.2, 219, 242], [462, 472, 475, 467, 473], [11.3, 14.2, 17.9, 36.8, 65.1], 0.7708],
    ["frequency", byAverage, [1, 1, 2, 3], [1403, 0, 439, 214, 293], [13.8, null, 35.8, 58.4, 71.3], 0.7571],
    ["monetary", byAverage, [14.37, 20.022, 29.325, 43.336], [514, 426, 469, 470, 470], [18.7, 23.0, 36.5, 34.5, 33.4], 0.5806],
    ["monetary", scoreBy("total"), [14.96, 28.276, 46.088, 94.316], [472, 468, 469, 470, 470], [12.7, 16.0, 22.6, 34.9, 59.4], 0.7255],
  ] as [Dimension, ScoredMembers, number[], number[], (number | null)[], number][])(
    "has the known cuts, sizes, shares that bought again and power of %s",
    (dimension, scored, cuts, sizes, shares, power) => {
      const bands = scored.bands.find(band => band.dimension === dimension)!;
      expect(bands.sizes).toEqual(sizes);
      bands.cuts.forEach((cut, i) => expect(cut).toBeCloseTo(cuts[i]!, 2));
      const again = came(scored);
      const share = (score: number) => {
        const holders = again.filter((_, place) => scored.scores[dimension][place] === score);
        return holders.length === 0 ? null : Math.round((holders.filter(Boolean).length / holders.length) * 1000) / 10;
      };
      expect([1, 2, 3, 4, 5].map(share)).toEqual(shares);
      expect(areaUnderCurve(scoredValues(scored, dimension), again, dimension === "recency")).toBeCloseTo(power, 4);
    },
  ); // prettier-ignore

  it("merges 177 member-days of several lines into one purchase each, and counts none of 8 lines without money", () => {
    const lines = new Map<string, number>();
    for (const row of cdnow) {
      const key = `${row["member_id"]} ${row["order_date"]}`;
      lines.set(key, (lines.get(key) ?? 0) + 1);
    }
    expect([...lines.values()].filter(count => count > 1)).toHaveLength(177);
    const end = dayOf("1998-06-30");
    const whole = scoreMembers(orders, equalFrequency(5), { asOf: end, today: end });
    expect(whole.counts.rows.byStatus["zero-amount"]).toBe(cdnow.filter(row => Number(row["amount"]) === 0).length);
    expect(whole.prospects).toHaveLength(8);
  });
});

/** The chance that a returning member stands before another, ties counted half. */
function areaUnderCurve(values: ArrayLike<number>, positive: readonly boolean[], lessIsBetter: boolean): number {
  const places = positive.map((_, place) => place);
  const yes = places.filter(place => positive[place]).map(place => values[place]!);
  const no = places.filter(place => !positive[place]).map(place => values[place]!);
  let wins = 0;
  for (const a of yes) for (const b of no) wins += a === b ? 0.5 : a < b === lessIsBetter ? 1 : 0;
  return wins / (yes.length * no.length);
}
