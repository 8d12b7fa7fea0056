import type { PaneState } from "#app/session/pane-state";
import type { Session } from "#app/session/session";
import type { PaneContextValue } from "../pane-context";

/** The pane's context with another state in it, from which nothing can be asked: screens in it are pictures. */
export function stillPane(pane: PaneContextValue, state: PaneState): PaneContextValue {
  return {
    ...pane,
    session: stillSession(pane.session, state),
    state,
    goTo: () => undefined,
    startScoring: () => undefined,
    typedFaults: { current: new Map() },
    wantedField: null,
    fieldFocused: () => undefined,
    arrival: 0,
    arrivalHandled: { current: 0 },
  };
}

function stillSession({ parts }: Session, state: PaneState): Session {
  const store = { read: () => state, subscribe: () => () => undefined };
  const known: Partial<Session> = {
    parts,
    store,
    watchCallList: () => () => undefined,
    watchFront: () => () => undefined,
  };
  return new Proxy({} as Session, {
    get: (_, name: keyof Session): unknown => known[name] ?? (() => Promise.resolve()),
  });
}
