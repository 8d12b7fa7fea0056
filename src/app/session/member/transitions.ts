import type { MemberHistory } from "#core/member-history";
import type { Outcome } from "../../failures";
import type { NoMember } from "../../member-card/find-member";
import type { BookPlace, MemberRef } from "../../member-card/member-card";
import type { WrittenMembers } from "../../member-card/written-members";
import type { SessionChanges, SessionState } from "../session-state";
import { NO_MEMBER } from "./state";
import type { MemberState } from "./state";

const NO_HISTORY = { memberHistory: NO_MEMBER.memberHistory, ordersMoved: false } as const;

/** The card of a member; rows that were read for another one serve for this one, too. */
export function memberOpened(_: SessionState, ref: MemberRef): SessionChanges {
  return { ...NO_HISTORY, member: { status: "open", ref } };
}

/** A card without a member, before anybody looks at the selection. */
export function blankCardOpened(): SessionChanges {
  return { ...NO_HISTORY, member: { status: "nobody", reason: null } };
}

export function findingBegan(): SessionChanges {
  return { ...NO_HISTORY, member: { status: "finding" } };
}

/** Whose row is selected, or nobody's. Who left the card meanwhile is not called back. */
export function memberFound(state: Pick<SessionState, "member">, found: Outcome<MemberRef | NoMember>): SessionChanges {
  return state.member.status === "finding" ? { member: foundState(found) } : {};
}

function foundState(found: Outcome<MemberRef | NoMember>): MemberState {
  if (!found.ok) return { status: "failed", failure: found.failure };
  const { value } = found;
  return typeof value === "string" ? { status: "nobody", reason: value } : { status: "open", ref: value };
}

export function memberRowsBegan(): SessionChanges {
  return { memberRows: { status: "reading" } };
}

/** The rows of the members table arrive; null for no table. What was outdated meanwhile changes nothing. */
export function memberRowsRead({ memberRows }: SessionState, rows: Outcome<WrittenMembers | null>): SessionChanges {
  if (memberRows.status !== "reading") return {};
  return { memberRows: rows.ok ? { status: "read", rows: rows.value } : { status: "failed", failure: rows.failure } };
}

export function historyBegan(): SessionChanges {
  return { memberHistory: { status: "asking" } };
}

/** The purchases of the member whose card was open at `of` arrive; null when nobody keeps the rows. */
export function historyEnded(
  { member }: SessionState,
  of: MemberState,
  found: Outcome<{ readonly place: BookPlace; readonly history: MemberHistory } | null>,
): SessionChanges {
  if (member !== of) return {};
  if (!found.ok) return { memberHistory: { status: "failed", failure: found.failure } };
  return { memberHistory: found.value === null ? { status: "rows-gone" } : { status: "known", ...found.value } };
}

/** Whether the order that was to be shown is still one of the member. */
export function ordersLookedAt(_: SessionState, moved: boolean): SessionChanges {
  return { ordersMoved: moved };
}

export function memberClosed(): SessionChanges {
  return NO_MEMBER;
}
