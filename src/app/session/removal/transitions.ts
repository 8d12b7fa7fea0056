import type { Outcome } from "../../failures";
import type { RemovalPlan } from "../../removal/removal-plan";
import { NOTHING_REMOVED } from "../../removal/removal-plan";
import type { RemovalOutcome } from "../../removal/remove-results";
import { listOutdated } from "../call-list/transitions";
import { NO_RUN } from "../run/state";
import type { SessionChanges, SessionState } from "../session-state";
import type { RemovalState } from "./state";

/** It is being asked what there is to remove. */
export function lookBegan({ removalTurn }: SessionState): SessionChanges {
  return { removalTurn: removalTurn + 1, removal: { status: "looking" }, notice: null };
}

/** The look of a turn arrives; one that was dismissed or overtaken changes nothing. */
export function lookEnded({ removalTurn }: SessionState, turn: number, plan: Outcome<RemovalPlan>): SessionChanges {
  if (turn !== removalTurn) return {};
  return {
    removal: plan.ok
      ? { status: "asked", plan: plan.value }
      : { status: "failed", failure: plan.failure, removed: NOTHING_REMOVED },
  };
}

export function removalBegan({ removalTurn }: SessionState): SessionChanges {
  return {
    removalTurn: removalTurn + 1,
    removal: { status: "running", step: null, stopping: false, waitingFor: null },
    notice: null,
  };
}

/** What the pane is told of a removal that is going on. */
export function removalProgressed(
  { removal }: SessionState,
  update: Partial<Extract<RemovalState, { status: "running" }>>,
): SessionChanges {
  return removal.status === "running" ? { removal: { ...removal, ...update } } : {};
}

/** Whether the workbook is another than before. */
export function tookSomething(outcome: RemovalOutcome): boolean {
  return outcome.ok || outcome.removed.sheets.length > 0 || outcome.removed.columns.length > 0;
}

/** Nothing may lead to sheets that are gone. */
export function resultsGone(state: SessionState): SessionChanges {
  return { ...NO_RUN, ...listOutdated(state), writtenRun: null, writtenFigures: null, writtenBook: null };
}

export function removalEnded(_: SessionState, outcome: RemovalOutcome): SessionChanges {
  return outcome.ok
    ? { removal: { status: "done", removed: outcome.value }, isCleared: true }
    : { removal: { status: "failed", failure: outcome.failure, removed: outcome.removed } };
}

/** Leaves the question or its answer; a removal that is going on cannot be left. */
export function removalDismissed({ removal, removalTurn }: SessionState): SessionChanges {
  return removal.status === "running" ? {} : { removalTurn: removalTurn + 1, removal: { status: "idle" } };
}
