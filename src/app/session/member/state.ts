import type { MemberHistory } from "#core/member-history";
import type { Failure } from "../../failures";
import type { NoMember } from "../../member-card/find-member";
import type { BookPlace, MemberRef } from "../../member-card/member-card";
import type { WrittenMembers } from "../../member-card/written-members";

/** The card of one member, as a screen of its own. */
export type MemberState =
  | { readonly status: "closed" }
  /** The selection is being looked at. */
  | { readonly status: "finding" }
  /** Nobody is selected; without a reason nobody has looked yet. */
  | { readonly status: "nobody"; readonly reason: NoMember | null }
  | { readonly status: "failed"; readonly failure: Failure }
  | { readonly status: "open"; readonly ref: MemberRef };

/** The rows of the members table that cards are made of, where no run of this pane knows the members. */
export type MemberRowsState =
  | { readonly status: "unread" }
  | { readonly status: "reading" }
  /** Null for no members table. */
  | { readonly status: "read"; readonly rows: WrittenMembers | null }
  | { readonly status: "failed"; readonly failure: Failure };

/** The purchases of the member whose card is open. */
export type HistoryState =
  | { readonly status: "none" }
  | { readonly status: "asking" }
  /** From the rows of the book at `place`. */
  | { readonly status: "known"; readonly place: BookPlace; readonly history: MemberHistory }
  /** Nobody keeps the rows any more: they have to be read again. */
  | { readonly status: "rows-gone" }
  | { readonly status: "failed"; readonly failure: Failure };

export interface ShownMember {
  readonly member: MemberState;
  readonly memberRows: MemberRowsState;
  readonly memberHistory: HistoryState;
  /** The row of the order that was to be shown is another member's by now. */
  readonly ordersMoved: boolean;
}

export const NO_MEMBER: ShownMember = {
  member: { status: "closed" },
  memberRows: { status: "unread" },
  memberHistory: { status: "none" },
  ordersMoved: false,
};
