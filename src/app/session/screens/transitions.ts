import type { SessionChanges, SessionState } from "../session-state";
import { NO_SCREEN } from "./state";
import type { WantedScreen } from "./state";

/** Somebody outside of the pane asks for a screen; the latest wish counts. */
export function screenWanted(_: SessionState, screen: WantedScreen): SessionChanges {
  return { wantedScreen: screen };
}

/** The pane shows what was asked for. */
export function screenOpened(): SessionChanges {
  return NO_SCREEN;
}
