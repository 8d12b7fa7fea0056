import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRules } from "#core/rules-faults";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import type { Dimension, ScoringRules } from "#core/scoring-rules";
import { tieReports, withRemedy } from "#core/ties";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { evenCuts } from "../../src/core/score/even-cuts";
import { dayOf, orderRows } from "../support/order-rows";
import type { OrderRow } from "../support/order-rows";

const AS_OF = dayOf("2026-11-21");

/** A member who bought `count` times on the last days, for `amount` in all. */
function buyer(member: string, count: number, amount = count): OrderRow[] {
  return Array.from({ length: count }, (_, i) => ({
    member,
    day: isoDay((AS_OF - i) as Day),
    amount: amount / count,
  }));
}

/** 60 people buy once, 20 twice, 10 three times, 6 four times, 4 nine times. */
const BUYERS = [
  [60, 1],
  [20, 2],
  [10, 3],
  [6, 4],
  [4, 9],
].flatMap(([people, count]) => Array.from({ length: people! }, (_, i) => buyer(`${count}-${i}`, count!)).flat());

function score(rows: readonly OrderRow[], rules: ScoringRules = defaultRules()) {
  return scoreMembers(orderRows(rows), rules, { asOf: AS_OF, today: AS_OF });
}

function report(rows: readonly OrderRow[], dimension: Dimension, rules?: ScoringRules) {
  return tieReports(score(rows, rules)).find(found => found.dimension === dimension)!;
}

describe("tieReports(scored)", () => {
  it("says of 60/20/10/6/4 buyers: asked five, got three, and who is in each", () => {
    const frequency = report(BUYERS, "frequency");
    expect(frequency).toMatchObject({
      asked: 5,
      got: 3,
      sizes: [60, 0, 0, 20, 20],
      unusedScores: [2, 3],
      largestTie: { value: 1, memberCount: 60, share: 0.6, scores: [1] },
    });
  });

  it("names each value that stands on a cut point once, with the members that it takes along", () => {
    expect(report(BUYERS, "frequency").boundaries).toEqual([{ value: 1, memberCount: 60, share: 0.6, score: 1 }]);
  });

  it("offers fewer levels, fixed thresholds, cut points on values, and one against repeat, each with its sizes", () => {
    expect(report(BUYERS, "frequency").remedies).toEqual([
      { kind: "fewer-levels", levels: 3, sizes: [60, 20, 20] },
      { kind: "fixed", sizes: [60, 20, 10, 6, 4] },
      { kind: "own-cuts", cuts: [1, 2, 3, 4], sizes: [60, 20, 10, 6, 4] },
      { kind: "one-against-repeat", cuts: [1], sizes: [60, 40] },
    ]);
  });

  it("offers one against repeat for frequency only", () => {
    const kinds = report(BUYERS, "monetary").remedies.map(remedy => remedy.kind);
    expect(kinds).not.toContain("one-against-repeat");
  });

  it("offers nothing where every level is used and no value is held by too many", () => {
    const rows = Array.from({ length: 50 }, (_, i) => buyer(`M${i}`, 1, 10 + i)).flat();
    const money = report(rows, "monetary");
    expect(money).toMatchObject({ asked: 5, got: 5, unusedScores: [], remedies: [] });
    expect(money.sizes).toEqual([10, 10, 10, 10, 10]);
  });

  it("offers nothing that could part members who all hold one value", () => {
    const rows = Array.from({ length: 30 }, (_, i) => buyer(`M${i}`, 1, 10)).flat();
    expect(report(rows, "frequency")).toMatchObject({ asked: 5, got: 1, boundaries: [], remedies: [] });
  });

  it("names the scores over which a compatibility mode spreads one value, and offers nothing there", () => {
    const rules: ScoringRules = { ...defaultRules(), frequencyScope: "lifetime", compatibility: { mode: "sql-ntile" } };
    const frequency = report(BUYERS, "frequency", rules);
    expect(frequency.largestTie).toEqual({ value: 1, memberCount: 60, share: 0.6, scores: [1, 2, 3] });
    expect(frequency).toMatchObject({ asked: 5, got: 5, boundaries: [], remedies: [] });
  });

  it("says asked five, got three of pandas.qcut, whose levels are counted anew", () => {
    const rules: ScoringRules = { ...defaultRules(), compatibility: { mode: "pandas-qcut", ties: "drop" } };
    expect(report(BUYERS, "frequency", rules)).toMatchObject({
      asked: 5,
      got: 3,
      sizes: [60, 20, 20],
      unusedScores: [],
    });
  });

  it("offers only rules that can be used and that give the sizes they promise", () => {
    const bought = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(
        fc.array(bought, { minLength: 2, maxLength: 60 }),
        fc.integer({ min: 2, max: 5 }),
        (people, levels) => {
          const rows = people.flatMap(([count, amount], i) => buyer(`M${i}`, count, amount * count));
          const dimension = { enabled: true, levels, method: "equal-frequency" } as const;
          const all = { recency: dimension, frequency: dimension, monetary: dimension, width: dimension };
          const rules = { ...defaultRules(), dimensions: all };
          for (const tie of tieReports(score(rows, rules))) {
            for (const remedy of tie.remedies) {
              const remedied = withRemedy(rules, tie.dimension, remedy);
              expect(checkRules(remedied)).toEqual([]);
              const bands = score(rows, remedied).bands.find(band => band.dimension === tie.dimension)!;
              expect(bands.sizes).toEqual(remedy.sizes);
            }
          }
        },
      ),
      { seed: 2026, numRuns: 60 },
    );
  });
});

describe("evenCuts(ascending, levels)", () => {
  const even = (values: number[], levels: number) => evenCuts(Float64Array.from(values).sort(), levels);

  it("keeps a large tie alone and parts the others evenly", () => {
    expect(even([1, 1, 1, 1, 1, 1, 2, 2, 3, 4, 5, 6], 3)).toEqual([1, 3]);
  });

  it("gives every value a band of its own when there are no more than levels", () => {
    expect(even([1, 1, 1, 2, 9], 5)).toEqual([1, 2]);
    expect(even([7, 7], 5)).toEqual([]);
  });

  it("makes as many bands as asked or as there are values, none of them empty", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 2, max: 9 }),
        (values, levels) => {
          const cuts = even(values, levels);
          const distinct = new Set(values).size;
          expect(cuts).toHaveLength(Math.min(levels, distinct) - 1);
          const bands = new Set(values.map(value => cuts.filter(cut => value > cut).length));
          expect(bands.size).toBe(cuts.length + 1);
        },
      ),
      { seed: 2026, numRuns: 200 },
    );
  });
});
