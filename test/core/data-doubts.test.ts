import { describe, expect, it } from "vitest";
import type { DataCounts } from "#core/data-counts";
import { dataDoubts } from "#core/data-doubts";
import { defaultRules } from "#core/scoring-rules";
import { dayOf } from "../support/order-rows";

interface Facts {
  readonly members: number;
  readonly once: number;
  readonly gross: number;
  readonly ofNobody: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly asOf: string;
}

/** A shop that gives no doubt: 1,000 members in two years, last sale the day before. */
const FINE: Facts = {
  members: 1000,
  once: 400,
  gross: 5000,
  ofNobody: 1000,
  first: "2024-07-01",
  last: "2026-06-29",
  asOf: "2026-06-30",
};

function doubts(changed: Partial<Facts>, levels = 5) {
  const { members, once, gross, ofNobody, first, last, asOf } = { ...FINE, ...changed };
  const counts = {
    people: { members, boughtOnce: once },
    money: { gross, ofNobody },
    days: { asOf: dayOf(asOf), first: first && dayOf(first), last: last && dayOf(last) },
  } as unknown as DataCounts;
  const rules = defaultRules();
  const dimension = { ...rules.dimensions.recency, levels };
  const dimensions = { recency: dimension, frequency: dimension, monetary: dimension, width: dimension };
  return dataDoubts(counts, { ...rules, dimensions });
}

describe("what makes the scores doubtful", () => {
  it("is nothing in a shop with years of sales to known people", () => {
    expect(doubts({})).toEqual([]);
  });

  it("is a history under six months", () => {
    expect(doubts({ first: "2025-12-30" })).toEqual([]);
    expect(doubts({ first: "2026-01-01" })).toEqual([{ code: "short-history", dayCount: 180, monthsNeeded: 6 }]);
  });

  it("is that nine in ten bought once", () => {
    expect(doubts({ once: 899 })).toEqual([]);
    expect(doubts({ once: 900 })).toEqual([{ code: "bought-once", memberCount: 900, share: 0.9 }]);
  });

  it("is that most of the money is of nobody", () => {
    expect(doubts({ ofNobody: 5000 })).toEqual([]);
    expect(doubts({ ofNobody: 15000 })).toEqual([{ code: "mostly-anonymous", share: 0.75 }]);
  });

  it("is a last purchase long before the as-of day", () => {
    expect(doubts({ asOf: "2026-07-30" })).toEqual([]);
    expect(doubts({ asOf: "2026-07-31" })).toEqual([
      { code: "old-data", last: dayOf("2026-06-29"), asOf: dayOf("2026-07-31"), dayCount: 32 },
    ]);
  });

  it("is fewer than 200 members for five levels", () => {
    expect(doubts({ members: 200, once: 50 })).toEqual([]);
    expect(doubts({ members: 199, once: 50 })).toEqual([
      { code: "few-members", memberCount: 199, levels: 5, needed: 200 },
    ]);
    expect(doubts({ members: 199, once: 50 }, 3)).toEqual([]);
  });

  it("is not asked where nobody is a member", () => {
    expect(doubts({ members: 0, once: 0, first: null, last: null })).toEqual([]);
  });
});
