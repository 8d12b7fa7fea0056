import type { CallList, CallView } from "../../call-list/call-list";
import type { FilteredView } from "../../call-list/filter-sheet";
import { TODAY_VIEW } from "../../call-list/view-filters";
import type { Failure } from "../../failures";

/** The call list as the pane knows it. */
export type CallListState =
  /** Nobody asked for it yet, or a run has written it anew since. */
  | { readonly status: "unread" }
  | { readonly status: "reading" }
  /** The workbook holds no members table, or one without scored members. */
  | { readonly status: "empty" }
  | { readonly status: "columns-missing"; readonly headers: readonly string[] }
  | { readonly status: "failed"; readonly failure: Failure }
  | {
      readonly status: "ready";
      readonly list: CallList;
      /** The sheet is being read again or filtered. */
      readonly busy: boolean;
      /** What the sheet shows since the last filter; null before one, and once the view has changed. */
      readonly filtered: FilteredView | null;
    };

export interface ShownCalls {
  readonly calls: CallListState;
  readonly callView: CallView;
}

export interface CallListMemory {
  /** Counts readings and filters: what was asked for earlier must not overwrite what came after it. */
  readonly callTurn: number;
}

export const NO_CALLS: ShownCalls & CallListMemory = {
  calls: { status: "unread" },
  callView: TODAY_VIEW,
  callTurn: 0,
};
