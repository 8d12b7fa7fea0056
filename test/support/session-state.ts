import type { SessionState } from "#app/session/session-state";
import { initialState } from "#app/session/session-state";
import { inspection } from "./fake-session";

/** A session's state without a workbook, with what a test wants of it. */
export function stateWith(change: Partial<SessionState> = {}): SessionState {
  return { ...initialState(), ...change };
}

/** A session that has understood the orders of {@link inspection}. */
export function readyState(change: Partial<SessionState> = {}): SessionState {
  const orders = inspection();
  return stateWith({ source: { status: "ready", inspection: orders }, lastReady: orders, ...change });
}

/** The state after a transition. */
export function after<Given extends readonly unknown[]>(
  state: SessionState,
  transition: (state: SessionState, ...given: Given) => Partial<SessionState>,
  ...given: Given
): SessionState {
  return { ...state, ...transition(state, ...given) };
}
