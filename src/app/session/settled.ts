import type { SessionChanges, SessionState } from "./session-state";
import type { Failure } from "../failures";
import { settledCheck } from "./check/transitions";
import type { SourceState } from "./source/state";

/** Nobody inspects or checks any more: what waits for an inspection or a check that was overtaken says how it ended. */
export function settled(state: Pick<SessionState, "source" | "check">, failure: Failure): SessionChanges {
  const source = settledSource(state.source, failure);
  return { source, check: settledCheck({ source, check: state.check }) };
}

function settledSource(source: SourceState, failure: Failure): SourceState {
  if (source.status !== "inspecting") return source;
  return failure.code === "cancelled" ? { status: "idle" } : { status: "failed", failure };
}
