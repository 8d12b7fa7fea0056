import { failed } from "../failures";
import type { Part } from "../outputs/part/part";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { Workbook } from "../ports";
import type { RemovalActions, RemovalState } from "../removal/removal-state";
import { NOTHING_REMOVED, planRemoval, removeResults } from "../removal/remove-results";
import type { RemovalOutcome } from "../removal/remove-results";
import { guarded, unexpected } from "../unexpected";
import type { Attendance } from "../workbook/host";
import { NO_CALLS } from "./call-list";
import type { PaneState } from "./pane-state";

export interface RemovalOptions {
  readonly workbook: Workbook;
  readonly parts: readonly Part[];
  readonly languages: () => OutputLanguages;
  readonly read: () => PaneState;
  readonly change: (change: Partial<PaneState>) => void;
  /** Looks at the orders as they are now, when their columns are gone. */
  readonly refresh: () => Promise<void>;
}

export const NO_REMOVAL: { readonly removal: RemovalState } = { removal: { status: "idle" } };

/** The removal's part of a session. One at a time, and none while a run is going on. */
export function createRemoval({
  workbook,
  parts,
  languages,
  read,
  change,
  refresh,
}: RemovalOptions): RemovalActions & { readonly cancelRemoval: () => void } {
  let signal = { aborted: false };
  let attendance: Attendance | null = null;
  /** Counts the looks: what was asked for earlier must not overwrite what came after it. */
  let looks = 0;
  const isBusy = (): boolean => {
    const { run, removal } = read();
    return run.status === "running" || removal.status === "running";
  };

  function tell(update: Partial<Extract<RemovalState, { status: "running" }>>): void {
    const { removal } = read();
    if (removal.status === "running") change({ removal: { ...removal, ...update } });
  }

  async function askRemoval(): Promise<void> {
    if (isBusy()) return;
    const look = ++looks;
    change({ removal: { status: "looking" }, notice: null });
    const plan = await guarded(() => planRemoval(workbook, languages(), parts));
    if (look !== looks) return;
    const removal: RemovalState = plan.ok
      ? { status: "asked", plan: plan.value }
      : { status: "failed", failure: plan.failure, removed: NOTHING_REMOVED };
    change({ removal });
  }

  async function remove(): Promise<void> {
    if (isBusy()) return;
    looks++;
    const current = { aborted: false };
    signal = current;
    change({ removal: { status: "running", step: null, stopping: false, waitingFor: null }, notice: null });
    attendance = workbook.attend({ cancel: current, waitingFor: waitingFor => tell({ waitingFor }) });
    const outcome = await ended(() =>
      removeResults(workbook, languages(), { parts, cancel: current, report: step => tell({ step }) }),
    );
    attendance.leave();
    attendance = null;
    const removed = outcome.ok ? outcome.value : outcome.removed;
    if (outcome.ok || removed.sheets.length > 0 || removed.columns.length > 0) {
      // Nothing may lead to sheets that are gone.
      change({ run: { status: "idle" }, lastResult: null, calls: NO_CALLS.calls });
      await refresh();
    }
    change({
      removal: outcome.ok ? { status: "done", removed } : { status: "failed", failure: outcome.failure, removed },
    });
  }

  return {
    askRemoval,
    removeResults: remove,
    dismissRemoval: () => {
      if (read().removal.status === "running") return;
      looks++;
      change(NO_REMOVAL);
    },
    cancelRemoval: () => {
      signal.aborted = true;
      tell({ stopping: true });
      attendance?.interrupt();
    },
  };
}

async function ended(work: () => Promise<RemovalOutcome>): Promise<RemovalOutcome> {
  try {
    return await work();
  } catch (error) {
    return { ...failed(unexpected(error)), removed: NOTHING_REMOVED };
  }
}
