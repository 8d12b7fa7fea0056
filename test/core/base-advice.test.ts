import { describe, expect, it } from "vitest";
import { baseAdvice } from "#core/base-advice";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import type { Dimension, ScoringRules } from "#core/scoring-rules";
import { dayOf, orderRows } from "../support/order-rows";

function advise(memberCount: number, levels: Partial<Record<Dimension, number>> = {}) {
  const dimensions = Object.fromEntries(
    Object.entries(defaultRules().dimensions).map(([name, rules]) => [
      name,
      { ...rules, levels: levels[name as Dimension] ?? 5 },
    ]),
  ) as unknown as ScoringRules["dimensions"];
  const rows = Array.from({ length: memberCount }, (_, i) => ({
    member: `M${i}`,
    day: `2026-10-${10 + (i % 20)}`,
    amount: 1 + i,
    width: "Tops",
  }));
  const day = dayOf("2026-11-21");
  return baseAdvice(scoreMembers(orderRows(rows), { ...defaultRules(), dimensions }, { asOf: day, today: day }));
}

describe("baseAdvice(scored)", () => {
  it("counts members, cells and cells in use", () => {
    // One purchase and one category each: frequency and width are one value, so at most 25 of 625 cells are used.
    const { memberCount, cells, cellsInUse, membersPerCell } = advise(100);
    expect({ memberCount, cells, membersPerCell }).toEqual({ memberCount: 100, cells: 625, membersPerCell: 0.16 });
    expect(cellsInUse).toBeGreaterThan(1);
    expect(cellsInUse).toBeLessThanOrEqual(25);
  });

  it("proposes the most levels with five members per cell: 81 cells need 405 members, 16 need 80", () => {
    expect(advise(405).proposal).toEqual({
      levels: { recency: 3, frequency: 3, monetary: 3, width: 3 },
      cells: 81,
      membersPerCell: 5,
      reason: { code: "few-members-per-cell", membersPerCell: 405 / 625, needed: 5 },
    });
    expect(advise(404).proposal!.levels.recency).toBe(2);
    expect(advise(1280).proposal!.levels.recency).toBe(4);
    expect(advise(80).proposal!.reason.code).toBe("few-members-per-cell");
  });

  it("says when even two levels have too few", () => {
    expect(advise(79).proposal).toMatchObject({
      levels: { recency: 2, frequency: 2, monetary: 2, width: 2 },
      reason: { code: "few-members-even-at-two-levels", needed: 5 },
    });
  });

  it("proposes nothing to a base that is large enough", () => {
    expect(advise(3125).proposal).toBeNull();
    expect(advise(80, { recency: 2, frequency: 2, monetary: 2, width: 2 }).proposal).toBeNull();
  });

  it("never proposes more levels than there are", () => {
    expect(advise(500, { width: 2 }).proposal!.levels).toEqual({ recency: 3, frequency: 3, monetary: 3, width: 2 });
  });
});
