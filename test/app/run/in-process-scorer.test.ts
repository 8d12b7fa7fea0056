import { describe, expect, it } from "vitest";
import { createInProcessScorer } from "#app/run/in-process-scorer";
import { detectColumns } from "#core/detect-columns";
import { chunkOfRows, createOrderIngest } from "#core/order-ingest";
import { defaultRules } from "#core/scoring-rules";
import { valueOf } from "../../support/excel-host";
import { dayOf } from "../../support/order-rows";

describe("the scorer in the calling thread", () => {
  it("names the faults of rules that make no sense instead of scoring by others", async () => {
    const rules = { ...defaultRules(), windowMonths: 0 };
    const scorer = createInProcessScorer();
    const options = { cancel: { aborted: false }, report: () => {} };
    const mapping = { memberId: 0, orderDate: 1, amount: 2 };
    const ingest = createOrderIngest({
      mapping,
      headers: [],
      date1904: false,
      blankDateMeansUnpaid: false,
      amountFactor: 1,
    });
    ingest.add(chunkOfRows([["A", "2026-11-01", 5]]));
    const taken = valueOf(await scorer.take(ingest, options));
    await taken.compare(new Int32Array(0));
    const asking = { detection: detectColumns([["A", "2026-11-01", 5]]), mapping };
    const { orders } = valueOf(await taken.settle({}, asking));
    const outcome = await scorer.score(orders.memberIds, { rules, asOf: null, today: dayOf("2026-11-21") }, options);
    expect(outcome).toEqual({
      ok: false,
      failure: { code: "rules-impossible", faults: [{ code: "window-out-of-range", windowMonths: 0 }] },
    });
  });
});
