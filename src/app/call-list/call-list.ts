import type { SegmentMap } from "#core/segment-map";

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
