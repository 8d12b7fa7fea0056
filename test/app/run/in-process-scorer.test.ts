import { describe, expect, it } from "vitest";
import { createInProcessScorer } from "#app/run/in-process-scorer";
import { defaultRules } from "#core/scoring-rules";
import { dayOf, orderRows } from "../../support/order-rows";

describe("the scorer in the calling thread", () => {
  it("names the faults of rules that make no sense instead of scoring by others", async () => {
    const rules = { ...defaultRules(), windowMonths: 0 };
    const orders = orderRows([{ member: "A", day: "2026-11-01", amount: 5 }]);
    const outcome = await createInProcessScorer().score(
      orders,
      { rules, asOf: null, today: dayOf("2026-11-21") },
      { cancel: { aborted: false }, report: () => {} },
    );
    expect(outcome).toEqual({
      ok: false,
      failure: { code: "rules-impossible", faults: [{ code: "window-out-of-range", windowMonths: 0 }] },
    });
  });
});
