import { createContext, useContext } from "react";
import type { RefObject } from "react";
import type { PaneState } from "#app/session/pane-state";
import type { Session } from "#app/session/session";
import type { Field } from "#core/fields";
import type { Day } from "#core/units";
import type { Messages, TabId } from "#locales/message-types";
import type { PaneTheme } from "./theme";

/** What every screen of the pane can use. */
export interface PaneContextValue {
  readonly session: Session;
  readonly state: PaneState;
  readonly words: Messages;
  readonly theme: PaneTheme;
  readonly today: () => Day;
  /** Opens a tab; with a field, the focus goes to its mapping row, with "question" to the first open question. */
  readonly goTo: (tab: TabId, wanted?: Field | "question") => void;
  /** Starts a run, or goes to the column or the answer that is missing for one. */
  readonly startScoring: () => void;
  /** What was typed on the Method tab and cannot be used, each with a way to find the element that it was typed into. */
  readonly typedFaults: RefObject<Map<string, () => HTMLElement | null>>;
  /** The mapping row, or the open question, that wants the focus, until it has it. */
  readonly wantedField: Field | "question" | null;
  readonly fieldFocused: () => void;
  /** Counts the screens that a run has opened; `arrivalHandled` is the last one that took the focus. */
  readonly arrival: number;
  readonly arrivalHandled: RefObject<number>;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

/** The pane around the component. @throws Error outside of a pane */
export function usePane(): PaneContextValue {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("a screen is rendered outside of the pane");
  return pane;
}
