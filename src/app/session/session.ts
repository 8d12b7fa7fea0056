import { resolveMapping } from "#core/detect-columns";
import { success } from "../failures";
import type { Failure, Outcome } from "../failures";
import { chosenColumns, rememberChoice } from "../orders/column-choices";
import type { ColumnChoices } from "../orders/column-choices";
import { headersMark } from "../orders/headers-mark";
import { inspectOrders, inspectSource } from "../orders/inspect-orders";
import type { Inspection } from "../orders/inspection";
import { missingColumn, readOrders } from "../orders/read-orders";
import type { ReadingRequest } from "../orders/read-orders";
import { rowCheck } from "../orders/row-check";
import type { Part } from "../outputs/part/part";
import { PARTS } from "../outputs/parts";
import type { KeptAnswers } from "../outputs/settings/kept-choices";
import { initialSettings, savedSettings } from "../outputs/settings/saved-settings";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { Ports } from "../ports";
import { trackProgress } from "../run/progress";
import type { ProgressTracker } from "../run/progress";
import { NOTHING_WRITTEN, scoreOrders } from "../run/score-orders";
import type { BesideOrders } from "../run/write-request";
import { guarded, unexpected } from "../unexpected";
import type { Attendance } from "../workbook/host";
import { NO_CALLS, createCallList } from "./call-list";
import type { PaneState, Session } from "./pane-state";
import { NO_REMOVAL, createRemoval } from "./removal";
import { createStore } from "./store";

/** Up to this many rows are checked as soon as they are selected; more only when asked, because reading takes seconds. */
const ROWS_CHECKED_UNASKED = 20_000;

export interface SessionOptions {
  readonly ports: Ports;
  /** Asked at each run, because the language can be switched. */
  readonly languages: () => OutputLanguages;
  /** Of the add-in, for the record of each run. */
  readonly version: string;
  /** What the add-in puts into a workbook. Default: all there is. */
  readonly parts?: readonly Part[];
}

/** The state behind the pane, the ribbon and whoever else starts a run. One run or inspection at a time. */
export function createSession({ ports, languages, version, parts = PARTS }: SessionOptions): Session {
  const { workbook, clock } = ports;
  const store = createStore<PaneState>({
    source: { status: "idle" },
    settings: initialSettings(),
    ignoredSettings: [],
    check: { status: "none" },
    run: { status: "idle" },
    lastResult: null,
    ...NO_CALLS,
    ...NO_REMOVAL,
    notice: null,
  });
  const state = (): PaneState => store.read();
  let checkSignal: { aborted: boolean } = { aborted: false };
  let runSignal: { aborted: boolean } = { aborted: false };
  let runTracker: ProgressTracker | null = null;
  let attendance: Attendance | null = null;
  let savedSettingsRead = false;
  let settingsTouched = false;
  /** Counts inspections and runs: what was started earlier must not overwrite what came after it. */
  let turns = 0;
  let lastReady: Inspection | null = null;
  let choices: ColumnChoices = {};
  /** Of the run that the settings sheet tells of. */
  let keptAnswers: KeptAnswers | null = null;

  const isBusy = (): boolean => state().run.status === "running" || state().removal.status === "running";

  const abandonCheck = (): void => {
    checkSignal.aborted = true;
  };

  async function adoptSavedSettings(): Promise<Outcome<null>> {
    if (savedSettingsRead || settingsTouched) return success(null);
    const saved = await savedSettings(workbook, languages());
    if (!saved.ok) return saved;
    savedSettingsRead = true;
    if (saved.value) {
      const { settings, choices: found, ignored } = saved.value;
      choices = found.columns;
      keptAnswers = found.kept;
      store.change({ settings: { ...state().settings, ...settings }, ignoredSettings: ignored });
    }
    return success(null);
  }

  async function inspect(): Promise<void> {
    if (isBusy()) return;
    abandonCheck();
    const turn = ++turns;
    store.change({ source: { status: "inspecting" }, check: { status: "none" }, notice: null });
    const inspected = await guarded(() => inspectSelection());
    if (turn !== turns) return;
    if (inspected.ok) {
      adopt(inspected.value);
      offerCheck(inspected.value);
    } else if (inspected.failure.code === "own-sheet-selected" && lastReady) {
      // Who looks at a sheet that we wrote still means the orders it came from.
      store.change({ source: { status: "ready", inspection: lastReady } });
      offerCheck(lastReady);
    } else {
      store.change({ source: { status: "failed", failure: inspected.failure } });
    }
  }

  async function inspectSelection(): Promise<Outcome<Inspection>> {
    const settled = await adoptSavedSettings();
    if (!settled.ok) return settled;
    const inspected = await inspectOrders(workbook, {}, languages());
    return inspected.ok ? success(withChoices(inspected.value)) : inspected;
  }

  function withChoices(inspection: Inspection): Inspection {
    return { ...inspection, mapping: resolveMapping(inspection.detection, chosenColumns(choices, inspection)) };
  }

  function adopt(inspection: Inspection): void {
    const headers = headersMark(inspection);
    const sameData = lastReady !== null && headersMark(lastReady) === headers;
    lastReady = inspection;
    const { settings: before } = state();
    const keptNow = keptAnswers?.headers === headers ? keptAnswers.answers : {};
    const answers = sameData ? before.answers : keptNow;
    const settings = { ...before, choices: chosenColumns(choices, inspection), answers };
    store.change({ settings, source: { status: "ready", inspection } });
  }

  function offerCheck(inspection: Inspection): void {
    abandonCheck();
    if (missingColumn(inspection)) store.change({ check: { status: "none" } });
    else if (inspection.rowCount > ROWS_CHECKED_UNASKED)
      store.change({ check: { status: "on-request", rowCount: inspection.rowCount } });
    else void checkRows();
  }

  async function checkRows(): Promise<void> {
    const { source, run } = state();
    if (source.status !== "ready" || run.status === "running") return;
    abandonCheck();
    const signal = { aborted: false };
    checkSignal = signal;
    const { inspection } = source;
    store.change({ check: { status: "checking", rowsDone: 0, rowCount: inspection.rowCount } });
    const orders = await guarded(() =>
      readOrders(workbook, inspection, readingRequest(), {
        cancel: signal,
        report: (rowsDone, rowCount) => {
          if (!signal.aborted) store.change({ check: { status: "checking", rowsDone, rowCount } });
        },
      }),
    );
    if (signal.aborted) return;
    if (orders.ok) {
      const check = rowCheck(orders.value, state().settings.asOf ?? clock.today());
      store.change({ check: { status: "done", check } });
    } else store.change({ check: { status: "failed", failure: orders.failure } });
  }

  function readingRequest(): ReadingRequest {
    const { answers, rules } = state().settings;
    return { answers, widthBasis: rules.widthBasis, compareAmounts: true };
  }

  /** Answers are about the data of one range; they end when its headers change. */
  function answer(questionId: string, option: string): void {
    const { source, settings, run } = state();
    if (source.status !== "ready" || run.status === "running") return;
    store.change({ settings: { ...settings, answers: { ...settings.answers, [questionId]: option } } });
    void checkRows();
  }

  function chooseColumn(field: Parameters<Session["chooseColumn"]>[0], column: number | null): void {
    const { source, run } = state();
    if (source.status !== "ready" || run.status === "running") return;
    choices = rememberChoice(choices, source.inspection, field, column);
    const inspection = withChoices(source.inspection);
    adopt(inspection);
    offerCheck(inspection);
  }

  async function score(besideOrders: BesideOrders = "write"): Promise<void> {
    if (isBusy()) return;
    abandonCheck();
    turns++;
    const signal = { aborted: false };
    runSignal = signal;
    const progress = trackProgress(clock, changed => store.change({ run: { status: "running", progress: changed } }));
    runTracker = progress;
    store.change({ run: { status: "running", progress: progress.read() }, notice: null });
    attendance = workbook.attend({ cancel: signal, waitingFor: reason => progress.waiting(reason) });
    const inspected = await guarded(() => currentInspection());
    if (!inspected.ok || signal.aborted) {
      end(inspected.ok ? { code: "cancelled" } : inspected.failure);
      return;
    }
    adopt(inspected.value);
    try {
      const outcome = await scoreOrders(
        ports,
        {
          inspection: inspected.value,
          settings: state().settings,
          languages: languages(),
          besideOrders,
          version,
          parts,
        },
        { progress, cancel: signal },
      );
      endAttendance();
      if (outcome.ok) {
        const { rowCheck: check } = outcome.value;
        keptAnswers = { headers: headersMark(inspected.value), answers: state().settings.answers };
        store.change({
          run: { status: "done", result: outcome.value },
          lastResult: outcome.value,
          calls: NO_CALLS.calls,
          // Full values were asked for this one run.
          settings: { ...state().settings, maskPersonalData: true },
          check: { status: "done", check },
        });
      } else {
        store.change({ run: { status: "failed", failure: outcome.failure, written: outcome.written } });
        settleCheck();
      }
    } catch (error) {
      end(unexpected(error));
    }
  }

  /** The range of the last inspection as it is now; without one, what the selection means. */
  async function currentInspection(): Promise<Outcome<Inspection>> {
    const settled = await adoptSavedSettings();
    if (!settled.ok) return settled;
    if (!lastReady || state().source.status === "failed") return inspectSelection();
    const source = await workbook.refreshSource(lastReady.source);
    if (!source.ok) return source;
    const inspected = await inspectSource(workbook, source.value, {}, languages());
    return inspected.ok ? success(withChoices(inspected.value)) : inspected;
  }

  function endAttendance(): void {
    runTracker = null;
    attendance?.leave();
    attendance = null;
  }

  function end(failure: Failure): void {
    endAttendance();
    store.change({ run: { status: "failed", failure, written: NOTHING_WRITTEN } });
    settleCheck();
  }

  /** A run abandons the check that was going on; afterwards it is offered again. */
  function settleCheck(): void {
    const { source, check } = state();
    if (check.status !== "checking") return;
    store.change({
      check:
        source.status === "ready" ? { status: "on-request", rowCount: source.inspection.rowCount } : { status: "none" },
    });
  }

  /** The orders as they are when columns of ours beside them are gone. */
  async function refreshInspection(): Promise<void> {
    if (!lastReady) return;
    abandonCheck();
    const turn = ++turns;
    const inspected = await guarded(() => currentInspection());
    if (!inspected.ok || turn !== turns) return;
    adopt(inspected.value);
    offerCheck(inspected.value);
  }

  const { cancelRemoval, ...removal } = createRemoval({
    workbook,
    parts,
    languages,
    read: state,
    change: store.change,
    refresh: refreshInspection,
  });

  return {
    store,
    parts,
    ...removal,
    ...createCallList({
      ports,
      languages,
      read: state,
      change: store.change,
      isRunning: isBusy,
    }),
    inspect,
    chooseColumn,
    answer,
    changeSettings: change => {
      settingsTouched = true;
      store.change({ settings: { ...state().settings, ...change } });
      const { source, check } = state();
      // Which rows lie after the as-of day depends on it.
      if (change.asOf !== undefined && source.status === "ready" && check.status === "done")
        offerCheck(source.inspection);
    },
    checkRows,
    score,
    cancel: () => {
      runSignal.aborted = true;
      runTracker?.stopping();
      attendance?.interrupt();
      cancelRemoval();
    },
    show: async place => {
      const shown = await guarded(() => workbook.show(place));
      store.change({ notice: shown.ok ? null : shown.failure });
    },
    dismissRun: () => {
      if (state().run.status !== "running") store.change({ run: { status: "idle" } });
    },
  };
}
