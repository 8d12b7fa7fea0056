import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CUT_OFF_AFTER_MILLISECONDS } from "#app/claim/hold-workbook";
import type { Session } from "#app/session/session";
import { REAL_SCHEDULER } from "#host/scheduler";
import type { Scheduler } from "#host/scheduler";
import { firstDifference } from "../../faults/first-difference";
import { essentials } from "../../faults/sacred-rules";
import { sheetsOf } from "../../faults/workbook-facts";
import { afterCleanUp, bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { held } from "../../support/held";
import { TEST_NOW, openOrders, openSession } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

/** Requests with a latency wait here until they are let in. */
let waiting: (() => void)[] = [];
let arrived = held();
const scheduler: Scheduler = {
  now: () => REAL_SCHEDULER.now(),
  later: (callback, milliseconds) => {
    if (milliseconds === 0) REAL_SCHEDULER.later(callback, 0);
    else {
      waiting.push(callback);
      arrived.open();
    }
  },
};

let bench: ExcelBench;
let orders: OrdersBench;
let first: Session;
/** The requests of a run that nothing disturbs, and the sheets after it. */
let requestCount = 0;
let undisturbed: unknown;
/** The request of a run that claims the workbook; of a run that begins with a look at the orders. */
let claimedAt = -1;
/** The request of a run that takes its mark away. */
let releasedAt = -1;

beforeAll(async () => {
  bench = await bootExcelBench({ scheduler });
  orders = await openOrders(bench);
  await afterCleanUp();
  const stop = bench.host.requests.subscribe(({ members }) => {
    if (members.includes("Workbook.getIsActiveCollabSession")) claimedAt = requestCount;
    if (members.includes("Setting.delete")) releasedAt = requestCount;
    requestCount++;
  });
  await orders.score();
  stop();
  undisturbed = sheets();
});
beforeEach(async () => {
  orders = await openOrders(bench);
  first = orders.session;
  await afterCleanUp();
});

function sheets(): unknown {
  return [...sheetsOf(bench.host.workbook)].map(([, sheet]) => essentials(sheet));
}

function settingKeys(): string[] {
  return [...bench.host.workbook.settings.keys()];
}

/** Another pane on the same workbook, with the orders in it; its clock is so much later, or says what it is told. */
async function anotherPane(clock: number | (() => number) = 0): Promise<Session> {
  bench.host.workbook.activate(orders.orders);
  bench.host.workbook.select(orders.orders, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  const session = openSession(bench.workbook(), { now: typeof clock === "number" ? () => TEST_NOW + clock : clock });
  await session.inspect();
  await afterCleanUp();
  return session;
}

/** Does `meanwhile` when the request `at` of `work` is on its way, before the host carries it out. */
async function inside(at: number, work: () => Promise<void>, meanwhile: () => Promise<void>): Promise<void> {
  let sent = 0;
  waiting = [];
  arrived = held();
  const latency = { configurable: true, get: () => (sent++ === at ? 1 : 0) };
  Object.defineProperty(bench.host, "latencyMilliseconds", latency);
  const working = work();
  await Promise.race([working, arrived.pass]);
  await meanwhile();
  waiting.forEach(letIn => letIn());
  await working;
}

const runOf = (session: Session) => session.store.read().run;
const EVERY = 9;

describe("two panes that score the same workbook", () => {
  it("of two that begin at the same moment one scores, and the other is told since when and writes nothing", async () => {
    const second = await anotherPane();
    await Promise.all([first.score(), second.score()]);
    expect(runOf(first)).toMatchObject({ status: "done", result: { metOthers: false } });
    expect(runOf(second)).toEqual({
      status: "failed",
      failure: { code: "another-pane-works", since: TEST_NOW },
      written: { complete: [], partial: [], keptNotesSheet: null },
    });
    expect(firstDifference(undisturbed, sheets())).toBe(null);
    expect(settingKeys()).toEqual(["RFMW_LastRun"]);
  });

  it("give one result, whenever in the run of the one the other begins", async () => {
    // Clean-up requests come at any time and shift the numbers a little: the end is left out, where the mark goes.
    for (let at = 0; at < releasedAt - 5; at += EVERY) {
      orders = await openOrders(bench);
      const second = await anotherPane();
      await inside(
        at,
        () => orders.session.score(),
        () => second.score(),
      );
      expect(runOf(orders.session), String(at)).toMatchObject({ status: "done" });
      const told = { status: "failed", failure: { code: "another-pane-works", since: TEST_NOW } };
      expect(runOf(second), String(at)).toMatchObject(at > claimedAt ? told : { status: "done" });
      expect(firstDifference(undisturbed, sheets()), String(at)).toBe(null);
      expect(settingKeys()).toEqual(["RFMW_LastRun"]);
    }
  }, 60_000);

  it("do not keep each other from scoring one after the other", async () => {
    const second = await anotherPane();
    await first.score();
    await second.score();
    expect([runOf(first), runOf(second)]).toMatchObject([{ status: "done" }, { status: "done" }]);
    await first.score();
    expect(runOf(first)).toMatchObject({ status: "done" });
  });
});

describe("a run that is taken over", () => {
  it.each([
    ["because it was not heard of for five minutes", CUT_OFF_AFTER_MILLISECONDS, false],
    ["because a person says so", 0, true],
  ])(
    "%s does nothing more, not even what was on its way, and says what it had written",
    async (_, later, takesOver) => {
      for (let at = claimedAt + 1; at < releasedAt - 5; at += EVERY) {
        orders = await openOrders(bench);
        const second = await anotherPane(later);
        await inside(
          at,
          () => orders.session.score(),
          () => second.score("write", takesOver),
        );
        expect(runOf(second), String(at)).toMatchObject({ status: "done" });
        expect(runOf(orders.session), String(at)).toMatchObject({ status: "failed", failure: { code: "taken-over" } });
        expect(firstDifference(undisturbed, sheets()), String(at)).toBe(null);
        expect(settingKeys()).toEqual(["RFMW_LastRun"]);
      }
    },
    60_000,
  );

  it("names the part that it was writing", async () => {
    const second = await anotherPane();
    const at = Math.floor(requestCount * 0.6);
    await inside(
      at,
      () => first.score(),
      () => second.score("write", true),
    );
    const run = runOf(first);
    if (run.status !== "failed") throw new Error(run.status);
    expect(run.written.complete.length).toBeGreaterThan(0);
    expect(run.written.partial).not.toEqual([]);
  });

  it("can be run again at once by the same pane", async () => {
    const second = await anotherPane();
    await inside(
      requestCount - 20,
      () => first.score(),
      () => second.score("write", true),
    );
    await first.score();
    expect(runOf(first)).toMatchObject({ status: "done", result: { metOthers: false } });
    expect(firstDifference(undisturbed, sheets())).toBe(null);
  });
});

describe("the mark of a run whose pane was closed", () => {
  async function closedAt(at: number): Promise<void> {
    let seen = 0;
    bench.host.faults.beforeRequest = () => {
      if (seen++ === at) bench.host.faults.hang = true;
    };
    const scoring = first.score();
    while (!bench.host.faults.hang) await afterCleanUp();
    await afterCleanUp();
    bench.host.faults.clear();
    bench.fireWatchdogs();
    await scoring;
    expect(runOf(first)).toMatchObject({ status: "failed", failure: { code: "host-silent" } });
  }

  it("is in the way of another pane for less than five minutes, and a person can go past it before", async () => {
    await closedAt(20);
    const almost = await anotherPane(CUT_OFF_AFTER_MILLISECONDS - 1);
    await almost.score();
    expect(runOf(almost)).toMatchObject({ status: "failed", failure: { code: "another-pane-works", since: TEST_NOW } });
    await almost.score("write", true);
    expect(runOf(almost)).toMatchObject({ status: "done" });
    expect(settingKeys()).toEqual(["RFMW_LastRun"]);
  });

  it("is taken away by a run after five minutes, whichever way the clocks differ", async () => {
    for (const later of [CUT_OFF_AFTER_MILLISECONDS, -CUT_OFF_AFTER_MILLISECONDS]) {
      orders = await openOrders(bench);
      first = orders.session;
      await closedAt(20);
      const second = await anotherPane(later);
      await second.score();
      expect(runOf(second)).toMatchObject({ status: "done" });
      expect(firstDifference(undisturbed, sheets())).toBe(null);
      expect(settingKeys()).toEqual(["RFMW_LastRun"]);
    }
  });

  it("is not in the way of the same pane", async () => {
    await closedAt(20);
    await first.score();
    expect(runOf(first)).toMatchObject({ status: "done" });
    expect(settingKeys()).toEqual(["RFMW_LastRun"]);
  });

  it("goes with everything else when results are removed", async () => {
    await closedAt(20);
    const second = await anotherPane(CUT_OFF_AFTER_MILLISECONDS);
    await second.removeResults();
    expect(second.store.read().removal).toMatchObject({ status: "done" });
    expect(settingKeys()).toEqual([]);
  });
});

describe("a long run", () => {
  it("keeps its mark fresh, so that it is not taken for one that was cut off", async () => {
    let now = TEST_NOW;
    orders = await openOrders(bench, undefined, { now: () => (now += 12_000) });
    const late = await anotherPane(() => now);
    await inside(
      requestCount - 10,
      () => orders.session.score(),
      () => late.score(),
    );
    expect(now - TEST_NOW).toBeGreaterThan(CUT_OFF_AFTER_MILLISECONDS);
    expect(runOf(late)).toMatchObject({ status: "failed", failure: { code: "another-pane-works" } });
    expect(runOf(orders.session)).toMatchObject({ status: "done" });
  });
});

describe("a removal", () => {
  it("gives way to a run of another pane, and takes the id of the last run away with the rest", async () => {
    const second = await anotherPane();
    await inside(
      requestCount - 20,
      () => first.score(),
      () => second.removeResults(),
    );
    expect(second.store.read().removal).toMatchObject({ status: "failed", failure: { code: "another-pane-works" } });
    expect(firstDifference(undisturbed, sheets())).toBe(null);
    await second.removeResults();
    expect(second.store.read().removal).toMatchObject({ status: "done" });
    expect(settingKeys()).toEqual([]);
  });

  it("is not begun upon by a run", async () => {
    await first.score();
    const second = await anotherPane();
    await inside(
      30,
      () => first.removeResults(),
      () => second.score(),
    );
    expect(runOf(second)).toMatchObject({ status: "failed", failure: { code: "another-pane-works" } });
    expect(first.store.read().removal).toMatchObject({ status: "done" });
    expect(bench.host.workbook.sheets.map(({ name }) => name)).toEqual(["订单"]);
  });
});

describe("the result of a pane after another pane has worked on the workbook", () => {
  const isOvertaken = () => first.store.read().isOvertaken;
  async function result() {
    const run = runOf(first);
    if (run.status !== "done") throw new Error(JSON.stringify(run));
    return run.result;
  }

  it.each<[string, (pane: Session) => Promise<void>]>([
    ["a sheet is opened", async pane => pane.show((await result()).places[0]!.place)],
    ["the list is filtered", pane => pane.filterCalls()],
    ["all of the list is shown", pane => pane.showAllCalls()],
    ["results are to be removed", pane => pane.askRemoval()],
  ])("is said to be overtaken when %s, and not before", async (_, act) => {
    await first.score();
    await first.readCallList();
    await act(first);
    expect(isOvertaken()).toBe(false);
    const second = await anotherPane();
    await second.score();
    await act(first);
    expect(isOvertaken()).toBe(true);
    first.dismissRemoval();
    await first.score();
    expect(isOvertaken()).toBe(false);
  });

  it("is said to be overtaken after a removal, and while another run goes on", async () => {
    await first.score();
    const { places } = await result();
    const second = await anotherPane();
    await inside(
      requestCount - 20,
      () => second.score(),
      () => first.show(places[0]!.place),
    );
    expect(isOvertaken()).toBe(true);
    await first.score();
    await second.removeResults();
    await first.show(places[0]!.place);
    expect(isOvertaken()).toBe(true);
  });

  it("is said to be overtaken when a run gives way to the other", async () => {
    await first.score();
    const second = await anotherPane();
    await inside(
      requestCount - 20,
      () => second.score(),
      () => first.score(),
    );
    expect(first.store.read()).toMatchObject({ run: { status: "failed" }, isOvertaken: true });
  });

  it("is said to be overtaken when the mark of a co-author comes to light only at the end", async () => {
    await inside(
      requestCount - 10,
      () => first.score(),
      () => {
        bench.host.workbook.settings.set("RFMW_Run_of-a-co-author", { since: TEST_NOW, heardAt: TEST_NOW });
        return Promise.resolve();
      },
    );
    expect(runOf(first)).toMatchObject({ status: "done", result: { metOthers: true } });
    expect(isOvertaken()).toBe(true);
  });
});

describe("a workbook that takes no marks", () => {
  it("is scored all the same, and nothing is said of other panes", async () => {
    bench.host.faults.failMember("SettingCollection.add", "NotImplemented");
    await first.score();
    expect(runOf(first)).toMatchObject({ status: "done", result: { runId: null, metOthers: false } });
    expect(first.store.read().isOvertaken).toBe(false);
  });

  it("is left with a mark that could not be taken away, which is in nobody's way in five minutes", async () => {
    bench.host.faults.failMember("Setting.delete", "GeneralException");
    await first.score();
    bench.host.faults.clear();
    expect(runOf(first)).toMatchObject({ status: "done", result: { runId: null } });
    const second = await anotherPane(CUT_OFF_AFTER_MILLISECONDS);
    await second.score();
    expect(runOf(second)).toMatchObject({ status: "done" });
    expect(settingKeys()).toEqual(["RFMW_LastRun"]);
  });
});
