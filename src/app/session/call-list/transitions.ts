import type { CallView } from "../../call-list/call-list";
import type { SheetFiltered } from "../../call-list/filter-sheet";
import type { CallListReading } from "../../call-list/understand-list";
import type { Outcome } from "../../failures";
import type { SessionChanges, SessionState } from "../session-state";
import type { CallListState } from "./state";

/** The sheet is being read; a list that is known stays to be seen meanwhile. */
export function readingBegan({ calls, callTurn }: SessionState): SessionChanges {
  return {
    callTurn: callTurn + 1,
    calls: calls.status === "ready" ? { ...calls, busy: true } : { status: "reading" },
  };
}

/** The reading of a turn arrives; null for no members table. What is overtaken changes nothing. */
export function readingEnded(
  { callTurn }: SessionState,
  turn: number,
  reading: Outcome<CallListReading | null>,
): SessionChanges {
  return turn === callTurn ? { calls: readState(reading) } : {};
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
  return { callTurn: callTurn + 1, calls: { status: "unread" } };
}
