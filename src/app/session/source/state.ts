import type { Failure } from "../../failures";
import type { Inspection } from "../../orders/inspection";

/** The orders that are meant, as the pane knows them. */
export type SourceState =
  | { readonly status: "idle" }
  | { readonly status: "inspecting" }
  | { readonly status: "ready"; readonly inspection: Inspection }
  | { readonly status: "failed"; readonly failure: Failure };

/** A sheet that came to the front and looks like orders. */
export interface FrontOrders {
  readonly sheetId: string;
  readonly sheetName: string;
}

export interface ShownSource {
  readonly source: SourceState;
  /** The sheet of ours that the selection was on when it was looked at last; null for any other. */
  readonly ownSheet: string | null;
  /** Orders that are in front, where others than the shown ones are; null for none, and where nobody knows. */
  readonly front: FrontOrders | null;
}

export interface SourceMemory {
  /** Counts inspections and runs: what was started earlier must not overwrite what came after it. */
  readonly sourceTurn: number;
  /** The orders that were understood last, whatever was looked at since. */
  readonly lastReady: Inspection | null;
  /** Counts sheets that came to the front: a look that was overtaken changes nothing. */
  readonly frontTurn: number;
}

export const NO_SOURCE: ShownSource & SourceMemory = {
  source: { status: "idle" },
  ownSheet: null,
  front: null,
  sourceTurn: 0,
  lastReady: null,
  frontTurn: 0,
};
