import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prospectStatuses, whyOf } from "#core/explain-member";
import { scoreOnMaps } from "#core/score-scale";
import { DIMENSIONS, defaultRules } from "#core/scoring-rules";
import type { Dimension, ScoringRules } from "#core/scoring-rules";
import { SEGMENT_MAPS } from "#core/segment-maps";
import type { OrderRow } from "../../support/order-rows";
import { THREE, anyRows, anyRules, factsOf, scoreRun } from "./explain-run";

function whyFor(member: string, rules: Partial<ScoringRules> = {}) {
  const run = scoreRun(THREE, rules);
  return whyOf(factsOf(run, member), run.scored);
}

function without(dimension: Dimension): Partial<ScoringRules> {
  const { dimensions } = defaultRules();
  return { dimensions: { ...dimensions, [dimension]: { ...dimensions[dimension], enabled: false } } };
}

describe("whyOf(facts, basis)", () => {
  it("tells the default map by what the member did", () => {
    expect(whyFor("李四")).toEqual({
      kind: "did",
      reason: "broaden",
      numbers: {
        days: 42,
        purchases: 2,
        money: 2000,
        categories: 2,
        counting: {
          frequencyScope: "window",
          months: 12,
          monetaryBasis: "average",
          widthScope: "lifetime",
          widthBasis: "first-mapped",
        },
      },
    });
    expect(whyFor("王五")).toMatchObject({ reason: "regular", numbers: { purchases: 8 } });
    expect(whyFor("张三")).toMatchObject({ reason: "sleep_hi", numbers: { purchases: 0, days: 365 } });
  });

  it("names the measures that the rules score: lifetime purchases, a total", () => {
    const rows = [...THREE, { member: "赵六", day: "2026-11-01", amount: 10, width: "外套" }];
    const run = scoreRun(rows, { frequencyScope: "lifetime", monetaryBasis: "total" });
    expect(whyOf(factsOf(run, "张三"), run.scored)).toMatchObject({
      numbers: { purchases: 2, money: 4000, counting: { frequencyScope: "lifetime", monetaryBasis: "total" } },
    });
  });

  it("says of an average over the window that it is one of all history where nothing was bought in it", () => {
    const basisOf = (member: string) => {
      const why = whyFor(member, { monetaryBasis: "window-average" });
      return why.kind === "did" && why.numbers.counting.monetaryBasis;
    };
    expect([basisOf("张三"), basisOf("李四")]).toEqual(["average", "window-average"]);
  });

  it.each<[string, Partial<ScoringRules>]>([
    ["another map", { map: "classic11" }],
    ["a compatibility mode", { compatibility: { mode: "sql-ntile" } }],
    ["frequency switched off", without("frequency")],
  ])("tells the scores under %s", (_, rules) => {
    const run = scoreRun(THREE, rules);
    const facts = factsOf(run, "李四");
    expect(whyOf(facts, run.scored)).toEqual({
      kind: "scores",
      map: run.scored.rules.map,
      scores: DIMENSIONS.filter(dimension => facts.scores[dimension] > 0).map(dimension => ({
        dimension,
        score: facts.scores[dimension],
      })),
    });
  });

  it("tells the scores where all members are equal: what they did put nobody anywhere", () => {
    const rows = ["A", "B"].map(member => ({ member, day: "2026-11-21", amount: 10, width: "W" }));
    const run = scoreRun(rows);
    expect(whyOf(factsOf(run, "A"), run.scored).kind).toBe("scores");
  });

  it.each([
    ["cn8-mean", "mean"],
    ["cn8-median", "median"],
  ] as const)("tells the middle under %s, because the scores decide nothing there", (map, middle) => {
    expect(whyFor("李四", { map })).toEqual({ kind: "middle", map, middle });
  });

  it("gives the reason of the segment, and of the two for win-back the one that holds, frequency first", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyRows, anyRules, (rows, rules) => {
        const run = scoreRun(rows, { ...rules, map: "rfmw14" });
        for (const member of run.orders.memberIds) {
          const facts = factsOf(run, member);
          const why = whyOf(facts, run.scored);
          if (why.kind !== "did") continue;
          seen.add(why.reason);
          expect(why.reason.replace(/-.*/, "")).toBe(SEGMENT_MAPS.rfmw14.segments[facts.segment]!.id);
          if (!why.reason.startsWith("winback")) continue;
          const frequency = scoreOnMaps(facts.scores.frequency, rules.dimensions.frequency.levels);
          expect(why.reason).toBe(frequency >= 4 ? "winback-often" : "winback-high");
        }
      }),
      { seed: 14, numRuns: 200 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(["winback-often", "winback-high"]));
  });
});

describe("prospectStatuses(scored)", () => {
  it("lists what became of the rows of each prospect, each status once, and none of other people's", () => {
    const rows: OrderRow[] = [
      { member: "Bought", day: "2026-11-01", amount: 10 },
      { member: "Bought", day: "2026-11-02", amount: 0 },
      { member: "Waits", day: "2026-11-01", amount: 10, status: "unpaid-or-cancelled" },
      { member: "Waits", day: "2026-11-02", amount: 20, status: "unpaid-or-cancelled" },
      { member: "Waits", day: "2026-11-03", amount: -20 },
      { member: "Later", day: "2026-12-24", amount: 5 },
    ];
    const { orders, scored } = scoreRun(rows);
    const statuses = prospectStatuses(scored);
    expect([...scored.prospects].map((member, at) => [orders.memberIds[member], statuses[at]])).toEqual([
      ["Waits", ["refund", "unpaid-or-cancelled"]],
      ["Later", ["after-as-of"]],
    ]);
  });
});
