import type { SessionChanges, SessionState } from "../session-state";
import type { WantedScreen } from "./state";

/** Somebody outside of the pane asks for a screen; the latest wish counts. */
export function screenWanted(_: SessionState, screen: WantedScreen): SessionChanges {
  return { wantedScreen: screen };
}

/** The pane shows what was asked for. */
export function screenOpened(_: SessionState): SessionChanges {
  return { wantedScreen: null };
}
