import type { Outcome } from "../failures";
import type { SessionChanges, SessionState } from "./session-state";

/** Something small was tried that says nothing when it succeeds. */
export function tried(_: SessionState, outcome: Outcome<unknown>): SessionChanges {
  return { notice: outcome.ok ? null : outcome.failure };
}
