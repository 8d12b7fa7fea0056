import { describe, expect, it } from "vitest";
import { buyerOf, byExpectation, forecastTotals, studyForecast } from "#core/member-forecast";
import { isoDay } from "#core/units";
import { splitDayOf } from "../../../src/core/forecast/forecast-study";
import { dayOf, orderRows } from "../../support/order-rows";
import { smallForecast } from "../../support/small-forecast";

const END = dayOf("2026-11-21");
const DAYS = { asOf: END, today: END };
const ASKED = { unit: "days", horizon: 90 } as const;

describe("the day up to which the model may see", () => {
  it.each([
    ["halfway", "2024-11-21", "2025-11-21"],
    // 182 days would be halfway; 183 are needed to learn from.
    ["later where half of the history is too short", "2025-11-22", "2026-05-24"],
    ["not so late that too few days are left to be held against", "2026-05-01", "2026-10-24"],
    ["the first day where there are next to none", "2026-11-10", "2026-11-10"],
  ])("is %s", (_, first, split) => {
    expect(isoDay(splitDayOf(dayOf(first), END))).toBe(split);
  });
});

describe("a shop whose sales are mostly of nobody in particular", () => {
  const member = { member: "V1", day: "2026-11-01", amount: 40 };
  const nobody = (amount: number, day = "2026-11-01") => ({ day, amount, status: "no-member-id" as const });
  const codes = (rows: Parameters<typeof orderRows>[0]) => {
    const study = studyForecast(orderRows(rows), DAYS, ASKED);
    return study.kind === "refused" ? study.refusals : [];
  };

  it("has no forecast, with the share of the money", () => {
    expect(codes([member, nobody(60)])[0]).toEqual({ code: "mostly-anonymous", share: 0.6, mostShare: 0.5 });
  });

  it("is one above half, and later sales do not count", () => {
    const anonymous = codes([member, nobody(40), nobody(900, "2026-12-01")]).filter(
      ({ code }) => code === "mostly-anonymous",
    );
    expect(anonymous).toEqual([]);
  });

  it("is told all that speaks against it at once", () => {
    expect(codes([member, nobody(60)]).map(({ code }) => code)).toEqual([
      "mostly-anonymous", "short-history", "few-buyers", "no-repeats",
    ]); // prettier-ignore
  });
});

describe("what a forecast says of all", () => {
  it("is sums of purchases, chances and amounts, and counts from an even chance on", () => {
    expect(forecastTotals(smallForecast())).toEqual({
      buyers: 4,
      oneTime: 1,
      repeatBuyers: 3,
      expectedPurchases: 5.375,
      expectedBuyers: 1.6,
      expectedAmount: 10 + 250 + 2.5 + 150,
      likelyToBuy: 2,
      likelyGone: 1,
    });
  });

  it("is no amount where amounts were refused", () => {
    const spend = { kind: "refused", refusal: { code: "no-mean", q: 0.5 } } as const;
    expect(forecastTotals(smallForecast({ spend })).expectedAmount).toBeNull();
  });

  it("puts those first of whom most is expected, equal ones by member", () => {
    expect([...byExpectation(smallForecast())]).toEqual([1, 3, 0, 2]);
  });

  it("finds a member among the buyers, and who is none", () => {
    expect([0, 1, 2, 3, 4, 5].map(code => buyerOf(smallForecast(), code))).toEqual([0, 1, null, 2, 3, null]);
  });
});
