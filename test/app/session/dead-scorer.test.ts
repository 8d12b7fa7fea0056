import { beforeAll, describe, expect, it, vi } from "vitest";
import { success } from "#app/failures";
import { readAndScore } from "#app/orders/read-and-score";
import { defaultRules } from "#core/scoring-rules";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { DEAD, FAULT, SCORING_STEPS, mortalScorer } from "../../support/mortal-scorer";
import type { Ending } from "../../support/mortal-scorer";
import { dayOf } from "../../support/order-rows";
import { openOrders } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const TODAY = dayOf("2026-11-21");
const ONCE: Ending = (step, asked) => (step === "score" && asked === 1 ? DEAD : null);
const ALWAYS: Ending = step => (step === "score" ? DEAD : null);

/** Reads and scores six orders of four members by a scorer that ends so. */
async function scoredBy(ending: Ending, cancel = { aborted: false }) {
  const { inspect, session, workbook } = await openOrders(bench);
  const inspection = await inspect();
  await vi.waitFor(() => expect(session.store.read().check.status).toBe("done"));
  const { scorer, asked } = mortalScorer(ending);
  const readRows = vi.spyOn(workbook, "readRows");
  const onRestart = vi.fn();
  const rules = defaultRules();
  const outcome = await readAndScore(
    { workbook, scorer },
    inspection,
    {
      reading: { answers: {}, widthBasis: rules.widthBasis, compareAmounts: false, lastDay: TODAY },
      scoring: { rules, asOf: null, today: TODAY },
    },
    { cancel, report: () => {}, onRestart },
  );
  return { outcome, asked, readings: readRows.mock.calls.length, restarts: onRestart.mock.calls.length };
}

describe("a scorer that dies", () => {
  it.each(SCORING_STEPS)("in %s: the rows are read once more, and scored as if nothing had been", async dying => {
    const plain = await scoredBy(() => null);
    const again = await scoredBy((step, asked) => (step === dying && asked === 1 ? DEAD : null));
    expect(plain).toMatchObject({ readings: 1, restarts: 0 });
    expect(again).toMatchObject({ readings: 2, restarts: 1 });
    if (!plain.outcome.ok || !again.outcome.ok) throw new Error("not scored");
    expect(again.outcome.value.scored).toEqual(plain.outcome.value.scored);
    const { orders, questions, statusCounts, coverage, fingerprint } = plain.outcome.value.read;
    expect(again.outcome.value.read).toMatchObject({ orders, questions, statusCounts, coverage, fingerprint });
  });

  it("and dies once more: that is the end", async () => {
    const { outcome, readings, restarts } = await scoredBy(ALWAYS);
    expect({ outcome, readings, restarts }).toEqual({ outcome: DEAD, readings: 2, restarts: 1 });
  });

  it("with rows that somebody else took over meanwhile is dead, too", async () => {
    const { outcome, readings } = await scoredBy((step, asked) =>
      step === "score" && asked === 1 ? (success(null) as never) : null,
    );
    expect({ ok: outcome.ok, readings }).toEqual({ ok: true, readings: 2 });
  });

  it.each(SCORING_STEPS)("is not one whose %s has a fault: that would come again", async faulty => {
    const { outcome, readings, restarts } = await scoredBy(step => (step === faulty ? FAULT : null));
    expect({ outcome, readings, restarts }).toEqual({ outcome: FAULT, readings: 1, restarts: 0 });
  });

  it.each(SCORING_STEPS)("while somebody cancels in %s is not started again", async dying => {
    const cancel = { aborted: false };
    const { outcome, readings, restarts } = await scoredBy(step => {
      if (step !== dying) return null;
      cancel.aborted = true;
      return DEAD;
    }, cancel);
    expect({ ok: outcome.ok, readings, restarts }).toEqual({ ok: false, readings: 1, restarts: 0 });
  });
});

describe("a run whose scorer dies", () => {
  /** Orders that are checked already, and scored by a scorer that dies so many times. */
  async function checkedOrders(deaths: number) {
    let left = 0;
    const { scorer } = mortalScorer(step => (step === "score" && left-- > 0 ? DEAD : null));
    const orders = await openOrders(bench, undefined, { scorer });
    await vi.waitFor(() => expect(orders.session.store.read().check.status).toBe("done"));
    left = deaths;
    return orders;
  }

  it("says so while it reads again, and to its end", async () => {
    const { session, score } = await checkedOrders(1);
    const seen: string[] = [];
    session.store.subscribe(() => {
      const { run } = session.store.read();
      if (run.status !== "running") return;
      const now = `${run.progress.phase}${run.progress.restarted ? ", restarted" : ""}`;
      if (seen.at(-1) !== now) seen.push(now);
    });
    expect((await score()).rowCheck.counts.people.members).toBe(4);
    expect(seen).toEqual([
      "read",
      "score",
      "score, restarted",
      "read, restarted",
      "score, restarted",
      "write, restarted",
    ]);
  });

  it("twice ends before a cell is written", async () => {
    const { session, failure } = await checkedOrders(2);
    const sheets = bench.host.workbook.sheets.length;
    expect(await failure()).toEqual(DEAD.failure);
    expect(session.store.read().run).toMatchObject({ status: "failed", written: { complete: [], partial: [] } });
    expect(bench.host.workbook.sheets).toHaveLength(sheets);
  });
});

describe("a check whose scorer dies", () => {
  it("reads the rows once more and counts them", async () => {
    const { scorer, asked } = mortalScorer(ONCE);
    const { session } = await openOrders(bench, undefined, { scorer });
    await vi.waitFor(() => expect(session.store.read().check.status).toBe("done"));
    expect(asked).toMatchObject({ take: 2, score: 2 });
    expect(session.store.read().book?.scored.memberCount).toBe(4);
  });

  it("twice says that it failed", async () => {
    const { scorer, asked } = mortalScorer(ALWAYS);
    const { session } = await openOrders(bench, undefined, { scorer });
    await vi.waitFor(() => expect(session.store.read().check.status).toBe("failed"));
    expect(session.store.read().check).toEqual({ status: "failed", failure: DEAD.failure });
    expect(asked).toMatchObject({ take: 2, score: 2 });
  });
});
