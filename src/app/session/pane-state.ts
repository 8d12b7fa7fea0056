import type { Failure } from "../failures";
import type { ShownBook } from "./book/state";
import type { ShownCalls } from "./call-list/state";
import type { ShownCheck } from "./check/state";
import type { ShownMember } from "./member/state";
import type { ShownRemoval } from "./removal/state";
import type { ShownRun } from "./run/state";
import type { ShownScreens } from "./screens/state";
import type { ShownSelfCheck } from "./self-check/state";
import type { ShownSettings } from "./settings/state";
import type { ShownSnapshots } from "./snapshots/state";
import type { ShownSource } from "./source/state";
import type { ShownStudies } from "./studies/state";
import type { ShownWritten } from "./written/state";

/** All that the pane shows, topic by topic. */
export interface PaneState
  extends
    ShownSource,
    ShownSettings,
    ShownCheck,
    ShownBook,
    ShownRun,
    ShownCalls,
    ShownWritten,
    ShownMember,
    ShownRemoval,
    ShownStudies,
    ShownSnapshots,
    ShownScreens,
    ShownSelfCheck {
  /** Trouble with something small, such as showing a sheet that is gone. */
  readonly notice: Failure | null;
}
