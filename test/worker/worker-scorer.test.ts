import { MessageChannel } from "node:worker_threads";
import { afterEach, describe, expect, it, vi } from "vitest";
import { scoreMembers } from "#core/score-members";
import { runStudy } from "#core/study";
import { defaultRules } from "#core/scoring-rules";
import { PROTOCOL_VERSION, buffersOfStudy } from "../../src/worker/protocol";
import { serveScoring } from "../../src/worker/serve-scoring";
import type { ScoringScope } from "../../src/worker/serve-scoring";
import { createWorkerScorer } from "../../src/worker/worker-scorer";
import type { WorkerLike } from "../../src/worker/worker-scorer";
import { smallForecast } from "../support/small-forecast";
import { dayOf, orderRows } from "../support/order-rows";

type Listener = (event: unknown) => void;

/** Both ends joined by a real message channel: messages are cloned and buffers transferred as between threads. */
class ChannelWorker implements WorkerLike {
  readonly #channel = new MessageChannel();
  readonly #errorListeners = new Set<Listener>();
  terminated = false;

  constructor(serve: (scope: ScoringScope) => void) {
    const inside = this.#channel.port2;
    serve({
      postMessage: (message, transfer) => inside.postMessage(message, transfer),
      addEventListener: (_type, listener) => inside.on("message", data => listener({ data })),
    });
  }
  postMessage(message: unknown, transfer: ArrayBuffer[]): void {
    this.#channel.port1.postMessage(message, transfer);
  }
  addEventListener(type: string, listener: Listener): void {
    if (type === "error") this.#errorListeners.add(listener);
    else this.#channel.port1.addEventListener(type, listener as never);
    this.#channel.port1.start();
  }
  removeEventListener(type: string, listener: Listener): void {
    if (type === "error") this.#errorListeners.delete(listener);
    else this.#channel.port1.removeEventListener(type, listener as never);
  }
  terminate(): void {
    this.terminated = true;
    this.#channel.port1.close();
  }
  crash(message: string | undefined): void {
    for (const listener of this.#errorListeners) listener({ message });
  }
}

const workers: ChannelWorker[] = [];
afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate();
});

function scorerWith(serve: (scope: ScoringScope) => void = serveScoring) {
  return createWorkerScorer(() => {
    const worker = new ChannelWorker(serve);
    workers.push(worker);
    return worker;
  });
}

const silent = (): void => {};

function someOrders() {
  return orderRows([
    { member: "00123", day: "2026-01-05", amount: 100, order: "A1", width: "Tops", attributes: { store: "North" } },
    { member: "00123", day: "2026-03-05", amount: 50, order: "A2", width: "Shoes", attributes: { store: "South" } },
    {
      member: "constructor",
      day: "2026-02-01",
      amount: 70,
      order: "B1",
      width: "Tops",
      attributes: { store: "North" },
    },
  ]);
}

const request = { rules: defaultRules(), asOf: null, today: dayOf("2026-11-21") };
const going = { cancel: { aborted: false }, report: silent };

describe("createWorkerScorer(createWorker)", () => {
  it("gives what scoring in the same thread gives", async () => {
    const expected = scoreMembers(someOrders(), request.rules, request);
    expect(await scorerWith().score(someOrders(), request, going)).toEqual({ ok: true, value: expected });
  });

  it("reports fractions that never go back, up to 1", async () => {
    const fractions: number[] = [];
    await scorerWith().score(someOrders(), request, { ...going, report: fraction => fractions.push(fraction) });
    expect(fractions[0]).toBe(0);
    expect(fractions.at(-1)).toBe(1);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  });

  it("transfers the row-level arrays, keeps dictionaries and attribute columns, and gives the members back", async () => {
    const orders = someOrders();
    const outcome = await scorerWith().score(orders, request, going);
    expect([orders.status, orders.member, orders.day, orders.amount, orders.order!, orders.width!.codes]).toSatisfy(
      (columns: ArrayLike<number>[]) => columns.every(column => column.length === 0),
    );
    expect(orders.memberIds).toEqual(["00123", "constructor"]);
    expect(orders.width!.values).toEqual(["Tops", "Shoes"]);
    expect([...orders.attributes.store!.codes]).toEqual([0, 1, 0]);
    expect(outcome.ok && [...outcome.value.rowMember]).toEqual([0, 0, 1]);
  });

  it("gives away the arrays of a forecast, but none that it shares with the rows, which stay", () => {
    const orders = someOrders();
    const forecast = smallForecast();
    const { asOf } = forecast.buyers;
    const calibration = { kind: "refused", refusals: [] } as const;
    const buffersOf = (chanceAlive: Float64Array) =>
      buffersOfStudy({ kind: "forecast", asOf, forecast: { ...forecast, chanceAlive }, calibration }, orders);
    const own = buffersOf(forecast.chanceAlive);
    // Five columns of the buyers, three of purchases, two of amounts.
    expect(own).toHaveLength(10);
    expect(own).toContain(forecast.chanceAlive.buffer);
    const shared = buffersOf(orders.amount);
    expect(shared).toHaveLength(9);
    expect(shared).not.toContain(orders.amount.buffer);
  });

  it("makes a study in the worker, and another of the same rows", async () => {
    const scorer = scorerWith();
    const orders = someOrders();
    await scorer.score(orders, request, going);
    const asked = { unit: "days", horizon: 90 } as const;
    const study = { study: "forecast", asked, rules: request.rules, days: request } as const;
    const here = runStudy(someOrders(), study, silent);
    expect(await scorer.study(orders.memberIds, study, going)).toEqual({ ok: true, value: here });
    expect(await scorer.study(orders.memberIds, study, going)).toEqual({ ok: true, value: here });
  });

  it("scores columns that share one buffer", async () => {
    const orders = someOrders();
    const bytes = new ArrayBuffer(24);
    const member = new Int32Array(bytes, 0, 3);
    const day = new Int32Array(bytes, 12, 3);
    member.set(orders.member);
    day.set(orders.day);
    expect((await scorerWith().score({ ...orders, member, day }, request, going)).ok).toBe(true);
  });

  it("uses one worker for run after run, and creates it no earlier than the first", async () => {
    const scorer = scorerWith();
    expect(workers).toHaveLength(0);
    await scorer.score(someOrders(), request, going);
    await scorer.score(someOrders(), request, going);
    expect(workers.map(worker => worker.terminated)).toEqual([false]);
  });

  it("answers two runs at a time with the result of each", async () => {
    const scorer = scorerWith();
    const [first, second] = await Promise.all([
      scorer.score(someOrders(), { ...request, asOf: dayOf("2026-01-31") }, going),
      scorer.score(someOrders(), request, going),
    ]);
    expect(first.ok && first.value.memberCount).toBe(1);
    expect(second.ok && second.value.memberCount).toBe(2);
    expect(workers.map(worker => worker.terminated)).toEqual([false, true]);
  });

  it("ends the worker when the run is cancelled and starts another for the next run", async () => {
    let deaf = true;
    const scorer = scorerWith(scope => {
      if (!deaf) serveScoring(scope);
    });
    const cancel = { aborted: false };
    const run = scorer.score(someOrders(), request, { cancel, report: silent });
    cancel.aborted = true;
    expect(await run).toEqual({ ok: false, failure: { code: "cancelled" } });
    expect(workers.map(worker => worker.terminated)).toEqual([true]);
    deaf = false;
    expect((await scorer.score(someOrders(), request, going)).ok).toBe(true);
    expect(workers.map(worker => worker.terminated)).toEqual([true, false]);
  });

  it("starts no worker for a run that is cancelled already", async () => {
    const outcome = await scorerWith().score(someOrders(), request, { cancel: { aborted: true }, report: silent });
    expect(outcome).toEqual({ ok: false, failure: { code: "cancelled" } });
    expect(workers).toHaveLength(0);
  });

  it("reports a worker that crashed as a failure and replaces it", async () => {
    let deaf = true;
    const scorer = scorerWith(scope => {
      if (!deaf) serveScoring(scope);
    });
    const run = scorer.score(someOrders(), request, going);
    workers[0]!.crash("out of memory");
    expect(await run).toEqual({ ok: false, failure: { code: "scorer-failed", detail: "out of memory" } });
    deaf = false;
    expect((await scorer.score(someOrders(), request, going)).ok).toBe(true);
    expect(workers.map(worker => worker.terminated)).toEqual([true, false]);
  });

  it("reports an error inside the worker with its own text", async () => {
    const orders = { ...someOrders(), member: null as never };
    const outcome = await scorerWith().score(orders, request, going);
    expect(outcome).toMatchObject({ ok: false, failure: { code: "scorer-failed" } });
    expect(!outcome.ok && "detail" in outcome.failure && outcome.failure.detail).toContain("TypeError");
  });

  it("reports a worker that cannot be created", async () => {
    const scorer = createWorkerScorer(() => {
      throw new Error("blocked by the page's policy");
    });
    expect(await scorer.score(someOrders(), request, going)).toEqual({
      ok: false,
      failure: { code: "scorer-failed", detail: "Error: blocked by the page's policy" },
    });
  });

  it("refuses orders whose arrays are gone since an earlier run", async () => {
    const scorer = scorerWith();
    const orders = someOrders();
    await scorer.score(orders, request, going);
    expect(await scorer.score(orders, request, going)).toMatchObject({ ok: false, failure: { code: "scorer-failed" } });
  });

  it("names the faults of rules without starting a worker", async () => {
    const rules = { ...defaultRules(), windowMonths: 0 };
    const outcome = await scorerWith().score(someOrders(), { ...request, rules }, going);
    expect(outcome).toMatchObject({ ok: false, failure: { code: "rules-impossible" } });
    expect(workers).toHaveLength(0);
  });

  it("does not take the answer of a worker of another version for a result", async () => {
    const scorer = scorerWith(scope =>
      scope.addEventListener("message", ({ data }) => {
        const { runId } = data as { runId: number };
        scope.postMessage({ version: PROTOCOL_VERSION + 1, runId, kind: "done", scored: {} as never }, []);
      }),
    );
    expect(await scorer.score(someOrders(), request, going)).toMatchObject({
      ok: false,
      failure: { code: "scorer-failed" },
    });
  });

  it.each([null, {}, { rowStatus: new Uint8Array(1) }])("takes no answer that lacks its rows: %j", async scored => {
    const scorer = scorerWith(scope =>
      scope.addEventListener("message", ({ data }) => {
        const { runId } = data as { runId: number };
        scope.postMessage({ version: PROTOCOL_VERSION, runId, kind: "done", scored: scored as never }, []);
      }),
    );
    expect(await scorer.score(someOrders(), request, going)).toEqual({
      ok: false,
      failure: { code: "scorer-failed", detail: "the worker's answer lacks its rows" },
    });
  });

  it("says so when the worker falls silent, ends it, and a next run gets another", async () => {
    vi.useFakeTimers();
    try {
      let isDead = true;
      const scorer = scorerWith(scope => (isDead ? undefined : serveScoring(scope)));
      const outcome = scorer.score(someOrders(), request, going);
      await vi.advanceTimersByTimeAsync(59_000);
      expect(workers[0]!.terminated).toBe(false);
      await vi.advanceTimersByTimeAsync(2_000);
      expect(await outcome).toMatchObject({ ok: false, failure: { detail: "the worker fell silent" } });
      expect(workers[0]!.terminated).toBe(true);
      vi.useRealTimers();
      isDead = false;
      expect((await scorer.score(someOrders(), request, going)).ok).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it("keeps the rows that it scored: by other rules they score as if they were read again", async () => {
    const scorer = scorerWith();
    const orders = someOrders();
    await scorer.score(orders, request, going);
    const rules = { ...defaultRules(), windowMonths: 3 };
    for (const asked of [{ ...request, rules }, request]) {
      const again = await scorer.scoreAgain(orders.memberIds, asked, going);
      const anew = scoreMembers(someOrders(), asked.rules, { asOf: null, today: request.today });
      expect(again).toEqual({ ok: true, value: anew });
    }
    expect(workers.map(worker => worker.terminated)).toEqual([false]);
  });

  it("says that it keeps no such rows: none were scored, others since, or a cancelled run ended the worker", async () => {
    const scorer = scorerWith();
    const { memberIds } = someOrders();
    const none = { ok: true, value: null };
    expect(await scorer.scoreAgain(memberIds, request, going)).toEqual(none);
    const orders = someOrders();
    await scorer.score(orders, request, going);
    expect(await scorer.scoreAgain(memberIds, request, going)).toEqual(none);
    const days = { asOf: request.today, sameDayIsOnePurchase: false };
    expect(await scorer.historyOf(memberIds, 0, days)).toEqual(none);
    const cancel = { aborted: false };
    const cancelled = scorer.scoreAgain(orders.memberIds, request, { cancel });
    cancel.aborted = true;
    await cancelled;
    if (workers.at(-1)!.terminated) expect(await scorer.scoreAgain(orders.memberIds, request, going)).toEqual(none);
  });

  it("refuses rules with faults, and keeps the rows for better ones", async () => {
    const scorer = scorerWith();
    const orders = someOrders();
    await scorer.score(orders, request, going);
    const rules = { ...defaultRules(), windowMonths: 0 };
    expect(await scorer.scoreAgain(orders.memberIds, { ...request, rules }, going)).toMatchObject({
      failure: { code: "rules-impossible" },
    });
    expect(await scorer.scoreAgain(orders.memberIds, request, going)).toMatchObject({ value: { memberCount: 2 } });
  });

  it("tells what one member bought", async () => {
    const scorer = scorerWith();
    const orders = someOrders();
    await scorer.score(orders, request, going);
    const days = { asOf: request.today, sameDayIsOnePurchase: false };
    expect(await scorer.historyOf(orders.memberIds, 0, days)).toMatchObject({
      value: {
        purchases: [
          { net: 100, rows: [0] },
          { net: 50, rows: [1] },
        ],
        widthValues: ["Tops", "Shoes"],
      },
    });
  });

  it("takes no notice of messages that are not its own", async () => {
    const scorer = scorerWith(scope => {
      scope.postMessage("hello" as never, []);
      serveScoring(scope);
    });
    expect((await scorer.score(someOrders(), request, going)).ok).toBe(true);
  });
});

describe("serveScoring(scope)", () => {
  it("refuses a message of another version by name", async () => {
    const worker = new ChannelWorker(serveScoring);
    workers.push(worker);
    const answer = new Promise(resolve =>
      worker.addEventListener("message", event => resolve((event as { data: unknown }).data)),
    );
    worker.postMessage({ version: 99, runId: 7, kind: "score" }, []);
    expect(await answer).toEqual({
      version: PROTOCOL_VERSION,
      runId: 7,
      kind: "failed",
      detail: `Error: the worker speaks version ${PROTOCOL_VERSION}, got "score" of version 99`,
    });
  });
});
