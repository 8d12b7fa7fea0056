import { describe, expect, it } from "vitest";
import type { Ports } from "#app/ports";
import { createAttendedWork } from "#app/session/attended-work";
import { callListActions } from "#app/session/call-list/actions";
import { bookControl } from "#app/session/book/actions";
import { checkTopic } from "#app/session/check/actions";
import { removalActions } from "#app/session/removal/actions";
import { createNoticeOthers } from "#app/session/run/notice-others";
import { runActions } from "#app/session/run/actions";
import { selfCheckActions } from "#app/session/self-check/actions";
import { sessionContext } from "#app/session/session-context";
import type { SessionState } from "#app/session/session-state";
import { settingsTopic } from "#app/session/settings/actions";
import { sourceTopic } from "#app/session/source/actions";
import { createStore } from "#app/session/store";
import { outputWords } from "#locales/output-words";
import { NOTHING_NOTED, callList } from "../../support/call-list";
import { TODAY, progress } from "../../support/fake-session";
import { readyState } from "../../support/session-state";

/** The actions of all topics over a state, on a workbook that never answers; with what the workbook was asked. */
function actionsOver(state: SessionState) {
  const asked: string[] = [];
  const workbook = new Proxy({} as Ports["workbook"], {
    get: (_, name) => () => {
      asked.push(String(name));
      return name === "attend" ? { interrupt: () => undefined, leave: () => undefined } : new Promise(() => undefined);
    },
  });
  const clock: Ports["clock"] = {
    today: () => TODAY,
    milliseconds: () => 0,
    now: () => 0,
    yieldToHost: () => Promise.resolve(),
  };
  const words = outputWords("zh-CN");
  const unanswered = () => new Promise<never>(() => undefined);
  const scorer = { score: unanswered, take: unanswered, historyOf: unanswered, study: unanswered };
  const ports = { workbook, clock, scorer };
  const store = createStore(state);
  const context = sessionContext(
    { ports, headers: { all: [words] }, languages: async () => ({ current: words, all: [words] }), version: "0" },
    store,
  );
  const attended = createAttendedWork(workbook);
  const check = checkTopic(context);
  const book = bookControl(context);
  const settings = settingsTopic(context, check.control, book);
  const source = sourceTopic(context, check.control, settings.control);
  const actions = {
    ...source.actions,
    ...settings.actions,
    ...check.actions,
    ...runActions(context, attended, check.control, book, source.control),
    ...removalActions(context, attended, source.control, createNoticeOthers(context)),
    ...callListActions(context, check.control, createNoticeOthers(context)),
    ...selfCheckActions(context, attended),
  };
  return { actions, store, asked };
}

const LIST = callList([]);
const free = readyState({ calls: { status: "ready", list: LIST, busy: false, filtered: null } });
const running: SessionState = { ...free, run: { status: "running", progress: progress() } };
const removing: SessionState = {
  ...free,
  removal: { status: "running", step: null, stopping: false, waitingFor: null },
};
const checking: SessionState = {
  ...free,
  selfCheck: { status: "running", answered: 0, count: 1, stopping: false, waitingFor: null },
};

type Actions = ReturnType<typeof actionsOver>["actions"];
const GUARDED: readonly [string, (actions: Actions) => unknown][] = [
  ["inspecting", actions => actions.inspect()],
  ["choosing a column", actions => actions.chooseColumn("amount", 6)],
  ["answering", actions => actions.answer("currency", "CNY")],
  ["changing settings", actions => actions.changeSettings({ maskPersonalData: false })],
  ["checking rows", actions => actions.checkRows()],
  ["scoring", actions => actions.score()],
  ["asking for a removal", actions => actions.askRemoval()],
  ["removing", actions => actions.removeResults()],
  ["opening the self-check", actions => actions.openSelfCheck()],
  ["checking the host", actions => actions.runSelfCheck()],
  ["reading the list", actions => actions.readCallList()],
  ["filtering by the list", actions => actions.filterCalls()],
  ["showing all of the list", actions => actions.showAllCalls()],
  [
    "noting an outcome",
    actions => actions.logOutcome({ rowId: "V1", seen: NOTHING_NOTED, outcome: 0, note: "", noteGoes: "behind" }),
  ],
  ["asking for full numbers", actions => actions.askFullNumbers()],
  ["masking numbers again", actions => actions.maskNumbersAgain()],
];

describe.each(GUARDED)("%s", (_, act) => {
  it.each([
    ["run", running],
    ["removal", removing],
    ["self-check", checking],
  ] as const)("does nothing while a %s is going on", (__, state) => {
    const { actions, store, asked } = actionsOver(state);
    void act(actions);
    expect(store.read()).toBe(state);
    expect(asked).toEqual([]);
  });

  it("does something otherwise", () => {
    const { actions, store } = actionsOver(free);
    void act(actions);
    expect(store.read()).not.toBe(free);
  });
});
