import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frozenRules } from "#core/frozen-rules";
import { scoreMembers } from "#core/score-members";
import { codeText } from "#core/score-code";
import { DIMENSIONS, defaultRules } from "#core/scoring-rules";
import type { BandMethod, ScoringRules } from "#core/scoring-rules";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { dayOf, orderRows } from "../support/order-rows";
import type { OrderRow } from "../support/order-rows";
import { scoredRows } from "../support/scored-rows";

const BASE = dayOf("2026-08-31");

function score(rows: readonly OrderRow[], rules: ScoringRules, asOf: Day = BASE) {
  const orders = orderRows(rows);
  const scored = scoreMembers(orders, rules, { asOf, today: asOf });
  return { scored, members: scoredRows(scored, orders) };
}

function allBy(method: BandMethod, levels: number): ScoringRules {
  const dimension = { enabled: true, levels, method };
  return {
    ...defaultRules(),
    dimensions: { recency: dimension, frequency: dimension, monetary: dimension, width: dimension },
  };
}

const row: fc.Arbitrary<OrderRow> = fc.record({
  member: fc.constantFrom("A", "B", "C", "D", "E", "F"),
  day: fc.integer({ min: BASE - 700, max: BASE }).map(day => isoDay(day as Day)),
  amount: fc.integer({ min: 1, max: 9999 }).map(cents => cents / 100),
  width: fc.constantFrom("Tops", "Hats", "Bags"),
});

describe("frozenRules(scored)", () => {
  it("score the same data the same, by whatever method the bands were made", () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 40 }),
        fc.constantFrom<BandMethod>("auto", "equal-frequency", "natural-breaks", "fixed"),
        fc.integer({ min: 2, max: 5 }),
        (rows, method, levels) => {
          const base = score(rows, allBy(method, levels));
          expect(score(rows, frozenRules(base.scored)).members).toEqual(base.members);
        },
      ),
      { seed: 2026, numRuns: 100 },
    );
  });

  it("do not move a member because others came: re-banding does", () => {
    const rows = [10, 20, 30, 40, 50].map((amount, i) => ({ member: `M${i}`, day: "2026-08-01", amount }));
    const base = score(rows, allBy("equal-frequency", 5));
    const more = [
      ...rows,
      ...[60, 70, 80, 90, 100].map((amount, i) => ({ member: `N${i}`, day: "2026-08-01", amount })),
    ];
    const money = (rules: ScoringRules) => score(more, rules).members.get("M4")!.code[2];
    expect(base.members.get("M4")!.code[2]).toBe("5");
    expect(money(frozenRules(base.scored))).toBe("5");
    expect(money(allBy("equal-frequency", 5))).toBe("3");
  });

  it("keep the day of the run, cuts that ties repeat, and the side of a boundary", () => {
    const rows = [1, 1, 1, 1, 2, 5].map((amount, i) => ({ member: `M${i}`, day: "2026-08-01", amount }));
    const base = score(rows, { ...allBy("equal-frequency", 5), monetaryBasis: "total" });
    expect(frozenRules(base.scored).dimensions.monetary).toEqual({
      enabled: true,
      levels: 5,
      method: "own-cuts",
      ownCuts: { cuts: [1, 1, 1, 2], boundary: "below", origin: { kind: "frozen", asOf: BASE } },
    });
    const fixed = frozenRules(score(rows, allBy("fixed", 5)).scored).dimensions;
    expect(fixed.monetary.ownCuts!.boundary).toBe("above");
    const frozenRun = score(rows, frozenRules(base.scored)).scored;
    expect(frozenRun.bands[2]).toMatchObject({
      asked: "own-cuts",
      used: "own-cuts",
      reason: "frozen",
      cuts: [1, 1, 1, 2],
    });
  });

  it("give everyone the middle band where the run knew one value only", () => {
    const base = score([{ member: "A", day: "2026-08-01", amount: 5 }], allBy("auto", 5));
    const later = [
      { member: "A", day: "2026-08-01", amount: 5 },
      { member: "B", day: "2026-01-01", amount: 500 },
    ];
    const { scored } = score(later, frozenRules(base.scored));
    expect([codeText(scored, 0), codeText(scored, 1)]).toEqual(["333-", "333-"]);
  });

  it("apply the cuts to a single member, who has one value but not no information", () => {
    const rows = [30, 60, 90, 120, 150].map((amount, i) => ({ member: `M${i}`, day: "2026-08-01", amount }));
    const frozen = frozenRules(score(rows, allBy("equal-frequency", 5)).scored);
    expect(score([{ member: "X", day: "2026-08-20", amount: 149 }], frozen).members.get("X")!.code[2]).toBe("5");
  });

  it("leave a dimension out that the run left out, even when later data have it", () => {
    const base = score([{ member: "A", day: "2026-08-01", amount: 5 }], defaultRules());
    expect(DIMENSIONS.map(dimension => frozenRules(base.scored).dimensions[dimension].enabled)).toEqual([
      true, true, true, false,
    ]); // prettier-ignore
  });

  it("are refused for a compatibility mode, which may part equal values", () => {
    const rules: ScoringRules = { ...defaultRules(), compatibility: { mode: "sql-ntile" } };
    const { scored } = score([{ member: "A", day: "2026-08-01", amount: 5 }], rules);
    expect(() => frozenRules(scored)).toThrow("sql-ntile");
  });

  it("are refused for a run without members", () => {
    expect(() => frozenRules(score([], defaultRules()).scored)).toThrow("no bands to freeze");
  });
});
