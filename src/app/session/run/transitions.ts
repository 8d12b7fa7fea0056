import { isWorking } from "../../claim/hold-workbook";
import type { FailureCode } from "../../failures";
import type { Instant } from "../../instant";
import type { MemberBook } from "../../member-book/member-book";
import type { WrittenRun } from "../../outputs/settings/written-run";
import { keysOf } from "../../orders/column-keys";
import type { Inspection } from "../../orders/inspection";
import type { RunProgress } from "../../run/progress";
import type { RunResult } from "../../run/run-result";
import type { ScoreOutcome } from "../../run/score-orders";
import type { RunTraces } from "../../workbook/run-marks";
import { drawnOn } from "../../run-settings";
import { listOutdated } from "../call-list/transitions";
import { NO_MEMBER } from "../member/state";
import type { SessionChanges, SessionState } from "../session-state";
import { settled } from "../settled";
import { sourceAdopted } from "../source/transitions";

/** A run overtakes whatever inspection is going on. */
export function runBegan({ sourceTurn }: SessionState, progress: RunProgress): SessionChanges {
  return {
    ...NO_MEMBER,
    run: { status: "running", progress },
    sourceTurn: sourceTurn + 1,
    notice: null,
    isCleared: false,
  };
}

export function runProgressed({ run }: SessionState, progress: RunProgress): SessionChanges {
  return run.status === "running" ? { run: { status: "running", progress } } : {};
}

/** The run has looked at its orders; a check of other rows than these says nothing of them. */
export function runInspected(state: SessionState, inspection: Inspection): SessionChanges {
  const adopted = sourceAdopted(state, inspection);
  return isSameRange(state.source, inspection) ? adopted : { ...adopted, check: { status: "none" }, book: null };
}

function isSameRange(source: SessionState["source"], now: Inspection): boolean {
  if (source.status !== "ready") return false;
  const { inspection: before } = source;
  return before.rowCount === now.rowCount && columnsOf(before) === columnsOf(now);
}

function columnsOf(inspection: Inspection): string {
  return JSON.stringify(keysOf(inspection, inspection.mapping));
}

/** However a run ends, nothing waits any longer for the inspection or the check that it overtook. */
export function runEnded(state: SessionState, outcome: ScoreOutcome): SessionChanges {
  if (outcome.ok) return runSucceeded(state, outcome.value, outcome.book);
  const { failure, written } = outcome;
  const isOvertaken = state.isOvertaken || (state.lastResult !== null && TELL_OF_OTHERS.has(failure.code));
  return { run: { status: "failed", failure, written }, isOvertaken, ...settled(state, failure) };
}

const TELL_OF_OTHERS: ReadonlySet<FailureCode> = new Set<FailureCode>(["another-pane-works", "taken-over"]);

/** What the workbook said of runs at this moment, when `of` was the last result. */
export function tracesRead(
  { lastResult }: SessionState,
  of: RunResult,
  { lastRun, marks }: RunTraces,
  now: Instant,
): SessionChanges {
  if (lastResult !== of) return {};
  return { isOvertaken: lastRun !== of.runId || marks.some(mark => isWorking(mark, now)) };
}

function runSucceeded(state: SessionState, result: RunResult, book: MemberBook): SessionChanges {
  const { settings } = state;
  return {
    ...listOutdated(state),
    run: { status: "done", result },
    lastResult: result,
    replacing: null,
    writtenFigures: null,
    writtenRun: {
      ...result.orders,
      asOf: result.asOf,
      today: result.today,
      members: result.rowCheck.counts.people.members,
      rowsCounted: result.rowCheck.counts.rows.counted,
      rules: result.rules,
      bands: result.bands,
    },
    isOvertaken: result.metOthers,
    book,
    bookBusy: false,
    writtenBook: book,
    check: { status: "done", check: result.rowCheck },
    // Full values and a draw were asked for this one run.
    settings: { ...settings, maskPersonalData: true, control: drawnOn(settings.control, result.today) },
  };
}

/** Leaves a failed or finished run. */
export function runDismissed({ run }: SessionState): SessionChanges {
  return run.status === "running" ? {} : { run: { status: "idle" } };
}

/** A person lets the orders that are shown replace the results of others. */
export function replacingAllowed({ lastReady }: SessionState): SessionChanges {
  return { replacing: lastReady?.source.sheetName ?? null };
}

/** The run whose results a run of these orders would replace without being asked to; null for none. */
export function resultsAtStake(
  { writtenRun, replacing }: Pick<SessionState, "writtenRun" | "replacing">,
  { source: { sheetName } }: Inspection,
): WrittenRun | null {
  const isOurs = writtenRun === null || writtenRun.sheetName === sheetName || replacing === sheetName;
  return isOurs ? null : writtenRun;
}

/** Whether orders may be those of a run under another name of their sheet: members, days and amounts have its headers. */
export function hasColumnsOf({ columns }: WrittenRun, inspection: Inspection): boolean {
  const now = keysOf(inspection, inspection.mapping);
  return (["memberId", "orderDate", "amount"] as const).every(field => columns[field] === now[field]);
}
