import type { Failure } from "../../failures";
import type { Inspection } from "../../orders/inspection";

/** The orders that are meant, as the pane knows them. */
export type SourceState =
  | { readonly status: "idle" }
  | { readonly status: "inspecting" }
  | { readonly status: "ready"; readonly inspection: Inspection }
  | { readonly status: "failed"; readonly failure: Failure };

export interface ShownSource {
  readonly source: SourceState;
  /** The sheet of ours that the selection was on when it was looked at last; null for any other. */
  readonly ownSheet: string | null;
}

export interface SourceMemory {
  /** Counts inspections and runs: what was started earlier must not overwrite what came after it. */
  readonly sourceTurn: number;
  /** The orders that were understood last, whatever was looked at since. */
  readonly lastReady: Inspection | null;
}

export const NO_SOURCE: ShownSource & SourceMemory = {
  source: { status: "idle" },
  ownSheet: null,
  sourceTurn: 0,
  lastReady: null,
};
