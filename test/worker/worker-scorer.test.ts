import { MessageChannel } from "node:worker_threads";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Outcome } from "#app/failures";
import type { RowsName, Scorer, ScorerOptions, ScoringRequest } from "#app/ports";
import { createInProcessScorer } from "#app/run/in-process-scorer";
import { detectColumns } from "#core/detect-columns";
import { chunkOfRows, createOrderIngest } from "#core/order-ingest";
import type { OrderIngest } from "#core/order-ingest";
import type { SettledRows } from "#core/order-texts";
import { scoreMembers } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import { runStudy } from "#core/study";
import { defaultRules } from "#core/scoring-rules";
import { ITEMS_PER_PIECE } from "../../src/worker/long-lists";
import { PROTOCOL_VERSION, buffersOfStudy } from "../../src/worker/protocol";
import { serveScoring } from "../../src/worker/serve-scoring";
import type { ScoringScope } from "../../src/worker/serve-scoring";
import { createWorkerScorer } from "../../src/worker/worker-scorer";
import type { WorkerLike } from "../../src/worker/worker-scorer";
import { smallForecast } from "../support/small-forecast";
import { dayOf } from "../support/order-rows";

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

/** The length of the longest list of texts in a message, however deep. */
function longestList(value: unknown): number {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return 0;
  const own = Array.isArray(value) && typeof value[0] === "string" ? value.length : 0;
  return own > 0 ? own : Math.max(0, ...Object.values(value).slice(0, 1000).map(longestList));
}

const silent = (): void => {};

const ROWS = [
  ["00123", "A1", "2026-01-05", 100, "Tops", "North"],
  ["00123", "A2", "2026-03-05", 50, "Shoes", "South"],
  ["constructor", "B1", "2026-02-01", 70, "Tops", "North"],
];
const MAPPING = { memberId: 0, orderId: 1, orderDate: 2, amount: 3, category: 4, store: 5 };
const HEADERS = ["Member ID", "Order ID", "Order Date", "Amount", "Category", "Store"];

function someIngest(): OrderIngest {
  const options = { mapping: MAPPING, headers: HEADERS, date1904: false, blankDateMeansUnpaid: false, amountFactor: 1 };
  const ingest = createOrderIngest(options);
  ingest.add(chunkOfRows(ROWS));
  return ingest;
}

/** The same rows, finished in this thread. */
const someOrders = () => someIngest().finish(new Int32Array(0));

const asking = { detection: detectColumns([HEADERS, ...ROWS]), mapping: MAPPING };

/** Has the rows taken over, finished and kept. */
async function settled(scorer: Scorer, options = going, ingest = someIngest()): Promise<Outcome<SettledRows>> {
  const taken = await scorer.take(ingest, options);
  if (!taken.ok) return taken;
  const compared = await taken.value.compare(taken.value.candidates.rows);
  return compared.ok ? taken.value.settle({}, asking) : compared;
}

/** Has them scored, too. */
async function scored(scorer: Scorer, asked = request, options = going): Promise<Outcome<ScoredMembers | null>> {
  const rows = await settled(scorer, options);
  return rows.ok ? scorer.score(rows.value.orders.memberIds, asked, options) : rows;
}

/** The name of rows that are kept. */
async function keptBy(scorer: Scorer): Promise<RowsName> {
  const rows = await settled(scorer);
  if (!rows.ok) throw new Error(JSON.stringify(rows.failure));
  return rows.value.orders.memberIds;
}

const request: ScoringRequest = { rules: defaultRules(), asOf: null, today: dayOf("2026-11-21") };
const going: ScorerOptions = { cancel: { aborted: false }, report: silent };

describe("createWorkerScorer(createWorker)", () => {
  it("gives what scoring in the same thread gives", async () => {
    const expected = scoreMembers(someOrders(), request.rules, request);
    expect(await scored(scorerWith(), request, going)).toEqual({ ok: true, value: expected });
  });

  it("reports fractions that never go back, up to 1", async () => {
    const fractions: number[] = [];
    await scored(scorerWith(), request, { ...going, report: fraction => fractions.push(fraction) });
    expect(fractions[0]).toBe(0);
    expect(fractions.at(-1)).toBe(1);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  });

  it("takes all that was read, gives back texts and attribute columns, and says what was asked of the rows", async () => {
    const ingest = someIngest();
    const rows = await settled(scorerWith(), going, ingest);
    expect(() => ingest.finish(new Int32Array(0))).toThrow("the rows were handed over");
    const { memberIds, memberKeys, attributes, width } = someOrders();
    expect(rows).toMatchObject({
      ok: true,
      value: {
        orders: { rowCount: 3, memberIds, memberKeys, attributes, width: { basis: "category", values: width!.values } },
        statusCounts: { counted: 3 },
        coverage: { orderRows: 3, memberRows: 3, dateRows: 3, amountRows: 3, orderIdRows: 3, widthRows: 3 },
        questions: [],
      },
    });
    expect(rows.ok && "status" in rows.value.orders).toBe(false);
  });

  it("tells which rows repeat others, and the fingerprint of all cells", async () => {
    const twice = someIngest();
    twice.add(chunkOfRows(ROWS.slice(0, 1)));
    const fingerprint = twice.fingerprint();
    const taken = await scorerWith().take(twice, going);
    expect(taken).toMatchObject({
      value: { candidates: { rows: Int32Array.of(3), firstRows: Int32Array.of(0) }, fingerprint },
    });
  });

  it("finishes rows that repeat others as this thread does", async () => {
    const twice = (): OrderIngest => {
      const ingest = someIngest();
      ingest.add(chunkOfRows(ROWS.slice(0, 2)));
      return ingest;
    };
    const expected = createInProcessScorer();
    const [here, there] = [await settled(expected, going, twice()), await settled(scorerWith(), going, twice())];
    expect(there).toEqual(here);
    expect(there.ok && there.value.statusCounts.duplicate).toBe(2);
  });

  it("sends the texts of many members in pieces, either way, and Cancel ends it between two of them", async () => {
    const MEMBERS = 2 * ITEMS_PER_PIECE + 1;
    const many = (): OrderIngest => {
      const rows = Array.from({ length: MEMBERS }, (_, at) => [
        `M${at}`,
        `O${at}`,
        46_000,
        10 + (at % 5),
        "Tops",
        "North",
      ]);
      const options = {
        mapping: MAPPING,
        headers: HEADERS,
        date1904: false,
        blankDateMeansUnpaid: false,
        amountFactor: 1,
      };
      const ingest = createOrderIngest(options);
      ingest.add(chunkOfRows(rows));
      return ingest;
    };
    const longest = { toWorker: 0, toPage: 0 };
    const kinds: string[] = [];
    const watched = createWorkerScorer(() => {
      const worker = new ChannelWorker(scope =>
        serveScoring({
          ...scope,
          postMessage: (message, transfer) => {
            longest.toPage = Math.max(longest.toPage, longestList(message));
            scope.postMessage(message, transfer);
          },
        }),
      );
      const post = worker.postMessage.bind(worker);
      worker.postMessage = (message, transfer) => {
        longest.toWorker = Math.max(longest.toWorker, longestList(message));
        kinds.push((message as { kind: string }).kind);
        post(message, transfer);
      };
      workers.push(worker);
      return worker;
    });
    const rows = await settled(watched, going, many());
    if (!rows.ok) throw new Error(JSON.stringify(rows.failure));
    expect(rows.value.orders.memberIds).toHaveLength(MEMBERS);
    expect(rows.value.orders.memberKeys[MEMBERS - 1]).toBe(many().finish(new Int32Array(0)).memberKeys[MEMBERS - 1]);
    expect(longest).toEqual({ toWorker: ITEMS_PER_PIECE, toPage: ITEMS_PER_PIECE });

    kinds.length = 0;
    const cancel = { aborted: false };
    const run = watched.take(many(), { cancel });
    cancel.aborted = true;
    expect(await run).toEqual({ ok: false, failure: { code: "cancelled" } });
    expect(kinds[0]).toBe("piece");
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
    const name = await keptBy(scorer);
    const asked = { unit: "days", horizon: 90 } as const;
    const study = { study: "forecast", asked, rules: request.rules, days: request } as const;
    const here = runStudy(someOrders(), study, silent);
    expect(await scorer.study(name, study, going)).toEqual({ ok: true, value: here });
    expect(await scorer.study(name, study, going)).toEqual({ ok: true, value: here });
  });

  it("uses one worker for run after run, and creates it no earlier than the first", async () => {
    const scorer = scorerWith();
    expect(workers).toHaveLength(0);
    await scored(scorer, request, going);
    await scored(scorer, request, going);
    expect(workers.map(worker => worker.terminated)).toEqual([false]);
  });

  it("answers two readings at a time: the one that was taken over is told that its rows are gone", async () => {
    const scorer = scorerWith();
    const [first, second] = await Promise.all([scored(scorer), scored(scorer)]);
    expect(second.ok && second.value?.memberCount).toBe(2);
    expect(first.ok ? first.value?.memberCount : first.failure).toSatisfy(
      told => told === 2 || (told as { isGone?: boolean }).isGone === true,
    );
  });

  it("ends the worker when the run is cancelled and starts another for the next run", async () => {
    let deaf = true;
    const scorer = scorerWith(scope => {
      if (!deaf) serveScoring(scope);
    });
    const cancel = { aborted: false };
    const run = scored(scorer, request, { cancel, report: silent });
    await Promise.resolve();
    cancel.aborted = true;
    expect(await run).toEqual({ ok: false, failure: { code: "cancelled" } });
    expect(workers.map(worker => worker.terminated)).toEqual([true]);
    deaf = false;
    expect((await scored(scorer, request, going)).ok).toBe(true);
    expect(workers.map(worker => worker.terminated)).toEqual([true, false]);
  });

  it("starts no worker for a run that is cancelled already", async () => {
    const outcome = await scored(scorerWith(), request, { cancel: { aborted: true }, report: silent });
    expect(outcome).toEqual({ ok: false, failure: { code: "cancelled" } });
    expect(workers).toHaveLength(0);
  });

  it("reports a worker that crashed as a failure and replaces it", async () => {
    let deaf = true;
    const scorer = scorerWith(scope => {
      if (!deaf) serveScoring(scope);
    });
    const run = scored(scorer, request, going);
    workers[0]!.crash("out of memory");
    expect(await run).toEqual({
      ok: false,
      failure: { code: "scorer-failed", detail: "out of memory", isGone: true },
    });
    deaf = false;
    expect((await scored(scorer, request, going)).ok).toBe(true);
    expect(workers.map(worker => worker.terminated)).toEqual([true, false]);
  });

  it("reports an error inside the worker with its own text, which would come again", async () => {
    const outcome = await settled(scorerWith(), going, {
      ...someIngest(),
      handOver: () => ({ ...someIngest().handOver(), options: null as never }),
    });
    expect(outcome).toMatchObject({ ok: false, failure: { code: "scorer-failed" } });
    expect(!outcome.ok && "detail" in outcome.failure && outcome.failure.detail).toContain("TypeError");
    expect(!outcome.ok && "isGone" in outcome.failure).toBe(false);
  });

  it("reports a worker that cannot be created", async () => {
    const scorer = createWorkerScorer(() => {
      throw new Error("blocked by the page's policy");
    });
    expect(await scored(scorer, request, going)).toEqual({
      ok: false,
      failure: { code: "scorer-failed", detail: "Error: blocked by the page's policy" },
    });
  });

  it("names the faults of rules without starting a worker", async () => {
    const rules = { ...defaultRules(), windowMonths: 0 };
    expect(await scorerWith().score([], { ...request, rules }, going)).toMatchObject({
      ok: false,
      failure: { code: "rules-impossible" },
    });
    expect(workers).toHaveLength(0);
  });

  it("does not take the answer of a worker of another version for a result", async () => {
    const scorer = scorerWith(scope =>
      scope.addEventListener("message", ({ data }) => {
        const { runId } = data as { runId: number };
        scope.postMessage({ version: PROTOCOL_VERSION + 1, runId, kind: "settled", settled: {} as never }, []);
      }),
    );
    expect(await scored(scorer, request, going)).toMatchObject({
      ok: false,
      failure: { code: "scorer-failed" },
    });
  });

  it.each([null, {}, { rowStatus: new Uint8Array(1) }])("takes no answer that lacks its rows: %j", async answered => {
    let isLacking = false;
    const scorer = scorerWith(scope =>
      serveScoring({
        ...scope,
        addEventListener: (type, listener) => scope.addEventListener(type, listener),
        postMessage: (message, transfer) =>
          message.kind === "done" && isLacking
            ? scope.postMessage({ ...message, scored: answered as never }, [])
            : scope.postMessage(message, transfer),
      }),
    );
    const name = await keptBy(scorer);
    isLacking = true;
    expect(await scorer.score(name, request, going)).toEqual({
      ok: false,
      failure: { code: "scorer-failed", detail: "the worker's answer lacks its rows", isGone: true },
    });
  });

  it("says so when the worker falls silent, ends it, and a next run gets another", async () => {
    vi.useFakeTimers();
    try {
      let isDead = true;
      const scorer = scorerWith(scope => (isDead ? undefined : serveScoring(scope)));
      const outcome = scored(scorer, request, going);
      await vi.advanceTimersByTimeAsync(59_000);
      expect(workers[0]!.terminated).toBe(false);
      await vi.advanceTimersByTimeAsync(2_000);
      expect(await outcome).toMatchObject({ ok: false, failure: { detail: "the worker fell silent" } });
      expect(workers[0]!.terminated).toBe(true);
      vi.useRealTimers();
      isDead = false;
      expect((await scored(scorer, request, going)).ok).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it("keeps the rows that it scored: by other rules they score as if they were read again", async () => {
    const scorer = scorerWith();
    const name = await keptBy(scorer);
    const rules = { ...defaultRules(), windowMonths: 3 };
    for (const asked of [{ ...request, rules }, request]) {
      const again = await scorer.score(name, asked, going);
      const anew = scoreMembers(someOrders(), asked.rules, { asOf: null, today: request.today });
      expect(again).toEqual({ ok: true, value: anew });
    }
    expect(workers.map(worker => worker.terminated)).toEqual([false]);
  });

  it("says that it keeps no such rows: none were read, others since, or a cancelled run ended the worker", async () => {
    const scorer = scorerWith();
    const { memberIds } = someOrders();
    const none = { ok: true, value: null };
    expect(await scorer.score(memberIds, request, going)).toEqual(none);
    const name = await keptBy(scorer);
    expect(await scorer.score(memberIds, request, going)).toEqual(none);
    const days = { asOf: request.today, sameDayIsOnePurchase: false };
    expect(await scorer.historyOf(memberIds, 0, days)).toEqual(none);
    const cancel = { aborted: false };
    const cancelled = scorer.score(name, request, { cancel, report: silent });
    cancel.aborted = true;
    await cancelled;
    if (workers.at(-1)!.terminated) expect(await scorer.score(name, request, going)).toEqual(none);
  });

  it("refuses rules with faults, and keeps the rows for better ones", async () => {
    const scorer = scorerWith();
    const name = await keptBy(scorer);
    const rules = { ...defaultRules(), windowMonths: 0 };
    expect(await scorer.score(name, { ...request, rules }, going)).toMatchObject({
      failure: { code: "rules-impossible" },
    });
    expect(await scorer.score(name, request, going)).toMatchObject({ value: { memberCount: 2 } });
  });

  it("tells what one member bought", async () => {
    const scorer = scorerWith();
    const name = await keptBy(scorer);
    const days = { asOf: request.today, sameDayIsOnePurchase: false };
    expect(await scorer.historyOf(name, 0, days)).toMatchObject({
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
    expect((await scored(scorer, request, going)).ok).toBe(true);
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
