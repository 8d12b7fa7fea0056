import type { CallList, CallView, NotedCells } from "../../call-list/call-list";
import type { FilteredView } from "../../call-list/filter-sheet";
import type { ContactForm, RewrittenContacts } from "../../call-list/rewrite-contacts";
import { TODAY_VIEW } from "../../call-list/today-view";
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

/** The outcome of a contact that is being noted, of the row with this id. */
export type LoggingState =
  | { readonly status: "idle" }
  | { readonly status: "saving"; readonly rowId: string }
  | { readonly status: "saved"; readonly rowId: string }
  /** Other cells stand there by now; nothing was written. */
  | { readonly status: "changed"; readonly rowId: string; readonly now: NotedCells }
  | { readonly status: "gone"; readonly rowId: string }
  | { readonly status: "failed"; readonly rowId: string; readonly failure: Failure };

/** Names and phones of the sheet on the way from masked to full, or back. */
export type ContactsState =
  | { readonly status: "idle" }
  /** The orders are being read; nothing is written. */
  | { readonly status: "reading"; readonly form: ContactForm }
  /** Full values are at hand, and a person has to say yes. */
  | { readonly status: "asking" }
  | { readonly status: "writing"; readonly form: ContactForm }
  | { readonly status: "done"; readonly form: ContactForm; readonly rewritten: RewrittenContacts }
  /** Nobody knows which orders are meant, so nobody knows full values. */
  | { readonly status: "no-orders" }
  | { readonly status: "failed"; readonly failure: Failure };

export interface ShownCalls {
  readonly calls: CallListState;
  readonly callView: CallView;
  readonly logging: LoggingState;
  readonly contacts: ContactsState;
}

export interface CallListMemory {
  /** Counts readings and filters: what was asked for earlier must not overwrite what came after it. */
  readonly callTurn: number;
}

export const NO_CALLS: ShownCalls & CallListMemory = {
  calls: { status: "unread" },
  callView: TODAY_VIEW,
  logging: { status: "idle" },
  contacts: { status: "idle" },
  callTurn: 0,
};
