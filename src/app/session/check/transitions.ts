import type { Outcome } from "../../failures";
import { missingColumn } from "../../orders/read-orders";
import type { RowCheck } from "../../orders/row-check";
import type { SessionChanges, SessionState } from "../session-state";
import type { CheckState } from "./state";

/** Up to this many rows are checked as soon as they are selected; more only when asked, because reading takes seconds. */
const ROWS_CHECKED_UNASKED = 20_000;

/** What is to be done about the rows of the source: check them, wait to be asked, or nothing where they cannot be read. */
export function checkOffered(state: SessionState): SessionChanges {
  const offered = offer(state);
  if (offered.status !== "on-request" || offered.rowCount > ROWS_CHECKED_UNASKED) return { check: offered };
  return checkBegan(state);
}

/** The rows are being read. */
export function checkBegan({ source }: SessionState): SessionChanges {
  if (source.status !== "ready") return {};
  return { check: { status: "checking", rowsDone: 0, rowCount: source.inspection.rowCount } };
}

export function checkProgressed(_: SessionState, rowsDone: number, rowCount: number): SessionChanges {
  return { check: { status: "checking", rowsDone, rowCount } };
}

export function checkEnded(_: SessionState, checked: Outcome<RowCheck>): SessionChanges {
  return {
    check: checked.ok ? { status: "done", check: checked.value } : { status: "failed", failure: checked.failure },
  };
}

/** What the check is once nobody reads rows any more: one that was abandoned, or never began, is offered again. */
export function settledCheck({ source, check }: Pick<SessionState, "source" | "check">): CheckState {
  return check.status === "done" || check.status === "failed" ? check : offer({ source });
}

function offer({ source }: Pick<SessionState, "source">): CheckState {
  if (source.status !== "ready" || missingColumn(source.inspection)) return { status: "none" };
  return { status: "on-request", rowCount: source.inspection.rowCount };
}
