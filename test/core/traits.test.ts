import { describe, expect, it } from "vitest";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { dayOf, orderRows } from "../support/order-rows";

describe("traits", () => {
  it("call a member frequent whose purchases in the window reach the highest score", () => {
    const six = ["2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05", "2026-05-05", "2026-06-05"];
    const orders = orderRows([
      ...six.map(day => ({ member: "often", day, amount: 10 })),
      ...six.slice(1).map(day => ({ member: "five times", day, amount: 10 })),
    ]);
    const days = { asOf: dayOf("2026-06-30"), today: dayOf("2026-06-30") };
    const scored = scoreMembers(orders, defaultRules(), days);
    const frequent = [...scored.member].map((code, place) => [orders.memberIds[code], scored.traits.frequent[place]]);
    expect(Object.fromEntries(frequent)).toEqual({ often: 1, "five times": 0 });
  });
});
