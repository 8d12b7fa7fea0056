import type { SegmentMap } from "#core/segment-map";
import type { Failure } from "../failures";

/** The columns of the members table that the list reads; named as in the table's own words. */
export type CallColumn =
  | "memberId" | "callPriority" | "responseRank" | "memberName" | "phone" | "owner" | "store" | "segment"
  | "recencyDays" | "lifetimePurchases" | "doNotContact" | "action"
  | "contactedOn" | "outcome"
  | "control"; // prettier-ignore

/** What the list needs to know of a language that a table can be written in. */
export interface CallWords {
  readonly yes: string;
  readonly refusal: string;
  readonly segmentName: (map: SegmentMap, place: number) => string;
}

/** One scored member of the table, with texts as they stand there. */
export interface CallMember {
  readonly memberId: string;
  readonly priority: number;
  readonly name: string;
  readonly phone: string;
  readonly owner: string;
  readonly store: string;
  readonly segment: string;
  readonly action: string;
  /** Null where the cell holds no number. */
  readonly recencyDays: number | null;
  readonly lifetimePurchases: number | null;
  /** By the column or by an outcome that people noted. */
  readonly doNotContact: boolean;
  readonly control: boolean;
  /** Contacted within the quiet days; a contact whose date cannot be read, or lies ahead, counts too. */
  readonly recentlyContacted: boolean;
}

/** The members table as a call list. */
export interface CallList {
  /** Scored members in call order: by priority, then by response rank, however the sheet is sorted. */
  readonly members: readonly CallMember[];
  /** The header of each column that the table has. */
  readonly headers: Readonly<Partial<Record<CallColumn, string>>>;
  /** Contacts before this serial are long enough ago. */
  readonly quietFrom: number;
  readonly languages: { readonly all: readonly CallWords[] };
}

export type CallPick = "store" | "owner" | "segment";

/** Which members to see; everything that is set has to be true at once. */
export interface CallView {
  /** Today's list: the first priorities without those to be left alone. */
  readonly today: boolean;
  /** Null for all. */
  readonly store: string | null;
  readonly owner: string | null;
  readonly segment: string | null;
  /** Only so many, in call order; null for no limit. */
  readonly top: number | null;
}

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

export interface FilteredView {
  readonly visibleRows: number;
  /** Members of the view; fewer rows are visible where people filter by other columns too, or have hidden rows. */
  readonly wanted: number;
  /** The filters of the views were taken off. */
  readonly isAll: boolean;
}

export interface CallListActions {
  /** Reads the members table of the workbook, whoever wrote it and whenever. */
  readonly readCalls: () => Promise<void>;
  readonly changeCallView: (change: Partial<CallView>) => void;
  /** Filters the members table down to the view and shows the sheet. */
  readonly filterCalls: () => Promise<void>;
  /** Takes the filters of the views off the members table and shows the sheet. */
  readonly showAllCalls: () => Promise<void>;
}
