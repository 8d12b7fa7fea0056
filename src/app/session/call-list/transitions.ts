import type { CallView } from "../../call-list/call-list";
import type { SheetFiltered } from "../../call-list/filter-sheet";
import type { Logged } from "../../call-list/log-outcome";
import type { ContactForm, RewrittenContacts } from "../../call-list/rewrite-contacts";
import type { CallListReading } from "../../call-list/understand-list";
import { ALL_MEMBERS } from "../../call-list/all-members";
import { isWithoutToday } from "../../call-list/today-view";
import type { Outcome } from "../../failures";
import type { SessionChanges, SessionState } from "../session-state";
import type { CallListState, ContactsState, LoggingState } from "./state";

/** The sheet is being read; a list that is known stays to be seen meanwhile. */
export function readingBegan({ calls, callTurn }: SessionState): SessionChanges {
  return {
    callTurn: callTurn + 1,
    calls: calls.status === "ready" ? { ...calls, busy: true } : { status: "reading" },
  };
}

/**
 * The reading of a turn arrives; null for no members table. What is overtaken changes nothing. A list that is seen for the
 * first time begins with all members where today's view has nobody.
 */
export function readingEnded(
  { callTurn, calls, callView }: SessionState,
  turn: number,
  reading: Outcome<CallListReading | null>,
): SessionChanges {
  if (turn !== callTurn) return {};
  const now = readState(reading);
  const isFirst = calls.status !== "ready" && now.status === "ready" && isWholeDay(callView);
  return isFirst && isWithoutToday(now.list)
    ? { calls: now, callView: { ...callView, ...ALL_MEMBERS } }
    : { calls: now };
}

function isWholeDay({ id, store, owner, segment, search }: CallView): boolean {
  return id === "today" && store === null && owner === null && segment === null && search === "";
}

/** The sheet was read again behind the pane's back; trouble with that is nobody's who did not ask. */
export function refreshed(
  { callTurn, calls }: SessionState,
  turn: number,
  reading: Outcome<CallListReading | null>,
): SessionChanges {
  if (turn !== callTurn || calls.status !== "ready" || !reading.ok) return {};
  const now = readState(reading);
  return { calls: now.status === "ready" ? { ...now, filtered: calls.filtered } : now };
}

function readState(reading: Outcome<CallListReading | null>): CallListState {
  if (!reading.ok) return { status: "failed", failure: reading.failure };
  if (reading.value === null) return { status: "empty" };
  if (reading.value.kind === "columns-missing") return { status: "columns-missing", headers: reading.value.headers };
  const { list } = reading.value;
  return list.members.length === 0 ? { status: "empty" } : { status: "ready", list, busy: false, filtered: null };
}

/** Another view: what the sheet was filtered to no longer is what the pane shows. */
export function viewChanged({ calls, callView }: SessionState, asked: Partial<CallView>): SessionChanges {
  const view = { callView: { ...callView, ...asked } };
  return calls.status === "ready" ? { ...view, calls: { ...calls, filtered: null } } : view;
}

/** The sheet is being filtered by the list that is known. */
export function filteringBegan({ calls, callTurn }: SessionState): SessionChanges {
  if (calls.status !== "ready") return {};
  return { callTurn: callTurn + 1, calls: { ...calls, busy: true }, notice: null };
}

/** The filtering of a turn arrives, done for the view `of` (which may have changed since); null where the table is gone. */
export function filteringEnded(
  { calls, callTurn, callView }: SessionState,
  turn: number,
  of: CallView,
  outcome: Outcome<SheetFiltered | null>,
): SessionChanges {
  if (turn !== callTurn || calls.status !== "ready") return {};
  if (!outcome.ok) return { calls: { ...calls, busy: false }, notice: outcome.failure };
  if (outcome.value === null) return { calls: { status: "empty" } };
  const { filtered, notShown } = outcome.value;
  const isCurrent = filtered.isAll || callView === of;
  return { calls: { ...calls, busy: false, filtered: isCurrent ? filtered : null }, notice: notShown };
}

/** The table was written anew or taken away: what was read of it, or still is being read, no longer counts. */
export function listOutdated({ callTurn }: SessionState): SessionChanges {
  return {
    callTurn: callTurn + 1,
    calls: { status: "unread" },
    logging: { status: "idle" },
    contacts: { status: "idle" },
    memberRows: { status: "unread" },
  };
}

export function loggingBegan(_: SessionState, rowId: string): SessionChanges {
  return { logging: { status: "saving", rowId } };
}

/** A note of an outcome is written, or why it is not. */
export function loggingEnded(_: SessionState, rowId: string, logged: Outcome<Logged>): SessionChanges {
  return { logging: loggingState(rowId, logged) };
}

function loggingState(rowId: string, logged: Outcome<Logged>): LoggingState {
  if (!logged.ok) return { status: "failed", rowId, failure: logged.failure };
  const { value } = logged;
  if (value.kind === "changed") return { status: "changed", rowId, now: value.now };
  return { status: value.kind === "gone" ? "gone" : "saved", rowId };
}

/** Leaves what was noted or could not be; what is being written goes on. */
export function loggingDismissed({ logging }: SessionState): SessionChanges {
  return logging.status === "saving" ? {} : { logging: { status: "idle" } };
}

export function contactsMoved(_: SessionState, contacts: ContactsState): SessionChanges {
  return { contacts };
}

/** Names and phones are rewritten; null where the table is gone. */
export function contactsEnded(
  _: SessionState,
  form: ContactForm,
  outcome: Outcome<RewrittenContacts | null>,
): SessionChanges {
  if (!outcome.ok) return { contacts: { status: "failed", failure: outcome.failure } };
  if (outcome.value === null) return { contacts: { status: "idle" }, calls: { status: "empty" } };
  return { contacts: { status: "done", form, rewritten: outcome.value } };
}

/** Leaves the question or its answer; what is being written goes on. */
export function contactsDismissed({ contacts }: SessionState): SessionChanges {
  return contacts.status === "writing" ? {} : { contacts: { status: "idle" } };
}
