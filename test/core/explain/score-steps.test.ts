import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreSteps } from "#core/explain-member";
import type { ScoreStep } from "#core/explain-member";
import { frozenRules } from "#core/frozen-rules";
import { bandDimension } from "#core/score/band-dimension";
import { defaultRules } from "#core/scoring-rules";
import type { DimensionRules, ScoringRules } from "#core/scoring-rules";
import { THREE, anyRows, anyRules, factsOf, scoreRun } from "./explain-run";
import type { Run } from "./explain-run";

function stepsOf(run: Run, member: string): ScoreStep[] {
  return scoreSteps(factsOf(run, member), run.scored);
}

function moneyStep(amounts: readonly number[], monetary: DimensionRules) {
  const rows = amounts.map((amount, at) => ({ member: `M${at}`, day: "2026-11-01", amount }));
  const run = scoreRun(rows, { dimensions: { ...defaultRules().dimensions, monetary } });
  return (member: string) => stepsOf(run, member).find(step => step.dimension === "monetary")!;
}

function own(cuts: readonly number[], boundary: "above" | "below" = "below"): DimensionRules {
  const ownCuts = { cuts, boundary, origin: { kind: "own" } } as const;
  return { enabled: true, levels: cuts.length + 1, method: "own-cuts", ownCuts };
}

describe("scoreSteps(facts, basis)", () => {
  it("states whole days, purchases and categories, the lowest and the top level open to one side", () => {
    const bounds = (member: string) =>
      stepsOf(scoreRun(THREE), member).map(step =>
        step.kind === "counted" ? [step.value, step.from, step.to] : step.kind,
      );
    expect(bounds("李四")).toEqual([[42, 31, 90], [2, 2, 2], "money", [2, 2, 2]]);
    expect(bounds("王五")).toEqual([[13, null, 30], [8, 6, null], "money", [4, 4, 4]]);
    expect(bounds("张三")).toEqual([[365, 361, null], [0, null, 1], "money", [1, null, 1]]);
  });

  it("follow the order of the code", () => {
    const run = scoreRun(THREE, { order: ["width", "monetary", "frequency", "recency"] });
    expect(stepsOf(run, "李四").map(step => step.dimension)).toEqual(["width", "monetary", "frequency", "recency"]);
  });

  it("never state a part of a day: cuts that fall between days round to the whole days of the level", () => {
    const recency = own([16.8, 30.5, 60, 90]);
    const run = scoreRun(THREE, { dimensions: { ...defaultRules().dimensions, recency } });
    expect(stepsOf(run, "王五")[0]).toMatchObject({ value: 13, from: null, to: 16 });
    expect(stepsOf(run, "李四")[0]).toMatchObject({ value: 42, from: 31, to: 60 });
  });

  it("put a value on a cut into the level that the boundary says", () => {
    const step = (boundary: "above" | "below") => {
      const recency = own([30, 42, 60, 90], boundary);
      return stepsOf(scoreRun(THREE, { dimensions: { ...defaultRules().dimensions, recency } }), "李四")[0];
    };
    expect(step("below")).toMatchObject({ value: 42, from: 31, to: 42, score: 4 });
    expect(step("above")).toMatchObject({ value: 42, from: 42, to: 59, score: 3 });
  });

  it("say the lower end of fixed money levels in, of equal-size levels out, and who stands exactly on a cut", () => {
    const fixed = moneyStep([500, 1500], { enabled: true, levels: 5, method: "fixed" });
    expect(fixed("M0")).toMatchObject({
      value: 500,
      low: 500,
      high: 800,
      cutBelongsAbove: true,
      isOnCut: true,
      score: 2,
    });
    const equal = moneyStep([10, 20, 30], { enabled: true, levels: 2, method: "equal-frequency" });
    expect(equal("M1")).toMatchObject({ low: null, high: 20, cutBelongsAbove: false, isOnCut: true, score: 1 });
    expect(equal("M2")).toMatchObject({ low: 20, high: null, isOnCut: false, score: 2 });
  });

  it("state money as exactly as it takes: two decimals, more where these would put the member on the wrong side", () => {
    const step = moneyStep([499.996, 500, 16.789], own([16.785, 500], "above"));
    expect(step("M0")).toMatchObject({ value: 499.996, low: 16.785, high: 500, decimals: 3 });
    expect(step("M1")).toMatchObject({ value: 500, low: 500, decimals: 2 });
    expect(step("M2")).toMatchObject({ value: 16.79, low: 16.79, high: 500, decimals: 2 });
  });

  it("say that there was one value only, now or when the cut points were kept, and what was not scored", () => {
    const rows = ["A", "B"].map(member => ({ member, day: "2026-11-01", amount: 10 }));
    const run = scoreRun(rows);
    expect(stepsOf(run, "A")).toMatchObject([
      { kind: "one-value", kept: false, score: 3 },
      { kind: "one-value", kept: false },
      { kind: "one-value", kept: false },
      { kind: "left-out", dimension: "width" },
    ]);
    const later = scoreRun([...rows, { member: "C", day: "2026-11-20", amount: 90 }], frozenRules(run.scored));
    expect(stepsOf(later, "C")[0]).toMatchObject({ kind: "one-value", kept: true, score: 3 });
  });

  it("state no bounds in a compatibility mode, whose cut points are not of our measures", () => {
    const run = scoreRun(THREE, { compatibility: { mode: "r-rfm" } });
    expect(stepsOf(run, "李四").map(step => step.kind)).toEqual(["compatibility", "compatibility", "compatibility", "left-out"]); // prettier-ignore
  });

  it("bound exactly the values of the score, by any method: the next whole number and the next amount score otherwise", () => {
    fc.assert(
      fc.property(anyRows, anyRules, fc.boolean(), (rows, rules, frozen) => {
        const base = scoreRun(rows, rules);
        const run = frozen ? scoreRun(rows, frozenRules(base.scored)) : base;
        const kept = frozenRules(base.scored);
        for (const member of run.orders.memberIds) for (const step of stepsOf(run, member)) checkBounds(step, kept);
      }),
      { seed: 42, numRuns: 150 },
    );
  });
});

function checkBounds(step: ScoreStep, { dimensions }: ScoringRules): void {
  if (step.kind !== "counted" && step.kind !== "money") return;
  const scoreOf = (value: number) =>
    bandDimension(step.dimension, Float64Array.of(value), dimensions[step.dimension], { money: 0, count: 0 }).scores[0];
  if (step.kind === "counted") {
    const { value, from, to, score } = step;
    expect(scoreOf(value)).toBe(score);
    expect(value).toBeGreaterThanOrEqual(from ?? -Infinity);
    expect(value).toBeLessThanOrEqual(to ?? Infinity);
    if (from !== null) expect([scoreOf(from), scoreOf(from - 1) === score]).toEqual([score, false]);
    if (to !== null) expect([scoreOf(to), scoreOf(to + 1) === score]).toEqual([score, false]);
    return;
  }
  const { value, low, high, cutBelongsAbove } = step;
  if (low !== null) expect(cutBelongsAbove ? value >= low : value > low).toBe(true);
  if (high !== null) expect(cutBelongsAbove ? value < high : value <= high).toBe(true);
}
