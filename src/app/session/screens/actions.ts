import type { SessionContext } from "../session-context";
import type { WantedScreen } from "./state";
import { screenOpened, screenWanted } from "./transitions";

export interface ScreenActions {
  /** Opens the pane on a screen, at once or when it is next drawn. */
  readonly openOn: (screen: WantedScreen) => void;
  /** Says that the wanted screen is shown. */
  readonly screenOpened: () => void;
}

export function screenActions({ apply }: SessionContext): ScreenActions {
  return {
    openOn: screen => apply(screenWanted, screen),
    screenOpened: () => apply(screenOpened),
  };
}
