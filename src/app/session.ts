import type { OutputLanguages } from "./column-specs";
import type { Failure } from "./failures";
import { inspectOrders, inspectSource } from "./inspect-orders";
import type { BesideOrders, Inspection, PaneState, RunSettings, Session } from "./pane-state";
import type { CancelSignal, Ports } from "./ports";
import { missingColumn, readOrders, rowCheck } from "./read-orders";
import { trackProgress } from "./run-progress";
import type { ProgressTracker } from "./run-progress";
import { initialSettings, savedSettings } from "./saved-settings";
import { NOTHING_WRITTEN, scoreOrders } from "./score-orders";
import { createStore } from "./store";
import { resolveMapping } from "#core/detect-columns";

/** Up to this many rows are checked as soon as they are selected; more only when asked, because reading takes seconds. */
const ROWS_CHECKED_UNASKED = 20_000;

export interface SessionOptions {
  readonly ports: Ports;
  /** Asked at each run, because the language can be switched. */
  readonly languages: () => OutputLanguages;
}

/** The state behind the pane, the ribbon and whoever else starts a run. One run or inspection at a time. */
export function createSession({ ports, languages }: SessionOptions): Session {
  const { workbook, clock } = ports;
  const store = createStore<PaneState>({
    source: { status: "idle" },
    settings: initialSettings(),
    check: { status: "none" },
    run: { status: "idle" },
    lastResult: null,
  });
  const state = (): PaneState => store.read();
  let checkSignal: { aborted: boolean } = { aborted: false };
  let runSignal: { aborted: boolean } = { aborted: false };
  let runTracker: ProgressTracker | null = null;
  let savedSettingsRead = false;
  let settingsTouched = false;
  let inspections = 0;
  let lastHeaders: string | null = null;

  const abandonCheck = (): void => {
    checkSignal.aborted = true;
  };

  async function adoptSavedSettings(): Promise<void> {
    if (savedSettingsRead || settingsTouched) return;
    const saved = await savedSettings(workbook, languages());
    savedSettingsRead = true;
    if (saved) store.change({ settings: { ...state().settings, ...saved } });
  }

  async function inspect(): Promise<void> {
    if (state().run.status === "running") return;
    abandonCheck();
    const turn = ++inspections;
    const before = state();
    store.change({ source: { status: "inspecting" }, check: { status: "none" } });
    await adoptSavedSettings();
    const inspected = await inspectOrders(workbook, state().settings.choices, languages());
    if (turn !== inspections) return;
    if (!inspected.ok) {
      // Who looks at a sheet that we wrote still means the orders it came from.
      if (inspected.failure.code === "own-sheet-selected" && before.source.status === "ready") {
        store.change({
          source: before.source,
          check: before.check.status === "checking" ? { status: "none" } : before.check,
        });
      } else {
        store.change({ source: { status: "failed", failure: inspected.failure } });
      }
      return;
    }
    adopt(inspected.value, lastHeaders);
  }

  /** Columns chosen by hand belong to one set of headers: another range starts without them. */
  function adopt(inspection: Inspection, headersBefore: string | null): void {
    const { settings } = state();
    const chosen = Object.keys(settings.choices).length > 0;
    if (chosen && headersBefore !== headerKey(inspection)) {
      store.change({ settings: { ...settings, choices: {} } });
      inspection = { ...inspection, mapping: resolveMapping(inspection.detection, {}) };
    }
    lastHeaders = headerKey(inspection);
    store.change({ source: { status: "ready", inspection } });
    offerCheck(inspection);
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
    const orders = await readOrders(workbook, inspection, {
      cancel: signal,
      report: (rowsDone, rowCount) => {
        if (!signal.aborted) store.change({ check: { status: "checking", rowsDone, rowCount } });
      },
    });
    if (signal.aborted) return;
    if (orders.ok)
      store.change({
        check: { status: "done", check: rowCheck(orders.value, state().settings.asOf ?? clock.today()) },
      });
    else store.change({ check: { status: "failed", failure: orders.failure } });
  }

  function chooseColumn(field: Parameters<Session["chooseColumn"]>[0], column: number | null): void {
    const { source, settings, run } = state();
    if (source.status !== "ready" || run.status === "running") return;
    const choices = { ...settings.choices, [field]: column };
    const inspection = { ...source.inspection, mapping: resolveMapping(source.inspection.detection, choices) };
    store.change({ settings: { ...settings, choices }, source: { status: "ready", inspection } });
    offerCheck(inspection);
  }

  async function score(besideOrders: BesideOrders = "write"): Promise<void> {
    if (state().run.status === "running") return;
    abandonCheck();
    const signal = { aborted: false };
    runSignal = signal;
    const progress = trackProgress(clock, changed => store.change({ run: { status: "running", progress: changed } }));
    runTracker = progress;
    store.change({ run: { status: "running", progress: progress.read() } });
    const inspected = await currentInspection(signal);
    if ("failure" in inspected) {
      fail(inspected.failure);
      return;
    }
    const outcome = await scoreOrders(
      ports,
      { inspection: inspected, settings: state().settings, languages: languages(), besideOrders },
      { progress, cancel: signal },
    );
    runTracker = null;
    if (outcome.ok) store.change({ run: { status: "done", result: outcome.value }, lastResult: outcome.value });
    else store.change({ run: { status: "failed", failure: outcome.failure, written: outcome.written } });
  }

  /** The range of the last inspection as it is now; without one, what the selection means. */
  async function currentInspection(signal: CancelSignal): Promise<Inspection | { readonly failure: Failure }> {
    await adoptSavedSettings();
    const { source, settings } = state();
    const inspected =
      source.status === "ready"
        ? await refreshed(source.inspection, settings.choices)
        : await inspectOrders(workbook, settings.choices, languages());
    if (!inspected.ok) return { failure: inspected.failure };
    if (signal.aborted) return { failure: { code: "cancelled" } };
    store.change({ source: { status: "ready", inspection: inspected.value } });
    return inspected.value;
  }

  async function refreshed(inspection: Inspection, choices: RunSettings["choices"]): ReturnType<typeof inspectOrders> {
    const source = await workbook.refreshSource(inspection.source);
    return source.ok ? inspectSource(workbook, source.value, choices, languages()) : source;
  }

  function fail(failure: Failure): void {
    runTracker = null;
    store.change({ run: { status: "failed", failure, written: NOTHING_WRITTEN } });
  }

  return {
    store,
    inspect,
    chooseColumn,
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
    },
    show: async place => {
      await workbook.show(place);
    },
    dismissRun: () => {
      if (state().run.status !== "running") store.change({ run: { status: "idle" } });
    },
  };
}

function headerKey(inspection: Inspection): string {
  return JSON.stringify(inspection.detection.headers);
}
