import type { Outcome } from "../../failures";
import type { SelfCheckReport } from "../../self-check/answers";
import type { SessionChanges, SessionState } from "../session-state";
import { NO_SELF_CHECK } from "./state";
import type { SelfCheckState } from "./state";

/** Somebody wants it, and is told what it does first. */
export function selfCheckAsked(): SessionChanges {
  return { selfCheck: { status: "asked" } };
}

export function selfCheckBegan(): SessionChanges {
  const selfCheck = { status: "running", answered: 0, count: 1, stopping: false, waitingFor: null } as const;
  return { selfCheck, notice: null };
}

/** What the pane is told of a self-check that is going on. */
export function selfCheckProgressed(
  { selfCheck }: SessionState,
  update: Partial<Extract<SelfCheckState, { status: "running" }>>,
): SessionChanges {
  return selfCheck.status === "running" ? { selfCheck: { ...selfCheck, ...update } } : {};
}

export function selfCheckEnded(
  _: SessionState,
  outcome: Outcome<{ readonly report: SelfCheckReport; readonly text: string }>,
): SessionChanges {
  return {
    selfCheck: outcome.ok ? { status: "done", ...outcome.value } : { status: "failed", failure: outcome.failure },
  };
}

/** Leaves the question or its answer; a self-check that is going on cannot be left. */
export function selfCheckDismissed({ selfCheck }: SessionState): SessionChanges {
  return selfCheck.status === "running" ? {} : NO_SELF_CHECK;
}
