import type { Failure } from "../../failures";
import type { RemovalPlan, RemovalStep, Removed } from "../../removal/removal-plan";
import type { WaitingFor } from "../../workbook/host";

/** Taking results out of the workbook, as the pane knows it. */
export type RemovalState =
  | { readonly status: "idle" }
  /** It is being asked what there is. */
  | { readonly status: "looking" }
  /** A person decides. */
  | { readonly status: "asked"; readonly plan: RemovalPlan }
  | {
      readonly status: "running";
      readonly step: RemovalStep | null;
      /** Cancel was asked for and takes effect after the current step. */
      readonly stopping: boolean;
      readonly waitingFor: WaitingFor | null;
    }
  | { readonly status: "done"; readonly removed: Removed }
  | { readonly status: "failed"; readonly failure: Failure; readonly removed: Removed };

export interface ShownRemoval {
  readonly removal: RemovalState;
  /** This pane has taken everything away and no run has written since. */
  readonly isCleared: boolean;
}

export interface RemovalMemory {
  /** Counts the looks: what was asked for earlier must not overwrite what came after it. */
  readonly removalTurn: number;
}

export const NO_REMOVAL: ShownRemoval & RemovalMemory = {
  removal: { status: "idle" },
  isCleared: false,
  removalTurn: 0,
};
