import type { SegmentMap } from "#core/segment-map";
import type { Day } from "#core/units";
import type { CampaignRow } from "../effect/campaign-columns";
import type { Marker } from "../notes/id-marks";
import type { KeptCell } from "../notes/kept-notes";
import type { RefusalWords } from "../outputs/members/refusals";

/** The columns of the members table that the list reads; named as in the table's own words. */
export type CallColumn =
  | "memberId" | "idMark" | "callPriority" | "responseRank" | "memberName" | "phone" | "owner" | "store" | "segment"
  | "lastPurchase" | "recencyDays" | "lifetimePurchases" | "birthdayMonth" | "doNotContact" | "action" | "repurchase" | "contactDate"
  | NoteColumn
  | "control" | "birthday"; // prettier-ignore

/** The hand-kept columns in which the outcome of a contact is noted. */
export type NoteColumn = "contactedOn" | "outcome" | "nextFollowUp" | "remarks";

/** A member whose usual gap between purchases is about to be over, or is: what the run computed, as of its as-of day. */
export interface Rhythm {
  /** The suggested day to contact them; null where the table has none. */
  readonly day: Day | null;
  readonly isOverdue: boolean;
  /** As it stands in the table. */
  readonly text: string;
}

/** What the list needs to know of a language that a table can be written in. */
export interface CallWords extends RefusalWords {
  readonly yes: string;
  readonly segmentName: (map: SegmentMap, place: number) => string;
}

/** What stands in a row's note columns; "" where the table has no such column. */
export type NotedCells = Readonly<Record<NoteColumn, KeptCell>>;

/** A day for which somebody is to be contacted again. */
export interface FollowUp {
  readonly day: Day;
  /** Before today; on today it is due. */
  readonly isOverdue: boolean;
  /** Typed as a text: a filter of the sheet does not take it for a date. */
  readonly isText: boolean;
}

/** One scored member of the table, with texts as they stand there. */
export interface CallMember {
  /** As the cell of ids has it. */
  readonly memberId: string;
  /** The id with the mark beside it: tells apart those whose masked ids read alike. */
  readonly rowId: string;
  readonly priority: number;
  readonly name: string;
  readonly phone: string;
  readonly owner: string;
  readonly store: string;
  readonly segment: string;
  readonly action: string;
  readonly lastPurchase: Day | null;
  /** Null where the cell holds no number. */
  readonly recencyDays: number | null;
  readonly lifetimePurchases: number | null;
  /** By the column or by an outcome that people noted. */
  readonly doNotContact: boolean;
  readonly control: boolean;
  /** Contacted within the quiet days; a contact whose date cannot be read, or lies ahead, counts too. */
  readonly recentlyContacted: boolean;
  /** The next follow-up where it is today or before. */
  readonly due: FollowUp | null;
  /**
   * Null for who is neither due nor overdue by the position that the run wrote, for whom somebody noted a next follow-up, which
   * counts instead, and for who was contacted lately.
   */
  readonly rhythm: Rhythm | null;
  /** Something stands there that is no date. */
  readonly followUpUnreadable: boolean;
  readonly hasBirthday: boolean;
  readonly noted: NotedCells;
}

/** The members table as a call list. */
export interface CallList {
  /** Scored members in call order: by priority, then by response rank, however the sheet is sorted. */
  readonly members: readonly CallMember[];
  /** The header of each column that the table has. */
  readonly headers: Readonly<Partial<Record<CallColumn, string>>>;
  /** The day that the list was read for. */
  readonly today: Day;
  /** The day up to which the scored data go; null where the table does not tell. */
  readonly asOf: Day | null;
  readonly date1904: boolean;
  /** Contacts before this serial are long enough ago. */
  readonly quietFrom: number;
  readonly languages: { readonly all: readonly CallWords[] };
  /** Of the keys that the workbook holds, where masked ids have marks. */
  readonly markers: readonly Marker[];
  /** Members who were divided or contacted, whatever row of the table they stand in. */
  readonly campaign: readonly CampaignRow[];
  readonly contacts: ContactsShown;
  /** Outcomes that the drop-down does not offer, with how many members have them. */
  readonly otherOutcomes: readonly { readonly text: string; readonly count: number; readonly isRefusal: boolean }[];
}

/** How the sheet shows names and phones: "none" where it has neither. */
export type ContactsShown = "masked" | "full" | "some-full" | "none";

export type CallPick = "store" | "owner" | "segment";

export type CallViewId = "today" | "due" | "store" | "birthdays" | "all";

/** Which members to see; everything that is set has to be true at once. */
export interface CallView {
  readonly id: CallViewId;
  /** Null for all. */
  readonly store: string | null;
  readonly owner: string | null;
  readonly segment: string | null;
  /** Only so many, in call order; null for no limit. */
  readonly top: number | null;
  /** The store of the view "store"; null before one was chosen. */
  readonly myStore: string | null;
  /** Only these rows, by their ids: those that a budget of calls reaches. Null for no such choice. */
  readonly budget: readonly string[] | null;
  /** Searches all members, whatever the rest of the view says; "" for no search. */
  readonly search: string;
}
