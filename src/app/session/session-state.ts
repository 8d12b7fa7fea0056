import { NO_BOOK } from "./book/state";
import { NO_CALLS } from "./call-list/state";
import type { CallListMemory } from "./call-list/state";
import { NO_CHECK } from "./check/state";
import { NO_MEMBER } from "./member/state";
import type { PaneState } from "./pane-state";
import { NO_REMOVAL } from "./removal/state";
import type { RemovalMemory } from "./removal/state";
import { NO_RUN } from "./run/state";
import { NO_SCREEN } from "./screens/state";
import { NO_SELF_CHECK } from "./self-check/state";
import { firstSettings } from "./settings/state";
import type { SettingsMemory } from "./settings/state";
import { NO_SOURCE } from "./source/state";
import type { SourceMemory } from "./source/state";
import { NO_SNAPSHOTS } from "./snapshots/state";
import { NO_STUDIES } from "./studies/state";
import { NO_WRITTEN } from "./written/state";

/** What the pane shows, and what is remembered behind it. Nothing else in a session changes but its cancel signals. */
export interface SessionState extends PaneState, SourceMemory, SettingsMemory, CallListMemory, RemovalMemory {}

/** What a transition changes; empty for nothing. */
export type SessionChanges = Partial<SessionState>;

/** A session before anything was asked. */
export function initialState(): SessionState {
  return {
    ...NO_SOURCE,
    ...firstSettings(),
    ...NO_CHECK,
    ...NO_BOOK,
    ...NO_RUN,
    ...NO_CALLS,
    ...NO_WRITTEN,
    ...NO_MEMBER,
    ...NO_REMOVAL,
    ...NO_SCREEN,
    ...NO_STUDIES,
    ...NO_SNAPSHOTS,
    ...NO_SELF_CHECK,
    notice: null,
  };
}
